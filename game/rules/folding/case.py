"""How a case changes the state."""

from typing import TYPE_CHECKING, Any, cast

from msgspec.structs import replace

from game.rules import events
from game.rules.folding.change import Fold, put
from game.rules.state import Case, Decision, How, Stage, State, Step, Talk

if TYPE_CHECKING:
    from game.rules.scenario import Scenario


def _case(state: State, **changes: Any) -> State:
    assert state.case is not None
    return replace(state, case=replace(state.case, **changes))


def _case_opened(scenario: "Scenario", state: State, event: events.CaseOpened) -> State:
    case = Case(
        card=event.card,
        occurrence=event.occurrence,
        rapporteur=event.rapporteur,
        practice=event.practice,
        minutes=event.minutes,
        talk=Talk(rapport=event.rapport),
        together=event.together,
        extra=event.extra,
    )
    state = replace(state, phase="case", case=case, visit=None, report=())
    if event.practice:
        return state
    led = put(state.led, event.rapporteur, 1)
    return replace(
        state,
        queue=tuple(card for card in state.queue if card != event.card),
        front=tuple(card for card in state.front if card != event.card),
        played=state.played + 1,
        led=led if event.together is None else put(led, event.together, 1),
        favour=0,
    )


def _stage_reached(scenario: "Scenario", state: State, event: events.StageReached) -> State:
    assert state.case is not None
    # Talking once more ends the run-off: all items stand again.
    talks = state.case.talks + (event.stage == "deliberation")
    ballot = () if event.stage == "deliberation" else state.case.ballot
    return _case(state, stage=cast("Stage", event.stage), step="", talks=talks, ballot=ballot)


def _step_reached(scenario: "Scenario", state: State, event: events.StepReached) -> State:
    return _case(state, step=cast("Step", event.step))


def _adviser_heard(scenario: "Scenario", state: State, event: events.AdviserHeard) -> State:
    assert state.case is not None
    return _case(state, heard=(*state.case.heard, event.adviser))


def _question_asked(scenario: "Scenario", state: State, event: events.QuestionAsked) -> State:
    case = state.case
    assert case is not None
    known = (*case.talk.known, *(fact for fact in event.reveals if fact not in case.talk.known))
    return _case(
        state,
        asked=(*case.asked, event.question),
        minutes=case.minutes - event.minutes,
        talk=Talk(known, event.rapport),
    )


def _ballot_closed(scenario: "Scenario", state: State, event: events.BallotClosed) -> State:
    if event.stage == "first_ballot":
        return _case(state, first=event.published, first_items=event.items)
    return _case(state, final=event.published, final_items=event.items)


def _run_off_called(scenario: "Scenario", state: State, event: events.RunOffCalled) -> State:
    return _case(state, ballot=event.items)


def _proposed(scenario: "Scenario", state: State, event: events.Proposed) -> State:
    return _case(state, proposal=event.value)


def _decided(scenario: "Scenario", state: State, event: events.Decided) -> State:
    return _case(state, value=event.value, how=event.how, decided_at=event.cause)


def _reason_given(scenario: "Scenario", state: State, event: events.ReasonGiven) -> State:
    return _case(state, reason=event.text)


def _case_closed(scenario: "Scenario", state: State, event: events.CaseClosed) -> State:
    case = state.case
    assert case is not None
    state = replace(state, case=None, cover=(), report=())
    if case.practice:
        return state
    decision = Decision(
        card=case.card,
        occurrence=case.occurrence,
        quarter=state.quarter,
        how=cast("How", event.how),
        value=case.value if event.how in ("decided", "default") else None,
        cause=case.decided_at,
        talk=case.talk,
        reason=case.reason,
    )
    return replace(state, decisions=(*state.decisions, decision))


FOLDS: dict[type[Any], Fold] = {
    events.CaseOpened: _case_opened,
    events.StageReached: _stage_reached,
    events.StepReached: _step_reached,
    events.AdviserHeard: _adviser_heard,
    events.QuestionAsked: _question_asked,
    events.BallotClosed: _ballot_closed,
    events.RunOffCalled: _run_off_called,
    events.Proposed: _proposed,
    events.Decided: _decided,
    events.ReasonGiven: _reason_given,
    events.CaseClosed: _case_closed,
}
