"""Which pack a command reads: looked up in one way, and told with its path before anything else."""

from pathlib import Path

from game.apps.words import say
from game.cli.lines import out
from game.content import Pack, load_cached, resolve
from game.rules.text import Language
from game.rules.untrusted_text import legible


def locate(language: Language, name: str, *, aside: bool = False) -> Path:
    """The folder or file of the pack that was named. It is printed, `aside` not among what a program reads: two packs may
    have one name.
    """
    path = resolve(name).resolve()
    out(say(language, "cli.reads", path=legible(str(path))), err=aside)
    return path


def open_pack(language: Language, name: str) -> Pack:
    """The pack that was named, told with its path. Raises `ContentError` where it cannot be played."""
    return load_cached(locate(language, name))
