"""Figures that are typed: a tally under cover, a number that begins anew, money within its bounds."""

from pathlib import Path

import pygame

from game.apps.table.window.window import Window
from game.content import Pack
from game.rules.bots import bot_action
from game.rules.prompts import AllocatePrompt, Ballot
from game.widgets import Stepper
from tests.apps.table.sitting import evening, in_full, key, letter, play_to, words
from tests.narrow import as_a


def typed(window: Window, figures: str) -> None:
    for figure in figures:
        letter(window, figure)


def test_a_tally_is_typed_and_stays_covered(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path, "tally")
    play_to(hands, "first_ballot")
    asked = as_a(Ballot, hands.scene.session.view().prompts[-1])
    rows = len(asked.option_ids()) + 1
    counts = [asked.ballots - 1, *([0] * (rows - 2)), 1]
    before = words(window)
    letter(window, "b")
    assert words(window) == before, "no letter counts a card"
    assert window.blank is None
    for count in counts:
        typed(window, str(count))
        key(window, pygame.K_RETURN, "\r")
    assert hands.scene._half.counts == tuple(counts)
    told = [it.value for it in window.placed.widgets() if isinstance(it, Stepper)]
    assert set(told) == {"ingevuld"}, "nobody reads from the wall what was typed"
    assert not any(f"{sum(counts)}" in it for it in told)
    hands.press("count")
    hands.press("right")
    assert hands.scene.session.view().prompts[0].at != "first_ballot"
    hands.scene.session.close()


def test_a_number_begins_anew_where_it_would_be_too_large_and_backspace_takes_one_figure(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    hands = evening(window, proefavond, tmp_path, "tally")
    play_to(hands, "first_ballot")
    for figure, count in (("1", 1), ("2", 12), ("7", 7), ("5", 75)):
        letter(window, figure)
        assert hands.scene._half.counts[0] == count
    key(window, pygame.K_BACKSPACE, "\b")
    assert hands.scene._half.counts[0] == 7
    hands.scene.session.close()


def test_money_is_typed_in_figures(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, method="device")
    session = hands.scene.session
    while not any(
        isinstance(asked, Ballot) and isinstance(asked.question, AllocatePrompt) for asked in session.view().prompts
    ):
        session.do(bot_action(session.scenario, session.state, 3))
    window.changed()
    window.draw()
    if hands.has("to_vote"):
        hands.press("to_vote")
    hands.press("begin")
    question = as_a(AllocatePrompt, as_a(Ballot, session.view().prompts[-1]).question)
    post = question.posts[0]
    hands.go_to(f"post.{post.id}")
    wanted = question.suggestion[0] - question.step
    assert wanted >= post.low
    typed(window, str(wanted))
    assert hands.scene._half.amounts[0] == wanted
    key(window, pygame.K_RETURN, "\r")
    hands.go_to(f"post.{post.id}")
    typed(window, "1")
    key(window, pygame.K_RETURN, "\r")
    assert hands.scene._half.amounts[0] == wanted
    assert "in stappen van" in words(window), "it says what it may be"
    session.close()
