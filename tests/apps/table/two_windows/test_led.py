"""One evening, two windows: the facilitator's, where everything is done, and the wall, which shows nothing private."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.apps.session import Session
from game.apps.table.leading.parts import FixedEntry
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes import EveningScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.content import Pack
from game.rules import actions
from game.rules.prompts import FACILITATOR
from game.widgets import Button
from tests.apps.table.by_api import NAMES, by_api
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import TALK, in_full, key, letter, play_to, quietly, to_talk, words
from tests.apps.table.two_windows.beside import FOURTEEN, NOTE, in_sight, on_the_wall, private, wall_of
from tests.evenings import setup


def sits(window: LeadingWindow, pack: Pack, root: Path, *, mouse: bool, **table: Any) -> Hands:
    """The first page of an evening with a wall beside it."""
    session = Session.start(pack, setup(**table), NAMES, root)
    scene = EveningScene(window, session, "tally", lambda evening, _: evening.folder)
    window.go(scene)
    window.open_wall()
    return Hands(window, scene, mouse=mouse)


def test_a_whole_evening_is_led_from_one_window_and_seen_on_the_other(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    called, done = by_api(waterkant, tmp_path / "api", reasons=True)
    hands = sits(window, waterkant, tmp_path / "led", mouse=True)
    session = hands.scene.session
    for action in done:
        secret = private(session)
        wall = on_the_wall(window)
        assert [it for it in secret if it in wall] == []
        assert not any(isinstance(it, Button) for it in wall_of(window).placed.widgets())
        assert "Alleen voor de spelleider" not in wall
        hands.do(action)
    assert [step.digest for step in session.history] == [step.digest for step in called.history]
    assert session.view().phase == "over"
    hands.press("leave")
    hands.press("yes")
    assert not window.open_for_play
    assert window.wall is None
    called.close()


def test_a_note_is_written_parked_or_kept_without_leaving_the_page(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    session, wall = hands.scene.session, on_the_wall(window)
    for place, id in enumerate(("note.keep", "note.park", "note.moment")):
        hands.go_to("note")
        stands = wall_of(window).placed
        hands.text(f"{NOTE} {place}")
        assert wall_of(window).placed is stands, "the wall is not made again for what it never shows"
        assert on_the_wall(window) == wall
        hands.press(id)
        assert window.note.text == ""
    assert session.notes == (f"{NOTE} 0", f"{NOTE} 2")
    hands.go_to("note")
    hands.text(NOTE)
    folder = session.folder
    window.quit()
    again = Session.resume(folder)
    assert again.notes[-1] == NOTE, "what was being written is kept"
    again.close()


def test_every_action_has_its_place_and_says_why_it_does_not_work(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    window.open_wall()

    def entries() -> list[tuple[str, tuple[int, ...]]]:
        window.draw()
        found = [it for it in window.placed.widgets() if isinstance(it, FixedEntry)]
        return [(it.id, tuple(it.rect)) for it in found]

    play_to(hands, "agenda")
    first = entries()
    assert len(first) == 19
    to_the_first = [it for it in window.placed.widgets() if isinstance(it, FixedEntry) and it.value]
    assert "fixed.skip" in {it.id for it in to_the_first}
    letter(window, "s")
    assert "Er ligt nu geen zaak op tafel." in words(window)
    to_talk(hands, "briefing", TALK)
    assert entries() == first, "nothing moves"
    letter(window, "s")
    assert window.page.id == "skip"
    hands.scene.session.close()


def test_somebody_comes_a_case_is_parked_and_skipped_and_a_step_taken_back(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    session = hands.scene.session
    wall = on_the_wall(window)
    letter(window, "k")
    hands.adjust("attend.ochre", "more")
    assert session.state.voters == 15
    assert on_the_wall(window) == wall, "names and numbers of people stay here"
    key(window, pygame.K_ESCAPE)
    letter(window, "g")
    assert window.page.id == "logbook"
    letter_step = len(session.history) - 1
    hands.press(f"step.{letter_step}")
    assert window.page.id.startswith("take_back")
    hands.press("yes")
    assert session.state.voters == 14
    letter(window, "p")
    hands.press("open_end")
    assert session.paused
    assert "pauze" in on_the_wall(window).casefold()
    hands.press("on")
    open_case = session.view().case
    assert open_case is not None
    told = open_case.title.nl
    assert told in on_the_wall(window)
    letter(window, "x")
    assert "Vraag niet waarom" in words(window)
    assert "Een ogenblik." in on_the_wall(window)
    assert told not in on_the_wall(window), "the story goes from the wall before anybody decides anything"
    hands.press("yes")
    case = session.view().case
    assert case is None or case.card != TALK
    letter(window, "j")
    hands.press("yes")
    assert session.view().phase == "over"
    assert hands.has("leave")
    session.close()


@pytest.mark.parametrize("letters", [100, 125, 150, 200])
@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)])
def test_everything_can_be_reached_at_any_size(
    waterkant: Pack, tmp_path: Path, size: tuple[int, int], letters: int
) -> None:
    window = LeadingWindow(open_window(size), ScreenSettings(still=True), keep_settings=False)
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    while window._letters < letters:
        window.text_size(1)
    window.draw()
    placed = window.placed
    inside = pygame.Rect(0, 0, *window.surface.get_size())
    for widget in placed.widgets():
        assert inside.left <= widget.rect.left, widget
        assert widget.rect.right <= inside.right, widget
        assert widget.rect.bottom <= inside.bottom + placed.most, widget
    assert not in_sight(window)
    hands.scene.session.close()
    window.close_wall()
    close_window()


def test_at_the_end_of_a_year_nothing_on_the_wall_is_called_hidden_and_the_time_agreed_on_stands(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    at = datetime.now().astimezone() + timedelta(hours=1)
    session = Session.start(waterkant, setup(seats=FOURTEEN, depth="first"), {}, tmp_path, debrief_at=at)
    window.go(EveningScene(window, session, "tally"))
    while not session.view(FACILITATOR).on_its_way:
        session.do(quietly(session))
    while session.state.case is not None:
        session.do(quietly(session))
    session.do(actions.Finish())
    window.open_wall()
    window.changed()
    view = session.view(FACILITATOR)
    assert view.year is not None
    assert "Er is geen tijd afgesproken" not in words(window)
    assert "coming.0" not in {it.id for it in window.placed.widgets()}
    session.close()
