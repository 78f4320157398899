"""Something happened in a neighbourhood: pay for it, or build now and be covered.

The seat whose turn it is proposes, the others may object once; no ballot.
"""

from typing import Literal, assert_never

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.outcomes import cover
from game.rules.prompts import TABLE, AnyPrompt, Item, PickPrompt
from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION, State
from game.rules.terms.phases import VisitStep
from game.rules.terms.text import Message, Words, message
from game.rules.town import facilities
from game.rules.town.group import Group
from game.rules.town.remembered import Facility
from game.rules.town.squares.rules import SquareRules, seat_of, visit_of
from game.rules.transition import Transition
from game.rules.year import quarters

Proposal = Literal["pay", "build"]
"""What the seat whose turn it is may propose; on the table it is a step by its own name."""
PAY: Proposal = "pay"
BUILD: Proposal = "build"
AGREED, OBJECT = "agreed", "object"
AGAIN: VisitStep = "again"
SETTLED: VisitStep = "settled"
"""Steps: the proposal after an objection, and what came of it."""


def land(transition: Transition, of: str | None) -> None:
    """Something happens there."""
    assert of is not None
    transition.tell(events.VisitOpened("neighbourhood", of))


def asks(scenario: Scenario, state: State) -> bool:
    """Until it is settled."""
    return visit_of(state).step != SETTLED


def prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Pay or build; does anybody object."""
    match visit_of(state).step:
        case "pay" | "build" as proposed:
            items = (Item(AGREED, message("visit.agreed")), Item(OBJECT, message("visit.object")))
            ask = message(f"ask.object.{proposed}")
            return (PickPrompt("object", TABLE, ask, items, AGREED),)
        case "" | "again":
            group, facility = _here(scenario, state)
            ways = (_pay(group, facility), *_build(scenario, state, group, facility))
            ask = message("ask.neighbourhood", name=group.name)
            return (PickPrompt("neighbourhood", state.seats[seat_of(state)].id, ask, ways),)
        case "settled" | "answered":
            raise AssertionError("settled")
        case unknown:
            assert_never(unknown)


def _here(scenario: Scenario, state: State) -> tuple[Group, Facility]:
    id = visit_of(state).of
    return scenario.groups[id], state.facilities[scenario.group_at[id]]


def _pay(group: Group, facility: Facility) -> Item:
    amount = facilities.incident(group, facility)
    return Item(PAY, message("visit.pay" if amount else "visit.covered", amount=amount))


def _build(scenario: Scenario, state: State, group: Group, facility: Facility) -> tuple[Item, ...]:
    price = facilities.price(group, facility)
    if price is None:
        return ()
    closed: Message | None = None
    if SUPERVISION in state.flags:
        closed = message("closed.frozen")
    elif state.funds[scenario.fund_at[group.fund]] < price:
        closed = message("closed.at_least.euro", name=scenario.funds[group.fund].name, number=price)
    level = facility.level + 1
    saves = facilities.hoped(group, facility)
    rises = group.rises and not facility.levels
    note = (
        message("visit.saves_rising", amount=saves, more=group.rises) if rises else message("visit.saves", amount=saves)
    )
    if state.quarter >= quarters(scenario, state):
        note = message("visit.saves.last")
    words = message("visit.build", facility=group.facility, level=level, amount=price)
    return (Item(BUILD, words, closed=closed, note=note),)


def take(transition: Transition, action: Action) -> bool:
    """The proposal, or the others' answer."""
    assert isinstance(action, actions.Pick)
    step = visit_of(transition.state).step
    if action.at == "neighbourhood" and (step == AGAIN or len(transition.state.present) == 1):
        _settle(transition, _proposal(action.item))
    elif action.at == "neighbourhood":
        transition.tell(events.VisitStepReached(_proposal(action.item)))
    elif action.item == OBJECT:
        transition.tell(events.VisitStepReached(AGAIN))
    else:
        _settle(transition, _proposal(step))
    return False


def _proposal(word: str) -> Proposal:
    match word:
        case "pay" | "build":
            return word
        case _:
            raise AssertionError(word)


def _settle(transition: Transition, proposed: Proposal) -> None:
    id = visit_of(transition.state).of
    group, facility = _here(transition.scenario, transition.state)
    offered = _build(transition.scenario, transition.state, group, facility)
    if proposed == BUILD and not any(item.closed is None for item in offered):
        # A change by hand came in between, and nothing can be built any more.
        transition.tell(events.VisitStepReached(AGAIN))
        return
    if proposed == BUILD:
        facilities.build(transition, id)
        facilities.complete(transition)
    else:
        facilities.pay_incident(transition, id)
    transition.tell(events.VisitStepReached(SETTLED))
    cover.seek(transition)


def shown(scenario: Scenario, state: State) -> tuple[Words, Words | None]:
    """The neighbourhood, and what happens on its streets: the stories in turn."""
    group, facility = _here(scenario, state)
    times = facility.landed - (visit_of(state).step == SETTLED)
    story = group.stories[times % len(group.stories)] if group.stories else message("visit.story")
    return group.name, story


RULES = SquareRules(land, shown, asks, prompts, take)
