"""The command `keukentafel`: speaks the language of the system, and never shows a traceback."""

import sys
from io import TextIOWrapper

from game.apps.words.typed import command
from game.cli import app
from game.cli.language import system_language, take_language


def main(arguments: list[str] | None = None) -> None:
    """Run the command and leave with its exit code (see `docs/exit-codes.md`)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A file on Windows may have no place for € or a minus: a question mark there is better than a stop.
            stream.reconfigure(errors="replace")
    given = sys.argv[1:] if arguments is None else arguments
    language, rest = take_language(given, system_language())
    try:
        asked = len(rest) < len(given)
        code = app.command(language).main(rest, prog_name=command(), standalone_mode=False, obj=asked)
    except BaseException as error:  # noqa: BLE001 - the last door: whatever it is becomes a sentence and a code
        from game.cli.failures import explain  # noqa: PLC0415 - it knows every part of the program

        code = explain(error, language, next((word for word in rest if not word.startswith("-")), None))
    sys.exit(code if isinstance(code, int) else 0)
