"""What the group approved for its report, as the log of the evening has it."""

from collections.abc import Sequence
from datetime import datetime
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
    Resumed,
    Retracted,
    Supposed,
)


def role_item(seat: str) -> str:
    """The part of a report that says which role this seat played."""
    return f"role.{seat}"


def decision_item(card: str, occurrence: int) -> str:
    """The part of a report that tells what was decided on this card, the how-manieth time it was played."""
    return f"decision.{card}-{occurrence}"


def counts_item(card: str, occurrence: int) -> str:
    """The part of a report that tells what became public of the ballots on this card."""
    return f"counts.{card}-{occurrence}"


def other_item(number: int) -> str:
    """The part of a report that tells of the other choice that was looked at in the entry with that number."""
    return f"other.{number}"


WHOLE = {"decision": "decisions", "counts": "counts"}
"""What was approved of all cases at once, in evenings of before."""


class Approval(Struct, frozen=True):
    """What may leave the room."""

    at: datetime
    """When it was approved, in UTC."""
    items: tuple[str, ...]
    """The parts of the report and the ids of the texts that may stand in it."""

    def shows(self, item: str) -> bool:
        """Whether this part, or this text, may be told."""
        return item in self.items or WHOLE.get(item.partition(".")[0]) in self.items


def approval(entries: Sequence[Entry]) -> Approval | None:
    """What was approved last; `None` where nothing was, or the table played on after it.

    What was noted, parked or agreed on after it is not among its items, and so not in a report.
    """
    for entry in reversed(entries):
        match entry.record:
            case Approved(items=items):
                return Approval(entry.at, items)
            case Acted() | Retracted():
                return None
            case (
                Opened()
                | Noted()
                | Parked()
                | Paused()
                | Resumed()
                | Kept()
                | Agreed()
                | Supposed()
                | Reflected()
                | Impressed()
                | Forgotten()
            ):
                pass
            case unknown:
                assert_never(unknown)
    return None
