"""How each event changes the state. Folding never draws and never refuses."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from msgspec.structs import replace

from game.rules import events
from game.rules.events import Event
from game.rules.state import Case, Cover, Decision, Due, How, Stage, State, Step, Talk

if TYPE_CHECKING:
    from game.rules.scenario import Scenario


def evolve(scenario: "Scenario", state: State, event: Event) -> State:
    """The state after this event. Never draws and never refuses."""
    return _FOLDS[type(event)](scenario, state, event)


def _put(values: tuple[int, ...], place: int, change: int) -> tuple[int, ...]:
    return (*values[:place], values[place] + change, *values[place + 1 :])


def _told(state: State, event: Event, **changes: Any) -> State:
    """The state with these changes, and the event on the page that the table reads."""
    return replace(state, report=(*state.report, event), **changes)


def _case(state: State, **changes: Any) -> State:
    assert state.case is not None
    return replace(state, case=replace(state.case, **changes))


def _cards_shuffled(scenario: "Scenario", state: State, event: events.CardsShuffled) -> State:
    return replace(state, queue=event.queue)


def _quarter_opened(scenario: "Scenario", state: State, event: events.QuarterOpened) -> State:
    # A follow-up stands in front; a card that was to come later is not played twice.
    rest = tuple(card for card in state.queue if card not in state.opened)
    return replace(
        state,
        phase="opening",
        quarter=event.quarter,
        agenda=0,
        played=0,
        report=(),
        queue=state.opened + rest,
        opened=(),
    )


def _agenda_set(scenario: "Scenario", state: State, event: events.AgendaSet) -> State:
    return replace(state, phase="quarter", agenda=event.cases)


def _fund_moved(scenario: "Scenario", state: State, event: events.FundMoved) -> State:
    return _told(state, event, funds=_put(state.funds, scenario.fund_at[event.fund], event.amount))


def _indicator_moved(scenario: "Scenario", state: State, event: events.IndicatorMoved) -> State:
    place = scenario.indicator_at[event.indicator]
    return _told(state, event, indicators=_put(state.indicators, place, event.applied))


def _flag_set(scenario: "Scenario", state: State, event: events.FlagSet) -> State:
    return replace(state, flags=(*state.flags, event.flag))


def _flag_cleared(scenario: "Scenario", state: State, event: events.FlagCleared) -> State:
    return replace(state, flags=tuple(flag for flag in state.flags if flag != event.flag))


def _card_opened(scenario: "Scenario", state: State, event: events.CardOpened) -> State:
    return _told(state, event, opened=(*(card for card in state.opened if card != event.card), event.card))


def _effect_scheduled(scenario: "Scenario", state: State, event: events.EffectScheduled) -> State:
    due = Due(event.due, event.card, event.occurrence, event.path, event.announced, event.cause)
    return _told(state, event, due=(*state.due, due))


def _effect_due(scenario: "Scenario", state: State, event: events.EffectDue) -> State:
    def arrived(due: Due) -> bool:
        return due.card == event.card and due.occurrence == event.occurrence and due.path == event.path

    left = tuple(due for due in state.due if not arrived(due))
    # What was announced and does not come is told too: a promise does not just disappear.
    effect = scenario.dilemmas[event.card].effect(event.path)
    shown = event.happened or getattr(effect, "announced", False)
    return _told(state, event, due=left) if shown else replace(state, due=left)


def _case_opened(scenario: "Scenario", state: State, event: events.CaseOpened) -> State:
    case = Case(
        card=event.card,
        occurrence=event.occurrence,
        rapporteur=event.rapporteur,
        practice=event.practice,
        minutes=event.minutes,
        talk=Talk(rapport=event.rapport),
    )
    state = replace(state, phase="case", case=case, report=())
    if event.practice:
        return state
    queue = list(state.queue)
    queue.remove(event.card)
    return replace(state, queue=tuple(queue), played=state.played + 1, led=_put(state.led, event.rapporteur, 1))


def _stage_reached(scenario: "Scenario", state: State, event: events.StageReached) -> State:
    assert state.case is not None
    # Talking once more ends the run-off: all items stand again.
    talks = state.case.talks + (event.stage == "deliberation")
    ballot = () if event.stage == "deliberation" else state.case.ballot
    return _case(state, stage=cast("Stage", event.stage), step="", talks=talks, ballot=ballot)


def _step_reached(scenario: "Scenario", state: State, event: events.StepReached) -> State:
    return _case(state, step=cast("Step", event.step))


def _effect_told(scenario: "Scenario", state: State, event: events.EffectTold) -> State:
    return _told(state, event)


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


def _cover_asked(scenario: "Scenario", state: State, event: events.CoverAsked) -> State:
    # One fund at a time: what else is short is looked up again once this one is covered.
    return replace(state, cover=(Cover(event.fund, event.amount, event.cause),))


def _cover_found(scenario: "Scenario", state: State, event: events.CoverFound) -> State:
    left = [
        replace(cover, amount=cover.amount - event.amount) if cover.fund == event.fund else cover
        for cover in state.cover
    ]
    return replace(state, cover=tuple(cover for cover in left if cover.amount > 0))


def _cover_settled(scenario: "Scenario", state: State, event: events.CoverSettled) -> State:
    return replace(state, cover=tuple(cover for cover in state.cover if cover.fund != event.fund))


def _debt_booked(scenario: "Scenario", state: State, event: events.DebtBooked) -> State:
    return _told(state, event, debt=state.debt + event.amount)


def _supervision_began(scenario: "Scenario", state: State, event: events.SupervisionBegan) -> State:
    return _told(state, event)


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


def _page_turned(scenario: "Scenario", state: State, event: events.PageTurned) -> State:
    return replace(state, report=())


def _quarter_ended(scenario: "Scenario", state: State, event: events.QuarterEnded) -> State:
    return replace(state, phase="quarter_end", report=())


def _year_ended(scenario: "Scenario", state: State, event: events.YearEnded) -> State:
    return replace(state, phase="over", ending=event.ending)


_FOLDS: dict[type[Any], Callable[[Any, State, Any], State]] = {
    events.CardsShuffled: _cards_shuffled,
    events.QuarterOpened: _quarter_opened,
    events.AgendaSet: _agenda_set,
    events.FundMoved: _fund_moved,
    events.IndicatorMoved: _indicator_moved,
    events.FlagSet: _flag_set,
    events.FlagCleared: _flag_cleared,
    events.CardOpened: _card_opened,
    events.EffectScheduled: _effect_scheduled,
    events.EffectDue: _effect_due,
    events.CaseOpened: _case_opened,
    events.StageReached: _stage_reached,
    events.StepReached: _step_reached,
    events.EffectTold: _effect_told,
    events.AdviserHeard: _adviser_heard,
    events.QuestionAsked: _question_asked,
    events.BallotClosed: _ballot_closed,
    events.RunOffCalled: _run_off_called,
    events.Proposed: _proposed,
    events.Decided: _decided,
    events.CoverAsked: _cover_asked,
    events.CoverFound: _cover_found,
    events.CoverSettled: _cover_settled,
    events.DebtBooked: _debt_booked,
    events.SupervisionBegan: _supervision_began,
    events.ReasonGiven: _reason_given,
    events.CaseClosed: _case_closed,
    events.PageTurned: _page_turned,
    events.QuarterEnded: _quarter_ended,
    events.YearEnded: _year_ended,
}
