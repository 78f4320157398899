"""A card played by hand beside its page: what the rules tell, to lay next to what the page says."""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from game.apps.preview import usual_action
from game.apps.words import euro, render, signed
from game.rules import actions, events
from game.rules.actions import Action
from game.rules.ballots.publishing import publish
from game.rules.case import card_of, sight
from game.rules.decisions.rule import NO, YES
from game.rules.events import Event
from game.rules.legal import prompts
from game.rules.prompts import AllocatePrompt, AnyPrompt, AskPrompt, Ballot, ChoosePrompt, PickPrompt, RankPrompt
from game.rules.rehearsal import GivenBefore, rehearse
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import State
from game.rules.terms.value import Chosen, Value
from game.rules.turns import apply

READER = Setup(seed=0, seats=(Seat("blue"),), practice=False, form="cards", depth="first")


class Replayed(Struct):
    """What the rules told on one way."""

    figures: list[tuple[str, str, str]]
    """Of each decision's outcome: what moved, how it stood and how it stands."""
    later: list[tuple[str, str]]
    """What moved after the case was closed, because of it."""
    texts: list[str]
    """The author's words for all that happened."""
    answers: list[str]
    """What was answered to what was asked."""


def route(data: Any, pick: Callable[[int], int]) -> list[tuple[int, Any]]:
    """One way through the page: each place, and the answer that is pressed there."""
    place, found = data["first"], []
    while place >= 0:
        answers = data["pages"][place][3]
        answer = answers[pick(len(answers))]
        found.append((place, answer))
        place = answer[2]
    return found


def every_route(data: Any, most: int) -> list[list[tuple[int, Any]]]:
    """All ways through the page, up to so many."""

    def on(place: int) -> Iterator[list[tuple[int, Any]]]:
        if place < 0:
            yield []
            return
        for answer in data["pages"][place][3]:
            for rest in on(answer[2]):
                yield [(place, answer), *rest]

    found: list[list[tuple[int, Any]]] = []
    for it in on(data["first"]):
        if len(found) == most:
            break
        found.append(it)
    return found


def replay(scenario: Scenario, card: str, data: Any, pressed: list[tuple[int, Any]]) -> Replayed:
    """The same answers, given to the rules."""
    state, _ = rehearse(scenario, READER, card, GivenBefore())
    told, todo, value = Replayed([], [], [], []), list(pressed), None
    settled = state
    while todo or (state.phase != "over" and state.case is not None and state.case.card == card):
        asked = prompts(scenario, state)
        action, mine = None, False
        if todo:
            place, answer = todo[0]
            action, decided = _pressed(scenario, state, asked, data["pages"][place], answer)
            if action is not None:
                todo.pop(0)
                value, settled, mine = decided or value, state, True
        if action is None:
            action = _usual(scenario, state, asked, value)
        state = _told(scenario, card, told, settled, state, action, asked, talk=mine)
    while state.phase != "over":
        asked = prompts(scenario, state)
        state = _told(scenario, card, told, settled, state, _usual(scenario, state, asked, value), asked, talk=False)
    return told


def _pressed(
    scenario: Scenario, state: State, asked: tuple[AnyPrompt, ...], page: Any, answer: Any
) -> tuple[Action | None, Value | None]:
    """What pressing this answers, where that is asked now."""
    kind, at = page[0], page[3].index(answer)
    first = asked[0]
    if kind == "talk" and isinstance(first, AskPrompt):
        open_now = [item.id for item in first.items if item.closed is None]
        return actions.Ask("inquiry", [*open_now, None][at]), None
    if kind in ("scope", "contest") and isinstance(first, PickPrompt) and first.at in ("scope", "suspended", "void"):
        return actions.Pick(first.at, first.open_ids()[at]), None
    if kind == "conditions":
        beside = next((it for it in asked if it.at == "amend"), None)
        if isinstance(beside, PickPrompt):
            last = at == len(beside.open_ids())
            return usual_action(scenario, state, asked) if last else actions.Pick("amend", beside.open_ids()[at]), None
    if kind == "decide" and _settles(first):
        value = _values(scenario, state, first)[at]
        return _settled(scenario, state, first, value), value
    return None, None


def _settles(first: AnyPrompt) -> bool:
    if isinstance(first, Ballot):
        return first.at == "final_ballot" and not {YES, NO} & set(first.option_ids())
    return first.at in ("proposal", "decide")


def _values(scenario: Scenario, state: State, first: AnyPrompt) -> list[Value]:
    question = first.question if isinstance(first, Ballot) else first
    if isinstance(question, PickPrompt):
        return [Chosen(id) for id in question.open_ids()]
    return list(card_of(scenario, state).candidates(sight(scenario, state)))


def _settled(scenario: Scenario, state: State, first: AnyPrompt, value: Value) -> Action:
    if isinstance(first, Ballot):
        return actions.CloseBallot("final_ballot", publish(first, (value,), card_of(scenario, state)))
    if isinstance(first, PickPrompt):
        assert isinstance(value, Chosen)
        return actions.Pick(first.at, value.option)
    assert isinstance(first, AllocatePrompt | RankPrompt | ChoosePrompt)
    return first.answer(value)


def _usual(scenario: Scenario, state: State, asked: tuple[AnyPrompt, ...], value: Value | None) -> Action:
    first = asked[0]
    if isinstance(first, Ballot) and first.at == "first_ballot":
        return actions.CloseBallot("first_ballot", publish(first, (None,), card_of(scenario, state)))
    if value is not None and _settles(first):
        return _settled(scenario, state, first, value)
    if state.case is not None and state.decisions:
        return actions.Skip()
    return usual_action(scenario, state, asked)


def _told(
    scenario: Scenario,
    card: str,
    told: Replayed,
    settled: State,
    state: State,
    action: Action,
    asked: tuple[AnyPrompt, ...],
    *,
    talk: bool,
) -> State:
    after, happened = apply(scenario, state, action, asked)
    if talk and isinstance(action, actions.Ask) and action.question is not None:
        inquiry = scenario.dilemmas[card].inquiry
        assert inquiry is not None
        told.answers.append(render(inquiry.questions[action.question].answer, "nl"))
    closed = state.case is None or state.case.card != card or state.case.stage == "outcome"
    for event in happened:
        if isinstance(event, events.StageReached) and event.stage == "outcome":
            told.figures += _stands(scenario, settled, after)
        if isinstance(event, events.EffectDue | events.EffectHappened) and event.ref.of == card:
            words = scenario.effects[event.ref.of, event.ref.at].text
            if words is not None and _came(event):
                told.texts.append(render(words, "nl"))
            if closed:
                told.later += [
                    _moved(scenario, move.what, move.id, move.applied)
                    for move in event.moves
                    if move.applied and move.what != "group"
                ]
    return after


def _came(event: Event) -> bool:
    return not isinstance(event, events.EffectDue) or event.happened


def _stands(scenario: Scenario, before: State, after: State) -> Iterator[tuple[str, str, str]]:
    for id, was, now in zip(scenario.funds, before.funds, after.funds, strict=True):
        if was != now:
            yield scenario.funds[id].name.nl, euro(was, "nl"), euro(now, "nl")
    for id, was, now in zip(scenario.indicators, before.indicators, after.indicators, strict=True):
        if was != now:
            yield scenario.indicators[id].name.nl, str(was), str(now)


def _moved(scenario: Scenario, what: str, id: str, applied: int) -> tuple[str, str]:
    if what == "fund":
        return scenario.funds[id].name.nl, f"{'+' if applied > 0 else ''}{euro(applied, 'nl')}"
    return scenario.indicators[id].name.nl, signed(applied, "nl")
