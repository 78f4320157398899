"""A command that the game prints is one that works when it is typed."""

import os
import sys
from pathlib import Path

import pytest

from game.apps.words.typed import command, quoted
from tests.cli.here import run

POSIX = pytest.mark.skipif(os.name == "nt", reason="the paths are those of Linux and macOS")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder as after setting up, in which somebody types; nothing of it is on the path."""
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name in ("keukentafel", "python"):
        (programs / name).write_text("#!/bin/sh\n")
        (programs / name).chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(sys, "argv", [str(programs / "keukentafel")])
    monkeypatch.setattr(sys, "executable", str(programs / "python"))
    return programs


@POSIX
def test_what_is_not_on_the_path_is_named_from_this_folder(started: Path) -> None:
    assert command() == ".venv/bin/keukentafel"


@POSIX
def test_what_is_on_the_path_needs_its_name_only(started: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(started))
    assert command() == "keukentafel"


@POSIX
def test_another_game_on_the_path_is_not_this_one(
    started: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "keukentafel").write_text("#!/bin/sh\n")
    (other / "keukentafel").chmod(0o755)
    monkeypatch.setenv("PATH", str(other))
    assert command() == ".venv/bin/keukentafel"


@POSIX
@pytest.mark.parametrize("folder", [".venv/bin", "other"])
def test_elsewhere_the_whole_path_is_told(
    started: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: str
) -> None:
    (tmp_path / folder).mkdir(exist_ok=True)
    monkeypatch.chdir(tmp_path / folder)
    assert command() == str(started / "keukentafel")


@POSIX
def test_another_python_of_the_same_family_is_not_this_one(started: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(started))
    (started / "python3").write_text("#!/bin/sh\n")
    (started / "python3").chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(started / "python3.11"))
    monkeypatch.setattr(sys, "argv", [str(Path("game", "__main__.py").absolute())])
    assert command() == ".venv/bin/python3.11 -m game"


@POSIX
def test_a_module_is_started_as_a_module(started: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [str(Path("game", "__main__.py").absolute())])
    assert command() == ".venv/bin/python -m game"


@POSIX
@pytest.mark.usefixtures("started")
def test_what_is_printed_can_be_typed() -> None:
    assert "Begin met: .venv/bin/keukentafel demo" in run("--help").said
    assert "Hulp: .venv/bin/keukentafel lint --help" in run("lint").said
    assert ".venv/bin/keukentafel forget AVOND" in run("stored").said


@pytest.mark.usefixtures("started")
def test_a_program_that_is_neither_prints_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["/usr/bin/pytest"])
    assert command() == "keukentafel"


@POSIX
def test_a_folder_with_a_space_is_put_between_quotes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "my games"
    folder.mkdir()
    monkeypatch.setattr(sys, "argv", [str(folder / "keukentafel")])
    assert command() == f"'{folder / 'keukentafel'}'"
    assert quoted("plain") == "plain"
