"""How effects change the state."""

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from game.rules import events
from game.rules.folding.change import Fold, put, told, without
from game.rules.state import Due, State

if TYPE_CHECKING:
    from game.rules.scenario import Scenario


def _fund_moved(scenario: "Scenario", state: State, event: events.FundMoved) -> State:
    return told(state, event, funds=put(state.funds, scenario.fund_at[event.fund], event.amount))


def _indicator_moved(scenario: "Scenario", state: State, event: events.IndicatorMoved) -> State:
    place = scenario.indicator_at[event.indicator]
    return told(state, event, indicators=put(state.indicators, place, event.applied))


def _flag_set(scenario: "Scenario", state: State, event: events.FlagSet) -> State:
    return replace(state, flags=(*state.flags, event.flag))


def _flag_cleared(scenario: "Scenario", state: State, event: events.FlagCleared) -> State:
    return replace(state, flags=tuple(flag for flag in state.flags if flag != event.flag))


def _card_opened(scenario: "Scenario", state: State, event: events.CardOpened) -> State:
    return told(state, event, opened=(*(card for card in state.opened if card != event.card), event.card))


def _news_named(scenario: "Scenario", state: State, event: events.NewsNamed) -> State:
    return told(state, event, unread=(*(news for news in state.unread if news != event.news), event.news))


def _effect_scheduled(scenario: "Scenario", state: State, event: events.EffectScheduled) -> State:
    due = Due(event.due, event.card, event.occurrence, event.path, event.announced, event.cause)
    return told(state, event, due=(*state.due, due))


def _effect_told(scenario: "Scenario", state: State, event: events.EffectTold) -> State:
    return told(state, event)


def _effect_due(scenario: "Scenario", state: State, event: events.EffectDue) -> State:
    left = without(state.due, event.card, event.occurrence, event.path)
    # What was announced and does not come is told too: a promise does not just disappear.
    effect = scenario.effects[event.card, event.path]
    shown = event.happened or effect.announced
    return told(state, event, due=left) if shown else replace(state, due=left)


def _effect_cancelled(scenario: "Scenario", state: State, event: events.EffectCancelled) -> State:
    left = without(state.due, event.card, event.occurrence, event.path)
    effect = scenario.effects[event.card, event.path]
    return told(state, event, due=left) if effect.announced else replace(state, due=left)


FOLDS: dict[type[Any], Fold] = {
    events.FundMoved: _fund_moved,
    events.IndicatorMoved: _indicator_moved,
    events.FlagSet: _flag_set,
    events.FlagCleared: _flag_cleared,
    events.CardOpened: _card_opened,
    events.NewsNamed: _news_named,
    events.EffectScheduled: _effect_scheduled,
    events.EffectTold: _effect_told,
    events.EffectDue: _effect_due,
    events.EffectCancelled: _effect_cancelled,
}
