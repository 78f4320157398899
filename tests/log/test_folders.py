"""Where evenings are, and what a list of them tells."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from game.log import folders
from game.log.elsewhere.copies import COPIES, copies
from game.log.errors import CannotWrite, FolderTaken
from game.log.folders import default_root, new_folder, newest_first, sessions
from game.log.reading.session_folder import PRIVATE, Reading, read
from game.log.records import Record, Retracted
from game.log.session_log import SessionLog
from game.rules.terms.text import Text
from tests.log.evening import EVENING, Pack, first, fixed, play


def make(root: Path, name: str, pack: Pack, records: list[Record], hours: int = 0) -> Path:
    opened = msgspec.structs.replace(first(pack), started=EVENING + timedelta(hours=hours))
    with SessionLog.create(root / name, pack.stored, opened, environment=fixed()) as log:
        for record in records:
            log.append(record)
    return root / name


def test_sessions_live_where_the_environment_says_or_in_the_users_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEUKENTAFEL_SESSIONS", "/somewhere/else")
    assert default_root() == Path("/somewhere/else")
    monkeypatch.setenv("KEUKENTAFEL_SESSIONS", "")
    monkeypatch.setenv("XDG_DATA_HOME", "/home/anne/data")
    assert default_root().name == "sessions"
    assert "keukentafel" in str(default_root())


def test_a_new_folder_is_named_after_time_and_pack_and_is_nobody_elses(tmp_path: Path) -> None:
    root = tmp_path / "not" / "there" / "yet"
    ids = iter(["aaaa1", "aaaa2", "bbbb3"])
    environment = replace(fixed(), clock=lambda: EVENING, id=lambda: next(ids))
    one, two = (
        new_folder(root, "proefavond", environment=environment),
        new_folder(root, "proefavond", environment=environment),
    )
    assert one.name == "20260131-193000-proefavond-aaaa"
    assert two.name == "20260131-193000-proefavond-bbbb"
    assert one.is_dir()
    with pytest.raises(FolderTaken):
        new_folder(root, "proefavond", environment=replace(environment, id=lambda: "aaaa"))


@pytest.mark.parametrize(
    ("pack", "part"),
    [("../../etc", "etc"), ("Mijn Pakket!", "mijn-pakket"), ("a/b\\c:d", "a-b-c-d"), ("", "pack"), ("…", "pack")],
)
def test_a_packs_name_leads_to_no_other_folder(pack: str, part: str, tmp_path: Path) -> None:
    folder = new_folder(tmp_path, pack, environment=replace(fixed(), id=lambda: "abcd"))
    assert folder.parent == tmp_path
    assert folder.name == f"20260131-193000-{part}-abcd"


def test_a_root_that_is_a_file_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(CannotWrite):
        new_folder(tmp_path / "file", "proefavond", environment=fixed())


def test_no_sessions_where_there_is_no_folder(tmp_path: Path) -> None:
    assert sessions(tmp_path / "nothing") == ()
    assert sessions(tmp_path) == ()
    assert list(newest_first(tmp_path)) == []


def test_sessions_are_listed_with_what_matters_the_newest_first(tmp_path: Path, choice: Pack) -> None:
    records: list[Record] = [record for record, _ in play(choice)]
    ended = make(tmp_path, "z", choice, records)
    reopened = make(tmp_path, "y", choice, [*records, Retracted(3)], hours=1)
    fresh = make(tmp_path, "x", choice, [], hours=3)
    hurt = make(tmp_path, "w", choice, records, hours=2)
    path = hurt / "log.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"n":4', b'"n":5'))
    moved = make(tmp_path, "v", choice, records, hours=4)
    (moved / "scenario.json").unlink()
    never = tmp_path / "u"
    never.mkdir()
    (never / "log.jsonl").write_bytes(b'{"n":0')
    (tmp_path / "holiday.jpg").write_bytes(b"")
    (tmp_path / "empty").mkdir()

    found = sessions(tmp_path)
    assert [info.folder for info in found] == [moved, fresh, hurt, reopened, ended, never]
    assert tuple(newest_first(tmp_path)) == found
    assert [info.state for info in found] == ["damaged", "open", "damaged", "open", "ended", "damaged"]
    assert [info.problem and info.problem.id for info in found] == [
        "log.scenario_missing",
        None,
        "log.damaged",
        None,
        None,
        "log.never_started",
    ]
    info = found[4]
    assert info.title == Text(nl="De buurtkamer", en="De buurtkamer")
    assert (info.pack, info.seats, info.voters, info.entries) == ("choice", 2, 5, len(records) + 1)
    assert info.started == EVENING
    assert info.last == EVENING + timedelta(minutes=len(records))
    assert found[2].entries == 4
    assert (found[5].title, found[5].started) == (None, None)


def test_the_last_evening_is_found_without_reading_the_others(
    tmp_path: Path, choice: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    records: list[Record] = [record for record, _ in play(choice)]
    made = [make(tmp_path, name, choice, records, hours) for name, hours in (("b", 3), ("c", 7), ("a", 5))]
    read_whole: list[Path] = []

    def counted(folder: Path) -> Reading:
        read_whole.append(folder)
        return read(folder)

    monkeypatch.setattr(folders, "read", counted)
    found = newest_first(tmp_path)
    assert next(found).folder == made[1]
    assert read_whole == [made[1]]
    assert [info.folder for info in found] == [made[2], made[0]]


@pytest.mark.parametrize("name", ["log.jsonl", "private.jsonl"])
def test_an_evening_that_cannot_be_read_is_the_last_of_all(tmp_path: Path, choice: Pack, name: str) -> None:
    closed, other = make(tmp_path, "b", choice, [], hours=5), make(tmp_path, "a", choice, [], hours=1)
    (closed / name).unlink()
    (closed / name).mkdir()  # whoever runs the tests may read everything else
    assert [info.folder for info in newest_first(tmp_path)] == [other, closed]
    assert tuple(newest_first(tmp_path)) == sessions(tmp_path)


@pytest.mark.parametrize("line", [b'{"a":' + b"[" * 100_000, b'{"id":"\xff","path":"\xff"}'])
def test_lines_that_nobody_can_read_do_not_hide_the_other_evenings(tmp_path: Path, choice: Pack, line: bytes) -> None:
    hurt, other = make(tmp_path, "b", choice, [], hours=5), make(tmp_path, "a", choice, [], hours=1)
    (hurt / PRIVATE).write_bytes(line + b"\n" + (hurt / PRIVATE).read_bytes() + line)
    (hurt / COPIES).write_bytes(line + b"\n")
    assert [info.folder for info in sessions(tmp_path)] == [hurt, other]
    assert copies(hurt) == ()
