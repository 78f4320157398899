"""Who keeps an evening, and until when, as its log has it."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from game.log.entries import Entry
from game.log.records import Kept, Opened

DAYS = 30
"""How long an evening is kept unless the table agrees on something else."""
MOST_DAYS = 3650
"""No evening is agreed to be kept longer."""


class Retention(Struct, frozen=True):
    """What was agreed on last."""

    owner: str | None
    """The text id of the name of who keeps it; `None` where nobody was named."""
    erase_on: date | None
    """The day on which it is to be erased."""

    def overdue(self, today: date) -> bool:
        """Whether it should have been erased. The program only says so."""
        return self.erase_on is not None and today > self.erase_on


def retention(entries: Sequence[Entry]) -> Retention:
    """Who keeps this evening, and until when. What was taken back leaves it as it is."""
    for entry in reversed(entries):
        record = entry.record
        if isinstance(record, Kept | Opened):
            return Retention(record.owner, record.erase_on)
    return Retention(None, None)
