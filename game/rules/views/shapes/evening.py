"""The shape of a whole view: what an audience may see of an evening."""

from msgspec import Struct

from game.rules.actions import Action
from game.rules.prompts import AnyPrompt
from game.rules.setup import Openness
from game.rules.terms.phases import Phase
from game.rules.terms.text import Text, Words
from game.rules.views.ahead import AheadView
from game.rules.views.learning import LearningView
from game.rules.views.shapes.ballot import CountView
from game.rules.views.shapes.case import CaseView
from game.rules.views.shapes.talk import FactView
from game.rules.views.shapes.told import DecisionView, ReportLine, YearView
from game.rules.views.shapes.town import Town

Audience = str
"""`table`, `facilitator`, or the id of a seat."""


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
    own: LearningView | None
    """The case that the table brought itself, while it is open: everything else waits."""

    @property
    def settled(self) -> bool:
        """Whether nothing of the year is decided any more: at the end of its last quarter, and after it."""
        return self.phase == "over" or (self.phase == "quarter_end" and self.quarter >= self.quarters)
