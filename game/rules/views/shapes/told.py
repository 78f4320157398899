"""The shapes of what was told and decided, up to the end of the year."""

from typing import Literal

from msgspec import Struct

from game.rules.kinds.rows import Row
from game.rules.terms.phases import How
from game.rules.terms.text import Text, Words
from game.rules.views.shapes.town import GoalView, SavingView

LineKind = Literal["text", "money", "points", "letter", "headline", "canteen", "note", "care", "town"]


class ReportLine(Struct, frozen=True):
    """One thing that was told, and what it came from."""

    kind: LineKind
    words: Words
    cause: Words | None = None


class DecisionView(Struct, frozen=True):
    """A decision that was taken."""

    card: str
    occurrence: int
    title: Text
    quarter: int
    how: How
    rows: tuple[Row, ...]
    """Only what was chosen."""
    reason: str | None
    cause: int
    directed: bool
    """Whether it is a director's: what was put to a works council."""
    spoke: bool
    """Whether a works council said what it thought of it, and did not leave it to the director."""


class YearView(Struct, frozen=True):
    """The end of the year: the annual account and what was still on its way."""

    title: Text
    text: Text
    funds: tuple[tuple[Text, int, int], ...]
    """Name, start and end, in whole euros."""
    indicators: tuple[tuple[Text, int, int], ...]
    """Name, start and end, in points."""
    epilogue: tuple[ReportLine, ...]
    """Told, not counted."""
    papers: tuple[Words, ...] = ()
    """What left the room of a council, in a line each."""
    savings: tuple[SavingView, ...] = ()
    """What was built saves this much next year, in whole euros."""
    goal: GoalView | None = None
