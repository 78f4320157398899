"""The last step of the debrief: once the group approved what may leave the room, Enter goes on."""

import pygame

from game.apps.session import Session
from game.apps.table.lookback import LookBack
from game.apps.table.scenes.afterwards.approve import Approve
from game.apps.table.window.window import Window
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import key, words


def test_enter_does_not_open_again_what_was_approved(window: Window, session: Session, scene: LookBack) -> None:
    fingers = Fingers(window, mouse=False)
    while not window.page.id.startswith("lookback.approve"):
        fingers.press("on")
    assert window.focus == "approve"
    for _ in range(3):
        key(window, pygame.K_RETURN, "\r")
    assert session.approval is None, "nobody went through the list"
    fingers.press("on")
    fingers.press("yes")
    assert session.approval is not None
    assert window.scene is scene
    assert window.focus == "on"
    assert "Vastgesteld door de groep" in words(window), "no list has to be gone through any more"
    assert "Loop de lijst samen langs" not in words(window)
    key(window, pygame.K_RETURN, "\r")
    assert not isinstance(window.scene, Approve)
    assert scene.done
