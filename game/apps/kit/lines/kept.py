"""An evening that was kept, as the lines of its log sheet."""

from pathlib import Path

from msgspec import Struct

from game.apps.debrief.voice import PageLanguage
from game.apps.kit.lines.recorded import SheetLine, as_on_paper, sheet_lines
from game.apps.kit.order import KitOrder
from game.apps.session import kept_scenario, line_of
from game.log.reading.session_folder import read
from game.log.records import Opened
from game.log.told.typed_in import TypedIn, typed_in
from game.rules.setup import Setup


class Recorded(Struct, frozen=True):
    """What a log sheet of it says."""

    order: KitOrder
    setup: Setup
    name: str
    """Of its folder."""
    opened: Opened
    typed: TypedIn | None
    """What of it was typed in from paper already."""
    lines: tuple[SheetLine, ...]


def recorded(folder: Path, voice: PageLanguage) -> Recorded:
    """The evening in that folder, also while it is being played.

    Raises `LogError` where it is damaged, and where the rules of now do not lead to what it says.
    """
    reading = read(folder)
    reading.undamaged()
    opened, scenario = reading.opened, kept_scenario(reading.scenario())
    setup = opened.setup
    order = KitOrder(scenario, voice, len(setup.seats), setup.voters)
    line = [(it.before, it.action, it.after) for it in line_of(scenario, reading.entries)]
    taken = as_on_paper(scenario, setup, line)
    lines = tuple(sheet_lines(order, taken, reading.texts().get))
    return Recorded(order, setup, folder.name, opened, typed_in(reading.entries), lines)
