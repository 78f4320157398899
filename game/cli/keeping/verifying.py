"""`keukentafel verify`: whether a log is in order."""

from pathlib import Path

import click

from game.apps.session import again, kept_scenario
from game.apps.words import render, say
from game.cli.failures import DAMAGED, DIVERGED, OK, TORN
from game.cli.keeping.evenings import find_session
from game.cli.lines import out
from game.cli.speaking import CommandWords
from game.log.folders import default_root
from game.log.told.verify import Verified, verify
from game.rules.terms.text import Language

CODES = {Verified.INTACT: OK, Verified.TORN: TORN, Verified.DAMAGED: DAMAGED, Verified.DIVERGED: DIVERGED}


def verify_session(language: Language, session: str | None, *, sessions: Path | None) -> int:
    """Whether every entry is there, unchanged, and follows from the rules."""
    folder = find_session(sessions or default_root(), session)
    found = verify(folder, kept_scenario)
    out(say(language, f"cli.verdict.{found.verdict.value}", session=folder.name))
    if found.why is not None:
        if found.entry is not None and found.verdict is Verified.DAMAGED:
            out(say(language, "cli.verdict_step", step=found.entry))
        out(render(found.why, language))
    if found.verdict is Verified.DIVERGED:
        out(say(language, "cli.diverged", expected=found.expected, found=found.found))
    if found.rules is not None:
        out(render(found.rules, language))
        out(say(language, "cli.not_replayed"))
    for told in found.ballots:
        out(render(told, language))
    out(say(language, "cli.verified", count=found.count, head=found.head))
    if found.why is not None and found.why.id.startswith("log.damage."):
        out(say(language, "cli.rescue_with", command=again(folder, "rescue", folder.name)))
    return CODES[found.verdict]


def _verify(words: CommandWords) -> click.Command:
    return words.command("verify", verify_session, words.session(), words.sessions())


COMMANDS = {"verify": _verify}
