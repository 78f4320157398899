"""How coming back on a decision, and the facilitator, change the state."""

from msgspec.structs import replace

from game.rules import events
from game.rules.ballots.shown import attended
from game.rules.events.table import ByEvent
from game.rules.folding.change import put
from game.rules.scenario import Scenario
from game.rules.state import State

FOLDS = ByEvent[State]("fold")


@FOLDS.on(events.DecisionReopened)
def _decision_reopened(scenario: Scenario, state: State, event: events.DecisionReopened) -> State:
    return replace(state, revising=(event.card, event.occurrence), revised=True)


@FOLDS.on(events.DecisionConfirmed)
def _decision_confirmed(scenario: Scenario, state: State, event: events.DecisionConfirmed) -> State:
    return replace(state, revising=None)


@FOLDS.on(events.DecisionRevised)
def _decision_revised(scenario: Scenario, state: State, event: events.DecisionRevised) -> State:
    before = state.decided(event.card, event.occurrence - 1)
    decision = replace(
        before,
        occurrence=event.occurrence,
        quarter=state.quarter,
        how="revised",
        value=event.value,
        cause=event.cause,
        variants=event.variants,
        marks=(*(it for it in before.marks if it != "revised"), "revised") if scenario.asks_for_marks else (),
    )
    return replace(state, revising=None, decisions=(*state.decisions, decision))


@FOLDS.on(events.Attended)
def _attended(scenario: Scenario, state: State, event: events.Attended) -> State:
    place = next(place for place, seat in enumerate(state.seats) if seat.id == event.seat)
    before, case = state.seats[place].voters, state.case
    comes = event.swap or event.voters > before
    return replace(
        state,
        seats=tuple(replace(seat, voters=event.voters) if seat.id == event.seat else seat for seat in state.seats),
        went=put(state.went, place, event.swap + max(0, before - event.voters)),
        # Whoever comes has agreed to nothing.
        agreed=state.agreed and not comes,
        by_name=state.by_name and not comes,
        case=None
        if case is None
        else attended(case, place, before, event.voters, swap=event.swap, at_once=event.at_once),
    )


@FOLDS.on(events.ShowAgreed)
def _show_agreed(scenario: Scenario, state: State, event: events.ShowAgreed) -> State:
    return replace(state, agreed=state.agreed or event.counts, by_name=state.by_name or event.by_name)


@FOLDS.on(events.CardInjected)
def _card_injected(scenario: Scenario, state: State, event: events.CardInjected) -> State:
    def others(cards: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(card for card in cards if card != event.card)

    return replace(
        state,
        injected=(event.card, *others(state.injected)),
        front=others(state.front),
        queue=others(state.queue),
        opened=others(state.opened),
        opened_by=tuple(it for it in state.opened_by if it.card != event.card),
    )
