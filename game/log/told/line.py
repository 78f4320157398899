"""The line of play: of everything recorded, what still counts after the table went back now and then."""

from collections.abc import Iterable

from game.log.entries import Entry
from game.log.records import Acted, Retracted


def live(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The `acted` entries that count, in order.

    A retraction puts things as they stood right after entry `to`. So going back over an earlier retraction
    leaves what that one left, and going back to what it had taken away brings that back.
    """
    tips: list[Entry | None] = []  # after each entry, the last that counts
    before: dict[int, Entry | None] = {}
    tip: Entry | None = None
    for entry in entries:
        match entry.record:
            case Acted():
                before[entry.n] = tip
                tip = entry
            case Retracted(to=to):
                tip = tips[to]
        tips.append(tip)
    line = []
    while tip is not None:
        line.append(tip)
        tip = before[tip.n]
    return tuple(reversed(line))


def mistyped(entries: Iterable[Entry]) -> frozenset[int]:
    """The numbers of the `acted` entries that were only typed in wrongly, from an evening of paper, and do not count."""
    wrong: set[int] = set()
    kept = list(entries)
    for number, entry in enumerate(kept):
        if isinstance(entry.record, Retracted):
            counted, counts = ({it.n for it in live(kept[:end])} for end in (number, number + 1))
            # What a table brings back counts again, and may be taken back by a table later.
            wrong = (wrong | counted if entry.record.mistyped else wrong) - counts
    return frozenset(wrong)


def before_typing(entries: Iterable[Entry], to: int) -> int:
    """Right after which entry things stood as they stand again once what was mistyped behind entry `to` is taken back.

    That is before the first of it that counts: a table may have gone back in between. Where nothing is taken back it is `to`.
    """
    return next((entry.n - 1 for entry in live(entries) if entry.n > to), to)


def went_back(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The retractions with which a table took something away. Where one brings back what an earlier one took, nothing is
    gone; and where something was only typed in wrongly, no table went back.
    """
    found, kept = [], list(entries)
    for number, entry in enumerate(kept):
        if isinstance(entry.record, Retracted) and not entry.record.mistyped:
            counted, counts = live(kept[:number]), live(kept[: number + 1])
            if len(counts) < len(counted):
                found.append(entry)
    return tuple(found)
