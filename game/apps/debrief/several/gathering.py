"""Evenings of this computer, laid side by side in the order in which they are named; what cannot is named with the reason."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from game.apps.debrief.kept import kept_evening, report_of
from game.apps.debrief.several.compared import Comparison, comparison
from game.apps.debrief.several.grouping import LEAST, Sitting, playing, sittings
from game.apps.debrief.several.table import TableTold, told_table
from game.apps.debrief.voice import PageLanguage
from game.apps.session import kept_scenario
from game.log.errors import LogError
from game.log.replay import telling
from game.log.verify import Verified, verify
from game.rules.scenario import Scenario
from game.rules.text import Message, message


class Gathered(Struct, frozen=True):
    """The tables that can be compared, and why the others cannot."""

    tables: tuple[TableTold, ...]
    scenario: Scenario | None
    """What they played; `None` where there is no table."""
    left_out: tuple[Message, ...]

    @property
    def enough(self) -> bool:
        """Whether there is something to compare."""
        return len(self.tables) >= LEAST

    def compared(self, voice: PageLanguage) -> Comparison:
        """The tables side by side, in this language. Only where there are enough of them."""
        assert self.scenario is not None
        return comparison(voice, self.scenario, self.tables, self.left_out)


def gathered(folders: Iterable[Path]) -> Gathered:
    """The evenings in these folders: those that play what the first of them does."""
    found, left_out = sittings(folders, played_table)
    if not found:
        return Gathered((), None, tuple(left_out))
    together, others = playing(found, found[0].plays)
    tables = tuple(it.brought for it in together if isinstance(it.brought, TableTold))
    return Gathered(tables, found[0].scenario, (*left_out, *others))


def played_table(folder: Path, number: int) -> Sitting | Message:
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
    return Sitting(folder, number, told, evening.scenario.title, evening.scenario)
