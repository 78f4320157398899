"""How effects change the state."""

from typing import Any

from msgspec.structs import replace

from game.rules import events
from game.rules.events import Bill
from game.rules.events.table import ByEvent
from game.rules.folding.change import put, with_funds, with_moves, without
from game.rules.kinds.inquiry import of_question
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.state.remembered import Due, OpenedBy, Standing

FOLDS = ByEvent[State]("fold")


@FOLDS.on(events.FundMoved)
def _fund_moved(scenario: Scenario, state: State, event: events.FundMoved) -> State:
    funds = put(state.funds, scenario.fund_at[event.fund], event.amount)
    return with_funds(scenario, state, funds, event.bill, event.cause)


@FOLDS.on(events.IndicatorMoved)
def _indicator_moved(scenario: Scenario, state: State, event: events.IndicatorMoved) -> State:
    place = scenario.indicator_at[event.indicator]
    return replace(state, indicators=put(state.indicators, place, event.applied))


@FOLDS.on(events.EffectDue)
def _effect_due(scenario: Scenario, state: State, event: events.EffectDue) -> State:
    return _brought(scenario, state, event, due=without(state.due, event.ref))


@FOLDS.on(events.EffectHappened)
def _effect_happened(scenario: Scenario, state: State, event: events.EffectHappened) -> State:
    case = state.case
    if case is not None and of_question(event.ref.at) and event.ref.of == case.card:
        kept = replace(case, asking=(*case.asking, *event.moves), remembers=(*case.remembers, *event.sets))
        return _brought(scenario, state, event, case=kept)
    return _brought(scenario, state, event)


@FOLDS.on(events.AskingUndone)
def _asking_undone(scenario: Scenario, state: State, event: events.AskingUndone) -> State:
    assert state.case is not None
    flags = tuple(flag for flag in state.flags if flag not in event.clears)
    case = replace(state.case, asking=(), remembers=())
    return with_moves(scenario, state, event.moves, None, state.number, flags=flags, case=case)


def _brought(scenario: Scenario, state: State, event: events.Brought, **changes: Any) -> State:
    if event.sets or event.clears:
        flags = (*state.flags, *event.sets)
        changes["flags"] = tuple(flag for flag in flags if flag not in event.clears)
    if event.opens:
        now = tuple([it for it in event.opens if scenario.dilemmas[it].comes == "same_quarter"])
        next_ = tuple([it for it in event.opens if it not in now])
        changes["opened"] = (*(card for card in state.opened if card not in event.opens), *next_)
        if now:
            changes["front"] = (*(card for card in state.front if card not in now), *now)
        others = (it for it in state.opened_by if it.card not in event.opens)
        changes["opened_by"] = (*others, *(OpenedBy(card, event.ref) for card in event.opens))
    if event.reads:
        changes["unread"] = (*(news for news in state.unread if news not in event.reads), *event.reads)
    if not event.moves:
        return replace(state, **changes)
    ref = event.ref
    bill = Bill("effect", ref.of, ref.occurrence, ref.at)
    return with_moves(scenario, state, event.moves, bill, event.cause, **changes)


@FOLDS.on(events.EffectScheduled)
def _effect_scheduled(scenario: Scenario, state: State, event: events.EffectScheduled) -> State:
    return replace(state, due=(*state.due, Due(event.due, event.ref, event.announced, event.cause, event.latest)))


@FOLDS.on(events.StandingBegan)
def _standing_began(scenario: Scenario, state: State, event: events.StandingBegan) -> State:
    return replace(state, standing=(*state.standing, Standing(event.ref, event.cause)))


@FOLDS.on(events.StandingEnded)
def _standing_ended(scenario: Scenario, state: State, event: events.StandingEnded) -> State:
    return replace(state, standing=tuple(it for it in state.standing if it.ref != event.ref))


@FOLDS.on(events.EffectCancelled)
def _effect_cancelled(scenario: Scenario, state: State, event: events.EffectCancelled) -> State:
    return replace(state, due=without(state.due, event.ref))
