"""A table with something to do for each event: typed by the event, and whole or not there at all."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from game.rules.events.base import Told
from game.rules.scenario import Scenario
from game.rules.state import State

E = TypeVar("E", bound=Told)
R = TypeVar("R")

Act = Callable[[Scenario, State, E], R]


class ByEvent(Generic[R]):
    """Event → what is done for it, which gives an `R`."""

    def __init__(self, does: str) -> None:
        self._does = does
        self.of: dict[type[Told], Callable[[Scenario, State, Any], R]] = {}
        """What is done, by the class of the event."""

    def on(self, event: type[E]) -> Callable[[Act[E, R]], Act[E, R]]:
        """Keep a function for this event. Raises `TypeError` where there is one already."""

        def keep(act: Act[E, R]) -> Act[E, R]:
            if event in self.of:
                raise TypeError(f"two ways to {self._does} {event.__name__}")
            self.of[event] = act
            return act

        return keep

    def joined(self, *others: "ByEvent[R]") -> "ByEvent[R]":
        """The table itself, with all that is in the others. Raises `TypeError` where an event is in two."""
        for other in others:
            for event, act in other.of.items():
                self.on(event)(act)
        return self

    def giving(self, result: R, *events: type[Told]) -> "ByEvent[R]":
        """The table itself, which gives this for these events, whatever they say. Raises `TypeError` as `on` does."""

        def same(_scenario: Scenario, _state: State, _event: Told) -> R:
            return result

        for event in events:
            self.on(event)(same)
        return self

    def whole(self, events: Iterable[type[Told]]) -> "ByEvent[R]":
        """The table itself. Raises `TypeError` with the name of each event for which it has nothing, or that is none."""
        events = tuple(events)
        missing = [event.__name__ for event in events if event not in self.of]
        if missing:
            raise TypeError(f"nothing to {self._does} {', '.join(missing)}")
        strange = [event.__name__ for event in self.of if event not in events]
        if strange:
            raise TypeError(f"no events: {', '.join(strange)}")
        return self
