"""`keukentafel slips`: the sheet with the sentences that people mark before the evening and after it."""

from pathlib import Path

import click

from game.apps.debrief.slips import write_slips
from game.apps.words import say
from game.cli.lines import out
from game.cli.packs import open_pack
from game.cli.speaking import FOLDER, CommandWords
from game.rules.terms.text import Language


def slips(language: Language, pack: str, *, output: Path | None) -> int:
    """A page for the browser, to be printed and cut."""
    path = write_slips(open_pack(language, pack).scenario, language, output or Path())
    out(say(language, "cli.page", path=str(path)))
    return 0


def _slips(words: CommandWords) -> click.Command:
    output = words.option("--output", "-o", type=FOLDER)
    return words.command("slips", slips, words.argument("pack"), output)


COMMANDS = {"slips": _slips}
