"""The last page of an evening, its list of ticks, and the question whether it is so."""

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.cli.keeping.keep import Keep
from game.cli.playing.window import evening as first_page
from game.widgets import Toggle
from tests.apps.table.hands import Hands

AGREED = "De folder herschrijven"


def at_the_end(window: Window, session: Session, *, mouse: bool = False) -> Hands:
    scene = first_page(session, "tally", Keep())(window)
    assert isinstance(scene, EveningScene)
    window.go(scene)
    return Hands(window, scene, mouse=mouse)


def approve(hands: Hands, *flips: str) -> None:
    """Through the list, with these ticks changed, and the question whether it is so."""
    hands.press("approve")
    for id in flips:
        hands.press(f"item.{id}")
    hands.press("on")
    hands.press("yes")


def ticked(window: Window) -> set[str]:
    window.draw()
    toggles = (it for it in window.placed.widgets() if isinstance(it, Toggle))
    return {it.id.removeprefix("item.") for it in toggles if it.value}


def of_kind(session: Session, kind: str) -> list[str]:
    return [item.id for item in session.items() if item.kind == kind]
