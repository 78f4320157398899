"""Click commands whose help is in one language: Click's own words are English only."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from game.apps.words import say
from game.rules.terms.text import LANGUAGES, Language

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(path_type=Path)


def short(language: Language, name: str) -> str:
    """What a command does, in its first sentence."""
    return say(language, f"cli.{name}").split(".")[0] + "."


def _write_help(command: click.Command, language: Language, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    formatter.write(f"{say(language, 'cli.usage')}: {ctx.command_path} {' '.join(command.collect_usage_pieces(ctx))}\n")
    command.format_help_text(ctx, formatter)
    if isinstance(command, SpeakingGroup):
        for heading, names in command.sections().items():
            with formatter.section(say(language, f"cli.{heading}")):
                formatter.write_dl([(name, short(language, name)) for name in names])
    options = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    rows = [row for option in options if (row := option.get_help_record(ctx)) is not None]
    with formatter.section(say(language, "cli.options")):
        formatter.write_dl(rows)
    command.format_epilog(ctx, formatter)


class GivenTwice(click.UsageError):
    """An option that takes one value was given more than once: of two values Click would take the last in silence."""

    def __init__(self, option: click.Option, ctx: click.Context) -> None:
        self.name = option.opts[0]
        super().__init__(self.name, ctx)


def missing(name: str) -> click.MissingParameter:
    """A word that the running command cannot do without here, though help says that it may be left out."""
    context = click.get_current_context()
    return click.MissingParameter(ctx=context, param=next(it for it in context.command.params if it.name == name))


class NotACommand(click.UsageError):
    """A word where a command belongs, that is none."""

    def __init__(self, typed: str, known: Sequence[str], ctx: click.Context) -> None:
        self.typed, self.known = typed, tuple(known)
        super().__init__(typed, ctx)


def _once(command: click.Command, ctx: click.Context, args: list[str]) -> None:
    """Raises `GivenTwice`; a flag says the same however often it is there."""
    values, _, order = command.make_parser(ctx).parse_args(list(args))
    given = Counter(param for param in order if isinstance(param, click.Option))
    for option, count in given.items():
        # One language was taken from the line before it came here: this is a second one.
        again = option.name == "lang" and values["lang"] in LANGUAGES
        if again or (count > 1 and not option.multiple and not option.is_flag):
            raise GivenTwice(option, ctx)


class SpeakingCommand(click.Command):
    """A command with help in one language."""

    def __init__(self, language: Language, **settings: Any) -> None:
        self._language = language
        super().__init__(options_metavar=say(language, "cli.options_metavar"), add_help_option=False, **settings)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As Click does. Raises `GivenTwice`."""
        _once(self, ctx, args)
        return super().parse_args(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, text and options."""
        _write_help(self, self._language, ctx, formatter)


class SpeakingGroup(click.Group):
    """A command of commands, with help in one language."""

    def __init__(self, language: Language, **settings: Any) -> None:
        self._language = language
        super().__init__(
            options_metavar=say(language, "cli.options_metavar"),
            subcommand_metavar=say(language, "cli.command_metavar"),
            add_help_option=False,
            **settings,
        )

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As Click does. Raises `GivenTwice`."""
        _once(self, ctx, args)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As Click does. Raises `NotACommand`."""
        known = self.list_commands(ctx)
        if args and not args[0].startswith("-") and args[0] not in known:
            raise NotACommand(args[0], known, ctx)
        return super().resolve_command(ctx, args)

    def sections(self) -> dict[str, list[str]]:
        """The commands under it, by the message that heads them."""
        raise NotImplementedError

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, text, commands and options."""
        _write_help(self, self._language, ctx, formatter)


VALUES = (
    "seats",
    "debrief_at",
    "resume",
    "seed",
    "sessions",
    "out",
    "output",
    "output_file",
    "size",
    "owner",
    "erase_after",
    "backup",
    "agreements_from",
    "evening",
    "seed_of_code",
    "pack_of_sheets",
    "table",
    "seat",
    "text_id",
    "n",
    "again",
    "cases",
    "jobs",
    "scheduler",
    "simulate_seed",
    "simulate_output",
    "schema_output",
    "set",
    "quarter",
    "prepare_output",
    "card",
    "prepare_voters",
    "prepare_cases",
    "simulate_cases",
    "kit_output",
    "enter_pack",
    "log_sheet_output",
    "kit_seats",
    "voters",
    "explain",
    "translate_write",
    "translate_from",
    "pack_output",
    "sign",
    "index",
    "new_key",
    "by",
    "key",
    "translate_only",
)
"""Options whose value has a name of its own in help."""


class CommandWords:
    """Makes commands and options in one language; help is the message `cli.NAME`."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def option(self, *names: str, explained: str | None = None, **settings: Any) -> click.Option:
        """An option, explained: by its own name, or as `explained` where another command has that name."""
        key = explained or names[0].lstrip("-").replace("-", "_")
        if key in VALUES:
            settings["metavar"] = say(self.language, f"cli.value.{key}")
        return click.Option(list(names), help=say(self.language, f"cli.option.{key}"), **settings)

    def argument(self, name: str, *, required: bool = True, **settings: Any) -> click.Argument:
        """A word that has no option's name in front of it; in help it is `cli.value.NAME`."""
        named = say(self.language, f"cli.value.{name}")
        return click.Argument([name], required=required, metavar=named if required else f"[{named}]", **settings)

    def session(self, *, required: bool = False) -> click.Argument:
        """The evening it is about; left out, the last one played."""
        return self.argument("session", required=required)

    def sessions(self) -> click.Option:
        """The folder of evenings, in place of the usual one."""
        return self.option("--sessions", type=FOLDER)

    def seed(self) -> click.Option:
        """The number that every draw of an evening follows from."""
        return self.option("--seed", type=click.IntRange(0, 2**63 - 1))

    def common(self) -> list[click.Parameter]:
        """What every command has: the language (taken from the line before) and help."""
        return [
            self.option("--lang", type=click.Choice(LANGUAGES), expose_value=False),
            self.option("--help", is_flag=True, is_eager=True, expose_value=False, callback=_show_help),
        ]

    def command(self, name: str, does: Callable[..., int | None], *params: click.Parameter) -> click.Command:
        """A command, explained."""
        return SpeakingCommand(
            self.language,
            name=name,
            callback=partial(does, self.language),
            help=say(self.language, f"cli.{name}"),
            short_help=short(self.language, name),
            params=[*params, *self.common()],
        )


def _show_help(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()
