"""A power cut over a whole tree of folders: any name that was not synced may be there or not, whatever its file holds.

`tests.log.power_cut` has the files of one session; here evenings are copied from folder to folder. A name that was made,
renamed or removed is for sure only after its folder was synced; until then each of these may have happened or not.
"""

import itertools
import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from game.log.durable.disk import OpenMode
from tests.log.evening import QuickDisk
from tests.log.power_cut import File

Found = tuple[tuple[str, bytes | None], ...]
"""Every path with what its file holds, in order; `None` is a folder."""
_Names = dict[Path, File | None]


@dataclass(frozen=True)
class _Change:
    """One name made (`source` is `None`), removed (`target` is `None`) or renamed; a folder with all that is in it."""

    source: Path | None
    target: Path | None
    file: File | None = None

    def happened(self, names: _Names) -> None:
        if self.source is None:
            assert self.target is not None
            names[self.target] = self.file
            return
        for path in [it for it in names if it.is_relative_to(self.source)]:
            moved = names.pop(path)
            if self.target is not None:
                names[self.target / path.relative_to(self.source)] = moved

    @property
    def folder(self) -> Path:
        """Whose sync makes it sure."""
        path = self.target if self.source is None else self.source
        assert path is not None
        return path.parent


class CutTree(QuickDisk):
    """A disk on which the power may go after every call; `cuts` are trees that could then be found."""

    def __init__(self, base: Path, seed: int, most: int) -> None:
        self.cuts: dict[Found, None] = {}
        self.calls = 0
        self._base = base
        self._chance = random.Random(seed)
        self._most = most
        self._sure: _Names = {}
        self._pending: list[_Change] = []
        self._open: dict[int, File] = {}
        for path in sorted(base.rglob("*")):
            self._sure[path] = None if path.is_dir() else File(path.read_bytes())

    def make_folder(self, path: Path) -> None:
        super().make_folder(path)
        self._change(_Change(None, path))

    def open(self, path: Path, how: OpenMode = "there") -> int:
        fresh = not path.exists()
        handle = super().open(path, how)
        if fresh:
            file = File(b"")
            self._change(_Change(None, path, file))
        else:
            # What came there by other ways, such as a lock, is on the medium.
            file = self._now().get(path) or File(path.read_bytes())
        self._open[handle] = file
        return handle

    def write(self, file: int, at: int, data: bytes) -> int:
        written = super().write(file, at, data)
        self._open[file].change(self.read(file), at, at + written)
        self._cut()
        return written

    def cut(self, file: int, size: int) -> None:
        before = self.size(file)
        super().cut(file, size)
        self._open[file].change(self.read(file), size, before)
        self._cut()

    def sync(self, file: int) -> None:
        self._open[file].sync(worked=True)
        self._cut()

    def sync_folder(self, path: Path) -> None:
        for change in self._pending:
            if change.folder == path:
                change.happened(self._sure)
        self._pending = [change for change in self._pending if change.folder != path]
        self._cut()

    def close(self, file: int) -> None:
        super().close(file)
        del self._open[file]

    def remove(self, path: Path) -> None:
        there = path.exists()
        super().remove(path)
        if there:
            self._change(_Change(path, None))

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        self._change(_Change(source, target))

    def _change(self, change: _Change) -> None:
        self._pending.append(change)
        self._cut()

    def _now(self) -> _Names:
        names = dict(self._sure)
        for change in self._pending:
            change.happened(names)
        return names

    def _cut(self) -> None:
        """The power goes here: some of the trees that could be found, the one with everything in it among them."""
        self.calls += 1
        everything = tuple(True for _ in self._pending)
        kept = list(itertools.product((True, False), repeat=len(self._pending)))
        if len(kept) > self._most:
            kept = [everything, *self._chance.sample(kept, self._most)]
        for choice in kept:
            names = dict(self._sure)
            for change in itertools.compress(self._pending, choice):
                change.happened(names)
            whole = {path: it for path, it in names.items() if all(up in names for up in self._between(path))}
            self._keep({path: None if it is None else it.content for path, it in whole.items()})
            for _ in range(self._most // 4):
                drawn = {
                    path: None if it is None else self._chance.choice(it.after(self._chance, 4))
                    for path, it in whole.items()
                }
                self._keep(drawn)

    def _between(self, path: Path) -> tuple[Path, ...]:
        return tuple(it for it in path.parents if it != self._base and it.is_relative_to(self._base))

    def _keep(self, names: dict[Path, bytes | None]) -> None:
        self.cuts[tuple(sorted((str(path), held) for path, held in names.items()))] = None


def restore(base: Path, found: Found) -> None:
    """The tree as it was found, in its own place: notes hold whole paths."""
    shutil.rmtree(base)
    base.mkdir()
    for name, held in found:
        path = Path(name)
        if held is None:
            path.mkdir(exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(held)
