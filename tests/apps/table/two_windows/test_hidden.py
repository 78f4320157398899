"""What is for the facilitator alone is out of the room's sight and hearing, with a wall and without."""

from pathlib import Path

import pygame
import pytest

from game.apps.session import Session
from game.apps.table.leading.page import private_page
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes.before.settings import SettingsScene
from game.apps.table.voice import TableLanguage
from game.content import Pack
from game.rules.bots import bot_action
from game.rules.prompts import FACILITATOR
from game.widgets import SaidLine
from tests.apps.table.sitting import TALK, in_full, letter, play_to, to_talk, words
from tests.apps.table.two_windows.beside import FOURTEEN, NOTE, announced, on_the_wall, private, wall_of
from tests.evenings import setup


def test_what_is_not_known_yet_stands_here_alone(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    secret = private(hands.scene.session)
    assert len(secret) > 1
    assert "Wat de tafel nog niet weet" in words(window)
    assert [it for it in secret if it in on_the_wall(window)] == []
    hands.press("hidden")
    assert all(it in words(window) for it in secret if it != NOTE)
    assert [it for it in secret if it in on_the_wall(window)] == []
    hands.scene.session.close()


def test_on_one_screen_a_held_key_shows_what_is_hidden_and_nothing_else_does(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    session = hands.scene.session
    session.note(NOTE)
    window.changed()
    secret = private(session)
    assert [it for it in secret if it in words(window)] == []
    down = pygame.Event(pygame.KEYDOWN, key=pygame.K_F2, mod=0, unicode="", scancode=59)
    window.handle(down)
    assert all(it in words(window) for it in secret)
    assert not window.placed.focusable()
    window.handle(pygame.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="\r", scancode=40))
    window.handle(pygame.Event(pygame.KEYUP, key=pygame.K_F2, mod=0, unicode="", scancode=59))
    assert [it for it in secret if it in words(window)] == []
    window.handle(down)
    window.handle(pygame.Event(pygame.WINDOWFOCUSLOST))
    assert [it for it in secret if it in words(window)] == [], "who looks elsewhere holds nothing"
    assert private_page(session, TableLanguage("nl")).bar == ()
    session.close()


@pytest.mark.parametrize("how", ["settings", "close box", "unplugged"])
def test_without_a_wall_nothing_hidden_is_left_in_the_one_window(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    secret = private(hands.scene.session)
    hands.press("hidden")
    assert "Wat de tafel nog niet weet" in words(window)
    screen = wall_of(window).screen
    match how:
        case "settings":
            window.open(SettingsScene(window))
            hands.press("windows.1")
            hands.press("back")
        case "close box":
            window.handle(pygame.Event(pygame.WINDOWCLOSE, window=screen))
        case _:
            wall_of(window).full = True
            monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1280, 720)])
            window.handle(pygame.Event(pygame.WINDOWDISPLAYCHANGED, window=screen))
    assert window.wall is None
    assert window.scene is hands.scene
    assert "Wat de tafel nog niet weet" not in words(window)
    assert [it for it in secret if it in words(window)] == []
    hands.scene.session.close()


def test_notes_are_never_announced(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    hands.scene.session.note(NOTE)
    window.open_wall()
    assert NOTE in words(window)
    said = announced(window)
    assert "Jouw notities" in said
    assert NOTE not in said
    hands.go_to("note")
    announced(window)
    hands.text("nog niet voor de zaal")
    assert "zaal" in words(window)
    assert "zaal" not in announced(window)
    window.close_wall()
    window.handle(pygame.Event(pygame.KEYDOWN, key=pygame.K_F2, mod=0, unicode="", scancode=59))
    assert NOTE in words(window)
    said = announced(window)
    assert "Jouw notities" in said
    assert NOTE not in said
    hands.scene.session.close()


def test_a_refusal_and_what_was_kept_are_announced_once(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    window.open_wall()
    play_to(hands, "agenda")
    announced(window)
    letter(window, "s")
    assert announced(window) == "Er ligt nu geen zaak op tafel."
    assert sum(isinstance(it, SaidLine) for it in window.placed.widgets()) == 1, "it stands in one place"
    hands.go_to("note")
    hands.text(NOTE)
    hands.press("note.keep")
    assert announced(window) == TableLanguage("nl", {}).say("evening.note_kept")
    hands.scene.session.close()


def test_what_the_table_was_told_is_called_hidden_no_more(waterkant: Pack, tmp_path: Path) -> None:
    session = Session.start(waterkant, setup(form="cards", practice=False), {}, tmp_path)
    known_too = untold = 0
    while session.view().prompts:
        session.do(bot_action(session.scenario, session.state, 5))
        due = {session.scenario.effects[it.ref.of, it.ref.at].announced for it in session.state.due}
        known_too, untold = known_too + (True in due), untold + (False in due)
        known = sum(session.scenario.effects[it.ref.of, it.ref.at].announced for it in session.state.due)
        assert len(session.view(FACILITATOR).on_its_way) == len(session.state.due) - known
    assert known_too
    assert untold
    session.close()


def test_a_fact_that_nobody_asked_for_goes_once_the_resident_told_it(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    window.open_wall()
    session = hands.scene.session
    while session.state.case is None or not session.view(FACILITATOR).hidden or session.state.case.stage != "outcome":
        session.do(bot_action(session.scenario, session.state, 5))
    window.changed()
    facts = [fact.text.nl for fact in session.view(FACILITATOR).hidden]
    while not window.page.id.startswith("unsaid"):
        assert "Niet gevraagd" in words(window)
        hands.press("on")
    assert "Niet gevraagd" not in words(window)
    assert all(it in on_the_wall(window) for it in facts)
    session.close()
