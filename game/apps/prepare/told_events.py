"""What the page tells of each event: while the case is open, and of what comes of the decision later.

An event of which neither is said here stops the page from being made, by name.
"""

from typing import Literal, get_args

from msgspec import Struct

from game.rules import events
from game.rules.events import Event, Moved
from game.rules.events.base import Told
from game.rules.events.table import ByEvent
from game.rules.scenario import Scenario
from game.rules.state import State

CaseTells = Literal["answer", "twist", "scope", "meeting", "director", "outcome", "nothing"]
"""What somebody answered, what came in between, which right it is, what the director says first and then, how it ended."""


class LaterTells(Struct, frozen=True):
    """The rules' own lines are told."""

    of: str | None = None
    """Only on the page of what this effect is of; `None` on every page."""
    moves: tuple[Moved, ...] = ()
    """Told with its figures."""


NOTHING: tuple[type[Told], ...] = (
    events.CardsShuffled,
    events.TownPrepared,
    events.GoalAsked,
    events.GoalPromised,
    events.QuarterOpened,
    events.AgendaSet,
    events.PageTurned,
    events.QuarterEnded,
    events.YearEnded,
    events.ValuesAsked,
    events.ValuesSealed,
    events.RapporteurNamed,
    events.HintWhispered,
    events.ReportWritten,
    events.TalkKept,
    events.AmendmentAdopted,
    events.MinorityHeard,
    events.ReasonCompleted,
    events.CaseOpened,
    events.AdviserHeard,
    events.AskingUndone,
    events.BallotClosed,
    events.RecountCalled,
    events.RunOffCalled,
    events.Proposed,
    events.Decided,
    events.ReasonGiven,
    events.CardOpened,
    events.CaseClosed,
    events.Advised,
    events.DecisionHeld,
    events.LearningSaid,
    events.OwnOpened,
    events.OwnStepReached,
    events.OwnClosed,
    events.FundMoved,
    events.IndicatorMoved,
    events.StandingBegan,
    events.StandingEnded,
    events.CoverAsked,
    events.CoverFound,
    events.CoverSettled,
    events.CouncilInformed,
    events.DebtBooked,
    events.SupervisionBegan,
    events.BudgetShifted,
    events.Adjusted,
    events.DecisionReopened,
    events.DecisionConfirmed,
    events.DecisionRevised,
    events.EffectCancelled,
    events.Attended,
    events.CardInjected,
    events.ShowAgreed,
    events.TurnBegan,
    events.DiceThrown,
    events.TokenMoved,
    events.TokensMet,
    events.VisitOpened,
    events.VisitStepReached,
    events.VisitClosed,
    events.IncidentPaid,
    events.FacilityBuilt,
    events.FacilityProved,
    events.CarePaid,
    events.TownCompleted,
    events.NewsRead,
    events.NewsAnswered,
    events.VoiceHeard,
    events.ThoughtAsked,
    events.ThoughtKept,
)
"""Of these neither says anything by itself: the outcome has the lines of the case, and the rest is no reader's."""

_CASE = ByEvent[CaseTells]("tell of the case at home").giving("nothing", *NOTHING)
_CASE.giving("answer", events.QuestionAsked).giving("twist", events.TwistCame).giving("scope", events.ScopeNamed)
_CASE.giving("director", events.DirectorAnswered)

_LATER = ByEvent[LaterTells | None]("tell at home later").giving(None, *NOTHING)
_LATER.giving(LaterTells(), events.DecisionTookEffect, events.CourtRuled)


@_LATER.on(events.EffectScheduled)
def _scheduled(scenario: Scenario, state: State, event: events.EffectScheduled) -> LaterTells:
    return LaterTells(event.ref.of)


def _brought(scenario: Scenario, state: State, event: events.EffectDue | events.EffectHappened) -> LaterTells:
    return LaterTells(event.ref.of, event.moves)


_LATER.on(events.EffectDue)(_brought)
_LATER.on(events.EffectHappened)(_brought)


@_CASE.on(events.StepReached)
def _step(scenario: Scenario, state: State, event: events.StepReached) -> CaseTells:
    return "meeting" if event.step == "meeting" else "nothing"


@_CASE.on(events.StageReached)
def _stage(scenario: Scenario, state: State, event: events.StageReached) -> CaseTells:
    return "outcome" if event.stage == "outcome" else "nothing"


# What comes later is no part of the case itself, and the case no part of what comes later.
_CASE.giving("nothing", *(event for event in _LATER.of if event not in _CASE.of))
_LATER.giving(None, *(event for event in _CASE.of if event not in _LATER.of))

IN_CASE = _CASE.whole(get_args(Event)).of
LATER = _LATER.whole(get_args(Event)).of
