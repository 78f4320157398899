"""What other choices the group looked at, as the log of the evening has it."""

from collections.abc import Sequence
from typing import assert_never

from msgspec import Struct

from game.log.entries import Entry
from game.log.records import (
    Acted,
    Agreed,
    Approved,
    Forgotten,
    Impressed,
    Kept,
    Noted,
    Opened,
    Parked,
    Paused,
    Resumed,
    Retracted,
    Supposed,
)
from game.rules.terms.value import Value


class LookedAt(Struct, frozen=True):
    """Another choice that the group looked at."""

    entry: int
    """The number of its entry."""
    card: str
    occurrence: int
    value: Value
    prediction: str | None
    """The text id of what the group predicted; `None` where it wrote nothing down."""

    @property
    def case(self) -> tuple[str, int]:
        """Which case of the evening it is about."""
        return self.card, self.occurrence


def looked_at(entries: Sequence[Entry]) -> tuple[LookedAt, ...]:
    """Each other choice once, in the order in which the group first came to it, with what it predicted last.

    Whoever plays on makes another year: what was looked at before that is no part of it.
    """
    found: dict[tuple[str, int, Value], LookedAt] = {}
    for entry in entries:
        match entry.record:
            case Acted() | Retracted():
                found.clear()
            case Supposed(card=card, occurrence=occurrence, value=value, prediction=prediction):
                before = found.get((card, occurrence, value))
                if before is None or prediction is not None:
                    found[card, occurrence, value] = LookedAt(entry.n, card, occurrence, value, prediction)
            case (
                Opened()
                | Noted()
                | Parked()
                | Paused()
                | Resumed()
                | Kept()
                | Agreed()
                | Approved()
                | Impressed()
                | Forgotten()
            ):
                pass
            case unknown:
                assert_never(unknown)
    return tuple(found.values())
