"""A real evening: a shipped pack, played by bots to the end, with names, reasons and notes."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from game.apps.session import Session
from game.content import Pack
from game.log.environment import Environment
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import Ballot
from game.rules.setup import Seat, Setup
from tests.log.evening import fixed
from tests.shipped import pack_of

SETUP = Setup(7, (Seat("blue", 2), Seat("green", 3)), reveal="counts")
NAMES = {"blue": "Anne & Ali", "green": "Groep\u2028groen"}


@cache
def pack(name: str) -> Pack:
    return pack_of(name)


def started(root: Path, name: str = "proefavond", environment: Environment | None = None, seed: int = 7) -> Session:
    """A new evening."""
    setup = Setup(seed, SETUP.seats, reveal="counts")
    return Session.start(pack(name), setup, NAMES, root, method="device", environment=environment or fixed())


def go_on(session: Session, bot: int = 1) -> Iterator[int]:
    """Plays to the end, one step at a time, with a note now and then; the number of each step."""
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, bot)
        number = session.state.number
        if isinstance(action, actions.Say):
            session.say(action.about, f"Omdat we het zo wilden, stap {number}: één \u2028 é")
        else:
            session.do(action)
        if number % 10 == 5:
            session.note(f"Opmerking bij stap {number}", report=number % 20 == 5)
        yield number


def evening(root: Path, name: str = "proefavond", environment: Environment | None = None, seed: int = 7) -> Path:
    """A whole evening, closed; its folder."""
    session = started(root, name, environment, seed)
    for _ in go_on(session):
        pass
    session.agree("De folder herschrijven \u2028 é", "Anne & Ali")
    session.approve(item.id for item in session.items() if item.usual)
    session.close()
    return session.folder


def until(session: Session, wanted: Callable[[Session], bool]) -> bool:
    """Plays until this is so; `False` where the evening ends first."""
    return any(wanted(session) for _ in go_on(session))


def ballot(session: Session) -> Ballot | None:
    """The ballot that is open."""
    return next((prompt for prompt in session.view().prompts if isinstance(prompt, Ballot)), None)
