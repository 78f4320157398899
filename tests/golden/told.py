"""What an evening that was kept tells in every way in which one is looked back at."""

import io
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from game.apps.debrief import page
from game.apps.debrief.told.kept import kept_evening
from game.apps.session import Look, kept_scenario
from game.apps.text import Terminal
from game.cli.playing.looking import show
from game.log.elsewhere.importing import import_session
from game.log.told.verify import Verification, verify
from game.rules.state import State
from game.rules.terms.text import LANGUAGES


class Facts(Struct, frozen=True):
    """How an evening stood at its end, in numbers and names that no later version words or shapes anew."""

    quarter: int
    funds: tuple[int, ...]
    indicators: tuple[int, ...]
    debt: int
    ending: str | None
    decided: tuple[tuple[str, str], ...]
    """The cards that were closed, and how."""


def facts(state: State) -> Facts:
    """Those of this state."""
    decided = tuple((decision.card, decision.how) for decision in state.decisions)
    return Facts(state.quarter, state.funds, state.indicators, state.debt, state.ending, decided)


class Told(Struct, frozen=True):
    """All that was said, but for the check number, which is of the bytes as they are written."""

    checked: Verification
    facts: Facts
    shown: tuple[str, ...]
    """In text, in each language."""
    pages: tuple[str, ...]
    """The draft of the debrief, in each language."""


def told(file: Path, root: Path) -> Told:
    """The evening in that export, brought in to a folder under `root`. Raises `LogError`."""
    folder = import_session(file, root, kept_scenario).folder
    look, evening = Look(folder), kept_evening(folder)
    shown = []
    for language in LANGUAGES:
        said = io.StringIO()
        show(look, Terminal(language, io.StringIO(), said))
        shown.append(said.getvalue().replace(look.head, "HEAD"))
    return Told(
        replace(verify(folder, kept_scenario), head=""),
        facts(look.state),
        tuple(shown),
        tuple(page(evening, language).replace(look.head, "HEAD") for language in LANGUAGES),
    )
