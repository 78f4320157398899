"""What happened, in the past tense; states are folded from these and nothing else (`evolve`)."""

from typing import Literal

from msgspec import Struct

from game.rules.tally import Published, Value

Source = Literal["room", "effect", "payment", "cover", "debt", "supervision", "drift"]


class _Event(Struct, frozen=True, tag_field="event"):
    """The tag is the event's name in the log."""


class CardsShuffled(_Event, frozen=True, tag="cards_shuffled"):
    """The order in which cards will come up."""

    queue: tuple[str, ...]


class QuarterOpened(_Event, frozen=True, tag="quarter_opened"):
    """A quarter begins; follow-ups that were opened stand in front."""

    quarter: int


class AgendaSet(_Event, frozen=True, tag="agenda_set"):
    """How many cases this quarter has."""

    cases: int


class FundMoved(_Event, frozen=True, tag="fund_moved"):
    """Money came into or left a fund, in whole euros."""

    fund: str
    amount: int
    source: Source
    cause: int


class IndicatorMoved(_Event, frozen=True, tag="indicator_moved"):
    """An indicator was to move by `asked` points and moved by `applied`: it stays between 0 and 100."""

    indicator: str
    asked: int
    applied: int
    source: Source
    cause: int


class FlagSet(_Event, frozen=True, tag="flag_set"):
    """A fact of the evening to remember."""

    flag: str
    cause: int


class FlagCleared(_Event, frozen=True, tag="flag_cleared"):
    """A fact of the evening no longer holds."""

    flag: str
    cause: int


class CardOpened(_Event, frozen=True, tag="card_opened"):
    """A follow-up comes on the next quarter's agenda."""

    card: str
    cause: int


class EffectScheduled(_Event, frozen=True, tag="effect_scheduled"):
    """A later effect is on its way."""

    due: int
    card: str
    occurrence: int
    path: str
    announced: bool
    cause: int


class EffectTold(_Event, frozen=True, tag="effect_told"):
    """An effect with words of its own happens: what follows is what it did."""

    card: str
    occurrence: int
    path: str
    cause: int


class EffectDue(_Event, frozen=True, tag="effect_due"):
    """A later effect arrived: what follows it in the telling is what it did."""

    card: str
    occurrence: int
    path: str
    cause: int
    happened: bool
    """False where its condition did not hold or its chance fell otherwise."""


class CaseOpened(_Event, frozen=True, tag="case_opened"):
    """A card came up."""

    card: str
    occurrence: int
    rapporteur: int
    practice: bool
    minutes: int
    rapport: int


class StageReached(_Event, frozen=True, tag="stage_reached"):
    """The case moved on to a stage."""

    stage: str


class StepReached(_Event, frozen=True, tag="step_reached"):
    """The case moved on within its stage."""

    step: str


class AdviserHeard(_Event, frozen=True, tag="adviser_heard"):
    """An adviser was heard."""

    adviser: str


class QuestionAsked(_Event, frozen=True, tag="question_asked"):
    """A question was asked at the kitchen table."""

    question: str
    minutes: int
    rapport: int
    """The rapport after it, 0 to 5."""
    reveals: tuple[str, ...]


class BallotClosed(_Event, frozen=True, tag="ballot_closed"):
    """A ballot was counted; this is all that becomes public of it."""

    stage: str
    items: tuple[str, ...]
    """What was voted on, in the order of the counts; empty where seats made proposals."""
    published: Published


class RunOffCalled(_Event, frozen=True, tag="run_off_called"):
    """No majority: the two that lead are voted on once more."""

    items: tuple[str, ...]


class Proposed(_Event, frozen=True, tag="proposed"):
    """The table entered what will be voted on."""

    value: Value


class Decided(_Event, frozen=True, tag="decided"):
    """The case was decided; nothing has taken effect yet."""

    value: Value | None
    how: str
    cause: int


class CoverAsked(_Event, frozen=True, tag="cover_asked"):
    """A fund runs short by this amount."""

    fund: str
    amount: int
    cause: int


class CoverFound(_Event, frozen=True, tag="cover_found"):
    """Another fund pays (part of) what is short; two `FundMoved` follow."""

    fund: str
    source: str
    amount: int
    cause: int


class CoverSettled(_Event, frozen=True, tag="cover_settled"):
    """Nothing more is to be found for this fund."""

    fund: str


class DebtBooked(_Event, frozen=True, tag="debt_booked"):
    """Nothing was left anywhere: the rest is debt."""

    fund: str
    amount: int
    cause: int


class SupervisionBegan(_Event, frozen=True, tag="supervision_began"):
    """The municipality came under supervision."""

    cause: int


class ReasonGiven(_Event, frozen=True, tag="reason_given"):
    """The reason was written down; the words themselves are kept apart."""

    text: str | None


class CaseClosed(_Event, frozen=True, tag="case_closed"):
    """The card was put away."""

    how: str


class PageTurned(_Event, frozen=True, tag="page_turned"):
    """What was told has been read."""

    phase: str


class QuarterEnded(_Event, frozen=True, tag="quarter_ended"):
    """The agenda of the quarter is done."""

    quarter: int


class YearEnded(_Event, frozen=True, tag="year_ended"):
    """The evening's year is over."""

    ending: str
    early: bool


Event = (
    CardsShuffled
    | QuarterOpened
    | AgendaSet
    | FundMoved
    | IndicatorMoved
    | FlagSet
    | FlagCleared
    | CardOpened
    | EffectScheduled
    | EffectTold
    | EffectDue
    | CaseOpened
    | StageReached
    | StepReached
    | AdviserHeard
    | QuestionAsked
    | BallotClosed
    | RunOffCalled
    | Proposed
    | Decided
    | CoverAsked
    | CoverFound
    | CoverSettled
    | DebtBooked
    | SupervisionBegan
    | ReasonGiven
    | CaseClosed
    | PageTurned
    | QuarterEnded
    | YearEnded
)
