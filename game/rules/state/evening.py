"""Everything the rules remember of an evening: frozen values, folded from events."""

from game.rules.council.kept import Held
from game.rules.learning.kept import OwnCase
from game.rules.setup import Depth, Form, Openness, Reveal, Seat
from game.rules.state.case import Case, Decision
from game.rules.state.remembered import BudgetChange, Cover, Due, OpenedBy, Short, Standing
from game.rules.terms.kept import KeptPart, Variants
from game.rules.terms.phases import Phase
from game.rules.terms.tally import Published, Shown
from game.rules.town.remembered import Facility, Turn, Visit

RULES_VERSION = 5
"""Raised whenever the same actions would lead to another state."""
PLAYED_ALIKE = (4,)
"""Earlier rules of which every evening comes out the same, action for action, by the rules of now: its pack cannot have
what was added since. But for one that was closed between a decision and its outcome: since 5 that decision counts."""

SUPERVISION = "supervision"
"""The flag that the rules themselves set when every fund is empty."""


class State(KeptPart, frozen=True):
    """One moment of an evening. Money in whole euros, indicators in points; tuples follow the scenario's order."""

    seed: int
    seats: tuple[Seat, ...]
    reveal: Reveal
    decision: str
    funds: tuple[int, ...]
    indicators: tuple[int, ...]
    agreed: bool = False
    """Whether everyone at a table of fewer than five agreed to see counts; whoever comes has not."""
    room: bool = False
    """Whether counts were promised and stay in the room: nothing of them is kept, and the rest goes by the outcome."""
    promised: bool = False
    """Whether final ballots by name were agreed on before the evening: more is never restored."""
    went: tuple[int, ...] = ()
    """How many people have gone, per seat; whoever sits in for another counts. Going back takes none of it back."""
    shown: tuple[Shown, ...] = ()
    """Every ballot that was published, also those that no longer count."""
    number: int = 0
    """How many actions were applied; the number of an action is the cause of what it brings."""
    phase: Phase = "opening"
    quarter: int = 0
    agenda: int = 0
    """Cases this quarter."""
    extra: int = 0
    """So many of them came besides, and took nobody's place."""
    quarters: int = 0
    """The quarters of a year that is shorter than the pack's; 0: the pack's."""
    cases: int = 0
    """So many cases were planned for the whole year; 0: the pack's agenda, each quarter."""
    played: int = 0
    """Cases of this quarter that were opened."""
    debt: int = 0
    """Whole euros that no fund could pay."""
    flags: tuple[str, ...] = ()
    queue: tuple[str, ...] = ()
    """Cards still to come, in order."""
    opened: tuple[str, ...] = ()
    """Follow-ups for the next quarter's agenda."""
    opened_by: tuple[OpenedBy, ...] = ()
    """Of each follow-up that has not come up yet, what opened it."""
    injected: tuple[str, ...] = ()
    """Cards that the facilitator put in front: they come before anything else, whatever their condition."""
    front: tuple[str, ...] = ()
    """Follow-ups that come next on this quarter's agenda, where their condition holds."""
    led: tuple[int, ...] = ()
    """Cases led, per seat."""
    form: Form = "cards"
    by_name: bool = False
    depth: Depth = "first"
    brisk: bool = False
    openness: Openness = "closed"
    values: Published | None = None
    """What became public of the core values."""
    goal: str | None = None
    """What the table promised itself."""
    tokens: tuple[int, ...] = ()
    """The square each token stands on: one per seat, or one in all."""
    seat: int = 0
    """Whose turn comes next."""
    turns: int = 0
    """Turns begun this quarter."""
    turn: Turn | None = None
    visit: Visit | None = None
    facilities: tuple[Facility, ...] = ()
    news: tuple[str, ...] = ()
    """News still to be drawn, in order."""
    read: tuple[str, ...] = ()
    """News that was read; none is read twice."""
    unread: tuple[str, ...] = ()
    """News that was named and is read next."""
    voices: tuple[str, ...] = ()
    """Who still speaks up, in order."""
    questions: tuple[int, ...] = ()
    """Midway questions still to be asked, by their place in the pack."""
    favour: int = 0
    """Advisers the next case may hear on top of its own number."""
    shifted: bool = False
    """Whether money was shifted between funds this quarter."""
    revising: tuple[str, int] | None = None
    """The decision that is back on the agenda: card and occurrence."""
    revised: bool = False
    """Whether one was back on the agenda: once an evening."""
    complete: bool = False
    """Whether every neighbourhood was told to have its facility."""
    case: Case | None = None
    short: tuple[Short, ...] = ()
    """The funds below zero, as they came to be so."""
    cover: tuple[Cover, ...] = ()
    decisions: tuple[Decision, ...] = ()
    due: tuple[Due, ...] = ()
    standing: tuple[Standing, ...] = ()
    """What happens at each quarter's end as long as its decision stands; of news for the rest of the year."""
    budget_changes: tuple[BudgetChange, ...] = ()
    """What the council moved between funds, in a pack with the council's words."""
    informed: tuple[str, ...] = ()
    """The funds of which the council was told that they would run short, in such a pack."""
    held: tuple[Held, ...] = ()
    """Decisions of a director that wait, in the order in which they were taken."""
    own: OwnCase | None = None
    """The case that the table brought itself, while it is open."""
    brought: int = 0
    """How many of these were opened."""
    ending: str | None = None
    variants: Variants = ()
    """How the text of the ending goes, where it varies."""

    @property
    def cards_left(self) -> int:
        """How many cards can still come up."""
        return len(self.injected) + len(self.front) + len(self.queue)

    @property
    def voters(self) -> int:
        """How many people vote."""
        return sum(seat.voters for seat in self.seats)

    @property
    def present(self) -> tuple[int, ...]:
        """The places of the seats at which somebody sits."""
        return tuple([place for place, seat in enumerate(self.seats) if seat.voters])

    def sitting_from(self, place: int) -> int:
        """The first place from this one on, in seat order, at which somebody sits."""
        if self.seats[place].voters:
            return place
        order = ((place + step) % len(self.seats) for step in range(len(self.seats)))
        return next((here for here in order if self.seats[here].voters), place)

    def decided(self, card: str, occurrence: int) -> Decision:
        """That closed case. Raises `KeyError` where it was not closed."""
        for decision in self.decisions:
            if decision.card == card and decision.occurrence == occurrence:
                return decision
        raise KeyError((card, occurrence))
