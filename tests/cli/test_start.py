"""What starting the program loads: of help nothing that plays."""

import subprocess
import sys

from game.cli.app import COMMANDS
from tests.cli.commands import commands


def test_every_command_of_the_table_is_in_its_module() -> None:
    assert list(commands("nl")) == list(COMMANDS)


def test_help_loads_nothing_that_plays_draws_or_reads() -> None:
    code = (
        "import sys\n"
        "from game.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = ('pydantic', 'yaml', 'pygame', 'jinja2', 'filelock', 'game.apps.session', 'game.content', 'game.log')\n"
        "print([it for it in heavy if it in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
    assert all(name in done.stdout for name in COMMANDS)
