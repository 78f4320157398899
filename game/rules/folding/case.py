"""How a case changes the state."""

from typing import Any

from msgspec.structs import replace

from game.rules import events
from game.rules.ballots.shown import asked_now, close
from game.rules.events.table import ByEvent
from game.rules.folding.change import others, put, with_moves
from game.rules.met import met
from game.rules.quarters.papers import changes_of_case
from game.rules.scenario import Scenario
from game.rules.state import Case, Decision, State, Talk

FOLDS = ByEvent[State]("fold")


def _case(state: State, **changes: Any) -> State:
    assert state.case is not None
    return replace(state, case=replace(state.case, **changes))


@FOLDS.on(events.CaseOpened)
def _case_opened(scenario: Scenario, state: State, event: events.CaseOpened) -> State:
    before = met(scenario.dilemmas[event.card], state)
    case = Case(
        card=event.card,
        occurrence=event.occurrence,
        rapporteur=event.rapporteur,
        practice=event.practice,
        minutes=event.minutes,
        talk=Talk(() if before is None else before.known, event.rapport),
        together=event.together,
        extra=event.extra,
        why=event.why,
        variants=event.variants,
    )
    if event.practice:
        return replace(state, phase="case", case=case, visit=None)
    if event.why == "postponed":
        # What came in between, and what was said, stays true.
        last = next(it for it in reversed(state.decisions) if it.card == event.card)
        talk = Talk(last.talk.known, max(event.rapport, last.talk.rapport))
        case = replace(case, twist=last.twist, talk=talk)

    if state.injected or state.front or state.opened or state.opened_by:
        state = _waits_no_more(state, event.card)
    led = put(state.led, event.rapporteur, 1)
    return replace(
        state,
        phase="case",
        case=case,
        visit=None,
        queue=others(state.queue, event.card),
        played=state.played + 1,
        led=led if event.together is None else put(led, event.together, 1),
        favour=0,
    )


def _waits_no_more(state: State, card: str) -> State:
    """The state without what brought this card in front of the others."""
    return replace(
        state,
        injected=others(state.injected, card),
        front=others(state.front, card),
        opened=others(state.opened, card),
        opened_by=tuple([it for it in state.opened_by if it.card != card]),
    )


@FOLDS.on(events.StageReached)
def _stage_reached(scenario: Scenario, state: State, event: events.StageReached) -> State:
    case = state.case
    assert case is not None
    if event.variants:
        case = replace(case, variants=(*case.variants, *event.variants))
    if event.stage != "deliberation":
        return replace(state, case=replace(case, stage=event.stage, step=event.step))
    # Talking once more ends the run-off: all items stand again.
    return replace(state, case=replace(case, stage=event.stage, step=event.step, talks=case.talks + 1, ballot=()))


@FOLDS.on(events.StepReached)
def _step_reached(scenario: Scenario, state: State, event: events.StepReached) -> State:
    case = state.case
    assert case is not None
    return replace(state, case=replace(case, step=event.step))


@FOLDS.on(events.AdviserHeard)
def _adviser_heard(scenario: Scenario, state: State, event: events.AdviserHeard) -> State:
    case = state.case
    assert case is not None
    case = replace(case, heard=(*case.heard, event.adviser), advice=(*case.advice, *event.cost))
    return with_moves(scenario, state, event.cost, None, state.number, case=case)


@FOLDS.on(events.QuestionAsked)
def _question_asked(scenario: Scenario, state: State, event: events.QuestionAsked) -> State:
    case = state.case
    assert case is not None
    known = (*case.talk.known, *(fact for fact in event.reveals if fact not in case.talk.known))
    return _case(
        state,
        asked=(*case.asked, event.question),
        minutes=case.minutes - event.minutes,
        talk=replace(case.talk, known=known, rapport=event.rapport),
    )


@FOLDS.on(events.BallotClosed)
def _ballot_closed(scenario: Scenario, state: State, event: events.BallotClosed) -> State:
    assert state.case is not None
    first = event.stage == "first_ballot"
    asked = asked_now(state, event.stage, event.items)
    seats = first and scenario.dilemmas[state.case.card].proposes
    if first:
        kept = {"first": event.published, "first_items": event.items}
    else:
        kept = {"final": event.published, "final_items": event.items}
    return close(state, asked, event.published, event.away, seats=seats, **kept)


@FOLDS.on(events.RecountCalled)
def _recount_called(scenario: Scenario, state: State, event: events.RecountCalled) -> State:
    return _case(state, recount=event.stage)


@FOLDS.on(events.RunOffCalled)
def _run_off_called(scenario: Scenario, state: State, event: events.RunOffCalled) -> State:
    return _case(state, ballot=event.items)


@FOLDS.on(events.Proposed)
def _proposed(scenario: Scenario, state: State, event: events.Proposed) -> State:
    return _case(state, proposal=event.value)


@FOLDS.on(events.Decided)
def _decided(scenario: Scenario, state: State, event: events.Decided) -> State:
    case = state.case
    assert case is not None
    case = replace(case, value=event.value, how=event.how, decided_at=event.cause, covered=())
    return replace(state, case=case)


@FOLDS.on(events.ReasonGiven)
def _reason_given(scenario: Scenario, state: State, event: events.ReasonGiven) -> State:
    return _case(state, reason=event.text)


@FOLDS.on(events.CaseClosed)
def _case_closed(scenario: Scenario, state: State, event: events.CaseClosed) -> State:
    case = state.case
    assert case is not None
    if case.practice:
        return replace(state, case=None, cover=())
    if state.held and event.how != "held":
        # A case that is skipped after all leaves nothing that waits.
        here = (case.card, case.occurrence)
        state = replace(state, held=tuple(it for it in state.held if (it.card, it.occurrence) != here))
    decision = Decision(
        card=case.card,
        occurrence=case.occurrence,
        quarter=state.quarter,
        how=event.how,
        value=case.value if event.how in ("decided", "passed", "default", "held") else None,
        cause=case.decided_at,
        talk=case.talk,
        reason=case.reason,
        minority=case.minority,
        amended=case.amended,
        twist=case.twist,
        variants=case.variants,
        marks=event.marks,
        advised=case.advised,
        given=case.given,
    )
    changes = (*state.budget_changes, *changes_of_case(scenario, state))
    return replace(state, case=None, cover=(), decisions=(*state.decisions, decision), budget_changes=changes)


@FOLDS.on(events.CardOpened)
def _card_opened(scenario: Scenario, state: State, event: events.CardOpened) -> State:
    return replace(state, opened=(*state.opened, event.card))


@FOLDS.on(events.RapporteurNamed)
def _rapporteur_named(scenario: Scenario, state: State, event: events.RapporteurNamed) -> State:
    case = state.case
    assert case is not None
    if case.practice:
        return _case(state, rapporteur=event.seat)
    led = put(state.led, case.rapporteur, -1)
    if event.seat == case.together:
        # It led already, beside who left.
        return _case(replace(state, led=led), rapporteur=event.seat, together=None)
    return _case(replace(state, led=put(led, event.seat, 1)), rapporteur=event.seat)


@FOLDS.on(events.HintWhispered)
def _hint_whispered(scenario: Scenario, state: State, event: events.HintWhispered) -> State:
    return _case(state, hint=event.question)


@FOLDS.on(events.ReportWritten)
def _report_written(scenario: Scenario, state: State, event: events.ReportWritten) -> State:
    assert state.case is not None
    return _case(state, talk=replace(state.case.talk, report=event.facts))


@FOLDS.on(events.TalkKept)
def _talk_kept(scenario: Scenario, state: State, event: events.TalkKept) -> State:
    return _case(state, kept=True, step="")


@FOLDS.on(events.AmendmentAdopted)
def _amendment_adopted(scenario: Scenario, state: State, event: events.AmendmentAdopted) -> State:
    assert state.case is not None
    return _case(state, amended=(*state.case.amended, event.amendment))


@FOLDS.on(events.TwistCame)
def _twist_came(scenario: Scenario, state: State, event: events.TwistCame) -> State:
    case = state.case
    assert case is not None
    reveals = scenario.dilemmas[case.card].twist[event.twist].reveals
    known = (*case.talk.known, *(fact for fact in reveals if fact not in case.talk.known))
    return _case(state, twist=event.twist, talk=replace(case.talk, known=known))


@FOLDS.on(events.MinorityHeard)
def _minority_heard(scenario: Scenario, state: State, event: events.MinorityHeard) -> State:
    return _case(state, minority=event.text)


@FOLDS.on(events.ReasonCompleted)
def _reason_completed(scenario: Scenario, state: State, event: events.ReasonCompleted) -> State:
    def completed(decision: Decision) -> Decision:
        this = (decision.card, decision.occurrence) == (event.card, event.occurrence)
        return replace(decision, reason=event.text) if this else decision

    return replace(state, decisions=tuple(completed(decision) for decision in state.decisions))
