"""What a kind of square does: the shape that every file here fills."""

from collections.abc import Callable
from typing import NamedTuple

from game.rules.actions import Action
from game.rules.prompts import TABLE, Acknowledge, AnyPrompt
from game.rules.scenario import Scenario
from game.rules.state import State, Visit
from game.rules.text import Words, message
from game.rules.transition import Transition


class SquareRules(NamedTuple):
    """How one kind of square is played."""

    land: Callable[[Transition, str | None], None]
    """A token came to stand there; what the square is of. Opens a visit or a case: no square does nothing."""
    prompts: Callable[[Scenario, State], tuple[AnyPrompt, ...]]
    """What the open visit asks."""
    take: Callable[[Transition, Action], bool]
    """Take the answer; whether the visit is over."""
    shown: Callable[[Scenario, State], tuple[Words, Words | None]]
    """The title of the visit, and what is read aloud."""


def visit_of(state: State) -> Visit:
    """The open visit. Raises `AssertionError` where there is none."""
    assert state.visit is not None
    return state.visit


def seat_of(state: State) -> int:
    """Whose turn it is, or whose turn comes next; where nobody sits there any more, the next seat."""
    return state.sitting_from(state.turn.seat if state.turn is not None else state.seat)


def read_on(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Read, then go on."""
    return (Acknowledge("visit", TABLE, message("ask.visit")),)


def done(transition: Transition, action: Action) -> bool:
    """It was read."""
    return True
