"""Whatever call of the system fails under a command, it ends with a sentence: no traceback, no file for the makers."""

import errno
import os
import shutil
import sys
from pathlib import Path

import pytest

from game.apps.words import render, say
from game.apps.words.system import REASONS, of_the_system
from game.cli import main
from game.cli.app import COMMANDS as COMMANDS_OF_ALL
from game.cli.failures import NOBODY_DECIDES, explain
from game.rules.terms.text import LANGUAGES, Language
from tests.cli.here import run
from tests.log.faults import ERRORS, Faults

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="other calls are made there")

EXAMPLE = Path(__file__).parents[2] / "scenarios" / "examples" / "choice"
COMMANDS = {
    "sessions": ("sessions",),
    "stored": ("stored", "NAME"),
    "verify": ("verify", "NAME"),
    "export": ("export", "NAME", "-o", "uit.zip"),
    "debrief": ("debrief", "NAME", "--draft", "-o", "uit"),
    "forget": ("forget", "NAME", "--seat", "1"),
    "erase": ("erase", "NAME", "--yes"),
    "rescue": ("rescue", "NAME", "--yes"),
    "approve": ("approve", "NAME"),
    "import": ("import", "eerder.zip", "--sessions", "elders"),
    "begin": ("play", "pack", "--text", "--yes"),
    "go on": ("play", "--text", "--resume", "NAME"),
    "backup": ("play", "--text", "--resume", "NAME", "--backup", "."),
    "lint": ("lint", "pack"),
}
STEP = 4
"""One call in so many fails, each with another error; the log itself is tried at every call."""


@pytest.fixture
def before(name: str, root: Path, tmp_path: Path) -> Path:
    """Evenings, a pack and an export, to be copied for each try."""
    assert run("export", name, "-o", str(tmp_path / "eerder.zip")).code == 0
    shutil.copytree(EXAMPLE, tmp_path / "pack")
    return tmp_path


@pytest.mark.parametrize("what", COMMANDS)
def test_every_error_of_the_system_ends_in_a_sentence(
    what: str, name: str, before: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = [name if word == "NAME" else word for word in COMMANDS[what]]
    at, struck = 0, True
    while struck:
        base = tmp_path_factory.mktemp("try") / "base"
        shutil.copytree(before, base)
        monkeypatch.setenv("KEUKENTAFEL_SESSIONS", str(base / "evenings"))
        monkeypatch.chdir(base)
        faults = Faults(base, at, ERRORS[at // STEP % len(ERRORS)])
        with faults.on():
            done = run(*words, typed="stop\n")  # which refuses a traceback and a file for the makers
        assert done.said
        shutil.rmtree(base)
        struck, at = faults.struck, at + STEP
    assert at > STEP


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_system_says_is_said_in_the_language_of_the_table(language: Language) -> None:
    for code in REASONS:
        said = render(of_the_system(OSError(code, os.strerror(code), "avond.zip")), language)
        assert "avond.zip" in said
        assert os.strerror(code) not in said
    assert "vreemd" in render(of_the_system(OSError("vreemd")), language)
    assert say(language, "cli.reason.full") in render(of_the_system(OSError(errno.ENOSPC, "")), language)


def test_a_mistake_of_the_program_is_said_also_where_no_file_can_be_made(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", full)
    assert explain(ValueError("stuk"), "nl") == 70
    assert "is bewaard" in capsys.readouterr().err
    assert explain(ValueError("stuk"), "nl", "lint") == 70
    told = capsys.readouterr().err
    assert "ValueError" in told
    assert "besloten" not in told


@pytest.mark.parametrize(
    ("name", "decided"), [("lint", False), ("translate", False), ("play", True), ("debrief", True)]
)
def test_a_mistake_of_the_program_speaks_of_decisions_only_where_somebody_decides(
    name: str, decided: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("stuk")

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("game.cli.app.import_module", broken)
    with pytest.raises(SystemExit) as left:
        main(["--lang", "nl", name, "iets"])
    assert left.value.code == 70
    assert ("Wat jullie besloten, is bewaard." in capsys.readouterr().err) == decided


def test_the_commands_in_which_nobody_decides_are_commands() -> None:
    assert set(COMMANDS_OF_ALL) >= NOBODY_DECIDES
