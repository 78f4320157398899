"""A model of a power cut: of all that was written and not synced, any part may be on the medium and any may not.

A file is a row of 512-byte sectors, and each may have been written back at any moment. What a sync promises is on
the medium; what was written before a sync that *failed* may never be written again, also not by a later sync (the
kernel takes the pages for clean). A name is there for sure after its folder was synced.
"""

import itertools
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game.log.durable.disk import OpenMode
from game.log.reading.private import scan_private
from game.log.reading.recovery import SECTOR, Scan
from game.log.reading.session_folder import LOG, PRIVATE, SCENARIO, forgotten, promised
from tests.log.evening import RefusingDisk

Judge = Callable[[bytes], Scan]
Outcome = Literal["good", "lost", "unreadable"]


class File:
    """What the medium may hold of one file."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.sizes = [len(content)]
        self.sectors: dict[int, list[bytes]] = {}
        """For each sector that is not certain, all that it may hold."""
        self._dirty: set[int] = set()

    def _sector(self, number: int) -> bytes:
        return self.content[number * SECTOR : (number + 1) * SECTOR].ljust(SECTOR, b"\0")

    def change(self, content: bytes, first: int, stop: int) -> None:
        """These bytes, which differ from `first` up to `stop`."""
        touched = range(first // SECTOR, (max(stop, first + 1) - 1) // SECTOR + 1)
        for number in touched:
            self.sectors.setdefault(number, [self._sector(number)])
        self.content = content
        for number in touched:
            if self._sector(number) not in self.sectors[number]:
                self.sectors[number].append(self._sector(number))
        self._dirty.update(touched)
        if len(content) not in self.sizes:
            self.sizes.append(len(content))

    def sync(self, *, worked: bool) -> None:
        if worked:
            for number in self._dirty:
                self.sectors.pop(number, None)
            self.sizes = [len(self.content)]
        self._dirty.clear()

    def after(self, chance: random.Random, most: int) -> list[bytes]:
        """What may be found after a power cut now, each once; drawn at random where that is more than `most`."""
        numbers = sorted(self.sectors)
        choices: list[list[bytes]] = [self.sectors[number] for number in numbers]
        count = len(self.sizes)
        for choice in choices:
            count *= len(choice)
        drawn: Iterator[tuple[int, tuple[bytes, ...]]]
        if count <= most:
            drawn = itertools.product(self.sizes, itertools.product(*choices))
        else:
            drawn = ((chance.choice(self.sizes), tuple(map(chance.choice, choices))) for _ in range(most))
        found: dict[bytes, None] = {}
        for size, held in drawn:
            data = bytearray(self.content.ljust(size, b"\0"))
            for number, sector in zip(numbers, held, strict=True):
                data[number * SECTOR : (number + 1) * SECTOR] = sector
            found[bytes(data[:size].ljust(size, b"\0"))] = None
        return list(found)


class Killed(BaseException):
    """The program was stopped dead."""


class FailingPower(RefusingDisk):
    """A disk on which the power may go after every call; `cuts` are what could then be found."""

    def __init__(self, seed: int, most: int, *, file_syncs: bool = True, folder_syncs: bool = True) -> None:
        super().__init__()
        self.files: dict[Path, File] = {}
        self.acknowledged: set[str] = set()
        self.cuts: set[Cut] = set()
        self.kill = False
        """Whether the program is stopped at its next sync."""
        self._certain: set[Path] = set()
        self._replaced: dict[Path, File] = {}
        """The files that a name may still stand for: another took it, and the folder was not synced yet."""
        self._names: dict[int, Path] = {}
        self._chance = random.Random(seed)
        self._most = most
        self._file_syncs = file_syncs
        self._folder_syncs = folder_syncs

    def settled(self, *paths: Path) -> None:
        """These files are on the medium as they are: they came there by other ways."""
        for path in paths:
            self.files[path] = File(path.read_bytes())
            self._certain.update((path, path.parent))

    def acknowledge(self, id: str) -> None:
        self.acknowledged.add(id)
        self._cut()

    def make_folder(self, path: Path) -> None:
        super().make_folder(path)
        self._cut()

    def open(self, path: Path, how: OpenMode = "there") -> int:
        file = super().open(path, how)
        self._names[file] = path
        self.files.setdefault(path, File(b""))
        self._cut()
        return file

    def write(self, file: int, at: int, data: bytes) -> int:
        written = super().write(file, at, data)
        self._changed(file, at, at + written)
        return written

    def cut(self, file: int, size: int) -> None:
        before = self.size(file)
        super().cut(file, size)
        self._changed(file, size, before)

    def _changed(self, file: int, first: int, stop: int) -> None:
        path = self._names[file]
        self.files[path].change(path.read_bytes(), first, stop)
        self._cut()

    def sync(self, file: int) -> None:
        if self.kill:
            self.kill = False
            raise Killed
        if not self._file_syncs:
            return
        try:
            super().sync(file)
        except OSError:
            self.files[self._names[file]].sync(worked=False)
            raise
        self.files[self._names[file]].sync(worked=True)
        self._cut()

    def sync_folder(self, path: Path) -> None:
        super().sync_folder(path)
        if self._folder_syncs:
            self._certain.update(child for child in path.iterdir())
            self._replaced = {name: file for name, file in self._replaced.items() if name.parent != path}
        self._cut()

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        self._replaced.setdefault(target, self.files[target])
        self.files[target] = self.files.pop(source)
        self._certain.discard(source)
        self._cut()

    def _cut(self) -> None:
        """The power goes here: some of the states that could be found."""
        wanted = [path for path in self.files if path.name in {LOG, PRIVATE, SCENARIO}]
        if not wanted:
            return
        folder = wanted[0].parent
        unsure = [path for path in (folder, *wanted) if path not in self._certain]
        contents = {path.name: self._found(path) for path in wanted}
        for gone in itertools.product((False, True), repeat=len(unsure)):
            absent = {path.name for path, away in zip(unsure, gone, strict=True) if away}
            if folder.name in absent:
                absent = set(contents)
            present = {name: states for name, states in contents.items() if name not in absent}
            combined = list(itertools.product(*present.values()))
            if len(combined) > self._most:
                combined = self._chance.sample(combined, self._most)
            acknowledged = frozenset(self.acknowledged)
            self.cuts.update(Cut(tuple(zip(present, held, strict=True)), acknowledged) for held in combined)

    def _found(self, path: Path) -> list[bytes]:
        states = self.files[path].after(self._chance, self._most)
        if path in self._replaced:
            states += self._replaced[path].after(self._chance, self._most)
        return states


@dataclass(frozen=True)
class Cut:
    """What is found after the power went."""

    files: tuple[tuple[str, bytes], ...]
    acknowledged: frozenset[str]

    def outcome(self, judge: Judge, stored: bytes) -> Outcome:
        """What a program makes of it that finds the good entries with `judge`."""
        files = dict(self.files)
        found = judge(files.get(LOG, b""))
        if found.why is not None:
            return "unreadable"
        if not self.acknowledged <= {entry.id for entry in found.entries}:
            return "lost"
        if not found.entries:
            return "good"
        if files.get(SCENARIO) != stored:
            return "unreadable"
        texts = promised(found.entries)
        gone = forgotten(found.entries)
        private = scan_private(files.get(PRIVATE, b""), texts)
        if private.problems:
            return "unreadable"
        return "good" if all(id in private.lines and (private.lines[id].text or id in gone) for id in texts) else "lost"
