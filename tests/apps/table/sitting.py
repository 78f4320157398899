"""A table that has sat down: an evening as far as a test wants it, and what can be read on the window."""

from pathlib import Path
from typing import Any

import pygame

from game.apps.session import Session, deal_roles
from game.apps.table.board.squares import SquareButton
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.actions import Action
from game.rules.bots import bot_action
from tests.apps.table.fingers import calmly
from tests.apps.table.hands import Hands
from tests.evenings import SEATS, setup


def at_the_board(window: Window, pack: Pack, root: Path, *, mouse: bool = False, **table: Any) -> Hands:
    """An evening as far as the first throw."""
    session = Session.start(pack, setup(practice=False, **table), {"blue": "Team Kompas"}, root)
    scene = EveningScene(window, session, "tally")
    while session.view().prompts[0].at != "roll":
        session.do(bot_action(session.scenario, session.state, 3))
    window.go(scene)
    window.draw()
    return Hands(window, scene, mouse=mouse)


def squares(window: Window) -> list[SquareButton]:
    window.draw()
    return [widget for widget in window.placed.widgets() if isinstance(widget, SquareButton)]


def moving(window: Window) -> str:
    return window.page.moving


def key(window: Window, code: int, unicode: str = "", mod: int = 0, scancode: int = 0) -> None:
    """A key, pressed and let go by somebody who sees what is on screen."""
    calmly(window).draw()
    for kind in (pygame.KEYDOWN, pygame.KEYUP):
        window.handle(pygame.Event(kind, key=code, mod=mod, unicode=unicode, scancode=scancode))
    window.draw()


def letter(window: Window, name: str) -> None:
    key(window, ord(name), name)


def control(window: Window, code: int, *, mod: int = pygame.KMOD_CTRL) -> None:
    key(window, code, mod=mod)


def words(window: Window) -> str:
    """Everything on the page and in the footer."""
    window.draw()
    page = window.page
    labels = [f"{widget.label} {widget.value}" for widget in window.placed.widgets()]
    return "\n".join([*labels, *page.footer, page.clock])


def evening(window: Window, pack: Pack, root: Path, method: str = "device", **table: Any) -> Hands:
    """The first page of an evening."""
    session = Session.start(pack, setup(**table), {}, root)
    scene = EveningScene(window, session, "tally" if method == "tally" else "device")
    window.go(scene)
    return Hands(window, scene, mouse=False)


def play_to(hands: Hands, at: str, card: str | None = None) -> None:
    """Go on through the API until that is asked, of that card where one is named."""
    session = hands.scene.session
    while True:
        view = session.view()
        here = any(prompt.at == at for prompt in view.prompts)
        if here and (card is None or (view.case is not None and view.case.card == card)):
            break
        session.do(quietly(session))
    hands.scene._walk = hands.scene._rolling = None
    hands.window.changed()
    hands.window.draw()
    hands.rest()


def quietly(session: Session) -> Action:
    """What a bot does, with nothing to say."""
    action = bot_action(session.scenario, session.state, 3)
    return actions.Say(action.at, None) if isinstance(action, actions.Say) else action


def in_full(
    window: Window, pack: Pack, root: Path, *, mouse: bool = False, method: str = "tally", **table: Any
) -> Hands:
    """An evening in full, in which the first case is one at a kitchen table."""
    given: dict[str, Any] = {
        "depth": "full",
        "practice": False,
        "seats": deal_roles(pack.scenario, SEATS, "full"),
        "form": "cards",
    }
    session = Session.start(pack, setup(**{**given, **table}), {"blue": "team kompas"}, root)
    scene = EveningScene(window, session, "tally" if method == "tally" else "device")
    window.go(scene)
    return Hands(window, scene, mouse=mouse)


TALK = "son_at_home"
"""A card of Waterkant at a kitchen table."""


def to_talk(hands: Hands, at: str, card: str = TALK) -> None:
    """As far as that question of this card."""
    play_to(hands, "agenda")
    hands.scene.session.do(actions.Inject(card))
    play_to(hands, at, card)
