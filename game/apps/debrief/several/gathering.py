"""Which evenings can be laid side by side, in the order in which they are named; what cannot is named with the reason."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from game.apps.debrief.kept import kept_evening, report_of
from game.apps.debrief.several.compared import Comparison, comparison
from game.apps.debrief.several.table import TableTold, told_table
from game.apps.debrief.voice import PageLanguage
from game.apps.session import kept_scenario
from game.log.errors import LogError
from game.log.replay import telling
from game.log.verify import Verified, verify
from game.rules.scenario import Scenario
from game.rules.text import Message, message

LEAST = 2
"""With fewer tables there is nothing to compare."""


class ComparedTable(Struct, frozen=True):
    """A table that can be compared."""

    folder: Path
    scenario: Scenario
    told: TableTold

    @property
    def plays(self) -> tuple[str, str | int | None]:
        """What has to be the same for tables to be compared: the pack, and the code or else the luck."""
        return self.told.pack, self.told.code or self.told.seed


class Gathered(Struct, frozen=True):
    """The tables that can be compared, and why the others cannot."""

    tables: tuple[ComparedTable, ...]
    left_out: tuple[Message, ...]

    @property
    def enough(self) -> bool:
        """Whether there is something to compare."""
        return len(self.tables) >= LEAST

    def compared(self, voice: PageLanguage) -> Comparison:
        """The tables side by side, in this language. Only where there are enough of them."""
        return comparison(voice, self.tables[0].scenario, [it.told for it in self.tables], list(self.left_out))


def gathered(folders: Iterable[Path]) -> Gathered:
    """The evenings in these folders."""
    tables: list[ComparedTable] = []
    left_out: list[Message] = []
    for number, folder in enumerate(folders, start=1):
        found = _table(folder, number, tables)
        if isinstance(found, ComparedTable):
            tables.append(found)
        else:
            left_out.append(message("compare.left_out", number=number, folder=folder.name, why=found))
    return Gathered(tuple(tables), tuple(left_out))


def _table(folder: Path, number: int, before: list[ComparedTable]) -> ComparedTable | Message:
    """The table of this evening, or why it is not compared beside those before it."""
    if any(folder.resolve() == it.folder.resolve() for it in before):
        return message("compare.why.twice")
    found = played_table(folder, number)
    if isinstance(found, Message):
        return found
    same = next((it for it in before if it.told.evening == found.told.evening), None)
    if same is not None:
        return message("compare.why.same", number=same.told.number)
    if before and found.plays != before[0].plays:
        return message("compare.why.other")
    return found


def played_table(folder: Path, number: int) -> ComparedTable | Message:
    """The table of the evening in that folder, with its number; or why nothing can be told of it."""
    try:
        found = verify(folder, kept_scenario)
        if found.verdict in (Verified.DAMAGED, Verified.DIVERGED):
            return message("compare.why.damaged")
        evening = report_of(kept_evening(folder))
        if evening is None:
            return message("compare.why.not_approved")
        with telling(evening.differs):
            told = told_table(evening, number)
    except LogError as error:
        return error.message
    except OSError:
        return message("compare.why.missing")
    return ComparedTable(folder, evening.scenario, told)
