"""The evening with cases of the table's own, in a session with words."""

from pathlib import Path

from game.apps.session import Session
from game.rules import actions
from game.rules.state import digest
from tests.golden.games import Game, kept
from tests.shipped import pack_of

(OWN,) = (game for game in kept().values() if game.brings)
TOLD = ("t1", "t2", "t3", "t4")
"""Of the first case of the table's own: what it is about, its question, an idea, and that idea made sharper."""
WORKED = ("t5", "t6", "t7")
STOPPED = ("t9", "t10", "t11")
"""Of the second, which was stopped."""


def words(text: str) -> str:
    return f"Woorden nummer {text[1:]} van ons."


def played(game: Game, root: Path) -> Session:
    """That evening in a session, with words wherever it had some; the same to its last state."""
    session = Session.start(pack_of(game.pack), game.setup, {}, root)
    for action in game.actions:
        match action:
            case actions.OpenOwn(text=str(text)):
                session.open_own(words(text))
            case actions.Say(text=str(text)):
                session.say(action.about, words(text))
            case _:
                session.do(action)
    assert digest(session.state) == game.digest
    return session
