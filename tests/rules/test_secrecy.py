"""What is secret changes nothing that a table or a seat can see: states that differ only in it look the same."""

from collections.abc import Iterator
from random import Random
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from pydantic import BaseModel

from game.content import Pack
from game.rules import actions
from game.rules.actions import Action
from game.rules.events import EffectRef, Event
from game.rules.illegal import IllegalAction
from game.rules.legal import prompts
from game.rules.parts.effects import Consequences
from game.rules.prompts import FACILITATOR, TABLE
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.state.remembered import Due
from game.rules.terms.tally import Counts, Sealed
from game.rules.turns import apply
from game.rules.views import on_page, view
from tests.generated.maker import Maker
from tests.rules.anybody import a_table, evening
from tests.rules.hiding import rewritten

_json = msgspec.json.Encoder().encode


def seen(scenario: Scenario, state: State, audience: str, told: tuple[Event, ...]) -> bytes:
    """Everything that this audience gets to see, to the byte; `told` is what stands on the page."""
    return _json((view(scenario, state, audience, told), prompts(scenario, state)))


def refusals(scenario: Scenario, state: State, tried: tuple[Action, ...]) -> tuple[str, ...]:
    """What is said of actions that are not legal; of one that is, nothing."""
    found = []
    for action in tried:
        try:
            apply(scenario, state, action)
        except IllegalAction as error:
            found.append(f"{error} {error.reason!r} {error.legal!r}")
        else:
            found.append("")
    return tuple(found)


NONSENSE: tuple[Action, ...] = (
    actions.Ask("inquiry", "second"),
    actions.Pick("final_ballot", "a"),
    actions.Pick("adviser", "nobody"),
    actions.CloseBallot("first_ballot", Counts((99,))),
    actions.Choose("report", ("hidden",)),
    actions.Inject("nothing"),
)
"""Actions that would tell something if their refusal did."""


def _later(written: Any, path: tuple[str, ...] = ()) -> Iterator[str]:
    """The paths of the later effects in it that were not announced."""
    if isinstance(written, Consequences):
        yield from (
            ".".join((*path, "later", str(n))) for n, effect in enumerate(written.later) if not effect.announced
        )
    if isinstance(written, BaseModel):
        inner = {id: getattr(written, id) for id in type(written).model_fields if id not in ("now", "later")}
    elif isinstance(written, dict):
        inner = written
    else:
        inner = {str(n): it for n, it in enumerate(written)} if isinstance(written, tuple) else {}
    for id, it in inner.items():
        yield from _later(it, (*path, id))


def unannounced(scenario: Scenario) -> tuple[tuple[str, str], ...]:
    """Every later effect that a table is not told of beforehand: what it stands in, and its path."""
    return tuple(at for at, effect in scenario.effects.items() if effect.after and not effect.announced)


def _mixed(dice: Random, items: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dice.sample(items, len(items)))


def others(
    scenario: Scenario, state: State, dice: Random, secret: tuple[tuple[str, str], ...]
) -> Iterator[tuple[str, State]]:
    """The same state, but for one thing that a table does not know."""
    yield "the seed", replace(state, seed=dice.getrandbits(63))
    if isinstance(state.values, Sealed):
        yield "the values", replace(state, values=None)
    yield "the cards", replace(state, queue=_mixed(dice, state.queue))
    yield "the news", replace(state, news=_mixed(dice, state.news))
    yield "the voices", replace(state, voices=_mixed(dice, state.voices))
    yield "the questions", replace(state, questions=_mixed(dice, state.questions))
    if state.phase == "over":
        # At the end of the year it is told what was still on its way.
        return
    yield "what comes", replace(state, due=tuple(it for it in state.due if it.announced))
    if secret:
        card, path = dice.choice(secret)
        when, cause = dice.randint(max(1, state.quarter), 9), dice.randint(0, state.number)
        more = Due(when, EffectRef(card, 7, path), announced=False, cause=cause)
        yield "what else comes", replace(state, due=(more, *state.due))
    moved = (replace(it, quarter=it.quarter + 1) if not it.announced else it for it in state.due)
    yield "when it comes", replace(state, due=tuple(moved))


ON_ITS_WAY = ("what comes", "what else comes", "when it comes")
"""The facilitator may see it."""


def check(scenario: Scenario, seed: int) -> set[str]:
    """Play an evening, look at each state from every seat, and say which secrets were really changed."""
    dice = Random(seed)
    setup, secret, changed = a_table(dice), unannounced(scenario), set()
    every = (TABLE, FACILITATOR, setup.seats[0].id, setup.seats[-1].id)
    done: list[Action] = []
    told: tuple[Event, ...] = ()
    for number, (state, action, events) in enumerate(evening(scenario, setup, dice)):
        told = on_page((events, told))
        audiences = (every[number % 4],) if number % 5 else every
        shown = {audience: seen(scenario, state, audience, told) for audience in audiences}
        tried = (*NONSENSE, *dice.sample(done, min(len(done), 3))) if number % 3 == 0 else ()
        refused = refusals(scenario, state, tried)
        for name, other in others(scenario, state, dice, secret):
            if other == state:
                continue
            changed.add(name)
            for audience, page in shown.items():
                if audience != FACILITATOR or name not in ON_ITS_WAY:
                    assert seen(scenario, other, audience, told) == page, f"{audience} can see {name}"
            # An action that is legal tells what it does; only what is refused is compared.
            same = [it for it, words in zip(tried, refused, strict=True) if words]
            assert refusals(scenario, other, tuple(same)) == tuple(filter(None, refused)), f"a refusal tells {name}"
        for audience, page in shown.items():
            for name, rewriting in rewritten(scenario, state, audience):
                changed.add(name)
                assert seen(rewriting, state, audience, told) == page, f"{audience} can see {name}"
                if audience == TABLE:
                    same = [it for it, words in zip(tried, refused, strict=True) if words]
                    anew = refusals(rewriting, state, tuple(same))
                    assert anew == tuple(filter(None, refused)), f"a refusal tells {name}"
        done += [action] if action is not None else []
    return changed


SECRETS = {
    "the seed",
    "the cards",
    "the news",
    "the voices",
    "the questions",
    "what comes",
    "what else comes",
    "when it comes",
    "the values",
    "roles",
    "private texts",
    "advice",
    "hidden facts",
    "answers",
    "secret options",
    "cards that did not come",
}


@pytest.mark.parametrize("seeds", [range(start, start + 20) for start in (0, 20, 40)], ids=str)
def test_no_secret_shows_in_scenarios_that_no_author_would_write(seeds: range) -> None:
    changed = set()
    for seed in seeds:
        changed |= check(Maker(seed, board=True).scenario(), seed)
    assert SECRETS - changed <= {"secret options"}, "each secret was really another"
    assert changed <= SECRETS


@pytest.mark.parametrize("seed", range(3))
def test_no_secret_shows_in_a_shipped_pack(pack: Pack, seed: int) -> None:
    check(pack.scenario, seed)


def test_what_is_on_its_way_does_show_to_the_facilitator() -> None:
    """The comparison can fail: the facilitator may see what comes."""
    differs = 0
    for seed in range(6):
        dice, scenario = Random(seed), Maker(seed, board=True).scenario()
        secret = unannounced(scenario)
        for state, _, _ in evening(scenario, a_table(dice), dice):
            for name, other in others(scenario, state, dice, secret):
                if name == "what else comes":
                    differs += seen(scenario, state, FACILITATOR, ()) != seen(scenario, other, FACILITATOR, ())
    assert differs > 20
