"""Everything the rules remember of an evening: frozen values, folded from events."""

import hashlib
from typing import Literal

import msgspec

from game.rules.at import BallotAt
from game.rules.council.kept import DirectorSaid, Held
from game.rules.events import Moved, Opening
from game.rules.kept import KeptPart, Variants
from game.rules.phases import How, Mark, Phase, Stage, Step
from game.rules.references import Addition, addition
from game.rules.remembered import BudgetChange, Cover, Covered, Due, OpenedBy, Short, Standing
from game.rules.setup import Depth, Form, Openness, Reveal, Seat
from game.rules.tally import Published, Shown
from game.rules.town.remembered import Facility, Turn, Visit
from game.rules.value import Value

RULES_VERSION = 5
"""Raised whenever the same actions would lead to another state."""
PLAYED_ALIKE = (4,)
"""Earlier rules of which every evening comes out the same, action for action, by the rules of now: its pack cannot have
what was added since."""

SUPERVISION = "supervision"
"""The flag that the rules themselves set when every fund is empty."""


class Talk(KeptPart, frozen=True):
    """What a talk at the kitchen table has brought so far; of a card without a talk, nothing."""

    known: tuple[str, ...] = ()
    rapport: int = 0
    report: tuple[str, ...] = ()
    """The facts that go into the report."""


NO_TALK = Talk()


class Case(KeptPart, frozen=True):
    """A card being played."""

    card: str
    occurrence: int
    """1 the first time this card is played, 2 when it comes back."""
    rapporteur: int
    """The seat that reads the case aloud, asks, speaks last and writes the reason."""
    practice: bool = False
    stage: Stage = "briefing"
    step: Step = ""
    heard: tuple[str, ...] = ()
    """Advisers heard."""
    asked: tuple[str, ...] = ()
    """Questions asked, in order."""
    minutes: int = 0
    """Minutes left in the talk."""
    hint: str | None = None
    """The question that the table whispered to the rapporteur."""
    talk: Talk = NO_TALK
    first: Published | None = None
    first_items: tuple[str, ...] = ()
    """What the first ballot was about, in the order of its counts."""
    final: Published | None = None
    final_items: tuple[str, ...] = ()
    talks: int = 0
    """How many times the table has deliberated."""
    ballot: tuple[str, ...] = ()
    """The items of a run-off; empty where all items stand."""
    kept: bool = False
    """Somebody wanted the talk when passing without debate was proposed."""
    amended: tuple[str, ...] = ()
    """Amendments that were adopted, each as it is kept (`additions`)."""
    proposal: Value | None = None
    value: Value | None = None
    how: How | None = None
    decided_at: int = 0
    """The number of the action that decided it: the cause of all its effects."""
    reason: str | None = None
    minority: str | None = None
    """What the minority wanted to have said, without a name."""
    together: int | None = None
    """The seat whose token was met: both lead."""
    extra: int = 0
    """Advisers that may be heard on top of the card's own number."""
    voters: tuple[int, ...] = ()
    """Who votes on this case, per seat: fixed by its first ballot, and empty before that."""
    missing: int = 0
    """How many of these did not vote then, at a seat that nobody knows: they do not vote on this case."""
    fell: bool = False
    """Whether a seat fell to one voter while the case was open: its proposal would be that person's."""
    recount: BallotAt | Literal[""] = ""
    """The ballot of which the cards are being counted again, if any."""
    recounted: tuple[BallotAt, ...] = ()
    """The ballots of which the cards were counted again."""
    advice: tuple[Moved, ...] = ()
    """What advice cost beyond what the card and the board offer."""
    asking: tuple[Moved, ...] = ()
    """What questions moved when they were asked."""
    remembers: tuple[str, ...] = ()
    """Flags that these set."""
    covered: tuple[Covered, ...] = ()
    """What was moved between funds for the decision as it stands now."""
    why: Opening | None = None
    """Why it came up; `None` in an evening of before rules 4."""
    twist: str | None = None
    """What came in between."""
    variants: Variants = ()
    """How its texts go, of those that vary."""
    named: str | None = None
    """Which right the works council said that this is."""
    advised: str | None = None
    """What the works council said: an option, or that it is not theirs."""
    given: DirectorSaid | None = None
    """What the director answered."""

    @property
    def additions(self) -> tuple[Addition, ...]:
        """The amendments that were adopted."""
        return tuple(map(addition, self.amended)) if self.amended else ()

    @property
    def carried(self) -> tuple[Addition, ...]:
        """Those of them that come with what was decided: of a director's decision what was promised."""
        return self.additions if self.given is None else tuple(map(addition, self.given.keeps))


class Decision(KeptPart, frozen=True):
    """A case that was closed."""

    card: str
    occurrence: int
    quarter: int
    how: How
    value: Value | None
    cause: int
    talk: Talk = NO_TALK
    reason: str | None = None
    minority: str | None = None
    amended: tuple[str, ...] = ()
    twist: str | None = None
    """What came in between; on a decision that came back, what had come then."""
    variants: Variants = ()
    """How its texts went, of those that vary."""
    marks: tuple[Mark, ...] = ()
    """How it was decided, in a pack that asks for that."""
    advised: str | None = None
    """What the works council said: an option, or that it is not theirs."""
    given: DirectorSaid | None = None
    """What the director answered."""

    @property
    def additions(self) -> tuple[Addition, ...]:
        """The amendments that were adopted."""
        return tuple(map(addition, self.amended)) if self.amended else ()

    @property
    def carried(self) -> tuple[Addition, ...]:
        """Those of them that come with what was decided: of a director's decision what was promised."""
        return self.additions if self.given is None else tuple(map(addition, self.given.keeps))

    @property
    def asked_of(self) -> tuple[str, ...]:
        """The names of the conditions that the works council put to what it advised."""
        return tuple(it.amendment for it in self.additions if it.option == self.advised)


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


_encode = msgspec.json.Encoder().encode


def digest(state: State) -> str:
    """The state in 32 hexadecimal digits: SHA-256 over its JSON in declared field order, cut to 128 bits.

    What is at its default is not in it.
    """
    return hashlib.sha256(_encode(state)).hexdigest()[:32]
