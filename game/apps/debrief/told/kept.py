"""An evening as it is kept in its folder, and what the group approved of it."""

from pathlib import Path

from msgspec.structs import replace

from game.apps.debrief.told.approved import only_approved
from game.apps.debrief.told.evening import Evening
from game.apps.session import kept_scenario
from game.log.reading.session_folder import read
from game.log.told.approval import approval
from game.log.told.replay import difference


def kept_evening(folder: Path) -> Evening:
    """The evening in that folder, also while it is being played. Raises `LogError` where it is damaged."""
    reading = read(folder)
    reading.undamaged()
    evening = Evening(kept_scenario(reading.scenario()), reading.entries, reading.texts())
    return replace(evening, differs=difference(evening.scenario, evening.entries))


def report_of(evening: Evening) -> Evening | None:
    """What the group approved of it; `None` where it did not yet."""
    approved = approval(evening.entries)
    return None if approved is None else only_approved(evening, approved)
