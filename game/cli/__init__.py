"""The command `keukentafel`: speaks the language of the system, and never shows a traceback."""

import sys

from game.cli.app import command
from game.cli.failures import explain
from game.cli.language import system_language, take_language


def main(arguments: list[str] | None = None) -> None:
    """Run the command and leave with its exit code (see `docs/exit-codes.md`)."""
    given = sys.argv[1:] if arguments is None else arguments
    language, rest = take_language(given, system_language())
    try:
        code = command(language).main(rest, prog_name="keukentafel", standalone_mode=False)
    except BaseException as error:  # noqa: BLE001 - the last door: whatever it is becomes a sentence and a code
        code = explain(error, language)
    sys.exit(code if isinstance(code, int) else 0)
