"""Evenings that an earlier version of the rules played, each as one exported file, kept for ever.

`python -m tests.golden.earlier` keeps those of the rules of now: once, right before `RULES_VERSION` is raised.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from msgspec import Struct

from game.apps.session import Method, Session
from game.content import find_packs, load
from game.log.archive import export
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import Ballot, Choose
from game.rules.setup import Seat, Setup
from game.rules.state import RULES_VERSION
from tests.log.evening import EVENING, fixed

FOLDER = Path(__file__).with_name("earlier")
SECRET = "Wethouder Van Zeewind"
"""A name that was forgotten in every one of these evenings."""
ONES = tuple(Seat(colour) for colour in ("blue", "green", "ochre"))
TEAMS = (Seat("blue", 3), Seat("green", 2), Seat("ochre", 2))
MOST = 900
"""Actions in one evening: none is longer."""


class Kind(Struct, frozen=True):
    """A table, and how it votes."""

    pack: str
    setup: Setup
    method: Method


KINDS: dict[str, Kind] = {
    "names": Kind("proefavond", Setup(11, TEAMS, "counts", "majority", by_name=True, depth="full"), "device"),
    "few": Kind("proefavond", Setup(12, ONES, "outcome", "agreement", form="cards"), "device"),
    "agreed": Kind("proefavond", Setup(13, ONES, "counts", "executive_after_advice", form="one_token"), "device"),
    "teams": Kind("waterkant", Setup(14, TEAMS, "counts", "consent", form="tokens", depth="full"), "tally"),
    "fund": Kind("examples/budget", Setup(15, TEAMS, "outcome", "majority"), "tally"),
}


def kept() -> dict[str, Path]:
    """The exported evenings: version of the rules and kind → file."""
    return {f"{path.parent.name}/{path.stem}": path for path in sorted(FOLDER.glob("*/*.zip"))}


def write() -> Iterator[Path]:
    """Play one of each kind by the rules of now, and keep it."""
    for name, kind in KINDS.items():
        file = FOLDER / str(RULES_VERSION) / f"{name}.zip"
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as root:
            export(play(kind, Path(root)), file, "Een avond voor de toetsen.", over=True)
        yield file


def play(kind: Kind, root: Path) -> Path:
    """An evening of bots with a break, a word forgotten, people who come and leave, and steps back over ballots."""
    pack, dice = load(find_packs()[kind.pack]), Random(kind.setup.seed)
    names = {"blue": "Kompas", "green": SECRET}
    session = Session.start(pack, kind.setup, names, root, method=kind.method, debrief_at=EVENING, environment=fixed())
    for _ in range(MOST):
        view = session.view()
        if not view.prompts:
            break
        if (dice.random() < 0.1 and session.can_undo) or _just_voted(session, dice):
            session.undo()
        elif dice.random() < 0.08:
            _somebody_moves(session, dice)
        else:
            _on(session)
    session.note("Mooi moment.")
    session.forget(["t2"])
    session.close()
    return session.folder


def _just_voted(session: Session, dice: Random) -> bool:
    last = session.history[-1].events if session.history else ()
    return any(type(event).__name__ == "BallotClosed" for event in last) and dice.random() < 0.3


def _somebody_moves(session: Session, dice: Random) -> None:
    if any(isinstance(prompt, Ballot) for prompt in session.view().prompts):
        return
    seat = dice.choice(session.state.seats)
    voters = seat.voters + dice.choice((-1, 1))
    if 1 <= voters <= 4:
        session.do(actions.Attend(seat.id, voters))


def _on(session: Session) -> None:
    action = bot_action(session.scenario, session.state, 5)
    asked = next((it for it in session.view().prompts if isinstance(it, Ballot)), None)
    if isinstance(action, actions.Say):
        session.say(action.at, "Wij kiezen dit, omdat het nu kan.")
    elif asked is not None and asked.by_name and not isinstance(asked.question, Choose):
        box = session.open_box(asked)
        for number, voter in enumerate(box.expected):
            box.vote(voter, asked.option_ids()[0 if number < 5 else -1])
        session.do(box.close())
    else:
        session.do(action)


if __name__ == "__main__":
    for written in write():
        print(written, written.stat().st_size)
