"""What every front end tells of an evening and no view says: how a case came in, and how many decisions there were."""

from collections.abc import Sequence

from game.apps.session.session import Step
from game.rules.events import CaseOpened, TokenMoved
from game.rules.text import Message, message
from game.rules.views import View

TAKEN = ("decided", "passed", "default")
"""How a case ends with a decision. One that was revised counts once, as it was taken."""


def came_by_itself(view: View, history: Sequence[Step]) -> bool:
    """Whether the case that is open came in by itself: on a board, with no token, choice or facilitator behind it."""
    if view.case is None or view.case.practice or view.town.board is None:
        return False
    places = range(len(history) - 1, 0, -1)
    place = next((it for it in places if any(isinstance(event, CaseOpened) for event in history[it].events)), None)
    if place is None:
        return False
    before, led = history[place - 1].state, any(isinstance(event, TokenMoved) for event in history[place].events)
    chosen = before.visit is not None and before.visit.square == "start"
    return not led and not chosen and view.case.card not in (*before.injected, *before.front)


def decisions_taken(view: View) -> int:
    """How many decisions the table took, so far."""
    return sum(decision.how in TAKEN for decision in view.decisions)


def taken_words(view: View, sentence: str) -> Message:
    """That many decisions, as `sentence` says it: none, one, or more."""
    taken = decisions_taken(view)
    return message({0: f"{sentence}.none", 1: f"{sentence}.one"}.get(taken, sentence), count=taken)
