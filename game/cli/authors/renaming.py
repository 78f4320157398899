"""`keukentafel rename`: another name for something of a pack, everywhere it stands."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import click

from game.apps.text import NoMoreInput, Terminal
from game.apps.words import render, say
from game.apps.words.typed import command, quoted
from game.cli.authors.linting import tell_problems
from game.cli.authors.schema import write_schemas
from game.cli.failures import OK, WRONG
from game.cli.lines import aside, out
from game.cli.packs import locate
from game.cli.problems import tell_errors
from game.cli.speaking import CommandWords
from game.content import ContentError, lint
from game.content.packs import is_of_the_program
from game.content.problems import Place
from game.content.renaming import KeepsItsName, Renaming, SeveralMeant, plan_renaming
from game.content.renaming.refusing import MeantThing
from game.content.schema import FOLDER as BESIDE
from game.rules.terms.text import Language
from game.rules.terms.untrusted_text import legible


def rename(language: Language, pack: str, old: str, new: str, *, dry_run: bool) -> int:
    """Change it, say where, and lint what came of it; nothing is changed unless everything can be."""
    path = locate(language, pack)
    if is_of_the_program(pack):
        aside(say(language, "rename.of_the_program", pack=pack))
        return WRONG
    try:
        found = _planned(language, path, pack, old, new)
    except KeepsItsName as kept:
        aside(render(kept.words, language))
        if kept.hint is not None:
            aside(f"    {render(kept.hint, language)}")
        tell_errors(kept.problems, language)
        return WRONG
    except ContentError as error:
        tell_errors(error.errors, language, path)
        aside(say(language, "rename.errors_first"))
        return WRONG
    if found is None:
        return WRONG
    if dry_run:
        for line in found.diff:
            click.echo(legible(line))
    else:
        found.write()
    _told(language, found, was=found.what.id, done=not dry_run)
    if dry_run:
        out(say(language, "rename.dry"))
        return OK
    schemas = (path if path.is_dir() else path.parent) / BESIDE
    if schemas.is_dir():
        with suppress(OSError):
            write_schemas(language, path, schemas)
    return tell_problems(language, path, lint(path))


def _planned(language: Language, path: Path, pack: str, old: str, new: str) -> Renaming | None:
    """What changes; `None` where nobody said which of several things was meant."""
    try:
        return plan_renaming(path, old, new, language)
    except SeveralMeant as several:
        aside(say(language, "rename.several", old=legible(old), count=len(several.things)))
        wide = max(len(it.name) for it in several.things)
        for number, it in enumerate(several.things, start=1):
            space = say(language, f"rename.space.{it.space}")
            aside(f"  {number}  {it.name:<{wide}}  {space}, {it.place.file}:{it.place.line or 1}")
        chosen = _chosen(Terminal(language), several.things)
        if chosen is not None:
            return plan_renaming(path, chosen.name, new.rpartition(".")[2], language)
        aside(say(language, "rename.say_which"))
        which = quoted(several.things[0].name)
        aside(f"  {command()} rename {quoted(pack)} {which} {quoted(new.rpartition('.')[2])}")
        return None


def _chosen(terminal: Terminal, things: Sequence[MeantThing]) -> MeantThing | None:
    """Which one somebody at the screen means; `None` where nobody is there, or only Enter is pressed."""
    if not terminal.is_screen:
        return None
    while True:
        terminal.say("rename.ask_which", most=len(things))
        try:
            typed = terminal.read().strip()
        except NoMoreInput:
            return None
        if not typed:
            return None
        if typed.isascii() and typed.isdigit() and 0 < int(typed) <= len(things):
            return things[int(typed) - 1]


def _told(language: Language, it: Renaming, *, was: str, done: bool) -> None:
    key = "rename.done" if done else "rename.would"
    count = len(it.places) + (it.moved is not None)
    out(say(language, f"{key}.one" if count == 1 else key, old=was, new=it.new, count=count))
    for line in _by_file(it.places):
        out(f"  {line}")
    if it.moved is not None:
        out(f"  {it.moved[0]} → {it.moved[1]}")
    if it.reordered:
        out(say(language, "rename.reordered"))
    if it.comments:
        out(say(language, "rename.comments", old=was, places="; ".join(_by_file(it.comments))))


def _by_file(places: Iterable[Place]) -> list[str]:
    """`scenario.yaml:7, 12`: each file with its lines."""
    lines: dict[str, list[int]] = defaultdict(list)
    for place in places:
        if place.line not in lines[place.file]:
            lines[place.file].append(place.line)
    return [f"{file}:{', '.join(map(str, some))}" for file, some in lines.items()]


def _rename(words: CommandWords) -> click.Command:
    return words.command(
        "rename",
        rename,
        words.argument("pack"),
        words.argument("old"),
        words.argument("new"),
        words.option("--dry-run", is_flag=True, explained="rename_dry_run"),
    )


COMMANDS = {"rename": _rename}
