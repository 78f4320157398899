"""A log cut off at any byte, with any bit flipped or any sector zeroed: what is whole comes back, the rest is named."""

import hashlib
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from game.log.errors import LogError
from game.log.reading.private import PrivateScan, scan_private
from game.log.reading.recovery import SECTOR, Scan, scan
from game.log.reading.session_folder import LOG, PRIVATE, SCENARIO, promised
from game.log.records import Opened, Paused
from game.log.session_log import SessionLog
from tests.log.evening import fixed, small_log
from tests.torture.figure import Figure
from tests.torture.played import evening

FILES = (LOG, PRIVATE, SCENARIO)
Fate = Literal["whole", "named", "set aside", "cut at a line's end", "silent", "too few"]
"""Everything there; damage; an end that was not finished; what only the check number shows; and what may never be."""


class Hurt(NamedTuple):
    """One way to hurt a file."""

    how: str
    file: str
    at: int
    data: bytes


def cut(data: bytes, at: int) -> bytes:
    return data[:at]


def flip(data: bytes, at: int) -> bytes:
    return data[: at // 8] + bytes([data[at // 8] ^ 1 << at % 8]) + data[at // 8 + 1 :]


def zero(data: bytes, at: int) -> bytes:
    piece = data[at * SECTOR : (at + 1) * SECTOR]
    return data[: at * SECTOR] + bytes(len(piece)) + data[at * SECTOR + len(piece) :]


WAYS = {"cut": (cut, 1), "bit": (flip, 8), "sector": (zero, 0)}


def hurts(files: dict[str, bytes], most: int | None, chance: random.Random) -> Iterator[Hurt]:
    """Every way to hurt these files; of each kind `most`, drawn at random."""
    for file, data in files.items():
        for how, (change, times) in WAYS.items():
            count = len(data) * times if times else -(-len(data) // SECTOR)
            places = range(count) if most is None or most >= count else sorted(chance.sample(range(count), most))
            for at in places:
                yield Hurt(how, file, at, change(data, at))


class Whole(NamedTuple):
    """A session before it was hurt."""

    files: dict[str, bytes]
    log: Scan
    private: PrivateScan

    @classmethod
    def at(cls, folder: Path) -> "Whole":
        files = {name: (folder / name).read_bytes() for name in FILES}
        log = scan(files[LOG])
        return cls(files, log, scan_private(files[PRIVATE], promised(log.entries)))

    def fate(self, hurt: Hurt) -> Fate:
        """What the program makes of the hurt session."""
        files = {**self.files, hurt.file: hurt.data}
        log = scan(files[LOG])
        if log.entries != self.log.entries[: len(log.entries)]:
            return "silent"
        if log.why is not None:
            return "named"
        if hurt.file == LOG:
            if hurt.how == "cut" and len(log.entries) < hurt.data.count(b"}\n"):
                return "too few"
            if log.ending == "torn":
                return "set aside"
            if tuple(log.entries) == self.log.entries:
                return "whole" if hurt.how == "cut" else "silent"
            return "cut at a line's end" if hurt.how == "cut" else "silent"
        opened = log.entries[0].record
        assert isinstance(opened, Opened)
        if hashlib.sha256(files[SCENARIO]).hexdigest() != opened.scenario:
            return "named"
        private = scan_private(files[PRIVATE], promised(log.entries))
        if private.problems:
            return "named"
        if any(self.private.lines[id] != line for id, line in private.lines.items()):
            return "silent"
        if private.ending == "torn":
            return "set aside"
        if private.lines == self.private.lines:
            return "whole" if hurt.how == "cut" else "silent"
        return "cut at a line's end" if hurt.how == "cut" else "silent"

    def opened(self, hurt: Hurt, folder: Path) -> str | None:
        """What is wrong when the hurt session is really opened and gone on with."""
        fate = self.fate(hurt)
        folder.mkdir()
        for name, data in {**self.files, hurt.file: hurt.data}.items():
            (folder / name).write_bytes(data)
        try:
            with SessionLog.open(folder, environment=fixed(start=1_000_000)) as log:
                if fate == "named" and hurt.file != PRIVATE:
                    return f"{hurt[:3]} was opened"
                if (fate in {"named", "set aside"}) != bool(log.told):
                    return f"{hurt[:3]} is {fate} and {log.told} was told"
                kept = len(log.entries)
                log.append(Paused())
            with SessionLog.open(folder, environment=fixed(start=2_000_000)) as log:
                return None if len(log.entries) == kept + 1 else f"{hurt[:3]}: the entry after it is lost"
        except LogError as error:
            empty = hurt.file == LOG and not scan(hurt.data).entries
            return None if fate == "named" or empty else f"{hurt[:3]} is {fate}, and raised {error!r}"


def report(name: str, folder: Path, place: Path, most: int | None, really: int) -> Figure:
    """Everything of one session."""
    whole = Whole.at(folder)
    fates: Counter[tuple[str, Fate]] = Counter()
    wrong: list[str] = []
    chance = random.Random(1)
    tried = 0
    for hurt in hurts(whole.files, most, chance):
        fate = whole.fate(hurt)
        fates[hurt.how, fate] += 1
        if fate in {"silent", "too few"}:
            wrong.append(f"{hurt[:3]} is {fate}")
        if chance.randrange(really) == 0:
            tried += 1
            error = whole.opened(hurt, place / f"hurt-{tried}")
            wrong += [error] if error else []
    told = [
        f"{sum(fates[how, fate] for fate in named)} {how}s ({', '.join(f'{fates[how, it]} {it}' for it in named)})"
        for how in WAYS
        if (named := sorted({fate for each, fate in fates if each == how}))
    ]
    return Figure(name, f"{'; '.join(told)}; {tried} really opened and gone on with; {len(wrong)} silent", tuple(wrong))


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """Exhaustively on a small log, at random on an evening's."""
    small = place / "small"
    entries = small_log(small)
    size = sum((small / name).stat().st_size for name in FILES)
    (place / "a").mkdir()
    yield report(
        f"bits, {len(entries)} entries, {size} bytes, every one", small, place / "a", None, 100 if long else 400
    )
    folder = evening(place / "evenings")
    whole = Whole.at(folder)
    size = sum(map(len, whole.files.values()))
    (place / "b").mkdir()
    name = f"bits, an evening of {len(whole.log.entries)} entries, {size} bytes, sampled"
    yield report(name, folder, place / "b", 2_000 if long else 40, 50)
