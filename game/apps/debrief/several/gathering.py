"""Tables laid side by side: evenings of this computer and sheets of others; what cannot is named with the reason."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from game.apps.debrief.several.compared import Comparison, comparison
from game.apps.debrief.several.grouping import LEAST, Sitting, not_compared, playing, sittings
from game.apps.debrief.several.sheet import SheetDamaged, read_sheet, told_on
from game.apps.debrief.several.table import TableTold, told_table
from game.apps.debrief.told.kept import kept_evening, report_of
from game.apps.debrief.voice import PageLanguage
from game.apps.session import kept_scenario
from game.content import whole_evenings
from game.log.errors import LogError
from game.log.pack import fingerprint
from game.log.told.replay import telling
from game.log.told.verify import Verified, verify
from game.rules.scenario import Scenario
from game.rules.terms.text import Message, Text, message

KnownPacks = Callable[[], Iterable[Scenario]]
"""The packs in which a sheet is looked up where no evening of this computer has its pack."""


def packs_here() -> Iterable[Scenario]:
    """Those of the program."""
    return (pack.scenario for pack in whole_evenings())


class Gathered(Struct, frozen=True):
    """The tables that can be compared, and why the others cannot."""

    tables: tuple[TableTold, ...]
    """By the number of their table; where two say one number, as they were named."""
    scenario: Scenario | None
    """What they played; `None` where there is no table, or nobody here has the pack of their sheets."""
    left_out: tuple[Message, ...]
    folders: tuple[Path, ...] = ()
    """Of the evenings among them that are kept on this computer."""
    unknown: bool = False
    """Whether there are sheets, and nobody here has their pack."""

    @property
    def enough(self) -> bool:
        """Whether there is something to compare."""
        return len(self.tables) >= LEAST

    @property
    def too_few(self) -> Message:
        """Why nothing is compared, where there is not enough."""
        return message("compare.no_pack" if self.unknown else "compare.too_few")

    def compared(self, voice: PageLanguage) -> Comparison:
        """The tables side by side, in this language. Only where there are enough of them."""
        assert self.scenario is not None
        return comparison(voice, self.scenario, self.tables, self.left_out)


def gathered(paths: Iterable[Path], known: KnownPacks = packs_here) -> Gathered:
    """The evenings in these folders and on these sheets: those that most of them play, whichever was named first."""
    found, left_out = sittings(paths, read_table)
    if not found:
        return Gathered((), None, tuple(left_out))
    counted = Counter(it.plays for it in found)
    together, others = playing(found, max(counted, key=counted.__getitem__))
    left_out += others
    scenario = _pack_of(together, known)
    if scenario is None:
        return Gathered((), None, tuple(left_out), unknown=True)
    tables: list[TableTold] = []
    for it in together:
        try:
            tables.append(it.brought if isinstance(it.brought, TableTold) else told_on(it.brought, scenario, it.number))
        except SheetDamaged:
            left_out.append(not_compared(it.number, it.path, message("compare.why.sheet")))
    folders = tuple(it.path for it in together if it.scenario is not None)
    return Gathered(_in_table_order(tables), scenario, tuple(left_out), folders)


def _in_table_order(tables: Sequence[TableTold]) -> tuple[TableTold, ...]:
    if len({it.number for it in tables}) == len(tables):
        return tuple(sorted(tables, key=lambda it: it.number))
    return tuple(replace(it, number=place) for place, it in enumerate(tables, start=1))


def _pack_of(together: Sequence[Sitting], known: KnownPacks) -> Scenario | None:
    """The pack that these tables played: of an evening that is here, else one that is known."""
    kept = next((it.scenario for it in together if it.scenario is not None), None)
    if kept is not None:
        return kept
    return next((it for it in known() if fingerprint(it) == together[0].brought.pack), None)


def read_table(path: Path, number: int) -> Sitting | Message:
    """The table of an evening by its folder, or of a sheet by its file, with its number; or why nothing can be told of it."""
    return _on_sheet(path, number) if path.is_file() else _played_table(path, number)


def _on_sheet(path: Path, number: int) -> Sitting | Message:
    try:
        sheet = read_sheet(path)
    except (SheetDamaged, OSError):
        return message("compare.why.sheet")
    return Sitting(path, number, sheet, Text(nl=sheet.title.nl, en=sheet.title.en))


def _played_table(folder: Path, number: int) -> Sitting | Message:
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
