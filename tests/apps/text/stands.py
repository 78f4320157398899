"""Evenings that stand where a test begins, and what is on the screen when people go on from there."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from game.apps.session import Method, Session, deal_roles
from game.apps.text import EveningAtTerminal, People, Terminal
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.terms.text import Language
from game.rules.views import View
from tests.apps.session.clocks import Hands, world
from tests.evenings import setup
from tests.typist import REASON

NAMES = {"blue": "Rood", "green": "Groen"}
SEEDS = 80


def asks(at: str) -> Callable[[View], bool]:
    """Whether this is asked."""
    return lambda view: any(prompt.at == at for prompt in view.prompts)


def begin(pack: Pack, root: Path, hands: Hands | None = None, **changes: Any) -> Session:
    """An evening in full, with roles."""
    wanted: dict[str, Any] = {"depth": "full", "practice": False, "form": "cards", **changes}
    table = setup(**wanted)
    table = replace(table, seats=deal_roles(pack.scenario, table.seats, "full"))
    if hands is None:
        return Session.start(pack, table, NAMES, root)
    return Session.start(pack, table, NAMES, root, environment=world(hands))


def in_full(pack: Pack, root: Path, wanted: Callable[[View], bool], **changes: Any) -> Session:
    """An evening in full, with roles, that bots played until it stands there."""
    return reach(lambda seed: begin(pack, root, seed=seed, **changes), wanted)


def on_board(pack: Pack, root: Path, wanted: Callable[[View], bool], form: str = "tokens") -> Session:
    """An evening on the board that bots played until it stands there."""
    return reach(
        lambda seed: Session.start(pack, setup(seed=seed, form=form, practice=False), {"blue": "Rood"}, root), wanted
    )


def reach(start: Callable[[int], Session], wanted: Callable[[View], bool]) -> Session:
    """The first of the evenings, one per seed, that bots bring there."""
    for seed in range(SEEDS):
        session = start(seed)
        while session.view().prompts:
            if wanted(session.view()):
                return session
            action = bot_action(session.scenario, session.state, seed)
            if isinstance(action, actions.Say):
                session.say(action.about, REASON)
            else:
                session.do(action)
        session.close()
    raise AssertionError("no evening of bots comes there")


def play(session: Session, *lines: str, language: Language = "nl", method: Method = "tally") -> str:
    """What stands on the screen after typing this, and then nothing any more."""
    terminal = Terminal(language, StringIO("".join(f"{line}\n" for line in lines)), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, method)).play()
    return screen.getvalue()


def types(session: Session, *lines: str, language: Language = "nl", method: Method = "tally") -> str:
    """The same on one line, so that no sentence is broken."""
    return on_one_line(play(session, *lines, language=language, method=method))


def on_one_line(screen: str) -> str:
    """What stands there, with no sentence broken over lines."""
    return " ".join(screen.split())
