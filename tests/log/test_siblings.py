"""The same evening, twice under one root: what is forgotten in the one is named in the other."""

import shutil
from pathlib import Path

import pytest

from game.log.elsewhere.archive import export
from game.log.elsewhere.copies import COPIES, note_copy
from game.log.elsewhere.importing import import_session
from game.log.elsewhere.siblings import Sibling, holding_staging, staging
from game.log.environment import Environment
from game.log.errors import LogError
from game.log.folders import new_folder
from game.log.forgetting.erasing import erase
from game.log.formats import COPY
from game.log.reading.session_folder import LOG, PRIVATE
from game.log.records import Noted
from game.log.rescue import rescue
from game.log.session_log import SessionLog
from tests.log.evening import Pack, QuickDisk, acted, first, fixed, load


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "root"


@pytest.fixture
def one(root: Path, choice: Pack) -> Path:
    """An evening with two names and a note."""
    root.mkdir()
    folder = root / "one"
    opened = first(choice, {"blue": "t1", "green": "t2"})
    with SessionLog.create(folder, choice.stored, opened, texts=["Anneke", "Bo"], environment=fixed()) as log:
        log.append(acted(1))
        log.append(Noted(log.texts.add("Anneke zei niets")))
    return folder


def forget(folder: Path, *ids: str) -> tuple[Sibling, ...]:
    with SessionLog.open(folder, environment=Environment(QuickDisk())) as log:
        return log.forget(ids).siblings


def test_after_an_import_the_texts_of_the_other_are_named_by_its_own_ids(one: Path, root: Path, tmp_path: Path) -> None:
    export(one, tmp_path / "a.zip", "")
    with SessionLog.open(one, environment=fixed(start=500)) as log:
        log.append(Noted(log.texts.add("later")))
    two = import_session(tmp_path / "a.zip", root, load, environment=Environment(QuickDisk())).folder
    with SessionLog.open(two, environment=fixed(start=600)) as log:
        log.append(Noted(log.texts.add("ANNEKE kwam terug")))
    assert forget(one, "t1") == (Sibling(two, ("t1", "t3", "t4")),)
    assert forget(one, "t1") == (Sibling(two, ("t1",)),), "the words are gone here, and the text is known there"
    assert forget(two, "t1", "t3", "t4") == (Sibling(one, ("t3",)),)
    assert forget(one, "t3") == ()
    assert [it.folder for it in erase(one).siblings] == [two]


def test_of_a_rescued_evening_the_damaged_one_is_named_and_goes_as_a_whole(one: Path, root: Path) -> None:
    log = one / LOG
    log.write_bytes(log.read_bytes().replace(b'"noted"', b'"noten"'))
    into = new_folder(root, "choice", environment=Environment(QuickDisk()))
    assert rescue(one, into, environment=Environment(QuickDisk())) == 2
    assert forget(into, "t2") == (Sibling(one, (), opens=False),)
    assert [it.folder for it in erase(into).siblings] == [one]
    erase(one)
    assert list(root.iterdir()) == []


def test_what_a_rescue_left_that_was_stopped_is_named(one: Path, root: Path) -> None:
    begun = root / "begun"
    begun.mkdir()
    (begun / PRIVATE).write_bytes((one / PRIVATE).read_bytes())
    (begun / LOG).write_bytes(b"")
    assert forget(one, "t1") == (Sibling(begun, (), opens=False),)
    assert [it.folder for it in erase(one).siblings] == [begun]


def test_what_an_import_left_that_was_stopped_goes_and_one_that_goes_on_stays(one: Path, root: Path) -> None:
    stopped, busy = (staging(root, f"{number:016x}") for number in (1, 2))
    for folder in (stopped, busy):
        folder.mkdir()
        (folder / PRIVATE).write_bytes(b"Anneke")
        (folder / COPIES).write_bytes(b"the path it came from, which may be a name")
    with holding_staging(QuickDisk(), busy), SessionLog.open(one, environment=fixed(start=1_000)) as log:
        assert log.forget(["t1"]).removed == (stopped.name,)
    (root / ".import-0000000000000003.lock").touch()
    assert busy.name in erase(one).removed
    assert list(root.iterdir()) == []


def test_where_a_newer_program_noted_copies_of_another_session_the_words_go_and_that_one_is_named(
    one: Path, root: Path, tmp_path: Path
) -> None:
    other = root / "other"
    shutil.copytree(one, other)
    note_copy(other, "export", tmp_path / "old.zip")
    note_copy(one, "export", tmp_path / "own.zip")
    notes = other / COPIES
    notes.write_bytes(notes.read_bytes() + b'{"format":%d,"where":"cloud"}\n' % (COPY.now + 1))
    before = notes.read_bytes()
    with SessionLog.open(one, environment=fixed(start=1_000)) as log:
        done = log.forget(["t1"])
    assert done.texts == ("t1",)
    assert done.unread == (other,)
    assert [Path(copy.path).name for copy in done.copies] == ["own.zip"]
    assert [it.folder for it in done.siblings] == [other]
    assert notes.read_bytes() == before


def test_other_evenings_are_nobodys_siblings(one: Path, root: Path, choice: Pack) -> None:
    other = fixed(start=90_000)
    with SessionLog.create(
        root / "two", choice.stored, first(choice, {"blue": "t1"}), texts=["Anneke"], environment=other
    ):
        pass
    (root / "three").mkdir()
    (root / "three" / PRIVATE).write_bytes(b"")
    assert forget(one, "t1") == ()
    with pytest.raises(LogError):
        erase(root / "three")
