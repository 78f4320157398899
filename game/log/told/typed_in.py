"""What of an evening was typed in from paper, and what was done on this computer."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from game.log.entries import Entry
from game.log.records import Acted, Opened
from game.log.told.line import live


class TypedIn(Struct, frozen=True):
    """That something of an evening was typed in from paper."""

    on: date
    """The day on which somebody began to, on the calendar of this computer."""
    whole: bool
    """Whether all of it was; if not, the table did the rest on this computer."""


def begun_typing(opened: Opened) -> TypedIn:
    """Of an evening of paper of which no more is known than how it began."""
    return TypedIn(opened.started.astimezone().date(), whole=True)


def typed_in(entries: Sequence[Entry]) -> TypedIn | None:
    """What was typed in of what counts; `None` where nothing was, and nothing was going to be."""
    opened, counts = entries[0].record, live(entries)
    typed = [entry for entry in counts if isinstance(entry.record, Acted) and entry.record.typed]
    assert isinstance(opened, Opened)
    if opened.played_on is not None:
        # Before steps said so themselves, all of an evening of paper was typed.
        return replace(begun_typing(opened), whole=not typed or len(typed) == len(counts))
    return TypedIn(typed[0].at.astimezone().date(), whole=False) if typed else None
