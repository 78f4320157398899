"""An evening on a real terminal, keystroke by keystroke."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from game.apps.session import Session
from game.content import Pack, load
from game.log.folders import sessions
from game.rules.setup import Seat
from game.rules.state import digest
from tests.apps.text.test_evening import by_api
from tests.evenings import setup

pexpect = pytest.importorskip("pexpect", reason="pexpect needs a POSIX terminal")

SEATS = "Rood:2, Groen:2, Oker:1"


def start(root: Path, *words: str) -> Any:
    return pexpect.spawn(
        sys.executable,
        [
            "-m",
            "game",
            "play",
            "proefavond",
            "--text",
            "--yes",
            "--seed",
            "7",
            "--seats",
            SEATS,
            "--cases",
            "4",
            *words,
        ],
        env={
            **os.environ,
            "KEUKENTAFEL_SESSIONS": str(root),
            "LC_ALL": "nl_NL.UTF-8",
            "PYTHONUTF8": "1",
            "TERM": "xterm",
        },
        encoding="utf-8",
        timeout=300,
        dimensions=(50, 100),
    )


def test_a_scenario_that_has_no_name_yet_is_asked_for_one_until_it_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "avond").mkdir()
    child = pexpect.spawn(
        sys.executable,
        ["-m", "game", "new"],
        env={**os.environ, "LC_ALL": "nl_NL.UTF-8", "TERM": "xterm"},
        encoding="utf-8",
        timeout=300,
        dimensions=(50, 100),
        cwd=tmp_path,
    )
    for typed, said in (("", "Hoe heet de map"), ("Mijn avond", "Schrijf: mijn_avond"), ("avond", "is er al")):
        child.expect("> ")
        child.sendline(typed)
        child.expect(said)
    for typed in ("mijn_avond", "", ""):
        child.expect("> ")
        child.sendline(typed)
    child.expect("Gemaakt:")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert load(tmp_path / "mijn_avond").scenario.title.nl


def test_a_whole_evening_on_a_terminal_gives_the_digests_of_the_api(proefavond: Pack, tmp_path: Path) -> None:
    called, lines = by_api(proefavond, tmp_path / "api", whole=True)
    child = start(tmp_path / "typed", "--ballots", "tally")
    for line in lines:
        child.expect("> ")
        child.sendline(line)
    child.expect("Enter begint de nabespreking")
    child.sendline("stop")
    child.expect("debrief --draft")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    [info] = sessions(tmp_path / "typed")
    typed = Session.resume(info.folder)
    assert [step.digest for step in typed.history] == [step.digest for step in called.history]
    assert digest(typed.state) == digest(called.state)
    assert typed.state.seats == setup().seats == (Seat("blue", 2), Seat("green", 2), Seat("ochre", 1))
    assert typed.names["blue"] == "Rood"
    typed.close()
    called.close()


def test_a_secret_vote_does_not_echo_and_is_cleared(tmp_path: Path) -> None:
    child = start(tmp_path, "--ballots", "device")
    child.expect("> ")
    child.sendline("")
    child.expect("Kijken de anderen even weg")
    child.expect("> ")
    child.sendline("")
    child.expect("Blanco mag ook")
    child.expect("> ")
    child.sendline("b")
    child.expect("Je keuze is bewaard")
    shown = child.before or ""
    assert "\033[2J" in shown, "the screen is cleared before the laptop is passed on"
    assert "b" not in shown.split("\033[2J")[0].strip(), "what was typed does not show"
    child.close(force=True)


def test_killed_in_the_middle_nothing_is_lost(proefavond: Pack, tmp_path: Path) -> None:
    called, lines = by_api(proefavond, tmp_path / "api", whole=True)
    child = start(tmp_path / "typed", "--ballots", "tally")
    for line in lines[:30]:
        child.expect("> ")
        child.sendline(line)
    child.expect("> ")
    child.kill(9)
    child.wait()
    [info] = sessions(tmp_path / "typed")
    again = Session.resume(info.folder)
    done = [step.digest for step in again.history]
    assert done
    assert done == [step.digest for step in called.history][: len(done)]
    again.close()
    called.close()
