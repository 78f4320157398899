"""Texts can go without a trace, and the log still stands; a text that was changed is not believed."""

import json
from pathlib import Path

import pytest

from game.log.entries import Entry
from game.log.records import Noted
from game.log.session_log import SessionLog
from game.log.told.verify import Verified, verify
from tests.log.evening import fixed, load

Line = dict[str, str]


def rewrite(folder: Path, lines: list[Line]) -> None:
    path = folder / "private.jsonl"
    path.write_bytes(b"".join(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in lines))


def private(folder: Path) -> list[Line]:
    return [json.loads(line) for line in (folder / "private.jsonl").read_bytes().split(b"\n")[:-1]]


@pytest.mark.parametrize("how", ["only the id left", "no line", "no file"])
def test_an_erased_text_reads_as_none_and_the_log_still_verifies(
    how: str, kept: tuple[Entry, ...], folder: Path
) -> None:
    lines = private(folder)
    match how:
        case "only the id left":
            rewrite(folder, [lines[0], {"id": "t2"}, lines[2]])
        case "no line":
            rewrite(folder, [lines[0], lines[2]])
        case _:
            (folder / "private.jsonl").unlink()
    assert verify(folder, load).verdict is Verified.INTACT
    with SessionLog.open(folder, environment=fixed()) as log:
        assert tuple(log.entries) == kept
        assert log.told == ()
        assert log.texts.get("t2") is None
        assert log.texts.get("t1") == (None if how == "no file" else "Ann\u2028e")


@pytest.mark.parametrize(
    ("change", "problem", "entry"),
    [
        ({"text": "Slecht gesprek"}, "log.text_changed", 5),
        ({"salt": "0" * 32}, "log.text_changed", 5),
        ({"id": "t9"}, "log.text_changed", None),
        ({"id": "t1"}, "log.text_unreadable", None),
        ({"id": "u2"}, "log.text_unreadable", None),
        ({"colour": "red"}, "log.text_unreadable", None),
        ({"text": None}, "log.text_unreadable", None),
    ],
)
def test_a_changed_text_is_not_believed_and_does_not_stop_the_evening(
    change: Line, problem: str, entry: int | None, kept: tuple[Entry, ...], folder: Path
) -> None:
    lines = private(folder)
    rewrite(folder, [lines[0], lines[1] | change, lines[2]])
    found = verify(folder, load)
    assert (found.verdict, found.entry) == (Verified.DAMAGED, entry)
    assert found.why is not None
    assert found.why.id == problem
    with SessionLog.open(folder, environment=fixed()) as log:
        assert [told.id for told in log.told] == [problem]
        assert log.texts.get("t2") is None
        assert log.texts.get("t3") == "Hoe zit het met de Wmo?"


def test_a_text_that_no_entry_brought_may_be_torn(kept: tuple[Entry, ...], folder: Path) -> None:
    path = folder / "private.jsonl"
    whole = path.read_bytes()
    torn = b'{"id":"t4","salt":"00'
    path.write_bytes(whole + torn)
    assert verify(folder, load).verdict is Verified.TORN
    with SessionLog.open(folder, environment=fixed()) as log:
        assert [(told.id, told.values["file"]) for told in log.told] == [("log.set_aside.text", "private.jsonl.torn-1")]
        assert log.texts.add("nieuw") == "t4"
    assert path.read_bytes() == whole
    assert (folder / "private.jsonl.torn-1").read_bytes() == torn
    assert verify(folder, load).verdict is Verified.INTACT


def test_a_promised_text_is_never_taken_for_torn(kept: tuple[Entry, ...], folder: Path) -> None:
    path = folder / "private.jsonl"
    path.write_bytes(path.read_bytes()[:-5])
    found = verify(folder, load)
    assert found.verdict is Verified.DAMAGED
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert [told.id for told in log.told] == ["log.text_unreadable"]
    assert not list(folder.glob("private.jsonl.torn-*"))


def test_a_last_text_without_its_newline_is_whole(kept: tuple[Entry, ...], folder: Path) -> None:
    path = folder / "private.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    with SessionLog.open(folder, environment=fixed()) as log:
        assert log.texts.get("t3") == "Hoe zit het met de Wmo?"
    assert path.read_bytes() == whole


def test_a_text_without_an_entry_is_harmless_and_its_id_is_not_used_again(
    kept: tuple[Entry, ...], folder: Path
) -> None:
    with (folder / "private.jsonl").open("ab") as file:
        file.write(b'{"id":"t4","salt":"' + b"1" * 32 + b'","text":"nooit bevestigd"}\n')
    assert verify(folder, load).verdict is Verified.INTACT
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert log.texts.add("nieuw") == "t5"
        with pytest.raises(KeyError):
            log.append(Noted("t4"))
