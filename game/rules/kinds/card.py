"""What every kind of card can do."""

from collections.abc import Iterator, Sequence

from game.rules.conditions import Condition, Sight
from game.rules.kinds.chosen import Branch, Reachable, Tagged
from game.rules.kinds.common import CommonCard
from game.rules.kinds.rows import Row
from game.rules.lookup import Lookup
from game.rules.parts.effects import Consequences, Effect
from game.rules.parts.varied import NamedVaried, told
from game.rules.prompts import PickPrompt, Question
from game.rules.terms.at import CardAt
from game.rules.terms.kept import Variants
from game.rules.terms.references import Addition
from game.rules.terms.text import Text, Words
from game.rules.terms.value import Value

PARTS = (
    "proposes",
    "question",
    "proposal",
    "proposals",
    "proposed",
    "combine",
    "branches",
    "account",
    "candidates",
    "chose",
    "tagged",
    "default_value",
    "names",
    "effects",
    "unsound",
)
"""The methods of a card that every kind must fill in: `whole` says which are missing."""


class Card(CommonCard, frozen=True, kw_only=True, tag_field="kind", dict=True):
    """A dilemma as it is played. A kind adds its own fields and the methods named in `PARTS`."""

    @property
    def kind(self) -> str:
        """The kind of dilemma, as it is written: `choice`, `budget`."""
        return str(self.__struct_config__.tag)

    @property
    def proposes(self) -> bool:
        """Whether seats make proposals and voters say yes or no to one, instead of choosing an option."""
        raise NotImplementedError

    @property
    def times(self) -> int:
        """How many times over the money of its effects moves."""
        return 1

    def hangs_on(self, sight: Sight) -> tuple[str, ...] | None:
        """What its question hangs on: where that is the same, so is the question. `None`: it has to be made."""
        return None

    def open_ids(self, sight: Sight) -> tuple[str, ...]:
        """The options that can be chosen now, in order; none where seats make proposals."""
        question = self.question(sight, "case", "", self.title)
        return question.open_ids() if isinstance(question, PickPrompt) else ()

    def allows(self, sight: Sight, value: Value) -> bool:
        """Whether this can be decided now."""
        return self.question(sight, "case", "", self.title).value_refusal(value) is None

    def afterwards(self, value: Value) -> tuple[Text, ...]:
        """How it goes after this decision with whom it was about: a line at each quarter's end."""
        return ()

    def question(self, sight: Sight, at: CardAt, who: str, ask: Words) -> Question:
        """What settles it: answered by the table or the rapporteur, and by voters where they choose an option."""
        raise NotImplementedError

    def proposal(self, sight: Sight, at: CardAt, who: str, ask: Words) -> Question:
        """What everyone answers before the talk, in secret; it may have another shape than what settles it."""
        raise NotImplementedError

    def proposals(self, sight: Sight) -> tuple[Value, ...]:
        """Sensible answers to that, for bots and coverage."""
        raise NotImplementedError

    def proposed(self, proposal: Value) -> tuple[Row, ...]:
        """An answer to that, line by line."""
        raise NotImplementedError

    def combine(self, proposals: Sequence[Value]) -> Value | None:
        """The decision that proposals come to together; the same for every order in which they came."""
        raise NotImplementedError

    def branches(self, value: Value) -> tuple[Branch, ...]:
        """The consequences of this decision, in the order in which they happen."""
        raise NotImplementedError

    def payment(self, value: Value) -> tuple[str, int] | None:
        """The fund that pays this decision as a whole, and whole euros; `None` where none does."""
        return None

    def price_of_revising(self, value: Value) -> tuple[Effect, ...]:
        """What coming back on this decision costs; empty where it stands."""
        return self.revise

    def account(self, value: Value | None) -> tuple[Row, ...]:
        """What was decided, line by line, for outcome, text and debrief. `None`: nothing was."""
        raise NotImplementedError

    def candidates(self, sight: Sight) -> tuple[Value, ...]:
        """Three to eight sensible decisions, for bots, what-ifs and coverage."""
        raise NotImplementedError

    def ways(self) -> Iterator[Value]:
        """Decisions that may bring something else than every other, beside the `candidates`; there can be thousands."""
        return iter(())

    def reachable(self) -> dict[str, Reachable]:
        """What of it a decision can reach: the address in the card, and what it is."""
        return {}

    def reaches(self, value: Value) -> tuple[str, ...]:
        """What of that this decision reaches."""
        return ()

    def options_when(self) -> Iterator[tuple[str, Condition]]:
        """The conditions on what can be decided, each with the address of what it is on."""
        return iter(())

    def headline_at(self, of: str) -> str:
        """The address in the card of a headline, as `headline_texts` names it."""
        return f"options.{of}"

    def chose(self, value: Value) -> tuple[str, ...]:
        """What a condition may name of this decision."""
        raise NotImplementedError

    def tagged(self) -> dict[str, Tagged]:
        """Everything one can decide for, by the ids of `chose`."""
        raise NotImplementedError

    def amendments(self) -> dict[Addition, Text]:
        """What the table may add to an option."""
        return {}

    def priced(self) -> dict[str, Consequences]:
        """What has a price of its own, by its id."""
        return {}

    def added(self, value: Value, additions: Sequence[Addition]) -> tuple[Branch, ...]:
        """The consequences of the amendments that belong to this decision."""
        return ()

    def all_branches(self, value: Value, additions: Sequence[Addition], twist: str | None = None) -> tuple[Branch, ...]:
        """The consequences of this decision: after its own those of the amendments that were adopted, then of what
        came in between.
        """
        branches = self.branches(value)
        if additions:
            branches = (*branches, *self.added(value, additions))
        return branches if twist is None else (*branches, *self.brought_by(twist, value))

    def brought_by(self, twist: str, value: Value) -> tuple[Branch, ...]:
        """What this decision brings more because that came in between."""
        adds = self.twist[twist].adds
        return tuple(Branch(f"twist.{twist}.adds.{id}", adds[id]) for id in self.chose(value) if id in adds)

    def every_effect(self) -> Iterator[Effect]:
        """Every effect that it can bring, those of what comes in between included."""
        yield from self.effects()
        for twist in self.twist.values():
            yield from twist.effects()
        if self.inquiry is not None:
            yield from self.inquiry.effects()
        if self.postpone is not None:
            yield from self.postpone.effects()
        if self.council is not None:
            yield from self.council.effects()

    def headline_texts(self, value: Value) -> tuple[NamedVaried, ...]:
        """What the local paper may make of this decision, chosen when it takes effect."""
        tagged = self.tagged()
        return tuple((f"{id}.headline", tagged[id].headline) for id in self.chose(value))

    def headlines(self, value: Value, chosen: Variants) -> tuple[Text, ...]:
        """What the local paper makes of this decision, as it was chosen."""
        found = self.headline_texts(value)
        return tuple(told(headline, chosen, of) for of, headline in found if headline is not None)

    def default_value(self) -> Value | None:
        """What happens when nothing is decided."""
        raise NotImplementedError

    def names(self) -> dict[str, Text]:
        """What the ids of `chose` are called."""
        raise NotImplementedError

    def said(self) -> dict[str, Words]:
        """The same, with what can be said in a ballot beside these."""
        return dict(self.names())

    def effects(self) -> Iterator[Effect]:
        """Every effect that a decision on it can bring, coming back on it included."""
        raise NotImplementedError

    def unsound(self, scenario: Lookup) -> Iterator[str]:
        """What of it cannot be played, beyond what the types say; `soundness` looks at what all cards have."""
        raise NotImplementedError


def whole(kind: type[Card]) -> None:
    """Raises `TypeError` for a kind that leaves out one of its parts, with their names."""
    missing = [part for part in PARTS if getattr(kind, part) is getattr(Card, part)]
    if missing:
        raise TypeError(f"{kind.__name__} lacks {', '.join(missing)}")
