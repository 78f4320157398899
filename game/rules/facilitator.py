"""What only the facilitator may do: skip, finish, change the agenda, put a card in front, count who is here, adjust."""

from collections.abc import Callable, Iterator
from typing import assert_never

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.case import case_of, take_over
from game.rules.learning import own
from game.rules.prompts import (
    FACILITATOR,
    AdjustPrompt,
    AgreeToShowPrompt,
    AnyPrompt,
    AttendPrompt,
    Ballot,
    InjectPrompt,
    Item,
    Number,
    ReasonPrompt,
    Stands,
)
from game.rules.quarters.motions import agenda
from game.rules.quarters.quarter import go_on, set_agenda
from game.rules.scenario import Scenario
from game.rules.setup import ENOUGH, MOST_VOTERS
from game.rules.state import State
from game.rules.terms.phases import DURING
from game.rules.terms.references import ReasonOf, reason_of
from game.rules.terms.text import message
from game.rules.town import turn
from game.rules.transition import Transition
from game.rules.year import quarters

MOST_MONEY = 1_000_000_000
"""In one fund, by hand: in whole euros."""


_ALONE = frozenset(
    (
        actions.Skip,
        actions.Finish,
        actions.Attend,
        actions.AgreeToShow,
        actions.Recount,
        actions.Inject,
        actions.Adjust,
        actions.OpenOwn,
    )
)


def alone(state: State, action: Action) -> bool:
    """Whether the facilitator does this, and the table is asked for nothing of the kind."""
    if type(action) in _ALONE:
        return True
    if isinstance(action, actions.Say):
        return reason_of(action.at) is not None
    return isinstance(action, actions.SetAgenda) and state.phase != "opening"


def controls(state: State, asked: tuple[AnyPrompt, ...]) -> tuple[Action, ...]:
    """What needs nothing more than saying so."""
    if state.own is not None:
        return (actions.Skip(),)
    if state.phase == "over":
        return ()
    finish: tuple[Action, ...] = () if state.cover else (actions.Finish(),)
    if state.case is not None:
        finish += tuple(actions.Recount(it.at) for it in asked if isinstance(it, Stands) and it.counted)
    # Once effects have happened there is nothing left to skip.
    open_card = state.phase == "case" and case_of(state).stage != "outcome"
    return (actions.Skip(), *finish) if open_card or (state.phase == "visit" and not state.cover) else finish


def offers(scenario: Scenario, state: State, asked: tuple[AnyPrompt, ...]) -> tuple[AnyPrompt, ...]:
    """What needs an answer: the agenda while the quarter is on, a card in front, who is here, a number by hand."""
    return tuple(offer for made in _OFFERS.values() for offer in made(scenario, state, asked))


def may(scenario: Scenario, state: State, action: Action, asked: tuple[AnyPrompt, ...]) -> bool:
    """Whether it is among `controls`, or answers one of the `offers`: only those are made that it could answer."""
    if action in controls(state, asked):
        return True
    made = _OFFERS.get(type(action))
    return made is not None and any(offer.refusal(action) is None for offer in made(scenario, state, asked))


def _offers_own(scenario: Scenario, state: State, asked: tuple[AnyPrompt, ...]) -> Iterator[AnyPrompt]:
    yield from own.offer(state, asked)


def _plays(state: State) -> bool:
    """Whether the year is on, and not a case of the table's own."""
    return state.own is None and state.phase != "over"


def _offers_agenda(scenario: Scenario, state: State, asked: tuple[AnyPrompt, ...]) -> Iterator[AnyPrompt]:
    if _plays(state) and state.phase in DURING and state.agenda and not state.cover:
        now = agenda(scenario, state)
        if now.most > now.least or now.least != state.agenda:
            yield now


def _offers_card(scenario: Scenario, state: State, asked: tuple[AnyPrompt, ...]) -> Iterator[AnyPrompt]:
    ids = _to_put_in_front(scenario, state) if _plays(state) else ()
    if ids:
        cards = tuple(Item(id, scenario.dilemmas[id].title) for id in ids)
        yield InjectPrompt("inject", FACILITATOR, message("ask.inject"), cards)


def _offers_seats(scenario: Scenario, state: State, asked: tuple[AnyPrompt, ...]) -> Iterator[AnyPrompt]:
    if _plays(state) and not any(isinstance(prompt, Ballot) for prompt in asked):
        seats = tuple((seat.id, seat.voters) for seat in state.seats)
        fixed = state.case is not None and bool(state.case.voters)
        yield AttendPrompt("attend", FACILITATOR, message("ask.attend"), seats, MOST_VOTERS, at_once=fixed)


def _offers_to_agree(scenario: Scenario, state: State, asked: tuple[AnyPrompt, ...]) -> Iterator[AnyPrompt]:
    """Between cases: what was promised at the start, and holds no more since somebody came or went."""
    counts = state.reveal == "counts" and state.voters < ENOUGH and not state.agreed
    by_name = state.promised and not state.by_name
    if _plays(state) and state.case is None and (counts or by_name):
        yield AgreeToShowPrompt("agree_to_show", FACILITATOR, message("ask.agree_to_show"), counts, by_name)


def _offers_numbers(scenario: Scenario, state: State, asked: tuple[AnyPrompt, ...]) -> Iterator[AnyPrompt]:
    if _plays(state) and not state.cover:
        yield AdjustPrompt("adjust", FACILITATOR, message("ask.adjust"), _numbers(scenario, state))


def _offers_reasons(scenario: Scenario, state: State, asked: tuple[AnyPrompt, ...]) -> Iterator[AnyPrompt]:
    """Of each card its last decision, also when the year is over: what was replaced is explained no more."""
    last = {decision.card: decision for decision in state.decisions}
    for decision in last.values():
        if decision.value is not None:
            title = scenario.dilemmas[decision.card].title
            ask = message("ask.reason_later", title=title, quarter=decision.quarter)
            of = ReasonOf(decision.card, decision.occurrence)
            yield ReasonPrompt("reason", FACILITATOR, ask, of)


_OFFERS: dict[type[Action], Callable[[Scenario, State, tuple[AnyPrompt, ...]], Iterator[AnyPrompt]]] = {
    actions.Say: _offers_reasons,
    actions.OpenOwn: _offers_own,
    actions.SetAgenda: _offers_agenda,
    actions.Inject: _offers_card,
    actions.Attend: _offers_seats,
    actions.AgreeToShow: _offers_to_agree,
    actions.Adjust: _offers_numbers,
}
"""What is offered, in this order, by the action that answers it."""


def _to_put_in_front(scenario: Scenario, state: State) -> tuple[str, ...]:
    """Every card that can still come up, in the order of the pack; none where no case begins any more.

    A follow-up is only among them once a decision has opened it: its title tells what an option leads to.
    """
    if state.cover or (state.phase == "quarter_end" and state.quarter == quarters(scenario, state)):
        return ()
    waiting = (*state.queue, *state.injected, *state.front, *state.opened)
    return tuple(id for id in scenario.dilemmas if id in waiting)


def _numbers(scenario: Scenario, state: State) -> tuple[Number, ...]:
    funds = zip(scenario.funds.items(), state.funds, strict=True)
    indicators = zip(scenario.indicators.items(), state.indicators, strict=True)
    groups = zip(scenario.groups.items(), state.facilities, strict=True)
    return (
        *(Number(id, fund.name, "euros", now, 0, max(now, MOST_MONEY)) for (id, fund), now in funds),
        *(Number(id, indicator.name, "points", now, 0, 100) for (id, indicator), now in indicators),
        *(Number(id, group.facility, "levels", it.level, 0, group.top) for (id, group), it in groups),
    )


FacilitatorAction = (
    actions.SetAgenda
    | actions.Attend
    | actions.AgreeToShow
    | actions.Recount
    | actions.Inject
    | actions.Say
    | actions.Adjust
    | actions.OpenOwn
)
"""What the facilitator does beside the table, and play goes on."""


def take(transition: Transition, action: FacilitatorAction) -> None:
    """Do it. An agenda that is done ends the quarter, unless something is still open."""
    match action:
        case actions.SetAgenda(cases=cases):
            set_agenda(transition, cases)
            if transition.state.phase == "turn" and transition.state.played >= cases:
                go_on(transition)
        case actions.Attend(seat=seat, voters=voters, swap=swap, at_once=at_once):
            transition.tell(events.Attended(seat, voters, swap, at_once))
            if transition.state.phase == "turn":
                turn.take_over(transition)
            elif transition.state.case is not None:
                take_over(transition)
        case actions.AgreeToShow(counts=counts, by_name=by_name):
            transition.tell(events.ShowAgreed(counts, by_name))
        case actions.Recount(at=at):
            transition.tell(events.RecountCalled(at))
        case actions.Inject(card=card):
            transition.tell(events.CardInjected(card))
            _make_room(transition)
        case actions.Say(at=at, text=text):
            decision = reason_of(at)
            assert decision is not None
            assert text is not None
            transition.tell(events.ReasonCompleted(decision.card, decision.occurrence, text))
        case actions.Adjust(id=id, amount=amount, reason=reason):
            transition.tell(events.Adjusted(id, amount, reason))
        case actions.OpenOwn(text=text):
            transition.tell(events.OwnOpened(text))
        case _:
            assert_never(action)


def _make_room(transition: Transition) -> None:
    """While a quarter is on, what was put in front comes in it: the agenda grows where it is full."""
    state = transition.state
    needed = state.played + len(state.injected)
    if state.quarter and state.phase in DURING and needed > state.agenda:
        set_agenda(transition, needed)
