"""A case, from the card that comes up to the reason written down."""

from game.rules.events.base import EffectRef, Moved, Opening, Told
from game.rules.terms.at import BallotAt
from game.rules.terms.kept import Variants
from game.rules.terms.phases import How, Mark, Stage, Step
from game.rules.terms.tally import Away, Published
from game.rules.terms.value import Value


class CaseOpened(Told, frozen=True, tag="case_opened"):
    """A card came up: it is read aloud first."""

    shows = "nothing"

    card: str
    occurrence: int
    rapporteur: int
    practice: bool
    minutes: int
    rapport: int
    together: int | None = None
    """The seat whose token was met: both lead."""
    extra: int = 0
    """Advisers that may be heard on top of the card's own number."""
    why: Opening | None = None
    """`None` where an evening of before rules 4 does not say."""
    by: EffectRef | None = None
    """The effect that opened a follow-up."""
    variants: Variants = ()
    """How its texts go, of those that vary."""


class StageReached(Told, frozen=True, tag="stage_reached"):
    """The case moved on to a stage."""

    shows = "what_it_brings"

    stage: Stage
    step: Step = ""
    """Where it begins in that stage; an evening may tell of it in an event of its own instead."""
    variants: Variants = ()
    """How what the paper makes of the decision goes, where that varies."""


class StepReached(Told, frozen=True, tag="step_reached"):
    """The case moved on within its stage."""

    shows = "nothing"

    step: Step


class AdviserHeard(Told, frozen=True, tag="adviser_heard"):
    """An adviser was heard."""

    shows = "nothing"

    adviser: str
    cost: tuple[Moved, ...] = ()
    """What it cost; nothing within what the card and the board offer."""


class QuestionAsked(Told, frozen=True, tag="question_asked"):
    """A question was asked at the kitchen table."""

    shows = "where_it_reveals"

    question: str
    minutes: int
    rapport: int
    """The rapport after it, 0 to 5."""
    reveals: tuple[str, ...]


class AskingUndone(Told, frozen=True, tag="asking_undone"):
    """The case is skipped: what its questions brought when they were asked is taken back."""

    shows = "nothing"

    moves: tuple[Moved, ...]
    clears: tuple[str, ...] = ()
    """Flags that they had set."""


class RapporteurNamed(Told, frozen=True, tag="rapporteur_named"):
    """The seat that landed here gives the lead to one that has led less."""

    shows = "nothing"

    seat: int


class HintWhispered(Told, frozen=True, tag="hint_whispered"):
    """The table whispered one question to the rapporteur."""

    shows = "nothing"

    question: str


class ReportWritten(Told, frozen=True, tag="report_written"):
    """The facts that go into the report about the resident."""

    shows = "nothing"

    facts: tuple[str, ...]


class TalkKept(Told, frozen=True, tag="talk_kept"):
    """Passing without debate was proposed, and somebody wanted the talk."""

    shows = "nothing"


class AmendmentAdopted(Told, frozen=True, tag="amendment_adopted"):
    """The table added something to an option."""

    shows = "nothing"

    amendment: str
    """As it is kept (`addition`)."""


class BallotClosed(Told, frozen=True, tag="ballot_closed"):
    """A ballot was counted; this is all that becomes public of it."""

    shows = "ballot"

    stage: BallotAt
    items: tuple[str, ...]
    """What was voted on, in the order of the counts; empty where seats made proposals."""
    published: Published
    away: Away = ()
    """Who was expected and did not vote."""


class RecountCalled(Told, frozen=True, tag="recount_called"):
    """The cards of the ballot that stands are counted again."""

    shows = "nothing"

    stage: BallotAt


class RunOffCalled(Told, frozen=True, tag="run_off_called"):
    """No majority: those that lead are voted on once more; all that are equal at the border go along."""

    shows = "nothing"

    items: tuple[str, ...]


class Proposed(Told, frozen=True, tag="proposed"):
    """The table entered what will be voted on."""

    shows = "nothing"

    value: Value


class Decided(Told, frozen=True, tag="decided"):
    """The case was decided; nothing has taken effect yet."""

    shows = "nothing"

    value: Value | None
    how: How
    cause: int


class ReasonGiven(Told, frozen=True, tag="reason_given"):
    """The reason was written down; the words themselves are kept apart."""

    shows = "nothing"

    text: str | None


class TwistCame(Told, frozen=True, tag="twist_came"):
    """Something came in between, when the table had talked: it talks on, and then decides."""

    shows = "secret"

    twist: str


class MinorityHeard(Told, frozen=True, tag="minority_heard"):
    """What the minority wanted to have said, without a name; the words themselves are kept apart."""

    shows = "nothing"

    text: str | None


class ReasonCompleted(Told, frozen=True, tag="reason_completed"):
    """A reason was written down, or completed, after the case was closed."""

    shows = "nothing"

    card: str
    occurrence: int
    text: str


class CardOpened(Told, frozen=True, tag="card_opened"):
    """A card that was put off stands on the next quarter's agenda."""

    shows = "nothing"

    card: str


class CaseClosed(Told, frozen=True, tag="case_closed"):
    """The card was put away."""

    shows = "nothing"

    how: How
    marks: tuple[Mark, ...] = ()
    """How it was decided, in a pack that asks for that."""
