"""What starting the program loads: of help nothing that plays, of the window nothing that is not on its first page."""

import os
import subprocess
import sys
from pathlib import Path

from game.cli.app import COMMANDS, GROUPS
from tests.cli.commands import commands


def test_every_command_of_the_table_is_in_its_module() -> None:
    assert list(commands("nl")) == list(COMMANDS)


FIRST_PAGE = """
import os, sys
from game.apps.table.window.window import Window
from game.cli import main

def run(window):
    window.show()
    print(type(window.scene).__name__, *(it for it in HEAVY if it in sys.modules))
    os._exit(0)

Window.run = run
main(["play", *sys.argv[1:]])
"""


def first_page(folder: Path, *words: str) -> list[str]:
    """The scene that a window begins with, and which of what is heavy was loaded for it."""
    here = {
        "SDL_VIDEODRIVER": "dummy",
        "KEUKENTAFEL_SESSIONS": str(folder / "evenings"),
        "XDG_CONFIG_HOME": str(folder),
        "PYTHONUNBUFFERED": "1",
    }
    heavy = ("pydantic", "yaml", "jinja2", "filelock", "game.apps.debrief", "game.content.loading")
    code = f"HEAVY = {heavy!r}{FIRST_PAGE}"
    asked = [sys.executable, "-c", code, *words]
    done = subprocess.run(asked, capture_output=True, text=True, check=True, env={**os.environ, **here})
    return done.stdout.splitlines()[-1].split()


def test_the_first_page_waits_for_no_pack_report_or_lock(tmp_path: Path) -> None:
    assert first_page(tmp_path) == ["TitleScene"]


def test_a_pack_of_the_program_is_read_and_compiled_once(tmp_path: Path) -> None:
    first_page(tmp_path, "waterkant")
    assert first_page(tmp_path, "waterkant") == ["SetupScene"]


def test_help_loads_nothing_that_plays_draws_or_reads() -> None:
    code = (
        "import sys\n"
        "from game.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = ('pydantic', 'yaml', 'pygame', 'jinja2', 'filelock', 'game.apps.session', 'game.content.loading', 'game.log')\n"
        "print([it for it in heavy if it in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
    assert all(name in done.stdout for name in COMMANDS)
    assert list(GROUPS["commands"]) == ["play", "demo", "debrief", "approve", "sessions", "lint"], "few come first"
    places = [done.stdout.index(f"\n  {name} ") for name in COMMANDS]
    assert places == sorted(places)
