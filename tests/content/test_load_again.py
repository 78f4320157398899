"""Reading a pack again gives what reading it for the first time gives, whatever happened to its files in between."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

import game.content.reading.kept as kept_files
from game.content import ContentError, find_packs, load, load_again
from game.content.problems import Findings
from game.content.reading.compose import Composed, compose
from game.content.reading.kept import KeptFiles
from game.content.reading.sources import SourceText
from game.content.sense_codes import SENSE_CODES
from game.rules.scenario import Scenario
from tests.torture.mutations import exchanged, flipped, moved, signed

PACK = find_packs()["proefavond"]
FILES = {path.relative_to(PACK).as_posix(): path.read_bytes() for path in sorted(PACK.rglob("*.yaml"))}
CARDS = tuple(name for name in FILES if name.startswith("dilemmas/"))

Edit = Callable[[Path, random.Random], None]


def put(folder: Path, files: dict[str, bytes]) -> None:
    """These files, beside what is there."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)


def _hurt(folder: Path, chance: random.Random) -> None:
    """A file with something typed in it, moved or lost."""
    path = folder / chance.choice(tuple(FILES))
    if path.is_file():
        path.write_bytes(chance.choice((flipped, signed, exchanged, moved))(path.read_bytes(), chance))


def _mend(folder: Path, chance: random.Random) -> None:
    """Everything as it was, but for one file."""
    left = chance.choice(tuple(FILES))
    put(folder, {name: data for name, data in FILES.items() if name != left})
    (folder / "dilemmas/new.yaml").unlink(missing_ok=True)


def _delete(folder: Path, chance: random.Random) -> None:
    (folder / chance.choice(tuple(FILES))).unlink(missing_ok=True)


def _copy(folder: Path, chance: random.Random) -> None:
    """A card under a new name, or in the place of another."""
    put(folder, {chance.choice(("dilemmas/new.yaml", *CARDS)): FILES[chance.choice(CARDS)]})


def _rename(folder: Path, chance: random.Random) -> None:
    path = folder / chance.choice(CARDS)
    if path.is_file():
        path.rename(folder / chance.choice(CARDS))


def _remark(folder: Path, chance: random.Random) -> None:
    """A line that means nothing, and moves all others."""
    path = folder / chance.choice(tuple(FILES))
    if path.is_file():
        path.write_bytes(b"# nog nalezen\n" + path.read_bytes())


EDITS: tuple[Edit, ...] = (_hurt, _hurt, _mend, _mend, _delete, _copy, _rename, _remark)


def new(folder: Path) -> Scenario | tuple[str, ...]:
    """The pack as it is read for the first time, or what stops it."""
    try:
        return load(folder).scenario
    except ContentError as error:
        return tuple(map(str, error.errors))


def again(folder: Path, kept: KeptFiles) -> Scenario | tuple[str, ...]:
    try:
        return load_again(folder, kept)
    except ContentError as error:
        return tuple(map(str, error.problems))


@pytest.mark.parametrize("seed", range(5))
def test_after_any_edits_it_is_the_same_pack_or_the_same_errors(tmp_path: Path, seed: int) -> None:
    chance, kept = random.Random(seed), KeptFiles()
    put(tmp_path, FILES)
    for _ in range(12):
        edit = chance.choice(EDITS)
        edit(tmp_path, chance)
        assert again(tmp_path, kept) == new(tmp_path), edit.__name__
    put(tmp_path, FILES)
    (tmp_path / "dilemmas/new.yaml").unlink(missing_ok=True)
    assert again(tmp_path, kept) == load(PACK).scenario


def test_only_what_says_something_else_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(source: SourceText, findings: Findings) -> Composed | None:
        read.append(source.file)
        return compose(source, findings)

    monkeypatch.setattr(kept_files, "compose", counted)
    put(tmp_path, FILES)
    kept = KeptFiles()
    load_again(tmp_path, kept)
    assert len(read) == len(set(read)) >= len(CARDS)
    read.clear()
    put(tmp_path, {CARDS[0]: FILES[CARDS[0]] + b"# nagelezen\n"})
    load_again(tmp_path, kept)
    assert read == [CARDS[0]]


def test_what_is_passed_over_never_stops_a_pack() -> None:
    assert not [id for id, (_, severity) in SENSE_CODES.items() if severity == "error"]
