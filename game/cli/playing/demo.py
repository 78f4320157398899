"""`keukentafel demo`: an evening that plays itself, in the window, in the terminal, or as pictures."""

import re
from pathlib import Path
from typing import get_args

import click

from game.apps.session import Session
from game.apps.session.setting_up.setups import SETUPS, SetUpName
from game.apps.table.screen import has_screen
from game.apps.text import Bots, EveningAtTerminal, Terminal
from game.cli.packs import open_pack
from game.cli.playing.demo_table import SEED, DemoWished, table
from game.cli.speaking import FOLDER, CommandWords
from game.content import Pack
from game.log.elsewhere.copies import place_of
from game.rules.setup import Depth, Form
from game.rules.terms.text import Language

BREATH = 0.25
"""Seconds after each page on a terminal, so that the evening can be watched and is over within a minute."""


def demo(
    language: Language,
    pack: str,
    *,
    seed: int | None,
    level: Depth | None,
    form: Form | None,
    set_up: SetUpName | None,
    out: Path | None,
    text: bool,
    headless: bool,
    size: str,
) -> int:
    """An evening that plays itself, and its debrief page."""
    wished = DemoWished(level, form, set_up)
    out = place_of((out or Path("keukentafel-demo")) / "session").parent
    found = open_pack(language, pack)
    seed = SEED if seed is None else seed
    if headless:
        return _as_pictures(language, found, seed, wished, out, size)
    if not text:
        if has_screen():
            from game.apps.table.run import show  # noqa: PLC0415 - the terminal never waits for pygame
            from game.cli.playing import window  # noqa: PLC0415 - the same

            show(window.demo(found, seed, wished, out, language), language, asked=bool(click.get_current_context().obj))
            page = out / f"debrief-{language}-draft.html"
            if page.exists():
                Terminal(language).say("cli.page", path=str(page))
            return 0
        Terminal(language).say("cli.no_window")
    return _in_terminal(language, found, seed, wished, out)


def _in_terminal(language: Language, pack: Pack, seed: int, wished: DemoWished, out: Path) -> int:
    terminal = Terminal(language)
    terminal = Terminal(language, pause=BREATH if terminal.is_screen else 0.0)
    session = Session.start(pack, table(pack.scenario, seed, wished), {}, out / "session")
    try:
        terminal.heading(pack.scenario.title.into(language))
        terminal.say("demo.start")
        EveningAtTerminal(session, terminal, Bots(terminal, seed)).play()
        terminal.line()
        terminal.say("evening.debrief")
        _tell_page(terminal, session, language, out)
    finally:
        session.close()
    return 0


def _as_pictures(language: Language, pack: Pack, seed: int, wished: DemoWished, out: Path, size: str) -> int:
    from game.apps.table.pictures import picture_evening  # noqa: PLC0415 - the terminal never waits for pygame
    from game.apps.table.settings import ScreenSettings  # noqa: PLC0415 - the same

    wide, high = (int(number) for number in re.findall(r"\d+", size))
    terminal = Terminal(language)
    session = Session.start(pack, table(pack.scenario, seed, wished), {}, out / "session")
    try:
        page = out / f"debrief-{language}-draft.html"
        count = picture_evening(session, seed, ScreenSettings(language), (wide, high), out / "screens", page)
        terminal.say("cli.pictures", count=count, path=str(out / "screens"))
        _tell_page(terminal, session, language, out)
    finally:
        session.close()
    return 0


def _tell_page(terminal: Terminal, session: Session, language: Language, out: Path) -> None:
    from game.cli.afterwards.debriefing import write_draft  # noqa: PLC0415 - the evening is over; it did not wait for what makes a page

    page = write_draft(session.folder, language, out)
    terminal.say("cli.page", path=str(page))


def _demo(words: CommandWords) -> click.Command:
    return words.command(
        "demo",
        demo,
        words.argument("pack", required=False, default="proefavond"),
        words.seed(),
        words.option("--set-up", type=click.Choice(list(SETUPS))),
        words.option("--form", type=click.Choice(get_args(Form))),
        words.option("--level", type=click.Choice(get_args(Depth))),
        words.option("--out", type=FOLDER),
        words.option("--text", is_flag=True),
        words.option("--headless", is_flag=True),
        words.option("--size", default="1280x720", callback=_size),
    )


def _size(ctx: click.Context, param: click.Parameter, value: str) -> str:
    numbers = [int(number) for number in re.findall(r"\d{3,4}", value)]
    if re.fullmatch(r"[0-9]{3,4}x[0-9]{3,4}", value) is None or not (
        640 <= numbers[0] <= 3840 and 480 <= numbers[1] <= 2160
    ):
        raise click.BadParameter(value, ctx, param)
    return value


COMMANDS = {"demo": _demo}
