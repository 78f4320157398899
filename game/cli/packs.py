"""Which pack a command reads: looked up in one way, and told with its path before anything else."""

from pathlib import Path

from game.apps.words import render, say
from game.apps.words.typed import command
from game.cli.lines import out
from game.content import Pack, load_cached, resolve
from game.content.library import FoundPack, changed_pack
from game.rules.terms.text import Language, Message, message
from game.rules.terms.untrusted_text import legible


def locate(language: Language, name: str, *, aside: bool = False) -> Path:
    """The folder or file of the pack that was named. It is printed, `aside` not among what a program reads: two packs may
    have one name.
    """
    path = resolve(name).resolve()
    out(say(language, "cli.reads", path=legible(str(path))), err=aside)
    changed = changed_pack(path)
    if changed is not None:
        out(render(changed_words(changed), language), err=True)
    return path


def changed_words(found: FoundPack) -> Message:
    """That an added pack is no longer what was signed, and what to do."""
    assert found.added is not None
    by = legible(found.added.by)
    return message("cli.packs.changed", name=found.name, by=by, command=command())


def open_pack(language: Language, name: str) -> Pack:
    """The pack that was named, told with its path. Raises `ContentError` where it cannot be played."""
    return load_cached(locate(language, name))
