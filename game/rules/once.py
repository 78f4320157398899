"""What is worked out of a whole pack once, and stays with it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from game.rules.scenario import Scenario

T = TypeVar("T")


def once(make: Callable[[Scenario], T]) -> Callable[[Scenario], T]:
    """The same, which each pack keeps from the first time on with the rest that is worked out of it."""
    name = f"{make.__module__}.{make.__qualname__}"

    @wraps(make)
    def kept_with_it(scenario: Scenario) -> T:
        known: dict[str, T] = vars(scenario)
        if name not in known:
            known[name] = make(scenario)
        return known[name]

    return kept_with_it
