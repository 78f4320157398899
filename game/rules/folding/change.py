"""What folding is made of: small changes to a state."""

from typing import Any

from msgspec.structs import replace

from game.rules.events import Event
from game.rules.state import Due, State


def put(values: tuple[int, ...], place: int, change: int) -> tuple[int, ...]:
    """The numbers with one of them changed by so much."""
    return (*values[:place], values[place] + change, *values[place + 1 :])


def others(ids: tuple[str, ...], id: str) -> tuple[str, ...]:
    """All but that one: the same, where it is not among them."""
    return tuple([it for it in ids if it != id]) if id in ids else ids


def told(state: State, event: Event, **changes: Any) -> State:
    """The state with these changes, and the event on the page that the table reads."""
    return replace(state, report=(*state.report, event), **changes)


def without(due: tuple[Due, ...], card: str, occurrence: int, path: str) -> tuple[Due, ...]:
    """What is on its way, but this effect."""
    return tuple(it for it in due if (it.card, it.occurrence, it.path) != (card, occurrence, path))
