"""What ends something asks once, and says what; the menu stands still; an evening's language is that evening's."""

from pathlib import Path

import pygame
import pytest

from game.apps.table import settings as settings_module
from game.apps.table.scenes.menu import Menu
from game.apps.table.settings import ScreenSettings, load_settings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import AllocatePrompt, Ballot
from game.widgets import Button, ChoiceBox, Stepper
from tests.apps.table.hands import Hands
from tests.apps.table.setting_up import Starts, sets_up
from tests.apps.table.sitting import at_the_board, control, evening, in_full, key, letter, play_to, to_talk, words
from tests.narrow import as_a


def typed(window: Window, figures: str) -> None:
    for figure in figures:
        letter(window, figure)


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


def test_facts_are_facts_however_long_a_list_is(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path)
    to_talk(hands, "inquiry")
    assert "f" not in {it.letter.casefold() for it in window.placed.widgets() if isinstance(it, ChoiceBox)}
    letter(window, "f")
    assert "Feiten en bronnen" in words(window)
    hands.scene.session.close()


def test_t_speaks_the_other_language_on_every_page_of_an_evening_and_for_that_evening_only(
    proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config" / "settings.json"
    monkeypatch.setattr(settings_module, "_file", lambda: file)
    window = Window(open_window((1280, 720)), ScreenSettings())
    hands = evening(window, proefavond, tmp_path)
    session = hands.scene.session
    while session.view().prompts:
        window.changed()
        window.draw()
        hands.rest()
        letters_here = window.settings.language
        if not any(it.role == "text_field" for it in window.placed.focusable()):
            letter(window, "t")
            assert window.settings.language != letters_here
        session.do(bot_action(session.scenario, session.state, 3))
    window.speak() if window.settings.language == "nl" else None
    assert window.settings.language == "en"
    control(window, pygame.K_PLUS)
    assert load_settings("nl") == ScreenSettings("nl", 125), "what is set is kept, what is spoken is not"
    session.close()
    close_window()


def test_before_an_evening_the_language_can_always_be_changed(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    sets_up(window, (proefavond,), Starts(tmp_path))
    spoken = []
    for _ in range(2):
        letter(window, "t")
        spoken.append(window.settings.language)
    assert spoken == ["en", "nl"]


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
