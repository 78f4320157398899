"""The shapes of a view: words in both languages, whole euros and points, nothing to work out any more."""

from typing import Literal

from msgspec import Struct

from game.rules.actions import Action
from game.rules.drawings import CaseDrawing
from game.rules.events import Opening
from game.rules.kinds.parts import DecidedBy
from game.rules.kinds.rows import Row
from game.rules.phases import Does, How, Phase, Stage, Step
from game.rules.prompts import AnyPrompt, Question
from game.rules.setup import Openness
from game.rules.text import Text, Words
from game.rules.views.ahead import AheadView
from game.rules.views.learning import LearningView
from game.rules.views.town_shapes import GoalView, SavingView, Town

Audience = str
"""`table`, `facilitator`, or the id of a seat."""

Bob = Literal["picture", "judgement", "decision"]
"""The phases of BOB: beeldvorming, oordeelsvorming, besluitvorming."""

BOB: dict[Stage, Bob] = {
    "briefing": "picture",
    "inquiry": "picture",
    "first_ballot": "judgement",
    "deliberation": "judgement",
    "final_ballot": "decision",
    "rationale": "decision",
    "answer": "decision",
    "outcome": "decision",
}

LineKind = Literal["text", "money", "points", "letter", "headline", "canteen", "note", "care", "town"]


class FundView(Struct, frozen=True):
    """A fund, in whole euros."""

    id: str
    name: Text
    balance: int
    forecast: int
    """What would be in it at the end of the year, as far as the table can know."""
    least: int
    """The same where nothing works that was built and of which nobody knows yet."""
    is_reserve: bool


class IndicatorView(Struct, frozen=True):
    """An indicator, 0 to 100 points."""

    id: str
    name: Text
    points: int
    band: Text | None
    about: Text | None
    """What it is about, where the pack says so."""


class ReportLine(Struct, frozen=True):
    """One thing that was told, and what it came from."""

    kind: LineKind
    words: Words
    cause: Words | None = None


class FactView(Struct, frozen=True):
    """A fact that the table knows."""

    id: str
    text: Text
    value: int | None
    unit: Text | None
    year: int | None
    source: Text | None
    learned: bool
    """Brought out by a question."""


class AdviserView(Struct, frozen=True):
    """An adviser who was heard."""

    name: Text
    interest: Text
    says: Text


class TalkLine(Struct, frozen=True):
    """A question that was asked, and the answer."""

    ask: Text
    answer: Text
    price: Words | None = None
    """The money and points that asking moved."""
    brought: tuple[Text, ...] = ()
    """What was told of it."""


class TalkWith(Struct, frozen=True):
    """The resident of a talk, and how open they are."""

    name: Text
    age: int
    wish: Text
    strength: Text
    says: Text
    rapport: Words


class TalkView(Struct, frozen=True):
    """The talk that a case begins with, so far."""

    resident: TalkWith | None
    """`None` where a works council asks whoever can answer."""
    minutes: int
    """Minutes left."""
    lines: tuple[TalkLine, ...]
    times: int
    """Money moves for so many such households."""
    hint: Text | None
    """The question that the table whispered."""
    report: tuple[Text, ...]
    """What goes into the report."""
    numbers: dict[str, int]
    """Question that can be asked now → its place on the card: it keeps its number however many are asked."""


class CountView(Struct, frozen=True):
    """How many chose something."""

    words: Words
    count: int


class BallotView(Struct, frozen=True):
    """All that became public of a ballot."""

    counts: tuple[CountView, ...] = ()
    blank: int = 0
    lead: Words | None = None
    """Only what it came to."""
    names: tuple[tuple[str, Words], ...] = ()
    """Seat and choice, of a ballot by name."""
    proposals: tuple[tuple[Row, ...], ...] = ()
    combined: tuple[Row, ...] = ()
    """What the proposals come to together."""
    without: int = 0
    """How many seats answered without a proposal, where the others are shown."""
    recounted: bool = False
    """Whether the cards were counted again; the first count was wrong."""


class LawView(Struct, frozen=True):
    """The way a law prescribes."""

    name: Text
    steps: tuple[Text, ...]


class SeatView(Struct, frozen=True):
    """A seat, how many vote there, and the role it plays."""

    id: str
    voters: int
    role: Text | None


class RoleView(Struct, frozen=True):
    """What only a seat itself may read of its role."""

    name: Text
    briefing: Text
    minds: tuple[tuple[Text, int], ...]
    """Indicator and how much it weighs for this role."""
    private: Text | None
    """What only this role knows of the case on the table."""


class ConditionView(Struct, frozen=True):
    """A condition that a works council put."""

    text: Text
    promised: bool | None
    """Whether the director promised it; `None` before the answer."""


class CouncilView(Struct, frozen=True):
    """A case that is put to a works council, as far as it has come."""

    named: Words | None
    """Which right the works council said that this is; `None` before that. Nothing of the right is shown before it."""
    scope: Text | None
    """What the card says that it is about."""
    said: Words
    """How it is: who decides, and what the works council may say."""
    article: Words
    """Where the law says so."""
    phases: tuple[Words, ...]
    """The way of the case in the words of the law."""
    here: int
    """The place in that where the case is now."""
    step: Step
    director: Text | None
    intends: Text | None
    says: Text | None
    """What is read aloud in the meeting, once that is on."""
    inside: bool
    """Whether the director is in the room: then nothing shown has a count."""
    not_ours: Words
    """What it can always say, beside the options."""
    advised: Words | None
    """What the works council said, once it did."""
    silent: bool
    """Whether it came to no advice."""
    conditions: tuple[ConditionView, ...]
    """Those to what was advised."""
    does: Does | None
    """What the director does with it; `None` before the answer."""
    answer: Words | None
    """What that is, in a sentence."""
    reason: Text | None
    """What the director says to it."""
    becomes: Words | None
    """That it waits, is void, or that nothing comes of it."""


class CaseView(Struct, frozen=True):
    """The case on the table."""

    card: str
    title: Text
    case: Text
    practice: bool
    stage: Stage
    stages: tuple[Stage, ...]
    why: Opening | None
    """Why it came up."""
    bob: Bob
    rapporteur: str
    """The id of a seat."""
    decision: str
    """The decision rule."""
    chair: DecidedBy | None
    law: Text | None
    reference_date: str | None
    unknown: Text | None
    facts: tuple[FactView, ...]
    advisers: tuple[AdviserView, ...]
    question: Question
    """What is asked in the end, with the options that are open to see."""
    talk: TalkView | None
    first: BallotView | None
    final: BallotView | None
    proposal: tuple[Row, ...]
    decided: tuple[Row, ...]
    how: How | None
    fallback: Text | None
    """What was to happen where nothing is decided, and could not: its `when` did not hold."""
    no_decision: Words | None
    """What happens where the open ballot comes to nothing, and what that costs, in a pack where it has a price."""
    reason: str | None
    """The id of the text."""
    together: str | None
    """The id of the seat that leads with the rapporteur: their tokens met."""
    path: LawView | None
    """The legal path of this case."""
    talk_about: tuple[Words, ...]
    """Questions to talk about."""
    timer: int | None
    """Minutes of the soft clock of this stage; it decides nothing."""
    added: tuple[Words, ...]
    """Amendments that were adopted, each with its option."""
    twist: Text | None
    """What came in between."""
    twist_before: bool
    """Whether it came when the case was first on the table, and was put off."""
    minority: str | None
    """The id of the text."""
    unsaid: tuple[Text, ...]
    """What was true and not asked; only when the outcome is told."""
    drawing: CaseDrawing | None
    """The place that is drawn beside it."""
    council: CouncilView | None
    """What is put to a works council."""
    learning: LearningView | None
    """What is worked out together."""


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


class View(Struct, frozen=True):
    """Everything an audience may see."""

    title: Text
    about: Text | None
    phase: Phase
    document: Words | None
    """What this page is called where papers leave the room: the budget, a report on the way, the annual account."""
    quarter: int
    quarters: int
    agenda: int
    played: int
    funds: tuple[FundView, ...]
    indicators: tuple[IndicatorView, ...]
    bounds: tuple[int, ...]
    """The points below which each height lies, from low to high; the last has no bound."""
    debt: int
    supervision: bool
    case: CaseView | None
    report: tuple[ReportLine, ...]
    decisions: tuple[DecisionView, ...]
    year: YearView | None
    prompts: tuple[AnyPrompt, ...]
    controls: tuple[Action, ...]
    """What only the facilitator may do; empty for others."""
    hidden: tuple[FactView, ...]
    """Facts no question has brought out; for the facilitator only."""
    on_its_way: tuple[ReportLine, ...]
    """Consequences on their way; for the facilitator only."""
    ahead: tuple[AheadView, ...]
    """What each answer to the open case would bring later; for the facilitator only."""
    offers: tuple[AnyPrompt, ...]
    """What only the facilitator may answer; empty for others."""
    town: Town
    seats: tuple[SeatView, ...]
    values: tuple[CountView, ...]
    """How often each core value was picked, where enough took part."""
    openness: Openness
    """Who looks on."""
    role: RoleView | None
    """Of the seat that looks; `None` for others."""
    reopened: DecisionView | None
    """The decision that is back on the agenda."""
