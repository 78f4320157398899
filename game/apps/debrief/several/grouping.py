"""Which tables stand side by side: those that played one pack, with one code or one luck; why the others do not."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from game.apps.debrief.several.sheet import TableSheet
from game.apps.debrief.several.table import TableTold
from game.rules.scenario import Scenario
from game.rules.terms.text import Message, Text, message

LEAST = 2
"""With fewer tables there is nothing to compare."""

Plays = tuple[str, str | int | None]
"""What has to be the same for tables to be compared: the pack, and the code or else the luck."""


class Sitting(Struct, frozen=True):
    """A table that may be compared: an evening of this computer, or the sheet of a table elsewhere."""

    path: Path
    number: int
    """The place in which it was named, from 1."""
    brought: TableTold | TableSheet
    title: Text
    """Of its pack."""
    scenario: Scenario | None = None
    """Its pack; `None` of a sheet."""

    @property
    def plays(self) -> Plays:
        """What it played, to be compared by."""
        it = self.brought
        return it.pack, it.code if isinstance(it, TableSheet) else it.code or it.seed


def sittings(
    paths: Iterable[Path], read: Callable[[Path, int], Sitting | Message]
) -> tuple[list[Sitting], list[Message]]:
    """Each of these as a table, by its place; and why one is left out: named twice, the same evening, or what `read` says."""
    found: list[Sitting] = []
    left: list[Message] = []
    for number, path in enumerate(paths, start=1):
        it = _sitting(path, number, found, read)
        if isinstance(it, Sitting):
            found.append(it)
        else:
            left.append(not_compared(number, path, it))
    return found, left


def _sitting(
    path: Path, number: int, before: Sequence[Sitting], read: Callable[[Path, int], Sitting | Message]
) -> Sitting | Message:
    if any(path.resolve() == it.path.resolve() for it in before):
        return message("compare.why.twice")
    found = read(path, number)
    if isinstance(found, Message):
        return found
    same = next((it for it in before if it.brought.evening == found.brought.evening), None)
    return found if same is None else message("compare.why.same", number=same.number)


def playing(found: Sequence[Sitting], plays: Plays) -> tuple[list[Sitting], list[Message]]:
    """Those that played this, of which there is one at least; and why each of the others does not stand beside them."""
    together = [it for it in found if it.plays == plays]
    others = (it for it in found if it.plays != plays)
    return together, [not_compared(it.number, it.path, _other(it, together[0])) for it in others]


def _other(it: Sitting, than: Sitting) -> Message:
    if it.brought.pack != than.brought.pack:
        return message("compare.why.other_pack", title=it.title)
    if it.brought.code is not None and than.brought.code is not None:
        return message("compare.why.other_code", code=it.brought.code)
    return message("compare.why.other")


def not_compared(number: int, path: Path, why: Message) -> Message:
    """That a table is not compared, by its place, and why."""
    return message("compare.left_out", number=number, folder=path.name, why=why)
