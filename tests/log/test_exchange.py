"""A whole session as one file, and back."""

import os
import sys
import zipfile
from pathlib import Path

import pytest

from game.log.elsewhere.archive import NOTICE, export
from game.log.elsewhere.copies import COPIES, COPIES_LOCK, copies
from game.log.elsewhere.copy_errors import BadPath, FileTaken, InsideSession, NoFolder, NotNoted
from game.log.elsewhere.importing import import_session
from game.log.elsewhere.siblings import clear_unfinished
from game.log.elsewhere.unpacking import unpack
from game.log.environment import Environment
from game.log.errors import AlreadyHere, CannotWrite, Damaged
from game.log.folders import sessions
from game.log.reading.session_folder import read
from game.log.records import Noted
from game.log.session_log import SessionLog
from game.log.told.verify import Verified
from tests.log.evening import Pack, QuickDisk, RefusingDisk, first, fixed, load
from tests.log.whole import FILES, contents, recorded


@pytest.fixture
def folder(tmp_path: Path, choice: Pack) -> Path:
    return recorded(tmp_path / "evening", choice)


def test_out_and_in_again_it_is_the_same_to_the_byte(folder: Path, tmp_path: Path) -> None:
    file, root = tmp_path / "avond.zip", tmp_path / "other laptop"
    assert export(folder, file, "Dit is geen verslag.", environment=fixed()) == ()
    with zipfile.ZipFile(file) as archive:
        assert archive.read(NOTICE) == b"Dit is geen verslag."
    done = import_session(file, root, load, environment=Environment(QuickDisk()))
    assert contents(done.folder) == contents(folder)
    assert (done.found.verdict, done.found.head) == (Verified.INTACT, read(folder).entries[-1].hash[:8])
    assert [info.folder for info in sessions(root)] == [done.folder]
    assert sorted(path.name for path in done.folder.iterdir()) == sorted((*FILES, COPIES, COPIES_LOCK))
    assert [copy.path for copy in copies(done.folder)] == [str(file)], "the file it came from has the same words"
    with SessionLog.open(done.folder, environment=fixed(start=500)) as log:
        log.append(Noted(log.texts.add("verder op een andere laptop")))


class SweepingDisk(QuickDisk):
    """A disk that takes its time over a name, while another program clears away what stopped imports left."""

    def replace(self, source: Path, target: Path) -> None:
        clear_unfinished(QuickDisk(), source.parent)
        super().replace(source, target)


def test_nobody_clears_away_an_import_before_it_is_in_its_place(folder: Path, tmp_path: Path) -> None:
    file, root = tmp_path / "a.zip", tmp_path / "root"
    export(folder, file, "")
    done = import_session(file, root, load, environment=Environment(SweepingDisk()))
    assert contents(done.folder) == contents(folder)
    assert list(root.iterdir()) == [done.folder], "and no lock is left"


def test_the_same_evening_twice_is_told(folder: Path, tmp_path: Path) -> None:
    file, root = tmp_path / "a.zip", tmp_path / "root"
    export(folder, file, "")
    one = import_session(file, root, load, environment=Environment(QuickDisk())).folder
    with pytest.raises(AlreadyHere):
        import_session(file, root, load, environment=Environment(QuickDisk()))
    with SessionLog.open(one, environment=fixed(start=500)) as log:
        log.append(Noted(log.texts.add("meer")))
    assert import_session(file, root, load, environment=Environment(QuickDisk())).others == (one,)
    assert len(list(root.iterdir())) == 2


def test_it_can_be_made_while_the_evening_is_played_and_of_a_torn_one(folder: Path, tmp_path: Path) -> None:
    with SessionLog.open(folder, environment=fixed(start=500)):
        export(folder, tmp_path / "a.zip", "")
    with (folder / "log.jsonl").open("ab") as file:
        file.write(b'{"n":99,')
    with (folder / "private.jsonl").open("ab") as file:
        file.write(b'{"id":"t4","te')
    export(folder, tmp_path / "b.zip", "")
    assert unpack(tmp_path / "a.zip") == unpack(tmp_path / "b.zip")
    import_session(tmp_path / "b.zip", tmp_path / "root", load, environment=Environment(QuickDisk()))


def test_a_damaged_evening_is_not_exported_and_a_changed_text_is_left_out(folder: Path, tmp_path: Path) -> None:
    path = folder / "private.jsonl"
    path.write_bytes(path.read_bytes().replace(b"Anne", b"Jan "))
    [problem] = export(folder, tmp_path / "a.zip", "")
    assert problem.id == "log.text_changed"
    assert unpack(tmp_path / "a.zip")["private.jsonl"] == b""
    log = folder / "log.jsonl"
    log.write_bytes(log.read_bytes().replace(b'"n":3', b'"n":8'))
    with pytest.raises(Damaged):
        export(folder, tmp_path / "b.zip", "")
    assert not (tmp_path / "b.zip").exists()


def test_an_export_takes_no_other_files_place_and_no_place_inside(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "vakantie.zip"
    file.write_bytes(b"photos")
    with pytest.raises(FileTaken):
        export(folder, file, "")
    assert file.read_bytes() == b"photos"
    for inside in (folder / "a.zip", folder / "debrief" / "a.zip", folder / ".." / folder.name / "a.zip"):
        with pytest.raises(InsideSession):
            export(folder, inside, "")
    export(folder, file, "", over=True)
    assert zipfile.is_zipfile(file)
    with pytest.raises(NoFolder):
        export(folder, tmp_path / "no stick" / "a.zip", "")
    assert [copy.path for copy in copies(folder)] == [str(file)], "what was refused was not noted"


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are Unicode there")
def test_a_place_that_no_note_could_name_is_refused_before_anything_is_written(folder: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    strange = Path(os.fsdecode(os.fsencode(tmp_path) + b"/n\xffaam.zip"))
    with pytest.raises(BadPath):
        export(folder, strange, "")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_copy_that_takes_the_place_of_a_link_is_noted_where_it_is(folder: Path, tmp_path: Path) -> None:
    elsewhere, link = tmp_path / "elsewhere.zip", tmp_path / "a.zip"
    elsewhere.write_bytes(b"somebody's own")
    try:
        link.symlink_to(elsewhere)
    except OSError:
        pytest.skip("no links can be made here")
    export(folder, link, "", over=True)
    assert (elsewhere.read_bytes(), link.is_symlink()) == (b"somebody's own", False)
    assert [copy.path for copy in copies(folder)] == [str(link)]


@pytest.mark.parametrize("call", ["write", "sync", "replace"])
def test_a_disk_that_refuses_leaves_nothing_behind(call: str, folder: Path, tmp_path: Path) -> None:
    file, place = tmp_path / "a.zip", tmp_path / "place"
    export(folder, file, "")
    place.mkdir()
    disk = RefusingDisk()
    disk.refuse[call] = 28
    with pytest.raises((CannotWrite, NotNoted)):
        export(folder, place / "b.zip", "", environment=fixed(disk))
    with pytest.raises(CannotWrite):
        import_session(file, place, load, environment=fixed(disk))
    assert list(place.iterdir()) == []


def test_words_that_pack_very_small_are_no_bomb(choice: Pack, tmp_path: Path) -> None:
    with SessionLog.create(tmp_path / "e", choice.stored, first(choice), environment=fixed()) as log:
        log.append(Noted(log.texts.add("a" * 3_000_000)))
    export(tmp_path / "e", tmp_path / "a.zip", "")
    import_session(tmp_path / "a.zip", tmp_path / "root", load, environment=Environment(QuickDisk()))
