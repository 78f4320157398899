"""Every command of the command line, loaded."""

import click

from game.cli.app import COMMANDS, command
from game.rules.terms.text import Language


def commands(language: Language) -> dict[str, click.Command]:
    """Name → command. Each module that the table names has it."""
    group = command(language)
    ctx = click.Context(group)
    found = {name: group.get_command(ctx, name) for name in COMMANDS}
    return {name: made for name, made in found.items() if made is not None and made.name == name}
