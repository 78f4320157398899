"""A card with options to choose from, as `choice` and `kitchen_table` are."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec.structs import replace

from game.rules.conditions import Condition, Sight
from game.rules.conditions.closed import why_closed
from game.rules.council.part import NOT_OURS
from game.rules.kinds.card import Card
from game.rules.kinds.chosen import Branch, Reachable, Tagged
from game.rules.kinds.closing import for_one_reason, is_open, never_closed, open_now
from game.rules.kinds.price import price, with_free
from game.rules.kinds.rows import Row
from game.rules.lookup import Lookup
from game.rules.parts.effects import Consequences, Effect
from game.rules.prompts import Item, PickPrompt
from game.rules.terms.at import CardAt
from game.rules.terms.played import missing
from game.rules.terms.references import Addition
from game.rules.terms.tally import first_leader
from game.rules.terms.text import Text, Words, message
from game.rules.terms.value import Chosen, Value, option_of


class Amendment(Consequences, frozen=True, kw_only=True):
    """A named addition to an option, with effects of its own."""

    text: Text


class Option(Tagged, frozen=True, kw_only=True):
    """Something a table can choose. Closed while its `when` does not hold."""

    text: Text
    """At most 12 words."""
    when: Condition | None = None
    revise: tuple[Effect, ...] = ()
    """What coming back on this option costs, in place of the card's own price."""
    amendments: dict[str, Amendment] = {}
    """What the table may add to it while it talks, by majority, without a ballot."""


class TalkOption(Option, frozen=True, kw_only=True):
    """Something a table can choose for a resident."""

    afterwards: tuple[Text, ...] = ()
    """How it goes with the resident: a line at each quarter's end, the first in the quarter of the decision."""


class OptionCard(Card, frozen=True, kw_only=True):
    """Choose one option; a kind says how many there are, and what else an option has."""

    options: Mapping[str, Option]
    default: str | None = None

    @property
    def proposes(self) -> bool:
        return False

    @cached_property
    def always_open(self) -> tuple[str, ...]:
        """All options, where none of them ever is closed; else nothing."""
        return tuple(self.options) if never_closed(self.options) else ()

    def hangs_on(self, sight: Sight) -> tuple[str, ...] | None:
        return self.always_open or (self.open_ids(sight) if self._closed_for_one_reason else None)

    @cached_property
    def _closed_for_one_reason(self) -> bool:
        return for_one_reason(self.options)

    def open_ids(self, sight: Sight) -> tuple[str, ...]:
        found = self._open_ids(sight)
        return found if self.council is None else (*found, NOT_OURS)

    def _open_ids(self, sight: Sight) -> tuple[str, ...]:
        if sight.twist is not None:
            closed = self.twist[sight.twist].closes
            return tuple([id for id in self._open_ids(replace(sight, twist=None)) if id not in closed])
        return self.always_open or open_now(self.options, sight)

    def allows(self, sight: Sight, value: Value) -> bool:
        return isinstance(value, Chosen) and value.option in self.open_ids(sight)

    def question(self, sight: Sight, at: CardAt, who: str, ask: Words) -> PickPrompt:
        """The options as a question, with what each costs now.

        An option that waits for a hidden fact is absent: a closed one would tell.
        """
        asked = self._options(sight, at, who, ask)
        if self.council is None:
            return asked
        items = tuple([_wanted(it) if it.id == self.council.intends else it for it in asked.items])
        return replace(asked, items=items if at == "case" else (*items, Item(NOT_OURS, self.said()[NOT_OURS])))

    def _options(self, sight: Sight, at: CardAt, who: str, ask: Words) -> PickPrompt:
        offered = sight.scenario.offered[self.id]
        came = None
        if sight.twist is not None:
            came = self.twist[sight.twist]
            offered = {id: self._changed(sight, item) for id, item in offered.items()}
        elif self.always_open:
            return PickPrompt(at, who, ask, with_free(tuple(offered.values())))
        items = []
        for id, option in self.options.items():
            if option.when is None or is_open(option, sight):
                closed = came is not None and id in came.closes
                items.append(replace(offered[id], closed=came.text) if came is not None and closed else offered[id])
            elif not option.when.secret:
                items.append(replace(offered[id], closed=why_closed(option.when, sight.scenario, sight.state)))
        return PickPrompt(at, who, ask, with_free(tuple(items)))

    def _changed(self, sight: Sight, item: Item) -> Item:
        """The option with what it costs since something came in between."""
        more = self.more_of(sight.twist, item.id)
        return (
            replace(item, note=price(self.options[item.id], sight.scenario, self.times, more=more))
            if more is not None
            else item
        )

    def proposal(self, sight: Sight, at: CardAt, who: str, ask: Words) -> PickPrompt:
        return self.question(sight, at, who, ask)

    def proposals(self, sight: Sight) -> tuple[Value, ...]:
        return self.candidates(sight)

    def proposed(self, proposal: Value) -> tuple[Row, ...]:
        return self.account(proposal)

    def combine(self, proposals: Sequence[Value]) -> Chosen | None:
        """The option most voted for, the earlier one where two are equal."""
        counted = Counter(map(option_of, proposals))
        ids = tuple(self.options) if self.council is None else (*self.options, NOT_OURS)
        leads = first_leader(ids, tuple(counted[id] for id in ids))
        return None if leads is None else Chosen(leads)

    def branches(self, value: Value) -> tuple[Branch, ...]:
        return self._branches[option_of(value)]

    @cached_property
    def _branches(self) -> dict[str, tuple[Branch, ...]]:
        found: dict[str, tuple[Branch, ...]] = {
            id: (Branch(f"options.{id}", option),) for id, option in self.options.items()
        }
        if self.council is not None:
            # Whoever leaves it to the director gets what is intended.
            found[NOT_OURS] = () if self.council.intends is None else found[self.council.intends]
        return found

    def price_of_revising(self, value: Value) -> tuple[Effect, ...]:
        return self.options[option_of(value)].revise or self.revise

    def amendments(self) -> dict[Addition, Text]:
        return {
            Addition(id, name): it.text for id, option in self.options.items() for name, it in option.amendments.items()
        }

    def priced(self) -> dict[str, Consequences]:
        return dict(self.options)

    def added(self, value: Value, additions: Sequence[Addition]) -> tuple[Branch, ...]:
        """Those of the option that was chosen, in the order of the file."""
        option = option_of(value)
        return tuple(
            Branch(f"options.{option}.amendments.{name}", amendment)
            for name, amendment in self.options[option].amendments.items()
            if Addition(option, name) in additions
        )

    def account(self, value: Value | None) -> tuple[Row, ...]:
        """Every option, also those that wait for a hidden fact, and which was chosen."""
        return tuple(Row(id, option.text, chosen=Chosen(id) == value) for id, option in self.options.items())

    def candidates(self, sight: Sight) -> tuple[Value, ...]:
        return tuple(map(Chosen, self.open_ids(sight)))

    def reachable(self) -> dict[str, Reachable]:
        found: dict[str, Reachable] = {}
        for id, option in self.options.items():
            found[f"options.{id}"] = "option"
            found |= {f"options.{id}.amendments.{name}": "amendment" for name in option.amendments}
        return found

    def reaches(self, value: Value) -> tuple[str, ...]:
        return (f"options.{option_of(value)}",)

    def options_when(self) -> Iterator[tuple[str, Condition]]:
        for id, option in self.options.items():
            if option.when is not None:
                yield f"options.{id}", option.when

    def chose(self, value: Value) -> tuple[str, ...]:
        return (option_of(value),)

    def tagged(self) -> dict[str, Tagged]:
        return dict(self.options)

    def default_value(self) -> Value | None:
        return None if self.default is None else Chosen(self.default)

    def names(self) -> dict[str, Text]:
        return {id: option.text for id, option in self.options.items()}

    def said(self) -> dict[str, Words]:
        if self.council is None:
            return dict(self.names())
        return {**self.names(), NOT_OURS: message(f"council.not_ours.{self.decision}")}

    def effects(self) -> Iterator[Effect]:
        yield from self.revise
        for option in self.options.values():
            yield from option.brought
            yield from option.revise
            for amendment in option.amendments.values():
                yield from amendment.brought

    def unsound(self, scenario: Lookup) -> Iterator[str]:
        if len(self.options) < 2 or all(option.when is not None for option in self.options.values()):
            yield "nothing to choose"
        yield from missing("default", () if self.default is None else (self.default,), self.options)
        for twist in self.twist.values():
            yield from missing("closes", twist.closes, self.options)
            if all(it.when is not None for id, it in self.options.items() if id not in twist.closes):
                yield "something comes in between that leaves nothing to choose"
        if self.council is not None and NOT_OURS in self.options:
            yield "an option is called as what a works council can always say"


def _wanted(item: Item) -> Item:
    """The option with which the director of a works council came."""
    wants = message("council.wants")
    note = wants if item.note is None else message("price.and", first=wants, second=item.note)
    return replace(item, note=note)
