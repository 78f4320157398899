"""What the facilitator reads in their own window: nothing of it is cut, and letters of each window are set from here."""

from pathlib import Path
from typing import Any

import pygame
import pytest

from game.apps.table.leading.told import in_a_line
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.settings import TEXT_SIZES
from game.apps.table.voice import TableLanguage
from game.content import Pack
from game.rules import actions
from game.rules.prompts import AskPrompt
from game.widgets import ChoiceBox, Note, Quote
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import TALK, in_full, key, to_talk, words
from tests.apps.table.two_windows.beside import FOURTEEN, wall_of


def in_a_talk(window: LeadingWindow, pack: Pack, root: Path) -> Hands:
    """At the kitchen table, where one question was asked."""
    hands = in_full(window, pack, root, depth="first", seats=FOURTEEN)
    to_talk(hands, "inquiry", TALK)
    asked = hands.scene.session.view().prompts[0]
    assert isinstance(asked, AskPrompt)
    free = next(it for it in asked.items if it.closed is None)
    hands.scene.session.do(actions.Ask("inquiry", free.id))
    window.open_wall()
    key(window, pygame.K_TAB)
    return hands


def test_in_a_talk_the_answer_the_minutes_left_and_what_each_question_costs_are_at_hand(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_a_talk(window, waterkant, tmp_path)
    view, voice, here = hands.scene.session.view(), TableLanguage("nl", {}), words(window)
    assert view.case is not None
    talk, asked = view.case.talk, view.prompts[0]
    assert talk is not None
    assert isinstance(asked, AskPrompt)
    answer = next(it for it in window.placed.widgets() if voice.words(talk.lines[-1].answer) in it.label)
    assert window.placed.view.contains(answer.rect), "in sight without scrolling"
    assert f"Nog {talk.minutes} speelminuten" in here
    costs = {it.id: it.value for it in window.placed.widgets() if isinstance(it, ChoiceBox)}
    for item in asked.items:
        assert item.note is not None
        assert voice.words(item.note) in costs[f"ask.{item.id}"]
        drawn = next(it for it in window.placed.widgets() if it.id == f"ask.{item.id}")
        assert isinstance(drawn, ChoiceBox)
        assert voice.words(item.note).replace(" ", "\u00a0") in drawn._named, "drawn too, not only said"
    hands.scene.session.close()


def test_arrows_read_to_the_end_before_they_leave_the_page(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = to_a_case(window, waterkant, tmp_path)
    assert window.placed.most
    seen = 0
    while window.focus != "fixed.black":
        seen = max(seen, window.placed.scroll)
        before = window.placed.scroll
        key(window, pygame.K_DOWN)
        assert window.placed.scroll <= before + window.placed.view.height, "nothing is passed over"
    assert seen == window.placed.most
    hands.scene.session.close()


def test_an_arrow_that_is_clicked_and_control_with_an_arrow_read_on(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = to_a_case(window, waterkant, tmp_path)
    for up in (False, True):
        (name, at), *_ = window.placed.cues()
        assert name == ("arrow-up" if up else "arrow-down")
        before = window.placed.scroll
        window.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=at.center))
        assert (window.placed.scroll < before) == up
        assert window.placed.scroll != before
        hands.window.draw()
    key(window, pygame.K_DOWN, mod=pygame.KMOD_CTRL)
    there = window.placed.scroll
    assert there > 0
    key(window, pygame.K_UP, mod=pygame.KMOD_CTRL)
    assert window.placed.scroll < there
    hands.scene.session.close()


@pytest.mark.parametrize(
    ("code", "sign"), [(pygame.K_EQUALS, "="), (pygame.K_PLUS, "+"), (pygame.K_KP_PLUS, ""), (pygame.K_EQUALS, "+")]
)
def test_plus_is_for_the_wall_and_control_with_plus_for_the_window_before_which_somebody_sits(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path, code: int, sign: str
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    window.open_wall()

    def sizes() -> tuple[int, int]:
        return wall_of(window)._paint().text_percent, window.paint().text_percent

    assert sizes() == (100, 100)
    shift = pygame.KMOD_SHIFT if (code, sign) == (pygame.K_EQUALS, "+") else 0
    key(window, code, sign, mod=shift)
    assert sizes() == (TEXT_SIZES[1], 100)
    assert f"Letters op de muur: {TEXT_SIZES[1]} procent." in words(window)
    key(window, code, sign, mod=shift | pygame.KMOD_CTRL)
    assert sizes() == (TEXT_SIZES[1], TEXT_SIZES[1])
    key(window, pygame.K_MINUS, "-")
    assert sizes() == (100, TEXT_SIZES[1])
    for kind in (pygame.KEYDOWN, pygame.KEYUP):
        event: dict[str, Any] = {"key": code, "mod": pygame.KMOD_CTRL, "unicode": sign, "scancode": 0}
        window.handle(pygame.Event(kind, window=wall_of(window).screen, **event))
    assert sizes() == (TEXT_SIZES[1], TEXT_SIZES[1]), "pressed at the wall, it is for the wall"
    for _ in TEXT_SIZES[1:]:
        window.draw()
        key(window, code, sign, mod=shift)
    assert sizes()[0] == 100, "after the largest come the usual ones: for a hand on the mouse"
    hands.scene.session.close()


def to_a_case(window: LeadingWindow, pack: Pack, root: Path) -> Hands:
    """A case to read, in the largest letters."""
    hands = in_full(window, pack, root, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    window._letters = TEXT_SIZES[-1]
    window.changed()
    window.draw()
    return hands


@pytest.mark.parametrize("made", [Note, Quote])
def test_what_stands_above_words_comes_before_them_and_their_source_after(made: type[Note] | type[Quote]) -> None:
    asked = made("says", "“Ik, twee weken.”", above="Wie probeerde de app?", below="Wat hier verteld is, blijft hier.")
    assert in_a_line(asked) == "Wie probeerde de app? “Ik, twee weken.” Wat hier verteld is, blijft hier."
    assert in_a_line(made("fact", "Het kost 32 euro", below="Bron: een krant")) == "Het kost 32 euro. Bron: een krant"
    assert in_a_line(made("reason", "omdat het past", above="De reden")) == "De reden: omdat het past"
