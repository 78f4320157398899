"""How the year and its quarters change the state."""

from msgspec.structs import replace

from game.rules import events
from game.rules.ballots.shown import asked_now, close
from game.rules.events.table import ByEvent
from game.rules.scenario import Scenario
from game.rules.state import State

FOLDS = ByEvent[State]("fold")


@FOLDS.on(events.CardsShuffled)
def _cards_shuffled(scenario: Scenario, state: State, event: events.CardsShuffled) -> State:
    return replace(state, queue=event.queue)


@FOLDS.on(events.TownPrepared)
def _town_prepared(scenario: Scenario, state: State, event: events.TownPrepared) -> State:
    return replace(state, tokens=event.tokens, news=event.news, voices=event.voices, questions=event.questions)


@FOLDS.on(events.ValuesAsked)
def _values_asked(scenario: Scenario, state: State, event: events.ValuesAsked) -> State:
    return replace(state, phase="values")


@FOLDS.on(events.ValuesSealed)
def _values_sealed(scenario: Scenario, state: State, event: events.ValuesSealed) -> State:
    asked = asked_now(state, "values", tuple(scenario.values))
    return replace(close(state, asked, event.published, event.away, seats=False), values=event.published)


@FOLDS.on(events.GoalAsked)
def _goal_asked(scenario: Scenario, state: State, event: events.GoalAsked) -> State:
    return replace(state, phase="goal")


@FOLDS.on(events.GoalPromised)
def _goal_promised(scenario: Scenario, state: State, event: events.GoalPromised) -> State:
    return replace(state, goal=event.goal)


@FOLDS.on(events.QuarterOpened)
def _quarter_opened(scenario: Scenario, state: State, event: events.QuarterOpened) -> State:
    # A follow-up stands in front; a card that was to come later is not played twice.
    front = state.opened + tuple(card for card in state.front if card not in state.opened)
    return replace(
        state,
        phase="opening",
        quarter=event.quarter,
        agenda=0,
        extra=0,
        played=0,
        turns=0,
        shifted=False,
        front=front,
        queue=tuple(card for card in state.queue if card not in front),
        opened=(),
    )


@FOLDS.on(events.AgendaSet)
def _agenda_set(scenario: Scenario, state: State, event: events.AgendaSet) -> State:
    phase = "quarter" if state.phase == "opening" else state.phase
    return replace(state, phase=phase, agenda=event.cases, extra=event.extra)


@FOLDS.on(events.PageTurned)
def _page_turned(scenario: Scenario, state: State, event: events.PageTurned) -> State:
    return state


@FOLDS.on(events.QuarterEnded)
def _quarter_ended(scenario: Scenario, state: State, event: events.QuarterEnded) -> State:
    return replace(state, phase="quarter_end", turn=None, visit=None)


@FOLDS.on(events.YearEnded)
def _year_ended(scenario: Scenario, state: State, event: events.YearEnded) -> State:
    return replace(state, phase="over", ending=event.ending, variants=event.variants)
