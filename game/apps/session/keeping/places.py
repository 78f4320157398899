"""Where the table's own words stand in an evening: what somebody can ask to have forgotten."""

from collections.abc import Iterator, Sequence
from typing import Literal, assert_never

from msgspec import Struct

from game.log.entries import Entry
from game.log.reading.texts import TextTable
from game.log.records import (
    Acted,
    Agreed,
    Approved,
    EveningBefore,
    Forgotten,
    Impressed,
    Kept,
    Noted,
    Opened,
    Parked,
    Paused,
    Record,
    Reflected,
    Resumed,
    Retracted,
    Supposed,
    mentions,
)
from game.rules.actions import Adjust, Say
from game.rules.events import LearningSaid, OwnClosed, OwnOpened, OwnStepReached
from game.rules.terms.references import reason_of
from game.rules.terms.text import Message, message

TextKind = Literal[
    "seat", "owner", "note", "parked", "reason", "minority", "worked", "own", "thought", "adjusted", "agreed", "agreed_who",
    "agreed_when", "before", "before_who", "before_when", "prediction", "other",
]  # fmt: skip
"""A name of a seat or of who keeps the evening; a note, a parked question, a reason, other words that were said."""

NAMES: tuple[TextKind, ...] = ("seat", "owner", "agreed_who", "before_who")
"""Where a name of somebody stands, and nothing else."""


class TextPlace(Struct, frozen=True):
    """One text of an evening: which it is, and where it stands."""

    id: str
    """The text's, for `Session.forget`."""
    kind: TextKind
    where: Message
    """Where it stands, in words for the table."""
    words: str | None
    """What it says; `None` where it was forgotten."""
    seat: int | None = None
    """Whose name it is, counted from 1."""


def places(entries: Sequence[Entry], texts: TextTable) -> tuple[TextPlace, ...]:
    """Every text that an entry brought, also where it was forgotten or no longer counts: in order, and first those about a
    case that the table brought itself.
    """
    return tuple(sorted(_places(entries, texts), key=lambda place: place.kind != "own"))


def _places(entries: Sequence[Entry], texts: TextTable) -> Iterator[TextPlace]:
    seats, own = _seats(entries[0].record), False
    for entry in entries:
        own = _is_own(entry.record, own)
        for id in dict.fromkeys((*mentions(entry.record), *entry.texts)):
            if id not in entry.texts:
                continue
            if id in seats:
                number, colour = seats[id]
                where = message("forget.seat", seat=number, colour=message(f"seat.{colour}"))
                yield TextPlace(id, "seat", where, texts.get(id), number)
            else:
                kind = "own" if own and isinstance(entry.record, Acted) else _kind(entry.record, id)
                yield TextPlace(id, kind, message(f"forget.{kind}", step=entry.n), texts.get(id))


def _is_own(record: Record, before: bool) -> bool:
    """Whether a case that the table brought itself was open in this step."""
    match record:
        case Acted(events=(OwnOpened(), *_)):
            return True
        case Acted(events=(LearningSaid() | OwnStepReached() | OwnClosed(), *_)):
            return before
        case Acted() | Retracted():
            return False
        case _:
            return before


def _seats(first: Record) -> dict[str, tuple[int, str]]:
    """The text id of a name → the number of its seat, and its colour."""
    assert isinstance(first, Opened)
    numbered = enumerate(first.setup.seats, start=1)
    return {first.names[seat.id]: (number, seat.id) for number, seat in numbered if seat.id in first.names}


def _kind(record: Record, id: str) -> TextKind:
    match record:
        case Opened(before=EveningBefore(agreements=agreed)) if id in {it.what for it in agreed}:
            return "before"
        case Opened(before=EveningBefore(agreements=agreed)) if id in {it.who for it in agreed}:
            return "before_who"
        case Opened(before=EveningBefore(agreements=agreed)) if id in {it.when for it in agreed}:
            return "before_when"
        case Opened() | Kept():
            return "owner"
        case Noted():
            return "note"
        case Parked():
            return "parked"
        case Agreed(who=who, when=when):
            return "agreed_who" if id == who else "agreed_when" if id == when else "agreed"
        case Supposed():
            return "prediction"
        case Acted(action=Adjust()):
            return "adjusted"
        case Acted(action=Say(at="minority")):
            return "minority"
        case Acted(action=Say(at=at)) if at == "rationale" or reason_of(at) is not None:
            return "reason"
        case Acted(action=Say(at="al.question" | "al.select" | "al.sharpen")):
            return "worked"
        case Acted(action=Say()):
            return "thought"
        case Acted() | Retracted() | Paused() | Resumed() | Reflected() | Approved() | Impressed() | Forgotten():
            return "other"
        case _:
            assert_never(record)
