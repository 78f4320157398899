"""Turns on the board, visits, neighbourhoods, news and voices."""

from game.rules.events.base import Told, Works
from game.rules.terms.kept import Variants
from game.rules.terms.phases import SquareKind, VisitStep


class TurnBegan(Told, frozen=True, tag="turn_began"):
    """It is this seat's turn."""

    shows = "nothing"

    seat: int
    number: int
    """In this quarter, from 1."""


class DiceThrown(Told, frozen=True, tag="dice_thrown"):
    """Two dice, of which one will be used."""

    shows = "secret"

    dice: tuple[int, int]
    by_hand: bool
    """Thrown on the real table and entered."""


class TokenMoved(Told, frozen=True, tag="token_moved"):
    """A token walked so many squares; 0 is staying."""

    shows = "nothing"

    token: int
    steps: int
    place: int
    """Where it came to stand, from 0."""


class TokensMet(Told, frozen=True, tag="tokens_met"):
    """Another token stands there: both seats lead what comes, and one adviser more may be heard."""

    shows = "nothing"

    seat: int


class VisitOpened(Told, frozen=True, tag="visit_opened"):
    """Something is open on the board."""

    shows = "nothing"

    square: SquareKind
    of: str


class VisitStepReached(Told, frozen=True, tag="visit_step_reached"):
    """The visit moved on."""

    shows = "nothing"

    step: VisitStep


class VisitClosed(Told, frozen=True, tag="visit_closed"):
    """The visit is over."""

    shows = "nothing"


class IncidentPaid(Told, frozen=True, tag="incident_paid"):
    """Something happened in a neighbourhood, and the fund of its group paid for it."""

    shows = "nothing"

    group: str
    amount: int


class FacilityBuilt(Told, frozen=True, tag="facility_built"):
    """The table built instead, and the fund of the group paid the price."""

    shows = "nothing"

    group: str
    level: int
    price: int


class FacilityProved(Told, frozen=True, tag="facility_proved"):
    """It shows whether this level of a facility works as hoped, half, or not."""

    shows = "secret"

    group: str
    level: int
    works: Works


class CarePaid(Told, frozen=True, tag="care_paid"):
    """Heavier care in a neighbourhood, paid by the fund of its group."""

    shows = "nothing"

    group: str
    amount: int
    saved: int
    """What the facility saved of it."""


class TownCompleted(Told, frozen=True, tag="town_completed"):
    """Every neighbourhood has its facility."""

    shows = "what_it_brings"


class NewsRead(Told, frozen=True, tag="news_read"):
    """News was read."""

    shows = "secret"

    news: str
    variants: Variants = ()
    """How its text goes, where that varies."""


class NewsAnswered(Told, frozen=True, tag="news_answered"):
    """The table answered the small question of the news."""

    shows = "what_it_brings"

    news: str
    option: str


class VoiceHeard(Told, frozen=True, tag="voice_heard"):
    """Somebody spoke up; the next case may hear one adviser more."""

    shows = "secret"

    voice: str
    variants: Variants = ()
    """How its text goes, where that varies."""


class ThoughtAsked(Told, frozen=True, tag="thought_asked"):
    """A question for everybody, a line each."""

    shows = "nothing"

    question: int


class ThoughtKept(Told, frozen=True, tag="thought_kept"):
    """What the table said; the words themselves are kept apart."""

    shows = "nothing"

    text: str | None
