"""How turns and visits change the state."""

from typing import Any

from msgspec.structs import replace

from game.rules import events
from game.rules.events.table import ByEvent
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.kept import Variants
from game.rules.town.remembered import Turn, Visit

FOLDS = ByEvent[State]("fold")


def _turn(state: State, **changes: Any) -> State:
    assert state.turn is not None
    return replace(state, turn=replace(state.turn, **changes))


@FOLDS.on(events.TurnBegan)
def _turn_began(scenario: Scenario, state: State, event: events.TurnBegan) -> State:
    after = (event.seat + 1) % len(state.seats)
    return replace(state, phase="turn", turn=Turn(event.seat, event.number), turns=event.number, seat=after)


@FOLDS.on(events.DiceThrown)
def _dice_thrown(scenario: Scenario, state: State, event: events.DiceThrown) -> State:
    return _turn(state, dice=event.dice)


@FOLDS.on(events.TokenMoved)
def _token_moved(scenario: Scenario, state: State, event: events.TokenMoved) -> State:
    tokens = (*state.tokens[: event.token], event.place, *state.tokens[event.token + 1 :])
    return replace(state, tokens=tokens)


@FOLDS.on(events.TokensMet)
def _tokens_met(scenario: Scenario, state: State, event: events.TokensMet) -> State:
    return _turn(state, together=event.seat)


@FOLDS.on(events.VisitOpened)
def _visit_opened(scenario: Scenario, state: State, event: events.VisitOpened) -> State:
    return replace(state, phase="visit", visit=Visit(event.square, event.of))


@FOLDS.on(events.VisitStepReached)
def _visit_step_reached(scenario: Scenario, state: State, event: events.VisitStepReached) -> State:
    assert state.visit is not None
    return replace(state, visit=replace(state.visit, step=event.step))


@FOLDS.on(events.VisitClosed)
def _visit_closed(scenario: Scenario, state: State, event: events.VisitClosed) -> State:
    return replace(state, visit=None)


@FOLDS.on(events.NewsRead)
def _news_read(scenario: Scenario, state: State, event: events.NewsRead) -> State:
    def others(news: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(id for id in news if id != event.news)

    state = replace(state, news=others(state.news), unread=others(state.unread), read=(*state.read, event.news))
    return _with_variants(state, event.variants)


@FOLDS.on(events.NewsAnswered)
def _news_answered(scenario: Scenario, state: State, event: events.NewsAnswered) -> State:
    return state


@FOLDS.on(events.VoiceHeard)
def _voice_heard(scenario: Scenario, state: State, event: events.VoiceHeard) -> State:
    # Who has spoken comes back only after all the others.
    voices = (*(voice for voice in state.voices if voice != event.voice), event.voice)
    return _with_variants(replace(state, voices=voices, favour=1), event.variants)


def _with_variants(state: State, variants: Variants) -> State:
    """The state, whose open visit remembers how its text goes."""
    if state.visit is None or not variants:
        return state
    return replace(state, visit=replace(state.visit, variants=variants))


@FOLDS.on(events.ThoughtAsked)
def _thought_asked(scenario: Scenario, state: State, event: events.ThoughtAsked) -> State:
    questions = (*(it for it in state.questions if it != event.question), event.question)
    return replace(state, questions=questions)


@FOLDS.on(events.ThoughtKept)
def _thought_kept(scenario: Scenario, state: State, event: events.ThoughtKept) -> State:
    return state
