"""How effects change the state."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.rules import events
from game.rules.events.table import ByEvent
from game.rules.folding.change import put, told, without
from game.rules.state import Due, State

if TYPE_CHECKING:
    from game.rules.scenario import Scenario


FOLDS = ByEvent[State]("fold")


@FOLDS.on(events.FundMoved)
def _fund_moved(scenario: "Scenario", state: State, event: events.FundMoved) -> State:
    return told(state, event, funds=put(state.funds, scenario.fund_at[event.fund], event.amount))


@FOLDS.on(events.IndicatorMoved)
def _indicator_moved(scenario: "Scenario", state: State, event: events.IndicatorMoved) -> State:
    place = scenario.indicator_at[event.indicator]
    return told(state, event, indicators=put(state.indicators, place, event.applied))


@FOLDS.on(events.FlagSet)
def _flag_set(scenario: "Scenario", state: State, event: events.FlagSet) -> State:
    return replace(state, flags=(*state.flags, event.flag))


@FOLDS.on(events.FlagCleared)
def _flag_cleared(scenario: "Scenario", state: State, event: events.FlagCleared) -> State:
    return replace(state, flags=tuple(flag for flag in state.flags if flag != event.flag))


@FOLDS.on(events.CardOpened)
def _card_opened(scenario: "Scenario", state: State, event: events.CardOpened) -> State:
    return told(state, event, opened=(*(card for card in state.opened if card != event.card), event.card))


@FOLDS.on(events.NewsNamed)
def _news_named(scenario: "Scenario", state: State, event: events.NewsNamed) -> State:
    return told(state, event, unread=(*(news for news in state.unread if news != event.news), event.news))


@FOLDS.on(events.EffectScheduled)
def _effect_scheduled(scenario: "Scenario", state: State, event: events.EffectScheduled) -> State:
    due = Due(event.due, event.card, event.occurrence, event.path, event.announced, event.cause)
    return told(state, event, due=(*state.due, due))


@FOLDS.on(events.EffectTold)
def _effect_told(scenario: "Scenario", state: State, event: events.EffectTold) -> State:
    return told(state, event)


@FOLDS.on(events.EffectDue)
def _effect_due(scenario: "Scenario", state: State, event: events.EffectDue) -> State:
    left = without(state.due, event.card, event.occurrence, event.path)
    # What was announced and does not come is told too: a promise does not just disappear.
    effect = scenario.effects[event.card, event.path]
    shown = event.happened or effect.announced
    return told(state, event, due=left) if shown else replace(state, due=left)


@FOLDS.on(events.EffectCancelled)
def _effect_cancelled(scenario: "Scenario", state: State, event: events.EffectCancelled) -> State:
    left = without(state.due, event.card, event.occurrence, event.path)
    effect = scenario.effects[event.card, event.path]
    return told(state, event, due=left) if effect.announced else replace(state, due=left)
