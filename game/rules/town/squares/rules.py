"""What a kind of square does: the shape that every file here fills."""

from collections.abc import Callable

from msgspec import Struct

from game.rules.actions import Action
from game.rules.prompts import TABLE, AcknowledgePrompt, AnyPrompt
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Words, message
from game.rules.town.remembered import Visit
from game.rules.transition import Transition


class SquareRules(Struct, frozen=True):
    """How one kind of square is played."""

    land: Callable[[Transition, str | None], None]
    """A token came to stand there; what the square is of. Opens a visit or a case: no square does nothing."""
    shown: Callable[[Scenario, State], tuple[Words, Words | None]]
    """The title of the visit, and what is read aloud."""
    asks: Callable[[Scenario, State], bool]
    """Whether the open visit asks anything; else it is read, and over."""
    prompts: Callable[[Scenario, State], tuple[AnyPrompt, ...]]
    """What it asks then."""
    take: Callable[[Transition, Action], bool]
    """Take the answer; whether the visit is over."""


def visit_of(state: State) -> Visit:
    """The open visit. Raises `AssertionError` where there is none."""
    assert state.visit is not None
    return state.visit


def seat_of(state: State) -> int:
    """Whose turn it is, or whose turn comes next; where nobody sits there any more, the next seat."""
    return state.sitting_from(state.turn.seat if state.turn is not None else state.seat)


READ_ON = AcknowledgePrompt("visit", TABLE, message("ask.visit"))
"""Read, then go on."""


def asks_nothing(scenario: Scenario, state: State) -> bool:
    """A visit that is only read."""
    return False


def no_prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """What a visit that is only read asks."""
    return ()


def no_answer(transition: Transition, action: Action) -> bool:
    """What a visit that is only read is answered with."""
    raise AssertionError(action)
