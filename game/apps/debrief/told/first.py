"""What stands first, on the page and on every paper, as plain values: the promise, the year's steps, moments, decisions in short."""

from typing import Literal

from msgspec import Struct

from game.apps.debrief.pieces import Pair, Reason
from game.rules.parts.drawings import Season, TownDrawing

StepKind = Literal["decision", "later", "news", "built", "other"]
"""A decision, what came of one later, news, something that was built, and all that has no sign of its own."""
MomentKind = Literal["talk", "later", "built", "news"]
"""What a moment is about: a talk that changed counts, a decision that came back, a building, news."""


class YearStep(Struct, frozen=True):
    """One step of the free money, and what caused it."""

    kind: StepKind
    quarter: int
    mark: str
    """The number of the decision or the letter of the building; empty without."""
    title: str
    amount: int
    """Whole euros more or less; 0 where a decision moved no money."""
    after: int
    """What was left after it."""


class YearSteps(Struct, frozen=True):
    """The free money from step to step: all funds together, the reserve among them."""

    start: int
    steps: tuple[YearStep, ...]
    quarters: tuple[int, ...]
    promised: int | None
    """The amount that was to be left at the end, where the promise was one about all money together."""
    described: str
    """The same in words."""
    ended: str
    """How much there was at the start and in the end, or when the group stopped."""

    @property
    def end(self) -> int:
        """What is left."""
        return self.steps[-1].after if self.steps else self.start


class PromiseKept(Struct, frozen=True):
    """What the table promised itself, and what came of it."""

    title: str
    came: str


class TableMoment(Struct, frozen=True):
    """A moment of the evening that the program points at; the group's own come first."""

    kind: MomentKind
    text: str
    place: TownDrawing | None = None
    """The neighbourhood of what was built, where it has a drawing."""


class InShort(Struct, frozen=True):
    """A decision in three lines: what was chosen, why, and what became of it."""

    number: int
    title: str
    quarter: str
    chosen: str
    who: str
    """Who decided it; empty of what a works council said, and what its director decided."""
    advice: str
    """What the table advised, where its rapporteur decided otherwise; else empty."""
    reason: Reason | None
    """`None` where there are no words of the table's to tell."""
    revised: str
    """What it became when it came back; empty where it stayed."""


class TownDrawn(Struct, frozen=True):
    """The town as it stood at the end: the season, and each neighbourhood that has a drawing with its level."""

    season: Season
    levels: tuple[tuple[TownDrawing, int], ...]
    described: str
    """The same in words."""


class AboutPages(Struct, frozen=True):
    """What these pages are, and what they are not."""

    are: tuple[str, ...] = ()
    are_not: tuple[str, ...] = ()


class LearningRow(Struct, frozen=True):
    """A quarter of the learning history: facts beside voices."""

    quarter: str
    happened: tuple[str, ...]
    lived: tuple[str, ...]
    """Words of the table's own."""
    outside: tuple[str, ...]
    """How it looked to residents and the paper, in the author's words."""


class FirstLook(Struct, frozen=True):
    """What can be read in one look."""

    what: str
    """What this evening was, in a few sentences."""
    promise: PromiseKept | None
    moments: tuple[TableMoment, ...]
    steps: YearSteps | None
    decisions: tuple[InShort, ...]
    town: TownDrawn | None
    """`None` where no neighbourhood has a drawing."""
    questions: tuple[Pair, ...]
    """A few to take along: what each is about, and the question."""
    keeper: str
    """Who keeps this; empty where that is not told."""
    erase_on: str
    """The day on which it is erased; empty where nothing was agreed on."""
