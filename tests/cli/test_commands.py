"""The command line as people and scripts meet it: sentences, exit codes, no traceback."""

import contextlib
import io
import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

import game
from game.cli import main
from game.log.folders import sessions
from game.log.reading.session_folder import read
from game.log.records import Opened

ENGLISH = {"LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.UTF-8"}


DUTCH = {"LANG": "nl_NL.UTF-8", "LC_ALL": "nl_NL.UTF-8"}


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def keukentafel(*words: str, typed: str = "", **environment: str) -> Done:
    """Run the command in this process, as `python -m game` would; no test of it may see a traceback."""
    out, told = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", [str(Path(game.__file__).with_name("__main__.py")), *words])
        patch.setattr(sys, "stdin", io.StringIO(typed))
        for name, value in {**DUTCH, **environment}.items():
            patch.setenv(name, value)
        time.tzset()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(told), pytest.raises(SystemExit) as left:
            main()
    time.tzset()
    assert "Traceback" not in out.getvalue() + told.getvalue()
    return Done(int(left.value.code or 0), out.getvalue(), told.getvalue())


def fresh(*words: str, typed: str = "", **environment: str) -> Done:
    """The same in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "game", *words],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", **DUTCH, **environment},
        timeout=120,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


COMMANDS = (
    "play",
    "demo",
    "debrief",
    "whatif",
    "compare",
    "approve",
    "sessions",
    "verify",
    "rescue",
    "export",
    "import",
    "stored",
    "forget",
    "erase",
    "lint",
)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_speaks_the_language_of_the_system(command: str) -> None:
    words = [command] if command else []
    dutch, english = (keukentafel(*words, "--help", **lang) for lang in (DUTCH, ENGLISH))
    assert dutch.returncode == english.returncode == 0
    assert "Zo gebruik je het" in dutch.stdout
    assert "Opties:" in dutch.stdout
    assert f"python -m game {command}".strip() in english.stdout.splitlines()[0]
    assert english.stdout.startswith("Usage: ")
    assert "Options:" in english.stdout
    assert "Show this message" not in dutch.stdout + english.stdout
    assert keukentafel(*words, "--help", "--lang", "en", **DUTCH).stdout == english.stdout


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["nonsense"], "Die opdracht bestaat niet"),
        (["play", "--nonsense"], "De optie --nonsense bestaat niet"),
        (["lint"], "Er ontbreekt iets: SCENARIO"),
        (["play", "--ballots", "phones"], "--ballots kan dit zijn: device, tally."),
        (["play", "--seed", "x"], "Bij --seed hoort een getal, vanaf 0."),
        (["play", "--debrief-at", "acht uur"], "De waarde bij --debrief-at kan niet"),
        (["play", "--set-up", "circle"], "--set-up kan dit zijn: small, tables, horseshoe."),
        (["play", "--form", "chess"], "--form kan dit zijn: tokens, one_token, cards."),
        (["play", "--level", "deep"], "--level kan dit zijn: first, full."),
        (["play", "--seats", "a:0"], "Zo kan ik de plekken niet lezen"),
        (["play", "--lang", "fr"], "--lang kan dit zijn: nl, en."),
        (["lint", "waterknat"], "waterkant"),
        (["verify", "nowhere"], "nowhere"),
        (["debrief", "nowhere"], "nowhere"),
        (["play", "--resume", "nowhere"], "nowhere"),
        (["stored", "nowhere"], "nowhere"),
        (["forget", "nowhere", "--seat", "Raam"], "hoort het getal van de plek: 1, 2, en zo verder"),
        (["play", "--seats", "Raam, raam : 2"], "Twee plekken heten raam."),
    ],
)
def test_wrong_words_get_a_sentence_and_code_2(words: list[str], expected: str, tmp_path: Path) -> None:
    done = keukentafel(*words, KEUKENTAFEL_SESSIONS=str(tmp_path))
    assert done.returncode == 2
    assert expected in done.stderr + done.stdout


def test_a_process_of_its_own_says_the_same(tmp_path: Path) -> None:
    here = {"KEUKENTAFEL_SESSIONS": str(tmp_path)}
    for words in ([], ["--help"], ["play", "--nonsense"], ["verify", "nowhere"]):
        assert fresh(*words, **here) == keukentafel(*words, **here), words
    begun = fresh("play", "proefavond", "--text", "--yes", "--seed", "5", typed="\nstop\n", **here)
    assert begun.returncode == 0
    assert "Alles is bewaard" in begun.stdout
    assert keukentafel("sessions", **here).stdout.count("nog bezig") == 1


def test_an_evening_is_kept_listed_verified_resumed_and_debriefed(tmp_path: Path) -> None:
    here = {"KEUKENTAFEL_SESSIONS": str(tmp_path / "evenings")}
    begun = keukentafel("play", "proefavond", "--text", "--yes", "--seed", "5", typed="\nstop\n", **here)
    assert begun.returncode == 0
    assert "Alles is bewaard" in begun.stdout
    listed = keukentafel("sessions", **here)
    assert listed.stdout.count("nog bezig") == 1
    assert keukentafel("verify", **here).returncode == 0
    resumed = keukentafel("play", "--text", "--resume", typed="einde\nja\n", **here)
    assert resumed.returncode == 0
    assert "Verder waar jullie waren" in resumed.stdout
    assert "De rekening" in resumed.stdout
    assert "nog bezig" not in keukentafel("sessions", **here).stdout
    page = keukentafel("debrief", "--draft", "-o", str(tmp_path / "out"), **here)
    assert page.returncode == 0
    assert list((tmp_path / "out").glob("*.html"))
    elsewhere = keukentafel("sessions", "--sessions", str(tmp_path / "empty"), **here)
    assert "Er zijn nog geen avonden" in elsewhere.stdout


def opened(root: Path) -> Opened:
    """What the only evening under this root began with."""
    [info] = sessions(root)
    record = read(info.folder).entries[0].record
    assert isinstance(record, Opened)
    return record


def test_a_horseshoe_with_a_clock_is_one_line(tmp_path: Path) -> None:
    here = {"KEUKENTAFEL_SESSIONS": str(tmp_path), "TZ": "UTC"}
    at = (datetime.now(UTC) + timedelta(hours=1)).replace(second=0, microsecond=0)
    words = ("--set-up", "horseshoe", "--form", "one_token", "--debrief-at", f"{at:%H:%M}")
    done = keukentafel("play", "proefavond", "--text", "--yes", *words, typed="klok\nstop\n\n", **here)
    assert done.returncode == 0
    assert f"Om {at:%H.%M} uur begint de nabespreking" in done.stdout
    first = opened(tmp_path)
    assert (first.debrief_at, first.ballots) == (at, "tally")
    assert [seat.voters for seat in first.setup.seats] == [4, 4, 3, 3]
    later = (at + timedelta(minutes=30)).replace(second=0)
    again = ("play", "--text", "--resume", "--debrief-at", f"{later:%H%M}")
    assert f"Om {later:%H.%M} uur begint de nabespreking" in keukentafel(*again, typed="klok\n", **here).stdout
    assert keukentafel("verify", **here).returncode == 0


def test_how_a_table_votes_is_remembered(tmp_path: Path) -> None:
    here = {"KEUKENTAFEL_SESSIONS": str(tmp_path)}
    keukentafel("play", "proefavond", "--text", "--yes", "--ballots", "tally", typed="\n", **here)
    assert opened(tmp_path).ballots == "tally"
    assert "De teller haalt de kaarten op" in keukentafel("play", "--text", "--resume", typed="", **here).stdout


def test_a_board_that_is_not_there_is_said(tmp_path: Path) -> None:
    here = {"KEUKENTAFEL_SESSIONS": str(tmp_path)}
    done = keukentafel("play", "examples/choice", "--text", "--yes", "--form", "tokens", **here)
    assert "Dit scenario heeft geen bord" in done.stdout
    assert opened(tmp_path).setup.form is None


def test_a_changed_log_is_code_4_and_says_which_entry(tmp_path: Path) -> None:
    here = {"KEUKENTAFEL_SESSIONS": str(tmp_path)}
    keukentafel("play", "--text", "--yes", "--seed", "5", typed="\nsluit\n\n", **here)
    [log] = tmp_path.glob("*/log.jsonl")
    lines = log.read_bytes().split(b"\n")
    lines[1] = lines[1].replace(b"briefing", b"briefinG", 1)
    log.write_bytes(b"\n".join(lines))
    done = keukentafel("verify", **here)
    assert done.returncode == 4
    assert "1" in done.stdout
    assert keukentafel("play", "--text", "--resume", **here).returncode == 4


def test_a_torn_end_is_code_3_and_play_goes_on(tmp_path: Path) -> None:
    here = {"KEUKENTAFEL_SESSIONS": str(tmp_path)}
    keukentafel("play", "--text", "--yes", "--seed", "5", typed="\nsluit\n\n", **here)
    [log] = tmp_path.glob("*/log.jsonl")
    with log.open("ab") as file:
        file.write(b'{"n":99,"at":')
    assert keukentafel("verify", **here).returncode == 3
    assert keukentafel("play", "--text", "--resume", typed="stop\n", **here).returncode == 0
    assert keukentafel("verify", **here).returncode == 0


def test_in_full_roles_are_dealt_and_kept(tmp_path: Path) -> None:
    here = {"KEUKENTAFEL_SESSIONS": str(tmp_path)}
    words = ("play", "waterkant", "--text", "--yes", "--level", "full", "--no-practice", "--seats", "Rood:3,Groen:3")
    done = keukentafel(*words, typed="rol groen\n\n\nstop\n", **here)
    assert "Rood speelt:" in done.stdout
    assert "Dit is alleen voor Groen" in done.stdout
    assert "Wat telt voor jou?" in done.stdout
    [info] = sessions(tmp_path)
    opened = read(info.folder).entries[0].record
    assert isinstance(opened, Opened)
    assert opened.setup.depth == "full"
    assert all(seat.role is not None for seat in opened.setup.seats)
    assert not opened.setup.by_name
