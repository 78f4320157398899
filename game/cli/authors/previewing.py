"""`keukentafel preview`: one card as its author sees it, read anew at each save."""

import sys
from collections.abc import Callable
from functools import partial
from typing import get_args

import click

from game.apps.preview import BadWish, Preview, PreviewWish, card_named
from game.apps.session.setting_up.setups import SETUPS, SetUpName
from game.apps.table.screen import has_screen
from game.apps.text import Terminal
from game.apps.text.preview import PreviewAtTerminal
from game.apps.text.watched_input import WatchedInput
from game.apps.words import render, say
from game.cli.failures import OK, WRONG
from game.cli.lines import out
from game.cli.packs import locate
from game.cli.playing.demo_table import SEED, DemoWished, table
from game.cli.problems import problem_lines
from game.cli.speaking import CommandWords
from game.rules.scenario import Scenario
from game.rules.setup import Depth, Form, Setup
from game.rules.terms.text import Language


def preview(
    language: Language,
    pack: str,
    card: str | None,
    *,
    sets: tuple[str, ...],
    quarter: int,
    level: Depth | None,
    form: Form | None,
    set_up: SetUpName | None,
    seed: int | None,
    text: bool,
) -> int:
    """A card at any of its pages, from any state; nothing of it is kept."""
    path = locate(language, pack)
    sits = _sits(SEED if seed is None else seed, DemoWished(level, form, set_up))
    try:
        shown = Preview(path, sits, PreviewWish(quarter, sets))
        if card is not None:
            shown.open(card_named(shown.scenario, card))
    except BadWish as error:
        out(render(error.message, language), err=True)
        return WRONG
    if not text:
        if has_screen():
            from game.apps.table.run import show  # noqa: PLC0415 - the terminal never waits for pygame
            from game.apps.table.scenes.previewing.scene import first_of  # noqa: PLC0415 - the same

            asked = bool(click.get_current_context().obj)
            show(lambda host: first_of(host, shown, problem_lines), language, asked=asked, windows=1)
            return OK
        out(say(language, "cli.no_window"))
    source = WatchedInput(sys.stdin, shown.poll)
    PreviewAtTerminal(shown, Terminal(language, source), partial(problem_lines, pack=path)).show()
    return OK


def _sits(seed: int, wished: DemoWished) -> Callable[[Scenario], Setup]:
    return lambda scenario: table(scenario, seed, wished)


def _preview(words: CommandWords) -> click.Command:
    return words.command(
        "preview",
        preview,
        words.argument("pack"),
        words.argument("card", required=False),
        words.option("--set", "sets", multiple=True),
        words.option("--quarter", type=click.IntRange(min=1), default=1),
        words.option("--level", type=click.Choice(get_args(Depth))),
        words.option("--form", type=click.Choice(get_args(Form))),
        words.option("--set-up", type=click.Choice(list(SETUPS))),
        words.seed(),
        words.option("--text", is_flag=True),
    )


COMMANDS = {"preview": _preview}
