"""A ranking is made by those who rank: it opens without one, and what stood ready of a division is asked once."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.content import load, resolve
from game.rules.bots import bot_action
from game.rules.prompts import Ballot, RankPrompt
from game.widgets import Button, RankPlace
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import letter, words
from tests.evenings import setup
from tests.narrow import as_a


def _at_first_ballot(window: Window, pack: str, root: Path, *, mouse: bool) -> Hands:
    session = Session.start(load(resolve(pack)), setup(), {}, root)
    while session.view().prompts[0].at != "first_ballot":
        session.do(bot_action(session.scenario, session.state, 3))
    window.go(scene := EveningScene(window, session, "device"))
    hands = Hands(window, scene, mouse=mouse)
    hands.press("begin")
    return hands


def _places(window: Window) -> list[str]:
    window.draw()
    return [it.value for it in window.page.body.widgets() if isinstance(it, RankPlace)]


def _vote(window: Window) -> Button:
    return next(it for it in window.page.bar if isinstance(it, Button) and it.id == "vote")


def test_a_ranking_opens_empty_and_enter_alone_gives_none(window: Window, tmp_path: Path) -> None:
    hands = _at_first_ballot(window, "examples/priority", tmp_path, mouse=False)
    page = window.page.id
    assert set(_places(window)) == {""}
    assert not _vote(window).actions
    hands.key("Return")
    assert window.page.id == page
    hands.scene.session.close()


def test_each_row_gets_the_next_place_and_the_last_what_is_left(window: Window, tmp_path: Path, mouse: bool) -> None:
    hands = _at_first_ballot(window, "examples/priority", tmp_path, mouse=mouse)
    asked = as_a(RankPrompt, as_a(Ballot, hands.scene.session.view().prompts[-1]).question)
    order = [it.id for it in asked.items][::-1]
    for at, id in enumerate(order[:-1]):
        assert f"Kies nummer {at + 1}:" in words(window)
        if mouse:
            hands.press(f"rank.{id}")
        else:
            letter(window, "abcdef"[len(order) - 1 - at])
    assert _places(window) == [str(at + 1) for at in range(len(order))]
    assert [it.id for it in window.page.body.widgets() if isinstance(it, RankPlace)] == [f"rank.{id}" for id in order]
    assert _vote(window).actions
    hands.press("vote")
    assert window.page.id.startswith("pass.")
    hands.scene.session.close()


@pytest.mark.parametrize("way", ["yes", "back"])
def test_a_division_that_nobody_changed_is_asked_once_in_a_secret_ballot(
    window: Window, tmp_path: Path, way: str
) -> None:
    hands = _at_first_ballot(window, "examples/budget", tmp_path, mouse=False)
    hands.press("vote")
    assert "Dit stond klaar, jullie veranderden niets." in words(window)
    assert window.page.private
    assert window.focus == "back"
    hands.press(way)
    assert window.page.id.startswith("pass." if way == "yes" else "vote.")
    hands.scene.session.close()
