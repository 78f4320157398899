"""A sheet that came back: its English put into the pack, all of it or nothing."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from game.content.editing.signs import SignEdit, edited_bytes
from game.content.editing.writing import FileChange, write_all
from game.content.problems import HEAD, ContentError, Problem
from game.content.translating.filling import filled
from game.content.translating.record import KeptPairs, pair_of, record_bytes
from game.content.translating.sheet import SAME, SheetEntry
from game.content.translating.texts import PackText, PackTexts


class BreaksThePack(Exception):
    """With this English something would be wrong with the pack; nothing was changed."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


class SheetTaken(Struct, frozen=True):
    """What a sheet changes; nothing is written yet."""

    filled: tuple[PackText, ...]
    """The texts that get English."""
    empty: int
    """How many on the sheet were left open."""
    gone: tuple[SheetEntry, ...]
    """Of these the Dutch is not in the pack any more."""
    changes: tuple[FileChange, ...]

    def write(self) -> None:
        """Write it: every file, or none. Raises `OSError`."""
        write_all(self.changes)


def take_back(texts: PackTexts, entries: Iterable[SheetEntry]) -> SheetTaken:
    """What changes when this sheet is taken back. Raises `BreaksThePack`."""
    pack = texts.pack
    open_texts = texts.of("missing", "changed", "same")
    wanted: dict[int, str] = {}
    empty, gone = 0, []
    for entry in entries:
        place = _meant(entry, texts.all, open_texts, wanted)
        if not entry.english:
            empty += 1
        elif place is None:
            gone.append(entry)
        else:
            wanted[place] = entry.dutch if entry.english == SAME else unicodedata.normalize("NFC", entry.english)
    edits: dict[str, list[SignEdit]] = defaultdict(list)
    for place, english in wanted.items():
        it = texts.all[place]
        if not (it.one_line and english == it.text.nl) and english != it.text.en:
            edits[it.place.file].extend(filled(pack, it, english))
    after = {
        file: edited_bytes(pack.data[file], source, edits[file]) if file in edits else pack.data[file]
        for file, source in pack.sources.items()
    }
    pairs = _proved(texts, wanted, after)
    changes = [FileChange(pack.path(file), pack.path(file), pack.data[file], after[file]) for file in edits]
    if wanted:
        changes.append(record_change(texts, pairs))
    return SheetTaken(tuple(texts.all[place] for place in sorted(wanted)), empty, tuple(gone), tuple(changes))


def record_change(texts: PackTexts, pairs: KeptPairs) -> FileChange:
    """The record as it is to be written."""
    path = texts.record_path
    return FileChange(path, path, path.read_bytes() if path.exists() else None, record_bytes(pairs))


def _meant(
    entry: SheetEntry, every: tuple[PackText, ...], open_texts: list[PackText], taken: dict[int, str]
) -> int | None:
    """The number of the text that an entry is about: by its name; where that changed, by its Dutch."""
    same = [place for place, it in enumerate(every) if place not in taken and _alike(it.text.nl, entry.dutch)]
    by_name = [place for place in same if every[place].name == entry.name]
    left = [place for place in same if every[place] in open_texts]
    return next(iter([*by_name, *left]), None)


def _alike(one: str, other: str) -> bool:
    return one.split() == unicodedata.normalize("NFC", other).split()


def _proved(texts: PackTexts, wanted: dict[int, str], files: dict[str, bytes]) -> KeptPairs:
    """What is kept from then on, of a pack that was read again with the English in it and is else the same."""
    with TemporaryDirectory(prefix="keukentafel-") as folder:
        for file, data in files.items():
            copy = Path(folder) / file
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(data)
        single = texts.pack.single
        try:
            again = PackTexts(Path(folder) / (next(iter(files)) if single else HEAD))
        except ContentError as error:
            raise BreaksThePack(error.errors) from error
    for place, (before, now) in enumerate(zip(texts.all, again.all, strict=True)):
        english = wanted.get(place, before.text.en)
        if (now.text.nl, now.text.en) != (before.text.nl, english):
            raise AssertionError(f"{before.name} is not {english!r}")
    done = [pair for place in wanted if (pair := pair_of(again.all[place].text)) is not None]
    same = [it for place, it in enumerate(texts.all) if place not in wanted and it.standing == "same"]
    # One line for both languages has its English by itself; only who looked at it can say that it is done.
    left_open = [pair for it in same if (pair := pair_of(it.text)) is not None]
    return texts.record.now([it.text for it in again.all], done, left_open)
