"""What stands on the page that the table reads: what was told since it was last turned."""

from collections.abc import Iterable, Sequence

from game.rules import events
from game.rules.events import Event
from game.rules.events.base import Told

TURNS: tuple[type[Told], ...] = (
    events.QuarterOpened,
    events.PageTurned,
    events.TurnBegan,
    events.VisitOpened,
    events.VisitClosed,
    events.CaseOpened,
    events.CaseClosed,
    events.DecisionReopened,
    events.QuarterEnded,
)
"""The events that turn the page."""


def on_page(told: Iterable[Sequence[Event]]) -> tuple[Event, ...]:
    """Everything since the page was last turned, in order. `told`: what each action told, the last action first."""
    found: list[Event] = []
    for events_ in told:
        for event in reversed(events_):
            if isinstance(event, TURNS):
                return tuple(reversed(found))
            found.append(event)
    return tuple(reversed(found))
