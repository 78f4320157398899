"""The page as plain values: sentences in one language, and numbers for drawing. The templates only lay them out."""

from msgspec import Struct

from game.apps.debrief.chapters.between import Between
from game.apps.debrief.chapters.council import CouncilTold
from game.apps.debrief.chapters.decider import Decider
from game.apps.debrief.chapters.impressed import ImpressionsTold
from game.apps.debrief.chapters.other_year import OtherTold
from game.apps.debrief.pieces import (
    Account,
    BroughtLine,
    Counted,
    Ledger,
    Listing,
    Pair,
    Reason,
    Sources,
    WorkedLine,
)
from game.apps.debrief.told.first import AboutPages, FirstLook, LearningRow
from game.apps.debrief.year_shapes import YearPage


class KnownFacts(Struct, frozen=True):
    """What the table knew of a case."""

    facts: tuple[Pair, ...]
    """Fact, and its source where it has one."""
    advisers: tuple[tuple[str, str, str], ...]
    """Name, words and interest."""
    resident: tuple[str, ...]
    talk: tuple[Pair, ...]
    """Question and answer."""
    asking: tuple[BroughtLine, ...]
    """What asking brought."""
    advice_price: tuple[BroughtLine, ...]
    """What advice cost beyond what the case offers."""
    report: tuple[str, ...]
    """What was written down about the resident."""
    learned: tuple[str, ...]
    unknown: str


class Comeback(Struct, frozen=True):
    """A decision that came back on the agenda."""

    title: str
    went: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    reason: Reason | None
    """Why it became that, where somebody wrote it later."""
    price: tuple[BroughtLine, ...]
    """What coming back on it cost."""
    now: tuple[BroughtLine, ...]
    later: tuple[BroughtLine, ...]
    coming: tuple[BroughtLine, ...]
    cancelled: tuple[str, ...]
    """What had been announced and does not come any more."""


class DecisionPage(Struct, frozen=True):
    """One case, from the question to what came of it."""

    number: int
    title: str
    place: str
    """Its quarter and what came of it."""
    skipped: bool
    """Passed over, or still open: nothing is told of it but what it changed."""
    question: str = ""
    about: tuple[str, ...] = ()
    """Whose decision it is in reality, and the law."""
    choices: Listing | None = None
    known: KnownFacts | None = None
    rule: str = ""
    passed: bool = False
    """Passed without debate: there is only a ballot before."""
    between: Between | None = None
    """What came in between, when the table had talked."""
    worked: tuple[WorkedLine, ...] = ()
    """What the table wrote while it worked the case out together."""
    council: CouncilTold | None = None
    """What a works council said, what its director decided, and what came of it."""
    ballots: tuple[str | Listing | Counted, ...] = ()
    """Sentences, lists and tables, in order: exactly what became public."""
    outcome: str = ""
    decider: Decider | None = None
    """Who decided, in the words of a paper; of what was put to a works council nobody at the table."""
    chosen: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    """What the table added to it in the talk."""
    remarks: tuple[str, ...] = ()
    reason: Reason | None = None
    minority: Reason | None = None
    """What a minority wanted to have said, without a name."""
    unsaid: tuple[str, ...] = ()
    """What the resident would still have liked to say."""
    unasked: str = ""
    now: tuple[BroughtLine, ...] = ()
    later: tuple[BroughtLine, ...] = ()
    coming: tuple[BroughtLine, ...] = ()
    back: tuple[Comeback, ...] = ()


class Trail(Struct, frozen=True):
    """A decision and everything that came of it."""

    number: int
    """0 where it was no case: news, or supervision."""
    title: str
    place: str
    effects: tuple[BroughtLine, ...]
    coming: tuple[BroughtLine, ...]


class Happened(Struct, frozen=True):
    """Something that happened in town."""

    title: str
    text: str = ""
    """What was read aloud."""
    outcome: str = ""
    """What the table did, or what came of it."""
    quotes: tuple[str, ...] = ()
    """Words of the table's own."""
    effects: tuple[BroughtLine, ...] = ()
    mark: str = ""
    """Of what was built."""


class TownPart(Struct, frozen=True):
    """What belongs together in a quarter: the neighbourhoods, the news, who spoke up."""

    label: str
    happened: tuple[Happened, ...]


class TownQuarter(Struct, frozen=True):
    """A quarter in town."""

    title: str
    parts: tuple[TownPart, ...]


class TownPage(Struct, frozen=True):
    """What happened in town; empty where nothing did."""

    quarters: tuple[TownQuarter, ...]
    care: Counted | None
    """The heavier care of each neighbourhood in each quarter."""
    savings: tuple[str, ...]
    """What facilities save next year, once the year is over."""


class ConsequencesPage(Struct, frozen=True):
    """From decision to consequence."""

    trails: tuple[Trail, ...]
    papers: tuple[str, ...]
    """What left the room of a council, line by line, and what it asked for next year."""
    cover: tuple[str, ...]
    accounts: tuple[Account, ...]
    debt: str


class Room(Struct, frozen=True):
    """A role and the room it got, in words."""

    seat: str
    role: str
    room: str
    """Empty while the year runs, and of a role that minds nothing."""
    minds: tuple[str, ...]
    """What it minded, and where that went."""


class Loop(Struct, frozen=True):
    """Questions of one depth."""

    title: str
    questions: tuple[Pair, ...]
    """What it is about, and the question."""


class AgreementLine(Struct, frozen=True):
    """What somebody will do after this evening."""

    what: str
    who: str
    """Empty where it was not said; so is `when`."""
    when: str


class FirstPage(Struct, frozen=True):
    """The first page."""

    title: str
    about: str
    date: str
    facts: tuple[Pair, ...]
    remarks: tuple[str, ...]
    status: str
    """That the group approved it, and when; or that it did not yet."""
    by_name: bool
    """Whether a ballot was by name."""


class Debrief(Struct, frozen=True):
    """The whole page."""

    language: str
    cover: FirstPage
    opening: FirstLook
    year: YearPage
    decisions_title: str
    """Above the decisions: whose they are."""
    decisions: tuple[DecisionPage, ...]
    town: TownPage
    consequences: ConsequencesPage
    others: tuple[OtherTold, ...]
    """The other choices that the group looked at."""
    steering: tuple[Pair, ...]
    """How often a form of steering could be chosen and was, and what that form is."""
    values: tuple[Pair, ...]
    """The choice, and the question about it."""
    core: Counted | None
    """The core values people chose beforehand, beside what the decisions served."""
    roles: tuple[Room, ...]
    over: bool
    """Whether the year came to its end."""
    draft: bool
    """Whether this is for the talk in the room; otherwise the group approved everything in it."""
    decided: bool
    """Whether any decision is told."""
    whole: bool
    """Whether the year is told with them; it is not where the group keeps one of its decisions to itself."""
    loops: tuple[Loop, ...]
    own: tuple[tuple[WorkedLine, ...], ...]
    """What was written about each case that the table brought itself."""
    parked: tuple[str, ...]
    notes: tuple[str, ...]
    agreements: tuple[AgreementLine, ...]
    before: tuple[AgreementLine, ...]
    """What was agreed on at an evening before, to look back on: for the room only."""
    impressions: ImpressionsTold | None
    """How many agreed with a few sentences, before the evening and after it."""
    figures: tuple[Ledger, ...]
    sources: tuple[Sources, ...]
    by_hand: tuple[str, ...]
    """What the facilitator did beside leading the evening."""
    to_fill_in: tuple[str, ...]
    """What nobody agreed on beforehand: lines to write on."""
    colophon: tuple[Pair, ...]
    learning: tuple[LearningRow, ...]
    """What happened, how the table lived it, and a view from outside."""
    about: AboutPages
