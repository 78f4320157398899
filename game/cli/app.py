"""All commands, in one language; each is loaded when it is asked for, so that help is there at once."""

from importlib import import_module

import click

from game.apps.words import say
from game.apps.words.typed import command as typed
from game.cli.speaking import CommandWords, SpeakingGroup
from game.rules.terms.text import Language
from game.version import __version__

GROUPS = {
    "commands": {
        "play": "playing.play",
        "demo": "playing.demo",
        "debrief": "afterwards.debriefing",
        "approve": "afterwards.approving",
        "sessions": "keeping.evenings",
        "lint": "authors.linting",
    },
    "commands.before": {
        "prepare": "paper.preparing",
    },
    "commands.paper": {
        "kit": "paper.kit",
        "enter": "paper.entering",
        "log-sheet": "paper.entering",
        "slips": "paper.slips",
    },
    "commands.tables": {
        "evening-code": "playing.coded",
        "table-sheet": "afterwards.comparing",
    },
    "commands.elsewhere": {
        "stick": "sharing.stick",
    },
    "commands.afterwards": {
        "whatif": "afterwards.other_choice",
        "compare": "afterwards.comparing",
    },
    "commands.authors": {
        "new": "authors.beginning",
        "preview": "authors.previewing",
        "schema": "authors.schema",
        "rename": "authors.renaming",
        "translate": "authors.translating",
        "spreadsheet": "authors.spreadsheet",
        "simulate": "authors.simulating",
    },
    "commands.sharing": {
        "pack": "sharing.packing",
        "packs": "sharing.library",
    },
    "commands.keeping": {
        "stored": "keeping.stored",
        "export": "keeping.exchange",
        "import": "keeping.exchange",
        "verify": "keeping.verifying",
        "rescue": "keeping.rescuing",
        "forget": "keeping.forgetting",
        "erase": "keeping.forgetting",
    },
}
"""What help is divided into, each under its heading: what an evening takes, what is read before one, what is printed for one,
what several tables share, what is for another machine, what looks back on one, what is for who writes scenarios, what shares
them, what keeps evenings. Of each command the module of this package that has it under its name in its own `COMMANDS`."""
COMMANDS = {name: module for group in GROUPS.values() for name, module in group.items()}


class Commands(SpeakingGroup):
    """`keukentafel` with everything under it."""

    def __init__(self, words: CommandWords) -> None:
        self._words = words
        super().__init__(
            words.language,
            name="keukentafel",
            help=say(words.language, "cli.about"),
            epilog=say(words.language, "cli.epilogue", command=typed()),
            params=[_version(words), *words.common()],
        )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which people need them."""
        return list(COMMANDS)

    def sections(self) -> dict[str, list[str]]:
        """Few commands first; then the rest by what they are for."""
        return {heading: list(group) for heading, group in GROUPS.items()}

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What to begin with, and which scenarios there are."""
        from game.content.packs import find_packs  # noqa: PLC0415 - folders are looked through when help is asked for

        super().format_epilog(ctx, formatter)
        packs = find_packs()
        whole = ", ".join(it for it in packs if "/" not in it)
        example = next(it for it in packs if "/" in it)
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say(self._words.language, "cli.shipped", names=whole, example=example))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """That command; `None` where there is none."""
        if cmd_name not in COMMANDS:
            return None
        made: click.Command = import_module(f"game.cli.{COMMANDS[cmd_name]}").COMMANDS[cmd_name](self._words)
        return made


def command(language: Language) -> Commands:
    """The whole command line, in this language."""
    return Commands(CommandWords(language))


def _version(words: CommandWords) -> click.Option:
    def show(ctx: click.Context, param: click.Parameter, value: bool) -> None:
        if value:
            click.echo(f"keukentafel {__version__}")
            ctx.exit()

    return words.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=show)
