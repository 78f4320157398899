"""What the group looked at when the year was over, as the log of the evening has it: other choices, and questions."""

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
    Reflected,
    ReflectionRef,
    Resumed,
    Retracted,
    Supposed,
)
from game.rules.events import YearEnded
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
    """Each other choice once, in the order in which the group first came to it, with what it predicted last."""
    found: dict[tuple[str, int, Value], LookedAt] = {}
    for entry in _looking_back(entries):
        it = entry.record
        if isinstance(it, Supposed):
            before = found.get((it.card, it.occurrence, it.value))
            if before is None or it.prediction is not None:
                found[it.card, it.occurrence, it.value] = LookedAt(
                    entry.n, it.card, it.occurrence, it.value, it.prediction
                )
    return tuple(found.values())


def reflected(entries: Sequence[Entry]) -> tuple[ReflectionRef, ...]:
    """The questions that the group put to itself last; empty where it put none."""
    asked = [it.record.asked for it in _looking_back(entries) if isinstance(it.record, Reflected)]
    return asked[-1] if asked else ()


def _looking_back(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """What was added since the year was over, and is about that year.

    Whoever plays on makes another year: what was looked at before that is no part of it. Words that are written when the
    year is over, and a case of the table's own, change nothing of the year.
    """
    found: list[Entry] = []
    over: list[bool] = []
    """Whether the year was over, after each entry."""
    for entry in entries:
        before = bool(over) and over[-1]
        match entry.record:
            case Opened():
                over.append(False)
            case Acted(events=events):
                over.append(before or any(isinstance(it, YearEnded) for it in events))
            case Retracted(to=to):
                over.append(over[to])
            case (
                Noted()
                | Parked()
                | Paused()
                | Resumed()
                | Kept()
                | Agreed()
                | Supposed()
                | Reflected()
                | Approved()
                | Impressed()
                | Forgotten()
            ):
                over.append(before)
            case unknown:
                assert_never(unknown)
        if isinstance(entry.record, (Acted, Retracted)) and not (before and over[-1]):
            found.clear()
        found.append(entry)
    return tuple(found)
