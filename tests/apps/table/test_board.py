"""The board: what can be seen on it, looking at squares and going there by keys and by mouse."""

import itertools
from pathlib import Path

import pygame
import pytest

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.setup import COLOURS, Seat
from game.widgets.theme import theme
from tests.apps.table.sitting import at_the_board, key, squares
from tests.narrow import there


@pytest.mark.parametrize("size", [(1280, 720), (1024, 640)])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_two_tokens_on_a_square_can_both_be_seen(
    waterkant: Pack, tmp_path: Path, size: tuple[int, int], percent: int
) -> None:
    window = Window(open_window(size), ScreenSettings(text=percent, still=True), keep_settings=False)
    hands = at_the_board(window, waterkant, tmp_path, seats=tuple(Seat(it) for it in COLOURS[:4]))
    session = hands.scene.session
    apart = session.state.tokens[1] - session.state.tokens[0]
    session.do(actions.Roll("roll", (apart, 1)))
    session.do(actions.Pick("move", str(apart)))
    while session.view().prompts[0].at != "roll":
        session.do(bot_action(session.scenario, session.state, 3))
    window.changed()
    window.draw()
    crowded = next(square for square in squares(window) if len(square.face.tokens) > 1)
    assert len(crowded.face.tokens) == 2
    seen = crowded.rect.clip(window.surface.get_rect())
    spots_seen = itertools.product(range(seen.left, seen.right, 2), range(seen.top, seen.bottom, 2))
    found = {tuple(window.surface.get_at(at))[:3] for at in spots_seen}
    for seat in crowded.face.tokens:
        assert seat is not None
        assert tuple(pygame.Color(theme("paper").seats[COLOURS.index(seat)]))[:3] in found
    session.close()
    close_window()


def test_tab_enters_the_ring_once_and_arrows_walk_it(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    stops = []
    for _ in range(6):
        stops.append(window.focus)
        hands.key("Tab")
    assert stops == ["roll", "stone.0", "stone.1", "menu", "square.0", "roll"]
    while not str(window.focus).startswith("square."):
        hands.key("Tab")
    here = window.focus
    assert here == f"square.{hands.scene.session.state.tokens[0]}", "where the token stands whose turn it is"
    hands.key("Right")
    assert window.focus != here
    hands.key("Left")
    assert window.focus == here
    hands.scene.session.close()


@pytest.mark.parametrize("mouse", [False, True], ids=["keyboard", "mouse"])
def test_a_square_is_looked_at_and_closed_again(window: Window, waterkant: Pack, tmp_path: Path, mouse: bool) -> None:
    hands = at_the_board(window, waterkant, tmp_path, mouse=mouse)
    group = next(square for square in squares(window) if square.face.group is not None)
    assert group.face.group is not None
    if mouse:
        hands.click(group.rect.center)
    else:
        window.give_focus(group.id)
        hands.key("Return")
    told = " ".join(widget.label for widget in window.placed.widgets())
    assert window.page.id.startswith("inspect")
    assert group.face.group.facility.nl in told
    assert "€" in told
    assert window.focus == group.id, "the arrows go on from there"
    assert len(squares(window)) == len(there(waterkant.scenario.board).squares)
    if mouse:
        hands.press("back")
    else:
        hands.key("Escape")
    assert window.page.id.startswith("roll")
    assert len(hands.scene.session.history) == hands.scene.session.state.number
    hands.scene.session.close()


def test_a_square_that_a_stone_leads_to_is_gone_to_or_only_looked_at(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    window.set(ScreenSettings(still=True))
    hands = at_the_board(window, waterkant, tmp_path)
    hands.do(actions.Roll("roll", (2, 5)))
    leads = [square for square in squares(window) if square.face.leads]
    assert sorted(square.face.leads or 0 for square in leads) == [2, 5]
    window.give_focus(leads[0].id)
    key(window, pygame.K_i, "i")
    assert window.page.id.startswith("inspect")
    hands.key("Escape")
    at = leads[1].rect.center
    window.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=3, pos=at))
    window.draw()
    assert window.page.id.startswith("inspect"), "the other button only looks"
    hands.key("Escape")
    window.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=at))
    assert hands.scene.session.state.tokens[0] == leads[1].face.square.place
    hands.scene.session.close()


def test_the_option_with_the_keyboard_shows_where_it_leads(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    window.set(ScreenSettings(still=True))
    hands = at_the_board(window, waterkant, tmp_path)
    hands.do(actions.Roll("roll", (2, 5)))
    for eyes in (2, 5):
        window.give_focus(f"move.{eyes}")
        assert [square.face.leads for square in squares(window) if square.bright] == [eyes]
    hands.scene.session.close()


def test_typed_stones_begin_again_and_can_be_wiped(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    key(window, pygame.K_3, "3")
    assert hands.scene._half.stones == (3, 0)
    assert hands.has("roll"), "one stone is not a throw"
    key(window, pygame.K_5, "5")
    assert hands.has("entered")
    assert window.focus == "entered"
    key(window, pygame.K_1, "1")
    assert hands.scene._half.stones == (1, 0)
    key(window, pygame.K_BACKSPACE, "\x08")
    assert hands.scene._half.stones == (0, 0)
    window.give_focus("stone.1")
    hands.key("Left")
    hands.key("Return")
    assert hands.scene._half.stones == (0, 0), "after six there is none again"
    hands.scene.session.close()


def test_money_and_how_things_stand_can_always_be_read(waterkant: Pack, tmp_path: Path) -> None:
    for number, (size, percent) in enumerate(
        itertools.product(((1024, 640), (1280, 720), (1920, 1080)), (100, 150, 200))
    ):
        window = Window(open_window(size), ScreenSettings(text=percent), keep_settings=False)
        hands = at_the_board(window, waterkant, tmp_path / str(number))
        shown = {widget.id for widget in window.placed.widgets()}
        scenario = waterkant.scenario
        assert {f"fund.{id}" for id in scenario.funds} <= shown
        assert {f"indicator.{id}" for id in scenario.indicators} <= shown
        assert "goal" in shown
        assert percent > 100 or window.placed._aside is not None, "beside the question, without scrolling"
        hands.scene.session.close()
        close_window()


def test_one_token_of_the_whole_municipality(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path, form="one_token", seats=tuple(Seat(it) for it in COLOURS))
    assert [square.face.tokens for square in squares(window) if square.face.tokens] == [[None]]
    hands.do(actions.Roll("roll", (3, 4)))
    hands.do(actions.Pick("move", "4"))
    hands.scene.session.close()
