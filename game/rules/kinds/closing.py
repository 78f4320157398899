"""What of a card is closed while its condition does not hold: an option, a post that money goes to."""

from collections.abc import Mapping
from typing import Protocol

from game.rules.conditions import Condition, Sight


class Closable(Protocol):
    """Something on a card that may be closed."""

    @property
    def when(self) -> Condition | None:
        """While this does not hold; without one it never is."""
        ...


def never_closed(parts: Mapping[str, Closable]) -> bool:
    """Whether none of these ever is."""
    return all(part.when is None for part in parts.values())


def for_one_reason(parts: Mapping[str, Closable]) -> bool:
    """Whether each of these that is closed is always closed for the same reason."""
    return all(part.when is None or len(part.when.tests) == 1 for part in parts.values())


def is_open(part: Closable, sight: Sight) -> bool:
    """Whether it is open now."""
    return part.when is None or part.when.holds(sight)


def open_now(parts: Mapping[str, Closable], sight: Sight) -> tuple[str, ...]:
    """Those that are open now, in the order written."""
    return tuple([id for id, part in parts.items() if is_open(part, sight)])
