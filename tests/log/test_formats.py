"""What is kept says its format: an earlier one goes forward, a later one is a newer program's and no damage."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from game.log.elsewhere.archive import export
from game.log.elsewhere.copies import copies, hide, note_copy
from game.log.entries import Entry, decode
from game.log.errors import Damaged, LogError, TooNew
from game.log.folders import sessions
from game.log.forgetting.erasing import erase
from game.log.formats import COPY, ENTRY, TEXT, Format, Json, each_event, form_of
from game.log.pack import played
from game.log.reading.session_folder import read
from game.log.records import Noted
from game.log.rescue import rescue
from game.log.session_log import SessionLog
from game.log.told.verify import Verified, verify
from game.version import __version__
from tests.log.evening import QuickDisk, files, fixed, lines
from tests.log.newer import DAMAGED_WAYS, NEWER, NEWER_WAYS, chained, changed, from_entry


def _renamed(line: Json) -> Json:
    return {("kind" if key == "sort" else key): value for key, value in line.items()}


def _split(event: Json) -> Iterator[Json]:
    yield from event.get("both", [event])


LATER = Format("entry", (*ENTRY.steps, _renamed, each_event(_split)))
"""As if the program were two formats further: `kind` was `sort` before, and two events were one."""


def of_before(line: Json) -> Json:
    """The line as the format of now would have had it, if `LATER` came after it."""
    old = {("sort" if key == "kind" else key): value for key, value in line.items()}
    if len(old.get("events", ())) > 1:
        first, second, *rest = old["events"]
        old["events"] = [{"both": [first, second]}, *rest]
    return old


def test_a_line_of_now_is_not_touched() -> None:
    line = b'{"n":3,"format":%d,  "kind":"paused"}' % ENTRY.now
    assert ENTRY.forward(line) is line


def test_steps_are_taken_from_the_format_of_the_line_on() -> None:
    format = Format("entry", (lambda it: {**it, "a": 1}, lambda it: {**it, "b": it.get("a", 0) + 1}))
    assert format.now == 3
    assert json.loads(format.forward(b"{}")) == {"format": 3, "a": 1, "b": 2}
    assert json.loads(format.forward(b'{"format":2}')) == {"format": 3, "b": 1}
    assert json.loads(format.forward(b'{"format":3}')) == {"format": 3}


@pytest.mark.parametrize("said", ['"2"', "0", "-1", "1.5", "null", "[]"])
def test_a_format_that_is_none_is_damage(said: str) -> None:
    with pytest.raises(msgspec.DecodeError):
        ENTRY.forward(f'{{"format":{said}}}'.encode())


@pytest.mark.parametrize("inside", [b"[" * 100_000, b'"\xff"}'])
def test_what_nobody_can_read_is_damage_whatever_is_wrong_with_it(inside: bytes) -> None:
    for key in (b'"a":', b'"program":'):
        with pytest.raises(msgspec.DecodeError):
            ENTRY.forward(b"{" + key + inside)
    with pytest.raises(msgspec.DecodeError):
        ENTRY.from_format(1, b'{"a":' + inside)
    assert form_of(b'{"a":' + inside) is None


@pytest.mark.parametrize("written", [b"{}", b'{"a":[]}', b'{"a":{"b":7}}', b'{"a":{"b":{"c":"x"}}}'])
def test_a_step_that_does_not_find_what_its_format_has_is_damage(written: bytes) -> None:
    format = Format("entry", (lambda it: {"c": 1 + it["a"]["b"]["c"]},))
    with pytest.raises(msgspec.DecodeError):
        format.forward(written)


def test_an_evening_of_two_formats_ago_opens_as_it_was_and_goes_on(
    kept: tuple[Entry, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "log.jsonl"
    path.write_bytes(old := chained([of_before(json.loads(line)) for line in lines(folder)]))
    assert read(folder).log.why is not None, "the program of now knows no `sort`"
    monkeypatch.setattr("game.log.entries.ENTRY", LATER)
    found = read(folder)
    assert [(it.n, it.at, it.id, it.record, it.texts) for it in found.entries] == [
        (it.n, it.at, it.id, it.record, it.texts) for it in kept
    ]
    with SessionLog.open(folder, environment=fixed(start=40)) as log:
        log.append(Noted(log.texts.add("Verder")))
        assert not log.told
    assert path.read_bytes().startswith(old), "what was written stands as it was written"
    assert json.loads(lines(folder)[-1])["format"] == LATER.now
    assert read(folder).undamaged().entries[-1].record == Noted("t4")


def test_a_line_says_which_program_wrote_it_where_it_is_another_than_before(
    kept: tuple[Entry, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for version in ("0.9.0", "0.9.0", __version__):
        monkeypatch.setattr("game.log.session_log.__version__", version)
        with SessionLog.open(folder, environment=fixed(start=40 + len(lines(folder)))) as log:
            log.append(Noted(log.texts.add("Verder")))
    assert [json.loads(line).get("program") for line in lines(folder)[-4:]] == [None, "0.9.0", None, __version__]
    assert [entry.program for entry in read(folder).entries[-4:]] == [__version__, "0.9.0", "0.9.0", __version__]


@pytest.mark.parametrize("way", NEWER_WAYS)
def test_what_a_newer_program_wrote_is_no_damage_and_it_is_named(
    way: str, kept: tuple[Entry, ...], folder: Path, tmp_path: Path
) -> None:
    NEWER_WAYS[way](folder)
    before = files(folder)
    for opens in (
        SessionLog.open,
        lambda folder: read(folder).scenario(),
        lambda folder: verify(folder, played),
        lambda folder: rescue(folder, tmp_path / "good"),
        lambda folder: export(folder, tmp_path / "it.zip", ""),
    ):
        with pytest.raises(TooNew) as caught:
            opens(folder)
        assert caught.value.message.values == {"program": NEWER, "own": __version__}
    assert {**files(folder), "log.lock": b""} == {**before, "log.lock": b""}
    assert not (tmp_path / "it.zip").exists()
    [info] = sessions(tmp_path)
    assert (info.state, info.problem) == ("newer", caught.value.message)


@pytest.mark.parametrize("way", DAMAGED_WAYS)
def test_a_line_of_a_known_format_that_says_what_no_version_said_is_damage(
    way: str, kept: tuple[Entry, ...], folder: Path, tmp_path: Path
) -> None:
    DAMAGED_WAYS[way](folder)
    with pytest.raises(Damaged) as caught:
        SessionLog.open(folder)
    assert (caught.value.entry, caught.value.why.id) == (2, "log.damage.unknown")
    assert verify(folder, played).verdict is Verified.DAMAGED
    [info] = sessions(tmp_path)
    assert (info.state, info.problem) == ("damaged", caught.value.message)
    assert rescue(folder, tmp_path / "good") == 2


def test_a_version_that_is_shown_is_no_trick(kept: tuple[Entry, ...], folder: Path) -> None:
    from_entry(1)(folder)
    changed(folder, lambda lines: lines[1].update(program="9\u202e" + "0" * 5_000))
    with pytest.raises(LogError) as caught:
        read(folder)
    said = str(caught.value.message.values["program"])
    assert len(said) < 100
    assert "\u202e" not in said


def test_entries_are_read_whatever_stands_around_what_is_asked() -> None:
    with pytest.raises(TooNew):
        decode(b'{"format":%d,"n":"none","kind":7}' % (ENTRY.now + 1))


def test_where_a_newer_program_noted_copies_nothing_is_forgotten_or_erased_without_them(
    kept: tuple[Entry, ...], folder: Path, tmp_path: Path
) -> None:
    note_copy(folder, "export", tmp_path / "first.zip")
    path = folder / "copies.jsonl"
    path.write_bytes(path.read_bytes() + b'{"format":%d,"where":"cloud"}\n' % (COPY.now + 1))
    before = files(folder)
    with SessionLog.open(folder, environment=fixed(start=40)) as log, pytest.raises(TooNew):
        log.forget(["t1"])
    with pytest.raises(TooNew):
        erase(folder)
    with pytest.raises(TooNew):
        export(folder, tmp_path / "second.zip", "")
    assert list(tmp_path.iterdir()) == [folder], "nothing is left of a copy that was not noted"
    assert {**files(folder), "log.lock": b""} == {**before, "log.lock": b""}


def test_notes_of_before_go_forward_and_are_written_anew_as_those_of_now(
    kept: tuple[Entry, ...], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note_copy(folder, "export", tmp_path / "first.zip")
    path = folder / "copies.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"path"', b'"where"'))
    assert copies(folder) == ()
    later = Format("copy", (*COPY.steps, lambda note: {**note, "path": note["where"]}))
    monkeypatch.setattr("game.log.elsewhere.copies.COPY", later)
    assert [Path(copy.path).name for copy in copies(folder)] == ["first.zip"]
    hide(QuickDisk(), folder, ["first"])
    assert [copy.path for copy in copies(folder)] == [""]
    assert json.loads(path.read_bytes())["format"] == later.now


def test_texts_of_before_are_exported_as_those_of_now(
    kept: tuple[Entry, ...], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "private.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"text"', b'"words"'))
    later = Format(
        "text", (*TEXT.steps, lambda it: {("text" if key == "words" else key): value for key, value in it.items()})
    )
    monkeypatch.setattr("game.log.reading.private.TEXT", later)
    export(folder, tmp_path / "it.zip", "")
    (tmp_path / "again").mkdir()
    with zipfile.ZipFile(tmp_path / "it.zip") as archive:
        archive.extractall(tmp_path / "again")
    texts = read(tmp_path / "again").texts()
    assert [texts.get(id) for id in texts.ids] == ["Ann\u2028e", "Goed gesprek, é", "Hoe zit het met de Wmo?"]
