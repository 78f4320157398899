"""`keukentafel new`: a small whole pack to begin with, from two questions or from flags."""

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from game.apps.text import NoMoreInput, Terminal
from game.apps.words import render, say
from game.apps.words.typed import command, quoted
from game.cli.authors.schema import write_schemas
from game.cli.failures import OK, WRONG
from game.cli.lines import out
from game.cli.speaking import CommandWords, missing
from game.content.library import added_packs
from game.content.new import PLACE, begin_pack, folder_name, is_place, is_title, title_of
from game.content.packs import find_packs
from game.content.problems import HEAD
from game.content.schema import FOLDER as BESIDE
from game.rules.terms.text import Language, Message, message
from game.rules.terms.untrusted_text import legible


def new(language: Language, new_pack: str | None, *, title: str | None, place: str | None) -> int:
    """Write it, and say what is in it and what can be typed next."""
    asks = Terminal(language)
    if new_pack is None:
        new_pack = _named(asks)
    folder = Path(new_pack)
    refused = tuple(_refused(folder))
    for words in refused:
        _tell(language, words)
    if refused:
        return WRONG
    for given, fits, key in ((title, is_title, "cli.new.bad_title"), (place, is_place, "cli.new.bad_place")):
        if given is not None and not fits(given):
            _tell(language, message(key))
            return WRONG
    if title is None:
        title = _asked(asks, "cli.new.ask_title", "cli.new.bad_title", is_title, title_of(folder.name))
    unasked = place is None and not asks.is_screen
    if place is None:
        place = _asked(asks, "cli.new.ask_place", "cli.new.bad_place", is_place, PLACE)
    files = begin_pack(folder, language, title, place)
    write_schemas(language, folder, folder / BESIDE)
    out(say(language, "cli.new.made", path=legible(str(folder.resolve()))))
    for file in files:
        kind = "head" if file == HEAD else file.partition("/")[0]
        out(f"  {file:<34}{say(language, f'cli.new.file.{kind}')}")
    if unasked:
        # Nobody was there to choose it.
        out(say(language, "cli.new.called", place=place))
    typed = quoted(str(folder))
    out(say(language, "cli.new.next"))
    for what in ("lint", "preview", "play", "simulate"):
        out(f"  {command()} {what} {typed}")
    return OK


def _named(terminal: Terminal) -> str:
    """The folder, asked for until one can be made. Raises `click.MissingParameter` where nobody is there to say it."""
    nobody = missing("new_pack")
    if not terminal.is_screen:
        raise nobody
    while True:
        terminal.say("cli.new.ask_name")
        try:
            typed = terminal.read()
        except NoMoreInput:
            raise nobody from None
        refused = tuple(_refused(Path(typed))) if typed else ()
        if typed and not refused:
            return typed
        for words in refused:
            terminal.words(words)


def _refused(folder: Path) -> Iterator[Message]:
    """Why no scenario can be begun there, and what can be typed instead; nothing where one can."""
    right = folder_name(folder.name)
    if right != folder.name:
        yield message("cli.new.bad_name", name=legible(folder.name))
        if right is not None:
            yield message("cli.new.write", name=quoted(str(folder.with_name(right))))
    elif folder.exists() or folder.is_symlink():
        yield message("cli.new.there", name=legible(str(folder)))
    elif right in find_packs() or right in added_packs():
        yield message("cli.new.shadows", name=right)


def _asked(terminal: Terminal, id: str, wrong: str, fits: Callable[[str], bool], usual: str) -> str:
    """What somebody types; Enter alone, or nobody there, is the usual."""
    if not terminal.is_screen:
        return usual
    while True:
        terminal.say(id, usual=usual)
        try:
            typed = terminal.read()
        except NoMoreInput:
            return usual
        if not typed:
            return usual
        if fits(typed):
            return typed
        terminal.say(wrong)


def _tell(language: Language, words: Message) -> None:
    out(render(words, language), err=True)


def _new(words: CommandWords) -> click.Command:
    return words.command(
        "new",
        new,
        words.argument("new_pack", required=False),
        words.option("--title", explained="new_title"),
        words.option("--place", explained="new_place"),
    )


COMMANDS = {"new": _new}
