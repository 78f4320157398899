"""Whether something hung on chance that came at once: where chance falls otherwise nothing is told of it."""

from collections.abc import Iterable

from game.rules.conditions import holds
from game.rules.events import (
    DecisionRevised,
    DecisionTookEffect,
    Event,
    NewsAnswered,
    StageReached,
    SupervisionBegan,
    TownCompleted,
)
from game.rules.kinds.chosen import Branch
from game.rules.parts.effects import Effect
from game.rules.scenario import Scenario
from game.rules.state import NO_TALK, State, Talk


def hung_on_chance(scenario: Scenario, state: State, event: Event) -> bool:
    """Whether this event brought something at once for which chance was drawn; `state` is the one right after it."""
    effects, talk = _at_once(scenario, state, event)
    return any(it.chance is not None and holds(it.when, scenario, state, talk) for it in effects)


def _at_once(scenario: Scenario, state: State, event: Event) -> tuple[Iterable[Effect], Talk]:
    """What it could bring, and the talk that the conditions are about."""
    match event:
        case StageReached(stage="outcome"):
            case = state.case
            assert case is not None
            if case.practice or case.value is None or case.how == "held":
                return (), case.talk
            came = scenario.dilemmas[case.card].all_branches(case.value, case.carried, case.twist)
            return _now(came), case.talk
        case DecisionTookEffect(card=id, occurrence=occurrence):
            waited = state.decided(id, occurrence)
            assert waited.value is not None
            came = scenario.dilemmas[id].all_branches(waited.value, waited.carried, waited.twist)
            return _now(came), waited.talk
        case DecisionRevised(card=id, occurrence=occurrence, value=value):
            card, before = scenario.dilemmas[id], state.decided(id, occurrence - 1)
            told = before.additions, before.twist
            stood = () if before.value is None else tuple(it.at for it in card.all_branches(before.value, *told))
            new = [it for it in card.all_branches(value, *told) if it.at not in stood]
            price = () if before.value is None else card.price_of_revising(before.value)
            return (*price, *_now(new)), before.talk
        case NewsAnswered(news=news, option=option):
            return scenario.news[news].options[option].now, NO_TALK
        case SupervisionBegan():
            return () if scenario.supervision is None else scenario.supervision.now, NO_TALK
        case TownCompleted():
            complete = None if scenario.board is None else scenario.board.complete
            return () if complete is None else complete.now, NO_TALK
        # Whatever else is told brings nothing by itself, or shows something secret anyway: news, and who speaks up.
        case _:
            return (), NO_TALK


def _now(branches: Iterable[Branch]) -> tuple[Effect, ...]:
    return tuple(effect for branch in branches for effect in branch.consequences.now)
