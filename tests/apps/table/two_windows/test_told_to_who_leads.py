"""What the next step looks like and says where Enter does not do it yet, and what is asked a second time."""

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.apps.session import Session
from game.apps.table.leading.folding import Folding
from game.apps.table.leading.step import NextStep
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes import EveningScene
from game.content import Pack
from game.rules import actions
from game.rules.prompts import PickPrompt
from game.rules.terms.text import Message, Text
from game.widgets import Button, Label, ResultRow, Stepper
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import at_the_board, in_full, key, letter, play_to, quietly, to_talk, words
from tests.apps.table.two_windows.beside import FOURTEEN, on_the_wall, wall_of
from tests.evenings import setup


def step_of(window: LeadingWindow) -> NextStep:
    window.draw()
    (step,) = (it for it in window.placed.widgets() if isinstance(it, NextStep))
    return step


@pytest.mark.parametrize("wall", [True, False])
def test_where_enter_takes_nothing_no_button_looks_as_if_it_does(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path, *, wall: bool
) -> None:
    hands = at_the_board(window, waterkant, tmp_path, seats=FOURTEEN, depth="first")
    play_to(hands, "object")
    if wall:
        window.open_wall()
    window.draw()
    assert window.focus is None
    assert not [it.id for it in window.placed.widgets() if isinstance(it, Button) and it.primary]
    state = hands.scene.session.state
    key(window, pygame.K_RETURN, "\r")
    assert hands.scene.session.state is state
    assert "Ga erheen met Tab, of klik erop." in words(window)
    if wall:
        assert "Kies zelf: met de letter, met Tab, of met een klik" in step_of(window)._above
    (first, *_) = (it.id for it in window.placed.focusable() if it.id.startswith("pick."))
    hands.go_to(first)
    key(window, pygame.K_RETURN, "\r")
    assert hands.scene.session.state is not state
    hands.scene.session.close()


def to_the_count(window: LeadingWindow, pack: Pack, root: Path) -> Hands:
    hands = in_full(window, pack, root, seats=FOURTEEN, depth="first")
    to_talk(hands, "first_ballot")
    window.open_wall()
    if hands.has("to_vote"):
        hands.press("to_vote")
    window.draw()
    return hands


def test_a_count_that_nobody_began_is_not_called_wrong(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = to_the_count(window, waterkant, tmp_path)
    assert step_of(window)._above == "Tel eerst de stemmen"
    letter(window, "1")
    assert step_of(window)._above == "De telling klopt nog niet"
    hands.scene.session.close()


def test_what_is_counted_is_read_once_and_its_rows_keep_apart(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = to_the_count(window, waterkant, tmp_path)
    rows = [it for it in window.placed.widgets() if isinstance(it, Stepper)]
    assert words(window).count(rows[0].label) == 1
    ring = window.paint().px(3)
    for row in rows:
        letter_at, plus = row._key_rects(window.paint())
        assert plus.right + ring <= row.rect.right
        assert letter_at.left > row.rect.left
    for row, below in pairwise(rows):
        assert below.rect.top - row.rect.bottom >= ring
    for figure in ("8", "3", "2", "1", "0"):
        letter(window, figure)
    if step_of(window).actions:
        hands.press("count")
        (first, *_) = (it for it in window.placed.widgets() if isinstance(it, ResultRow))
        assert words(window).count(first.label) == 1
    hands.scene.session.close()


@pytest.mark.parametrize("mouse", [True, False])
def test_a_talk_with_time_left_is_ended_by_a_yes_that_is_another_word(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path, *, mouse: bool
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN, mouse=mouse)
    to_talk(hands, "deliberation")
    window.open_wall()
    clock = hands.scene.timer
    assert clock is not None
    clock.start()
    window.changed()
    # The small button of the first question, and the large one of the last, ask the same.
    for turned in range(2):
        if turned:
            while step_of(window).id == "next":
                hands.press("next")
        assert next(it.label for it in window.placed.widgets() if it.id == "on") == "Gesprek klaar"
        hands.press("on")
        assert "Is het gesprek klaar?" in words(window)
        assert step_of(window).label == "Ja, het gesprek is klaar"
        if not turned:
            hands.press("back")
    before = len(hands.scene.session.history)
    hands.press("yes")
    assert len(hands.scene.session.history) == before + 1
    hands.scene.session.close()


def test_the_wall_names_what_is_passed_without_debate(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    session = hands.scene.session
    to_talk(hands, "deliberation")
    passing = next(it for it in session.view().prompts if it.at == "pass")
    session.do(actions.Pick("pass", "pass"))
    window.open_wall()
    window.changed()
    shown = on_the_wall(window)
    assert isinstance(passing, PickPrompt)
    called = passing.items[0].text
    assert isinstance(called, Message)
    option = called.values["option"]
    assert isinstance(option, Text)
    assert option.nl in shown.split("Voorstel, zonder debat: ")[1].split("\n")[0]
    assert wall_of(window).page.id.startswith("advocate")
    session.close()


def test_the_hour_of_the_debrief_stands_until_the_group_looks_back(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    at = datetime.now().astimezone() + timedelta(hours=1)
    session = Session.start(waterkant, setup(seats=FOURTEEN, depth="first"), {}, tmp_path, debrief_at=at)
    scene = EveningScene(window, session, "tally", lambda evening, _: evening.folder)
    window.go(scene)
    hands = Hands(window, scene, mouse=False)
    while not session.view().year and actions.Finish() not in session.view().controls:
        session.do(quietly(session))
    while session.state.phase != "over":
        session.do(quietly(session))
    window.open_wall()
    window.changed()
    said = f"nabespreking om {at:%H.%M}"
    assert said in words(window)
    hands.press("lookback")
    assert said not in words(window)
    key(window, pygame.K_ESCAPE)
    assert said not in words(window)
    assert "Er is geen tijd afgesproken" not in words(window)
    session.close()


def test_lines_that_fold_become_smaller_where_more_of_them_fit_then(window: LeadingWindow) -> None:
    lines = [Label(f"line.{at}", "Over twee kwartalen staat hier nog iets. " * 2) for at in range(4)]
    node = Folding(lines, lambda count: Label("more", f"nog {count}"))
    paint, wide = window.paint(), 400
    whole = sum(it.measure(paint, wide) for it in lines) + 3 * paint.px(6)

    def shown(high: int) -> list[str]:
        node.place(paint.within(high), 0, 0, wide)
        assert all(it.rect.bottom <= high for it in node.widgets())
        return [it.id for it in node.widgets()]

    assert shown(whole) == ["line.0", "line.1", "line.2", "line.3"]
    large = lines[0].rect.height
    assert "more" not in shown(whole - paint.px(12)), "a little less room takes no line away"
    assert lines[0].rect.height < large
    assert shown(whole // 2)[-1] == "more"
