"""`keukentafel stick`: a stick for a machine that has Python and no network. Loaded when it is asked for."""

from collections.abc import Sequence
from pathlib import Path

import click

from game.apps.stick.fetching import NoNetwork, NoPip
from game.apps.stick.filling import Filled, fill, lacking_by_name
from game.apps.stick.own_wheel import NoOwnWheel
from game.apps.stick.wanted import PYTHONS, SYSTEMS, System
from game.apps.words import say
from game.cli.failures import OK, WRONG
from game.cli.lines import out
from game.cli.speaking import FOLDER, CommandWords
from game.rules.terms.text import Language


def stick(language: Language, stick_folder: Path, *, platform: System, python: Sequence[str]) -> int:
    """Fill it, and say what is on it, what could not be had, and what to do on the other machine."""
    pythons = tuple(dict.fromkeys(python)) or PYTHONS
    out(say(language, "cli.stick.fetching", system=platform, pythons=", ".join(pythons)))
    try:
        filled = fill(stick_folder, platform, pythons)
    except NoPip:
        return _failed(language, "cli.stick.no_pip")
    except NoNetwork:
        return _failed(language, "cli.stick.no_network")
    except NoOwnWheel:
        return _failed(language, "cli.stick.no_own_wheel")
    return _told(language, filled, platform)


def _told(language: Language, filled: Filled, system: System) -> int:
    for pinned, serves, pythons, needed in lacking_by_name(filled.fetched):
        out(say(language, "cli.stick.lacking", package=pinned, system=system, pythons=", ".join(pythons)), err=True)
        out(f"  {say(language, f'cli.stick.without.{serves}', pythons=', '.join(pythons))}", err=needed)
    if filled.start is None:
        return _failed(language, "cli.stick.nothing")
    out(say(language, "cli.stick.filled", path=str(filled.start.parent), start=filled.start.name))
    return OK


def _failed(language: Language, id: str) -> int:
    out(say(language, id), err=True)
    return WRONG


def _stick(words: CommandWords) -> click.Command:
    return words.command(
        "stick",
        stick,
        words.argument("stick_folder", type=FOLDER),
        words.option("--platform", type=click.Choice(SYSTEMS), default="windows"),
        words.option("--python", type=click.Choice(PYTHONS), multiple=True),
    )


COMMANDS = {"stick": _stick}
