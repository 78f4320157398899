"""What ends something asks once, and says what; the menu stands still."""

from pathlib import Path

import pygame
import pytest

from game.apps.table.scenes.during.menu import Menu
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.widgets import Button, ChoiceBox
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import at_the_board, control, evening, in_full, key, letter, play_to, to_talk, words


@pytest.mark.parametrize("what", ["note", "park", "agree"])
def test_typed_words_are_not_thrown_away_without_asking(
    window: Window, proefavond: Pack, tmp_path: Path, mouse: bool, what: str
) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.mouse = mouse
    hands.press("menu")
    hands.press(what)
    page = window.page.id
    hands.go_to(window.placed.focusable()[0].id)
    if mouse:
        hands.press(window.placed.focusable()[0].id)
    hands.text("mooi moment")
    hands.press("back") if mouse else hands.key("Escape")
    assert "Deze woorden weggooien?" in words(window)
    assert "mooi moment" in words(window), "it says which"
    hands.press("no")
    assert window.page.id == page
    assert "mooi moment" in words(window)
    hands.key("Escape")
    hands.key("Escape")
    assert window.page.id == page, "Esc is the way back from the question too"
    hands.key("Escape")
    hands.press("yes")
    assert window.scene is hands.scene
    hands.scene.session.close()


def test_nothing_typed_is_left_at_once(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.key("Escape")
    hands.press("note")
    hands.key("Escape")
    assert window.scene is hands.scene
    hands.scene.session.close()


def test_a_reason_that_is_written_is_not_passed_over_without_asking(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    hands = evening(window, proefavond, tmp_path, "tally")
    play_to(hands, "rationale")
    session, before = hands.scene.session, len(hands.scene.session.history)
    hands.to_reason()
    hands.go_to("reason")
    hands.text("omdat het past")
    hands.press("later")
    assert "omdat het past" in words(window)
    assert len(session.history) == before
    hands.press("no")
    hands.press("keep")
    assert len(session.history) == before + 1
    assert "omdat het past" in (session._log.texts.get(f"t{number}") for number in range(1, 4))
    session.close()


def test_going_back_says_which_step(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    hands.do(actions.Roll("roll", (2, 5)))
    control(window, pygame.K_z)
    assert "Jullie gooiden de stenen." in words(window)
    assert "Wat vanaf daar gebeurde" in words(window), "the step itself goes too"
    hands.press("no")
    hands.scene.session.close()


def test_every_step_of_an_evening_has_its_sentence(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path)
    session, said = hands.scene.session, set()
    while session.view().prompts and session.state.quarter < 2:
        session.do(bot_action(session.scenario, session.state, 3))
        step = session.last_step
        assert step is not None
        said.add(step.id)
    assert len(said) > 1
    session.close()


def menu(window: Window, hands: Hands) -> list[str]:
    window.open(Menu(window, hands.scene.session))
    window.draw()
    return [widget.id for widget in window.placed.widgets() if isinstance(widget, ChoiceBox)]


def test_the_menu_stands_still_and_says_why_not(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path)
    session, seen = hands.scene.session, set()
    while session.view().prompts and session.state.quarter < 2:
        seen.add(tuple(menu(window, hands)))
        for widget in window.placed.widgets():
            if isinstance(widget, ChoiceBox):
                assert widget.focusable or widget.value, f"{widget.id} says why it cannot be done"
        window.close()
        session.do(bot_action(session.scenario, session.state, 3))
    assert len(seen) == 1
    assert len(next(iter(seen))) == 20
    session.close()


def test_a_clickers_other_button_leaves_the_menu_and_its_next_key_does_not(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    """What lies over an evening is no page of it: who reads on there leaves nothing."""
    hands = evening(window, proefavond, tmp_path)
    hands.key("Escape")
    for again in ("menu", "settings", "keys", "stored"):
        if again != "menu":
            hands.press(again)
        over = window.page.id
        key(window, pygame.K_PAGEDOWN)
        assert window.page.id == over
        if again != "menu":
            hands.key("Escape")
            hands.key("Escape")
    key(window, pygame.K_F5)
    assert window.scene is hands.scene
    key(window, pygame.K_F5)
    assert window.scene is hands.scene, "it opens nothing"
    hands.scene.session.close()


def test_a_clicker_ends_no_talk(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path)
    for at in ("inquiry", "deliberation"):
        to_talk(hands, at)
        before = len(hands.scene.session.history)
        for _ in range(6):
            hands.key("Next")
            letter(window, "b")
            letter(window, "x")
        assert len(hands.scene.session.history) == before
        assert hands.scene._half.sub == ""
        break
    hands.scene.session.close()


def test_facts_are_facts_however_long_a_list_is(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path)
    to_talk(hands, "inquiry")
    assert "f" not in {it.letter.casefold() for it in window.placed.widgets() if isinstance(it, ChoiceBox)}
    letter(window, "f")
    assert "Feiten en bronnen" in words(window)
    hands.scene.session.close()


def test_a_talk_with_minutes_left_on_a_clock_that_was_started_asks_once(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path)
    to_talk(hands, "deliberation")
    session = hands.scene.session
    hands.press("clock.start")
    before = len(session.history)
    hands.press("on")
    assert len(session.history) == before
    assert "Is het gesprek klaar?" in words(window)
    hands.press("back")
    hands.press("on")
    hands.press("yes")
    assert len(session.history) == before + 1
    session.close()


@pytest.mark.parametrize("started", [False, True])
def test_enter_alone_comes_through_a_talk(window: Window, waterkant: Pack, tmp_path: Path, started: bool) -> None:
    """Through its questions, each called what it is, and then on; also where a clock still runs."""
    hands = in_full(window, waterkant, tmp_path)
    to_talk(hands, "deliberation")
    session = hands.scene.session
    if started:
        hands.press("clock.start")
    before, labels = len(session.history), []
    window.give_focus("next")
    for _ in range(12):
        if len(session.history) > before:
            break
        labels.append(next((it.label for it in window.placed.widgets() if it.id == "next"), ""))
        hands.key("Return")
    assert len(session.history) == before + 1
    last = [label for label in labels if label == "Weer de eerste vraag"]
    assert len(last) == 1, labels
    session.close()


def test_a_talk_at_a_kitchen_table_ends_on_purpose_and_at_once(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path)
    to_talk(hands, "inquiry")
    session = hands.scene.session
    done = next(it for it in window.placed.widgets() if it.id == "done")
    assert isinstance(done, Button)
    assert not done.primary, "with time left one asks on"
    hands.press("done")
    before = len(session.history)
    hands.key("Return")
    assert len(session.history) == before + 1
    session.close()
