"""What the page on privacy says, over whatever people do in a row: words that were forgotten are gone, or it is said where they are.

Evenings are noted in, copied, brought in, rescued and forgotten in any order, and the program is stopped dead in between.
"""

import random
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from game.log.elsewhere.archive import export
from game.log.elsewhere.copies import put_copy
from game.log.elsewhere.importing import import_session
from game.log.elsewhere.siblings import Sibling
from game.log.environment import Environment
from game.log.errors import LogError
from game.log.folders import new_folder, sessions
from game.log.forgetting.erasing import erase
from game.log.reading.session_folder import LOG, PRIVATE, read
from game.log.records import Noted
from game.log.rescue import rescue
from game.log.session_log import SessionLog
from tests.log.copying import WORDS, evening
from tests.log.evening import QuickDisk, load
from tests.log.power_cut import Killed

NOTES = ("Zij belde ons gisteren", "Anneke van der Zee zei niets", "Meneer Oosterveld wil niet")


class DeadlyDisk(QuickDisk):
    """A disk whose program is stopped dead at a certain call, and does nothing after it: it tidies nothing up."""

    def __init__(self, at: int) -> None:
        self._left = at

    def __getattribute__(self, name: str) -> object:
        found = super().__getattribute__(name)
        if name in {"make_folder", "open", "write", "sync", "sync_folder", "remove", "replace"}:
            self._left -= 1
            if self._left < 0:
                raise Killed
        return found


class Table:
    """People who do things with an evening."""

    def __init__(self, base: Path, seed: int) -> None:
        self.base, self.root, self.stick = base, base / "root", base / "stick"
        self.chance = random.Random(seed)
        self.numbers = iter(range(1000))
        self.theirs: set[Path] = set()
        """Files that they put there."""
        self.told: set[Path] = set()
        """Files that were named when words were forgotten."""
        evening(base)

    def environment(self) -> Environment:
        return Environment(DeadlyDisk(self.chance.choice([3, 5, 7, 9, 11, 1000, 1000, 1000, 1000])))

    def folder(self) -> Path:
        return self.chance.choice([info.folder for info in sessions(self.root)])

    def do(self, what: Callable[["Table"], None]) -> None:
        """It, as far as it came before it was refused or the program was stopped."""
        with suppress(LogError, Killed):
            what(self)

    def note(self) -> None:
        with SessionLog.open(self.folder(), environment=self.environment()) as log:
            log.append(Noted(log.texts.add(self.chance.choice(NOTES))))

    def export(self) -> None:
        over = self.chance.random() < 0.5
        name = self.chance.choice(["a.zip", "b.zip"])
        export(self.folder(), self.stick / name, "", what="backup", over=over, environment=self.environment())

    def page(self) -> None:
        folder = self.folder()
        where = self.chance.choice([self.stick, folder])
        words = (folder / PRIVATE).read_bytes()
        put_copy(folder, "page", where / "debrief-nl.html", words, over=True, environment=self.environment())

    def bring_in(self) -> None:
        found = sorted(self.stick.glob("*.zip"))
        if found:
            import_session(self.chance.choice(found), self.root, load, environment=self.environment())

    def rescue(self) -> None:
        folder = self.folder()
        if self.chance.random() < 0.3:
            (folder / LOG).write_bytes((folder / LOG).read_bytes() + b"not an entry\nnor this\n")
        environment = self.environment()
        rescue(folder, new_folder(self.root, "choice", environment=environment), environment=environment)

    def forget(self) -> None:
        folder = self.folder()
        # Whoever is stopped while forgetting is told nothing; what the program wrote itself is found again all the same.
        environment = Environment(QuickDisk()) if self.theirs else self.environment()
        with SessionLog.open(folder, environment=environment) as log:
            done = log.forget([self.chance.choice(log.texts.ids)])
        self.told |= {*(folder / name for name in done.left), *(Path(it.path) for it in done.copies)}

    def put_there(self) -> None:
        """A file of their own, in a folder of an evening."""
        file = self.folder() / self.chance.choice(["aantekening.txt", "private.txt"])
        with SessionLog.open(file.parent, environment=Environment(QuickDisk())) as log:
            said = [text for id in log.texts.ids if (text := log.texts.get(id)) is not None]
        if said:
            file.write_text(self.chance.choice(said), encoding="utf-8")
            self.theirs.add(file)
            self.told.discard(file)


DOING = (Table.note, Table.export, Table.page, Table.bring_in, Table.rescue, Table.forget, Table.put_there)


def forgotten_everywhere(table: Table, words: str) -> set[Path]:
    """Where they are told to be still, once they were forgotten here and in every session that was named."""
    found = [info.folder for info in sessions(table.root)]
    # Somebody asks where they can be read.
    here = next((folder for folder in found if _shows(folder, words)), None)
    if here is None:
        return set(holding(table.base, words))  # nobody asks for what nobody sees
    told: set[Path] = set()
    seen: set[tuple[Path, tuple[str, ...]]] = set()
    ahead: list[Sibling] = [Sibling(here, _ids(here, words), opens=_opens(here))]
    while ahead:
        sibling = ahead.pop()
        if (sibling.folder, sibling.texts) in seen:
            continue
        seen.add((sibling.folder, sibling.texts))
        if not sibling.opens:
            gone = erase(sibling.folder, environment=Environment(QuickDisk()))
            told |= {*map(Path, (it.path for it in gone.copies)), *(sibling.folder / name for name in gone.left)}
            ahead += [Sibling(it.folder, _ids(it.folder, words), it.opens) for it in gone.siblings]
            continue
        with SessionLog.open(sibling.folder, environment=Environment(QuickDisk())) as log:
            done = log.forget(sibling.texts)
        told |= {*map(Path, (it.path for it in done.copies)), *(sibling.folder / name for name in done.left)}
        ahead += done.siblings
    return told


def _shows(folder: Path, words: str) -> bool:
    texts = read(folder).texts()
    return any(words in (texts.get(id) or "") for id in texts.ids)


def _ids(folder: Path, words: str) -> tuple[str, ...]:
    """The texts in which they stand, or stood."""
    try:
        with SessionLog.open(folder, environment=Environment(QuickDisk())) as log:
            return tuple(id for id in log.texts.ids if words in (log.texts.get(id) or words))
    except LogError:
        return ()


def _opens(folder: Path) -> bool:
    try:
        SessionLog.open(folder, environment=Environment(QuickDisk())).close()
    except LogError:
        return False
    return True


def holding(base: Path, words: str) -> Iterator[Path]:
    for path in base.rglob("*"):
        if path.is_file():
            data = [path.read_bytes()]
            with suppress(zipfile.BadZipFile), zipfile.ZipFile(path) as archive:
                data += [archive.read(name) for name in archive.namelist()]
            if any(words.encode() in it for it in data):
                yield path


@pytest.mark.parametrize("seed", range(60))
def test_words_that_were_forgotten_are_gone_or_it_is_said_where_they_are(seed: int, tmp_path: Path) -> None:
    table = Table(tmp_path / "base", seed)
    for _ in range(table.chance.randrange(4, 16)):
        table.do(table.chance.choice(DOING))
    words = table.chance.choice([*WORDS, *NOTES[1:]])
    told = forgotten_everywhere(table, words) | table.told
    assert sorted(path for path in holding(table.base, words) if path not in told) == []
