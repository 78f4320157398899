"""What a group agreed on at an evening before, and takes along to the next: only what it approved then."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from itertools import islice
from pathlib import Path

from msgspec import Struct

from game.log.entries import Entry
from game.log.errors import LogError, NothingAgreed
from game.log.folders import last_played_first
from game.log.reading.session_folder import Reading, read
from game.log.reading.texts import TextTable
from game.log.records import Agreed, AgreedBefore, EveningBefore, Opened
from game.log.told.approval import approval

LOOKED_AT = 5
"""So many of the last evenings are read when nobody says which is meant."""


class TakenAlong(Struct, frozen=True):
    """An agreement of an evening before; `None` where those words were forgotten since, empty where there were none."""

    what: str | None
    who: str | None
    when: str | None


class AgreementsBefore(Struct, frozen=True):
    """The agreements of one evening that may be taken along."""

    evening: str
    """The hash of its entry 0."""
    day: date
    """On which it was."""
    agreed: tuple[TakenAlong, ...]

    def record(self, first: int) -> tuple[EveningBefore, tuple[str, ...]]:
        """What the next evening opens with, and its texts in order; `first` is the number of the first of those."""
        texts: list[str] = []

        def kept(words: str | None) -> str | None:
            if not words:
                return None
            texts.append(words)
            return f"t{first + len(texts) - 1}"

        agreed = [AgreedBefore(kept(it.what) or "", kept(it.who), kept(it.when)) for it in self.agreed if it.what]
        return EveningBefore(self.evening, tuple(agreed)), tuple(texts)


def latest_before(root: Path) -> AgreementsBefore | None:
    """Those of the last few evenings that were played under this root, of the last of which some may be taken along; `None` where there is none."""
    with suppress(LogError):
        for folder in islice(last_played_first(root), LOOKED_AT):
            with suppress(LogError):
                return agreements_before(folder)
    return None


def agreements_before(folder: Path) -> AgreementsBefore:
    """What the group of this evening agreed on and approved, without what was forgotten.

    Raises `LogError`: also where the evening is damaged, and `NothingAgreed` where nothing of it may be taken along.
    """
    reading = read(folder)
    reading.undamaged()
    agreed = tuple(_approved(reading))
    if not agreed:
        raise NothingAgreed(folder)
    return AgreementsBefore(reading.entries[0].hash, reading.opened.day, agreed)


def _approved(reading: Reading) -> Iterator[TakenAlong]:
    approved, texts = approval(reading.entries), reading.texts()
    for entry in reading.entries:
        it = entry.record
        if isinstance(it, Agreed) and approved is not None and it.what in approved.items and texts.get(it.what):
            said = (None if id is None else texts.get(id) for id in (it.who, it.when))
            who, when = (words or "" for words in said)
            yield TakenAlong(texts.get(it.what), who, when)


def taken_along(entries: Sequence[Entry], texts: TextTable) -> tuple[TakenAlong, ...]:
    """What this evening took along from one before, in order."""
    first = entries[0].record
    before = first.before if isinstance(first, Opened) else None
    return tuple(
        TakenAlong(texts.get(it.what), *("" if id is None else texts.get(id) for id in (it.who, it.when)))
        for it in (() if before is None else before.agreements)
    )
