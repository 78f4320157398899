"""What somebody asked to forget is gone from every file of the session, and the log still stands."""

import errno
import json
import os
import shutil
import sys
import unicodedata
from pathlib import Path

import pytest

from game.log.elsewhere.archive import export
from game.log.entries import Entry
from game.log.errors import ForgetUnfinished, SessionBusy
from game.log.forgetting.erasing import erase
from game.log.forgetting.made_names import MADE, made_name
from game.log.reading.session_folder import read
from game.log.records import Forgotten, Noted
from game.log.session_log import SessionLog
from game.log.told.verify import Verified, verify
from game.rules.terms.text import LANGUAGES
from tests.log.evening import Pack, RefusingDisk, acted, first, fixed, load

NAME = "Ann\u2028e"
NOTE = "Goed gesprek, é"


def holding(folder: Path, words: str) -> list[str]:
    """The files that hold these words, in any of the ways in which a file could."""
    forms = {
        form.encode() for it in {words, unicodedata.normalize("NFD", words)} for form in (it, json.dumps(it)[1:-1])
    }
    found = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in found if any(form in path.read_bytes() for form in forms)]


def test_forgotten_words_are_in_no_file_and_the_chain_verifies(kept: tuple[Entry, ...], folder: Path) -> None:
    before = (folder / "log.jsonl").read_bytes()
    assert holding(folder, NAME) == ["private.jsonl"]
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        done = log.forget(["t1"])
        assert done.texts == ("t1",)
        assert done.head == log.entries[-1].hash[:8]
        assert log.texts.get("t1") is None
        assert log.texts.get("t2") == NOTE
        assert log.append(Noted(log.texts.add("daarna"))).n == len(kept) + 1
    assert holding(folder, NAME) == []
    assert holding(folder, NOTE) == ["private.jsonl"]
    assert (folder / "log.jsonl").read_bytes().startswith(before)
    assert read(folder).entries[len(kept)].record == Forgotten(("t1",))
    assert verify(folder, load).verdict is Verified.INTACT
    with SessionLog.open(folder, environment=fixed(start=200)) as log:
        assert (log.told, log.texts.get("t1"), log.texts.get("t4")) == ((), None, "daarna")


def test_forgetting_again_adds_nothing(kept: tuple[Entry, ...], folder: Path) -> None:
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        log.forget(["t1", "t1"])
        assert log.forget(["t1"]).texts == ()
        assert log.forget(["t1", "t2"]).texts == ("t2",)
        assert len(log.entries) == len(kept) + 2
        with pytest.raises(KeyError):
            log.forget(["t9"])
        assert len(log.entries) == len(kept) + 2


def test_torn_ends_pages_and_unfinished_files_in_the_folder_go_too(
    kept: tuple[Entry, ...], folder: Path, tmp_path: Path
) -> None:
    line = (folder / "private.jsonl").read_bytes().split(b"\n")[0]
    with (folder / "private.jsonl").open("ab") as file:
        file.write(b'{"id":"t1","salt":"0')  # a torn end, set aside at the next opening
    for name in ("private.jsonl.torn-7", "private.jsonl.new"):
        (folder / name).write_bytes(line[: len(line) - 3])
    (folder / "debrief").mkdir()
    named = [made_name(it, language, draft=draft) for it in MADE for language in LANGUAGES for draft in (False, True)]
    made = [*named, *(f".{name}-0a1b2c3d.new" for name in named), "debrief-nlab_cd012.tmp", "figures-nl.xlsx"]
    for name in made:
        (folder / "debrief" / name).write_text(f"<p>{NAME}</p>", encoding="utf-8")
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        done = log.forget(["t1"])
    assert len(done.removed) == 2 + len(made), "and private.jsonl.new went when it was opened"
    assert done.left == ()
    assert holding(folder, NAME) == []
    assert sorted(path.name for path in folder.iterdir()) == [
        "debrief", "log.jsonl", "log.lock", "private.jsonl", "scenario.json",
    ]  # fmt: skip


def test_what_somebody_put_there_stays_and_is_named_where_it_holds_the_words(
    kept: tuple[Entry, ...], folder: Path, tmp_path: Path
) -> None:
    export(folder, tmp_path / "elders.zip", "")
    theirs = {
        "mijn aantekeningen.txt": f"{NAME} was er".encode(),
        "private.txt": NAME.encode(),
        "private.jsonl~": NAME.encode(),
        ".private.jsonl.swp": NAME.encode(),
        "debrief-anna.html": NAME.encode(),
        "kladblok.txt": NAME.encode("utf-16"),
        "kopie/private.jsonl": (folder / "private.jsonl").read_bytes(),
        "elders.zip": (tmp_path / "elders.zip").read_bytes(),
    }
    innocent = {"private-boodschappen.txt": b"melk", "vakantie.zip": b"PK\5\6" + bytes(18), "debrief-foto.html": b""}
    (folder / "kopie").mkdir()
    for name, data in {**theirs, **innocent}.items():
        (folder / name).write_bytes(data)
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        done = log.forget(["t1"])
    assert sorted(done.left) == sorted(theirs)
    assert done.removed == ()
    assert all((folder / name).read_bytes() == data for name, data in {**theirs, **innocent}.items())
    assert sorted(erase(folder).left) == sorted((*theirs, *innocent))


def test_a_computer_called_after_somebody_is_forgotten_too(kept: tuple[Entry, ...], folder: Path) -> None:
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        (folder / "log.holder").write_bytes(b'{"computer":"laptop-van-' + NAME.encode() + b'"}')
        assert log.forget(["t1"]).removed == ("log.holder",)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")
def test_a_pipe_in_the_folder_keeps_nobody_waiting(kept: tuple[Entry, ...], folder: Path) -> None:
    os.mkfifo(folder / "pijp")
    os.mkfifo(folder / "private.jsonl.torn-1")
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert log.forget(["t1"]).removed == ("private.jsonl.torn-1",)
    assert erase(folder).left == ("pijp",)


def test_lines_nobody_can_read_and_texts_nobody_brought_go_too(kept: tuple[Entry, ...], folder: Path) -> None:
    path = folder / "private.jsonl"
    lines = path.read_bytes().split(b"\n")
    hurt = b"\xef\xbb\xbf" + lines[0]
    nobodys = b'{"id":"t7","salt":"' + b"1" * 32 + b'","text":"' + NAME.encode() + b'"}'
    path.write_bytes(b"\n".join([hurt, *lines[1:-1], nobodys, b""]))
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        log.forget(["t1"])
        assert log.texts.get("t2") == NOTE
        assert log.texts.add("nieuw") == "t8"
    assert holding(folder, NAME) == []
    assert verify(folder, load).verdict is Verified.INTACT


def test_other_texts_that_say_the_same_are_named(choice: Pack, folder: Path) -> None:
    with SessionLog.create(
        folder, choice.stored, first(choice, {"blue": "t1"}), texts=["Anneke"], environment=fixed()
    ) as log:
        log.append(Noted(log.texts.add("anneke zei niets")))
        log.append(Noted(log.texts.add("Bo wel")))
        assert log.forget(["t1"]).spoken_of == ("t2",)
        assert log.forget(["t2"]).spoken_of == ()


@pytest.mark.parametrize("call", ["write", "sync", "open", "replace"])
def test_a_disk_that_refuses_is_told_and_forgetting_goes_on_later(
    call: str, kept: tuple[Entry, ...], folder: Path
) -> None:
    disk = RefusingDisk()
    log = SessionLog.open(folder, environment=fixed(disk, start=100))
    log.forget(["t3"])
    log.append(acted(3))
    count = len(log.entries)
    # The entry is there already; only the file stands in the way.
    log.append(Forgotten(("t1",)))
    disk.refuse[call] = errno.ENOSPC
    with pytest.raises(ForgetUnfinished):
        log.forget(["t1"])
    assert log.texts.get("t1") is None
    assert not (folder / "private.jsonl.new").exists()
    assert verify(folder, load).why is not None
    assert verify(folder, load).verdict is Verified.TORN
    disk.refuse.clear()
    log.append(Noted(log.texts.add("en verder")))
    log.forget(["t1"])
    assert holding(folder, NAME) == []
    assert len(log.entries) == count + 2
    log.close()
    with SessionLog.open(folder, environment=fixed(start=200)) as log:
        assert (log.texts.get("t4"), log.texts.get("t2")) == ("en verder", NOTE)


def test_stopped_in_between_the_next_opening_finishes_it(kept: tuple[Entry, ...], folder: Path) -> None:
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        log.append(Forgotten(("t1",)))
        (folder / "private.jsonl.new").write_bytes(b"unfinished")
    assert holding(folder, NAME) == ["private.jsonl"]
    assert read(folder).texts().get("t1") is None, "what the log forgot is not shown, whatever the file says"
    found = verify(folder, load)
    assert (found.verdict, found.why and found.why.id) == (Verified.TORN, "log.found.lingering")
    with SessionLog.open(folder, environment=fixed(start=200)) as log:
        assert [told.id for told in log.told] == ["log.forgotten_now"]
        assert log.texts.get("t2") == NOTE
    assert holding(folder, NAME) == []
    assert not (folder / "private.jsonl.new").exists()
    assert verify(folder, load).verdict is Verified.INTACT


def test_an_old_private_file_put_back_forgets_again(kept: tuple[Entry, ...], folder: Path) -> None:
    old = (folder / "private.jsonl").read_bytes()
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        log.forget(["t1"])
    (folder / "private.jsonl").write_bytes(old)
    with SessionLog.open(folder, environment=fixed(start=200)) as log:
        assert log.texts.get("t1") is None
    assert holding(folder, NAME) == []


def test_forgetting_a_text_that_never_was_is_damage(kept: tuple[Entry, ...], folder: Path) -> None:
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        log.append(Forgotten(("t9",)))
    found = verify(folder, load)
    assert (found.verdict, found.why and found.why.id) == (Verified.DAMAGED, "log.damage.impossible")


def test_erasing_takes_the_whole_session_and_nothing_of_anybody_else(kept: tuple[Entry, ...], folder: Path) -> None:
    (folder / "debrief").mkdir()
    (folder / "debrief" / "debrief-nl.html").write_text("", encoding="utf-8")
    (folder / "log.jsonl.torn-1").write_bytes(b"x")
    with SessionLog.open(folder, environment=fixed(start=100)), pytest.raises(SessionBusy):
        erase(folder, environment=fixed())
    assert (folder / "log.jsonl").exists()
    other = folder.parent / "other"
    shutil.copytree(folder, other)
    (other / "foto.jpg").write_bytes(b"x")
    assert erase(folder, environment=fixed()).left == ()
    assert not folder.exists()
    assert erase(other, environment=fixed()).left == ("foto.jpg",)
    assert [path.name for path in other.iterdir()] == ["foto.jpg"]


def test_a_damaged_session_can_be_erased(kept: tuple[Entry, ...], folder: Path) -> None:
    (folder / "log.jsonl").write_bytes(b"\xff")
    erase(folder, environment=fixed())
    assert not folder.exists()
