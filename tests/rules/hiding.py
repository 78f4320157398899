"""The same pack with other words where an audience may not look: what it sees must not change."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from game.rules.conditions import holds
from game.rules.kinds import KitchenTableCard
from game.rules.kinds.card import Card
from game.rules.prompts import FACILITATOR
from game.rules.scenario import Role, Scenario
from game.rules.state import Case, State
from game.rules.terms.text import Text
from game.rules.terms.value import Chosen

OTHER = Text(nl="IETS ANDERS", en="SOMETHING ELSE")


def rewritten(scenario: Scenario, state: State, audience: str) -> Iterator[tuple[str, Scenario]]:
    """The pack with one thing that this audience cannot know now written otherwise, and what that is."""
    yield from _roles(scenario, state, audience)
    unplayed = {id: _with(card, case=OTHER) for id, card in scenario.dilemmas.items() if not _played(state, id)}
    yield from _if("cards that did not come", bool(unplayed), _cards(scenario, unplayed))
    if state.case is None:
        return
    id, card = state.case.card, scenario.dilemmas[state.case.card]
    for name, changes in _card(scenario, state, state.case, card, audience):
        yield name, _cards(scenario, {id: _with(card, **changes)})


def _with(written: Any, **changes: Any) -> Any:
    return replace(written, **changes)


def _cards(scenario: Scenario, cards: dict[str, Any]) -> Scenario:
    found: Scenario = _with(scenario, dilemmas={**scenario.dilemmas, **cards})
    return found


def _if(name: str, differs: bool, other: Scenario) -> Iterator[tuple[str, Scenario]]:
    if differs:
        yield name, other


def _played(state: State, id: str) -> bool:
    return id in {it.card for it in state.decisions} or (state.case is not None and state.case.card == id)


def _own_role(state: State, audience: str) -> str | None:
    return next((seat.role for seat in state.seats if seat.id == audience), None)


def _roles(scenario: Scenario, state: State, audience: str) -> Iterator[tuple[str, Scenario]]:
    own = _own_role(state, audience) if state.depth == "full" else None
    others = {id: _other_role(role) for id, role in scenario.roles.items() if id != own}
    yield from _if("roles", bool(others), _with(scenario, roles={**scenario.roles, **others}))


def _other_role(role: Role) -> Role:
    found: Role = _with(role, briefing=OTHER, mandate={})
    return found


def _card(
    scenario: Scenario, state: State, case: Case, card: Card, audience: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    own = _own_role(state, audience) if state.depth == "full" else None
    private = {role: text if role == own else OTHER for role, text in card.private.items()}
    if private != card.private:
        yield "private texts", {"private": private}
    says = {id: it if id in case.heard else _with(it, says=OTHER) for id, it in card.advisers.items()}
    if says != card.advisers:
        yield "advice", {"advisers": says}
    if not isinstance(card, KitchenTableCard):
        return
    hidden = [id for id, fact in card.facts.items() if fact.hidden and id not in case.talk.known]
    if hidden and case.stage != "outcome" and audience != FACILITATOR:
        facts = {id: _with(it, text=OTHER) if id in hidden else it for id, it in card.facts.items()}
        yield "hidden facts", {"facts": facts}
    # A question that somebody whispered was open then, and stands there still.
    closed = [id for id, it in card.questions.items() if not holds(it.when, scenario, state, case.talk)]
    questions = {
        id: it
        if id in case.asked
        else _with(it, answer=OTHER, ask=OTHER if id in closed and id != case.hint else it.ask)
        for id, it in card.questions.items()
    }
    if questions != card.questions:
        yield "answers", {"questions": questions}
    # What could be chosen before, and no longer can, the table has seen.
    before = {it.value for it in state.decisions if it.card == case.card}
    values = {it.option for it in (case.proposal, case.value, *before) if isinstance(it, Chosen)}
    seen = {*case.first_items, *case.final_items, *values}
    absent = {
        id: _with(it, text=OTHER)
        for id, it in card.options.items()
        if id not in seen and it.when is not None and it.when.secret and not holds(it.when, scenario, state, case.talk)
    }
    if absent:
        yield "secret options", {"options": {**card.options, **absent}}
