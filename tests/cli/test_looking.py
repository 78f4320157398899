"""Evenings that are damaged, open elsewhere, read-only, or of other rules: named, rescued, looked at."""

import errno
import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from filelock import FileLock

from game.apps.session import Look, Session
from game.content import Pack
from game.log.durable.locking import LOCK
from game.log.folders import sessions
from game.log.reading.session_folder import read
from game.log.records import Acted, Opened, Title
from game.log.session_log import SessionLog
from game.log.told import replay as replaying
from game.rules.events import CaseClosed, CaseOpened, DiceThrown, Event, FundMoved
from game.rules.state import RULES_VERSION
from game.version import __version__
from tests.apps.session.clocks import a_step
from tests.cli.conftest import NAMES
from tests.cli.here import run

CHANGED = "De spelregels zijn daarna veranderd."


def damage(folder: Path) -> int:
    """Spoils entry 4; how many lines there are."""
    path = folder / "log.jsonl"
    lines = path.read_bytes().split(b"\n")
    lines[4] = lines[4].replace(b'"n":4', b'"n":5')
    path.write_bytes(b"\n".join(lines))
    return len(lines) - 1


def test_a_damaged_evening_is_named_pointed_at_and_rescued(name: str, root: Path) -> None:
    lines = damage(root / name)
    for words in (("verify", name), ("play", "--text", "--resume", name), ("debrief", name, "--draft"), ("sessions",)):
        done = run(*words)
        assert done.code == (0 if words == ("sessions",) else 4)
        assert f"keukentafel rescue {name}" in done.said
        assert "tap 4" in done.said
    before = {path.name: path.read_bytes() for path in (root / name).iterdir()}
    for typed in ("", "nee\n"):
        asked = run("rescue", name, typed=typed)
        assert asked.code == 4
        assert f"vanaf stap 4: {lines - 4} regels" in asked.said
        assert len(list(root.iterdir())) == 1
    assert run("rescue", name, typed="ja\n").code == 0
    assert {path.name: path.read_bytes() for path in (root / name).iterdir()} == before
    [rescued] = [info.folder.name for info in sessions(root) if info.state == "open"]
    assert run("verify", rescued).code == 0
    assert run("play", "--text", "--resume", rescued, typed="stop\n").code == 0
    assert "niet beschadigd" in run("rescue", rescued).said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: b"\xef\xbb\xbf" + data, "onzichtbaar teken"),
        (lambda data: data.replace(b"\n", b"\r\n"), "regeleinden"),
        (lambda data: json.dumps(json.loads(data.split(b"\n")[0])).encode() + b"\n", "opnieuw geschreven"),
    ],
)
def test_a_log_that_an_editor_saved_is_explained(
    change: Callable[[bytes], bytes], said: str, name: str, root: Path
) -> None:
    path = root / name / "log.jsonl"
    path.write_bytes(change(path.read_bytes()))
    done = run("verify", name)
    assert done.code == 4
    assert said in done.said


def test_a_scenario_that_an_editor_saved_is_explained(name: str, root: Path) -> None:
    path = root / name / "scenario.json"
    for changed in (b"\xef\xbb\xbf" + path.read_bytes(), path.read_bytes() + b"\r\n"):
        path.write_bytes(changed)
        assert "De woorden zijn dezelfde" in run("verify", name).said
    path.write_bytes(b"{}")
    assert "veranderd na het begin" in run("verify", name).said


def test_a_second_copy_looks_and_changes_nothing(session: Session) -> None:
    name = session.folder.name
    log = session.folder / "log.jsonl"
    before = log.read_bytes()
    for words in (("sessions",), ("verify", name), ("debrief", name, "--draft", "-o", "uit"), ("export", name)):
        assert run(*words).code == 0
    assert CHANGED not in (Path("uit") / "debrief-nl-draft.html").read_text(encoding="utf-8")
    for typed in ("", "nee\n"):
        done = run("play", "--text", "--resume", name, typed=typed)
        assert done.code == 6
        assert "Je kijkt alleen" not in done.said
    done = run("play", "--text", "--resume", name, typed="ja\n\nstop\n")
    assert done.code == 6
    assert done.said.count("Je kijkt alleen") == 2
    assert session.head in done.said
    assert log.read_bytes() == before
    assert Look(session.folder).names == session.names


def test_a_folder_that_cannot_be_written_can_be_looked_at(
    name: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    acquire = FileLock.acquire

    def refuse(self: FileLock) -> object:
        if Path(self.lock_file).name == LOCK:
            raise PermissionError(errno.EACCES, "Permission denied")
        return acquire(self)

    monkeypatch.setattr(FileLock, "acquire", refuse)
    done = run("play", "--text", "--resume", name, typed="ja\n")
    assert "mag niet schrijven" in done.said
    assert "Je kijkt alleen" in done.said
    for words in (("sessions",), ("verify", name), ("debrief", name, "--draft", "-o", "uit"), ("export", name)):
        assert run(*words).code == 0


def test_an_evening_of_other_rules_is_told(name: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replaying, "RULES_VERSION", RULES_VERSION + 1)
    checked = run("verify", name)
    assert checked.code == 0
    assert "andere spelregels" in checked.said
    page = run("debrief", name, "--draft", "-o", "uit")
    assert page.code == 0
    assert "andere spelregels" in page.said
    assert CHANGED in (Path("uit") / "debrief-nl-draft.html").read_text(encoding="utf-8")
    looked = run("play", "--text", "--resume", name, typed="ja\n")
    assert looked.code == 2
    assert "Je kijkt alleen" in looked.said


@pytest.mark.parametrize(
    ("step", "language", "yes", "parts"),
    [
        (1, "nl", "ja", (f"versie {RULES_VERSION}, nu is het {RULES_VERSION + 1}", "nabespreking", "nieuwe avond")),
        (1, "en", "yes", (f"version {RULES_VERSION}, now it is {RULES_VERSION + 1}", "debrief", "new evening")),
        (-1, "nl", "ja", (f"die van versie {__version__}", "nog niet kent", "of een latere", "nabespreking")),
        (-1, "en", "yes", (f"those of version {__version__}", "does not know them", "a later one", "debrief")),
    ],
)
def test_whoever_goes_on_with_an_evening_of_other_rules_hears_once_why_not_and_what_can_be_done(
    step: int,
    language: str,
    yes: str,
    parts: tuple[str, ...],
    name: str,
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(replaying, "RULES_VERSION", RULES_VERSION + step)
    before = (root / name / "log.jsonl").read_bytes()
    done = run("play", "--text", "--resume", name, typed=f"{yes}\n", language=language)
    said = " ".join(done.said.split())
    assert done.code == 2
    assert [said.count(part) for part in parts] == [1] * len(parts), said
    assert (root / name / "log.jsonl").read_bytes() == before


def test_an_evening_that_now_comes_out_differently_is_told(name: str, root: Path, proefavond: Pack) -> None:
    reading = read(root / name)
    opened = reading.opened
    assert isinstance(opened, Opened)
    other = root / "anders"
    entries = reading.entries[1:5]
    with SessionLog.create(other, reading.scenario(), opened, texts=[*NAMES.values(), "Dirkje"]) as log:
        for entry in entries:
            wrong = entry.n == 3
            log.append(msgspec.structs.replace(entry.record, digest="0" * 32) if wrong else entry.record)
    checked = run("verify", "anders")
    assert checked.code == 5
    assert "Bij stap 3" in checked.said
    assert "0" * 32 in checked.said
    page = run("debrief", "anders", "--draft", "-o", "uit")
    assert page.code == 0
    assert "Bij stap 3" in page.said
    assert CHANGED in (Path("uit") / "debrief-nl-draft.html").read_text(encoding="utf-8")
    looked = run("play", "--text", "--resume", "anders", typed="ja\n")
    assert looked.code == 5
    assert "Je kijkt alleen" in looked.said
    assert run("export", "anders").code == 0
    assert run("import", "anders.zip", "--sessions", "elders").code == 0


NONSENSE: tuple[Event, ...] = (
    CaseOpened("nergens", 1, 0, False, 10, 3),
    CaseOpened("nergens", 1, 99, False, 10, 3),
    CaseClosed("decided"),
    FundMoved("nergens", 5, "room", 1),
    DiceThrown((99, 0), True),
)


@pytest.mark.parametrize("nonsense", NONSENSE, ids=lambda event: type(event).__name__)
def test_a_log_that_makes_no_sense_is_refused_in_a_sentence(nonsense: Event, name: str, root: Path) -> None:
    reading = read(root / name)
    with SessionLog.create(
        root / "onzin", reading.scenario(), reading.opened, texts=[*NAMES.values(), "Dirkje"]
    ) as log:
        for entry in reading.entries[1:5]:
            record = entry.record
            assert isinstance(record, Acted)
            log.append(msgspec.structs.replace(record, events=(*record.events, nonsense)))
    for words in (
        ("verify", "onzin"),
        ("debrief", "onzin", "--draft", "-o", "uit"),
        ("play", "--text", "--resume", "onzin"),
    ):
        done = run(*words, typed="ja\n")
        told = "Je kijkt alleen" in done.said or "uit/debrief-nl.html" in done.said
        assert done.code == (0 if words[0] == "debrief" and told else 5)
        assert told or "Bij stap 1 " in done.said or "keukentafel verify" in done.said


def test_what_a_log_of_a_stranger_says_does_nothing_to_a_terminal(session: Session, root: Path) -> None:
    evil = "\x1b[2J\u202eAnne\0\r"
    for _ in range(3):
        session.do(a_step(session))
    session.note(evil)
    session.agree_keeping(evil, None)
    session.close()
    reading = read(session.folder)
    opened = msgspec.structs.replace(reading.opened, title=Title(evil), pack=evil, program=evil)
    with SessionLog.create(root / "vreemd", reading.scenario(), opened, texts=[evil, evil, evil, evil]) as log:
        for entry in reading.entries[1:7]:
            log.append(entry.record)
    for words in (
        *(("sessions",), ("verify", "vreemd"), ("stored", "vreemd"), ("forget", "vreemd"), ("erase", "vreemd")),
        *(("debrief", "vreemd", "--draft", "-o", "uit"), ("play", "--text", "--resume", "vreemd")),
    ):
        said = run(*words, typed="\n\nstand\n").said
        assert not any(sign in said for sign in "\x1b\u202e\0\r"), words
    assert "Anne" in run("sessions").said
