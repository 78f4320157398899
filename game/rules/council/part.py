"""What a card has for a works council: what the director intends and answers, and what a court says."""

from collections.abc import Collection, Iterator

from game.rules.conditions import Condition
from game.rules.decisions.rule import Right
from game.rules.parts.effects import Effect
from game.rules.terms.phases import Does
from game.rules.terms.played import Played, missing
from game.rules.terms.text import Text

NOT_OURS = "not_ours"
"""*Hier gaan wij niet over*: what a works council can always say, beside the options of the card."""
MOST_CONDITIONS = 3
"""So many conditions the works council may put to one option."""


class Answer(Played, frozen=True, kw_only=True):
    """One way in which the director may answer: the first that holds, and that can be meant, is given."""

    does: Does
    decides: str | None = None
    """The option that is decided instead of what was advised."""
    keeps: tuple[str, ...] = ()
    """The conditions that are promised, where the works council put them."""
    says: Text
    when: Condition | None = None


class Director(Played, frozen=True, kw_only=True):
    """Who decides: somebody of the organisation, never a politician."""

    name: Text
    intends: str | None = None
    """The option that the director comes with; of a proposal of the works council's own there may be none."""
    says: Text | None = None
    """What the facilitator reads aloud in the meeting."""
    answers: tuple[Answer, ...] = ()


class Ruling(Played, frozen=True, kw_only=True):
    """One way in which a court may rule: the first that holds is told."""

    text: Text
    stands: bool
    """Whether what the director decided goes on."""
    when: Condition | None = None
    now: tuple[Effect, ...] = ()


class WorksCouncil(Played, frozen=True, kw_only=True):
    """What a card that is put to a works council has beside its options."""

    scope: Text | None = None
    """What it is about, once the works council has said what it thinks; left out: the name of its right."""
    director: Director | None = None
    court: tuple[Ruling, ...] = ()

    @property
    def intends(self) -> str | None:
        """The option that the director comes with."""
        return None if self.director is None else self.director.intends

    def effects(self) -> Iterator[Effect]:
        """Everything that a ruling brings."""
        for ruling in self.court:
            yield from ruling.now

    def unsound(self, right: Right, options: Collection[str], conditions: Collection[str]) -> Iterator[str]:
        """What of it cannot be played."""
        if self.court and (right.court is None or self.court[-1].when is not None):
            yield "a court that says nothing"
        if self.director is None:
            return
        if not self.court and any(answer.does == "asks_court" for answer in self.director.answers):
            yield "a court that is asked, and is not there"
        yield from missing("intends", () if self.intends is None else (self.intends,), options)
        if self.director.answers and self.director.answers[-1].when is not None:
            yield "a director who says nothing"
        for answer in self.director.answers:
            yield from missing("does", (answer.does,), right.does)
            yield from missing("decides", () if answer.decides is None else (answer.decides,), options)
            yield from missing("keeps", answer.keeps, conditions)
            if answer.does in ("deviates", "acts_anyway") and answer.decides is None:
                yield "a director who deviates to nothing"
            if answer.does == "asks_court" and answer.decides is None and self.intends is None:
                yield "a court that is asked for nothing"
