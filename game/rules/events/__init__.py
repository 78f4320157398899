"""What happened, in the past tense; states are folded from these and nothing else (`evolve`)."""

from typing import TYPE_CHECKING, Union, get_args

from game.rules.events.base import Bill, EffectRef, Moved, Opening, Source, Works
from game.rules.events.case import (
    AdviserHeard,
    AmendmentAdopted,
    AskingUndone,
    BallotClosed,
    CardOpened,
    CaseClosed,
    CaseOpened,
    Decided,
    HintWhispered,
    MinorityHeard,
    Proposed,
    QuestionAsked,
    RapporteurNamed,
    ReasonCompleted,
    ReasonGiven,
    RecountCalled,
    ReportWritten,
    RunOffCalled,
    StageReached,
    StepReached,
    TalkKept,
    TwistCame,
)
from game.rules.events.council import (
    Advised,
    CourtRuled,
    DecisionHeld,
    DecisionTookEffect,
    DirectorAnswered,
    ScopeNamed,
)
from game.rules.events.effect import (
    Brought,
    EffectDue,
    EffectHappened,
    EffectScheduled,
    FundMoved,
    IndicatorMoved,
    StandingBegan,
    StandingEnded,
    ToldByDeed,
)
from game.rules.events.learning import LearningSaid, OwnClosed, OwnOpened, OwnStepReached
from game.rules.events.money import (
    Adjusted,
    BudgetShifted,
    CouncilInformed,
    CoverAsked,
    CoverFound,
    CoverSettled,
    DebtBooked,
    SupervisionBegan,
)
from game.rules.events.motion import (
    Attended,
    CardInjected,
    DecisionConfirmed,
    DecisionReopened,
    DecisionRevised,
    EffectCancelled,
    ShowAgreed,
)
from game.rules.events.town import (
    CarePaid,
    DiceThrown,
    FacilityBuilt,
    FacilityProved,
    IncidentPaid,
    NewsAnswered,
    NewsRead,
    ThoughtAsked,
    ThoughtKept,
    TokenMoved,
    TokensMet,
    TownCompleted,
    TurnBegan,
    VisitClosed,
    VisitOpened,
    VisitStepReached,
    VoiceHeard,
)
from game.rules.events.year import (
    AgendaSet,
    CardsShuffled,
    GoalAsked,
    GoalPromised,
    PageTurned,
    QuarterEnded,
    QuarterOpened,
    TownPrepared,
    ValuesAsked,
    ValuesSealed,
    YearEnded,
)
from game.rules.extensions import added

_Own = (
    CardsShuffled
    | TownPrepared
    | GoalAsked
    | GoalPromised
    | QuarterOpened
    | AgendaSet
    | PageTurned
    | QuarterEnded
    | YearEnded
    | ValuesAsked
    | ValuesSealed
    | RapporteurNamed
    | HintWhispered
    | ReportWritten
    | TalkKept
    | AmendmentAdopted
    | TwistCame
    | MinorityHeard
    | ReasonCompleted
    | CaseOpened
    | StageReached
    | StepReached
    | AdviserHeard
    | QuestionAsked
    | AskingUndone
    | BallotClosed
    | RecountCalled
    | RunOffCalled
    | Proposed
    | Decided
    | ReasonGiven
    | CardOpened
    | CaseClosed
    | ScopeNamed
    | Advised
    | DirectorAnswered
    | DecisionHeld
    | DecisionTookEffect
    | CourtRuled
    | LearningSaid
    | OwnOpened
    | OwnStepReached
    | OwnClosed
    | FundMoved
    | IndicatorMoved
    | EffectScheduled
    | StandingBegan
    | StandingEnded
    | EffectHappened
    | EffectDue
    | CoverAsked
    | CoverFound
    | CoverSettled
    | CouncilInformed
    | DebtBooked
    | SupervisionBegan
    | BudgetShifted
    | Adjusted
    | DecisionReopened
    | DecisionConfirmed
    | DecisionRevised
    | EffectCancelled
    | Attended
    | CardInjected
    | ShowAgreed
    | TurnBegan
    | DiceThrown
    | TokenMoved
    | TokensMet
    | VisitOpened
    | VisitStepReached
    | VisitClosed
    | IncidentPaid
    | FacilityBuilt
    | FacilityProved
    | CarePaid
    | TownCompleted
    | NewsRead
    | NewsAnswered
    | VoiceHeard
    | ThoughtAsked
    | ThoughtKept
)

if TYPE_CHECKING:
    Event = _Own | ToldByDeed
else:
    Event = Union[(*get_args(_Own), *added("event"))]

for _event in get_args(Event):
    if "shows" not in vars(_event):
        raise TypeError(f"{_event.__name__} does not say what it shows")

__all__ = [
    "Adjusted",
    "Advised",
    "AdviserHeard",
    "AgendaSet",
    "AmendmentAdopted",
    "AskingUndone",
    "Attended",
    "BallotClosed",
    "Bill",
    "Brought",
    "BudgetShifted",
    "CardInjected",
    "CardOpened",
    "CardsShuffled",
    "CarePaid",
    "CaseClosed",
    "CaseOpened",
    "CouncilInformed",
    "CourtRuled",
    "CoverAsked",
    "CoverFound",
    "CoverSettled",
    "DebtBooked",
    "Decided",
    "DecisionConfirmed",
    "DecisionHeld",
    "DecisionReopened",
    "DecisionRevised",
    "DecisionTookEffect",
    "DiceThrown",
    "DirectorAnswered",
    "EffectCancelled",
    "EffectDue",
    "EffectHappened",
    "EffectRef",
    "EffectScheduled",
    "Event",
    "FacilityBuilt",
    "FacilityProved",
    "FundMoved",
    "GoalAsked",
    "GoalPromised",
    "HintWhispered",
    "IncidentPaid",
    "IndicatorMoved",
    "LearningSaid",
    "MinorityHeard",
    "Moved",
    "NewsAnswered",
    "NewsRead",
    "Opening",
    "OwnClosed",
    "OwnOpened",
    "OwnStepReached",
    "PageTurned",
    "Proposed",
    "QuarterEnded",
    "QuarterOpened",
    "QuestionAsked",
    "RapporteurNamed",
    "ReasonCompleted",
    "ReasonGiven",
    "RecountCalled",
    "ReportWritten",
    "RunOffCalled",
    "ScopeNamed",
    "ShowAgreed",
    "Source",
    "StageReached",
    "StandingBegan",
    "StandingEnded",
    "StepReached",
    "SupervisionBegan",
    "TalkKept",
    "ThoughtAsked",
    "ThoughtKept",
    "TokenMoved",
    "TokensMet",
    "ToldByDeed",
    "TownCompleted",
    "TownPrepared",
    "TurnBegan",
    "TwistCame",
    "ValuesAsked",
    "ValuesSealed",
    "VisitClosed",
    "VisitOpened",
    "VisitStepReached",
    "VoiceHeard",
    "Works",
    "YearEnded",
]
