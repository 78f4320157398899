"""The facilitator's own window: all of it in sight on every page, and true of what is on the wall."""

from collections import Counter
from pathlib import Path

import pygame
import pytest

from game.apps.table.half_done import HalfDone
from game.apps.table.leading.parts import FixedEntry
from game.apps.table.leading.reading import TOLD
from game.apps.table.leading.sheet import LeadingSheet
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes.before.settings import SettingsScene, sheet
from game.apps.table.settings import TEXT_SIZES, ScreenSettings
from game.apps.table.voice import TableLanguage
from game.apps.table.window.sdl import close_window, open_window
from game.content import Pack
from game.rules.bots import bot_action
from game.rules.terms.text import Language
from tests.apps.table.every_page import every_page
from tests.apps.table.hands import Hands
from tests.apps.table.measuring import GROWS, kind
from tests.apps.table.sitting import TALK, in_full, key, letter, play_to, to_talk, words
from tests.apps.table.two_windows.beside import FOURTEEN, in_sight, on_the_wall, wall_of

ENOUGH = 2
"""Of pages of one kind, so many are looked at."""


def test_every_page_has_its_keys_in_sight_and_tells_only_what_is_on_the_wall(waterkant: Pack, tmp_path: Path) -> None:
    window = LeadingWindow(open_window((1280, 720)), ScreenSettings("nl", still=True), keep_settings=False)
    seen = Counter[str]()
    for _ in every_page(window, waterkant, tmp_path, around=False):
        if window.wall is None:
            window.open_wall()
        of = kind(window.page)
        seen[of] += 1
        if seen[of] > ENOUGH or of in GROWS:
            continue
        placed = window.placed
        if placed.page.framed is None:
            continue
        assert not in_sight(window), window.page.id
        told = [it.label for it in placed.widgets() if it.id.startswith("read.")]
        room = wall_of(window).placed
        shown = " ".join(f"{getattr(it, 'letter', '')} {it.label} {it.value}" for it in room.widgets())
        here = " ".join(f"{it.label} {it.value}" for it in placed.widgets())
        for it in room.page.body.widgets() if not room.hangs else ():
            assert it.role not in TOLD or it.label in here, (window.page.id, it)
        for line in told:
            assert not line.endswith(":"), line
            assert ".:" not in line, line
            assert all(word.strip(":;….•") in shown for word in line.split()), (window.page.id, line)
    assert seen["talk"] > ENOUGH
    window.close_wall()
    close_window()


@pytest.mark.parametrize("size", [(1920, 1061), (1366, 701), (1280, 692)])
def test_a_window_with_a_bar_above_it_has_all_of_it_too(waterkant: Pack, tmp_path: Path, size: tuple[int, int]) -> None:
    window = LeadingWindow(open_window(size), ScreenSettings("nl", still=True), keep_settings=False)
    hands = in_full(window, waterkant, tmp_path)
    window.open_wall()
    for at, sub in (("values", "vote"), ("goal", "promise")):
        play_to(hands, at)
        hands.scene._half = HalfDone(sub=sub)
        window.changed()
        assert at in window.page.id
        assert not in_sight(window), at
    hands.scene.session.close()
    window.close_wall()
    close_window()


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("letters", TEXT_SIZES)
def test_in_any_letters_the_time_the_next_step_and_the_keys_stay_in_sight(
    waterkant: Pack, tmp_path: Path, size: tuple[int, int], letters: int
) -> None:
    window = LeadingWindow(open_window(size), ScreenSettings("nl", still=True), keep_settings=False)
    hands = in_full(window, waterkant, tmp_path)
    window.open_wall()
    window._letters = letters
    for at, sub in (("values", "vote"), ("goal", "promise"), ("inquiry", "")):
        play_to(hands, at)
        hands.scene._half = HalfDone(sub=sub)
        window.changed()
        window.draw()
        assert not in_sight(window), at
        window.scroll(window.placed.most)
        *_, last = (it for it in window.placed.widgets() if window.placed.in_body(it))
        assert window.placed.view.contains(last.rect), at
    hands.scene.session.pause(None)
    window.changed()
    assert not in_sight(window), "in a break as well"
    hands.scene.session.close()
    window.close_wall()
    close_window()


def test_all_money_and_all_meters_are_at_hand(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    window.open_wall()
    play_to(hands, "quarter")
    letter(window, "l")
    key(window, pygame.K_ESCAPE)
    view, voice = hands.scene.session.view(), TableLanguage("nl", {})
    for name in (*(it.name for it in view.funds), *(it.name for it in view.indicators)):
        assert voice.words(name) in words(window)


def test_the_text_of_a_case_is_there_to_read_aloud(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = to_briefing(window, waterkant, tmp_path)
    case = hands.scene.session.view().case
    assert case is not None
    assert TableLanguage("nl", {}).words(case.case) in words(window)
    hands.scene.session.close()


def test_what_cannot_be_looked_up_now_says_why(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    window.open_wall()
    play_to(hands, "quarter")
    assert why(window, "story") == "Er ligt nu geen zaak op tafel."
    hands = to_briefing(window, waterkant, tmp_path / "case")
    assert why(window, "story") == "De zaak staat nu op de muur."
    letter(window, "f")
    assert window.page.id.startswith("facts")
    for other in ("facts", "path"):
        assert why(window, other) != "Er ligt nu geen zaak op tafel."
    letter(window, "f")
    hands.press("on")
    assert why(window, "story") == "", "the case can be read again from its next page on"
    letter(window, "o")
    assert window.page.id.startswith("case")
    hands.scene.session.close()


def test_black_is_lit_only_where_the_wall_is_black(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = to_briefing(window, waterkant, tmp_path)
    for sign, lit in ((".", True), (",", False)):
        letter(window, sign)
        window.changed()
        button = next(it for it in window.placed.widgets() if it.id == "room.black")
        assert getattr(button, "chosen", None) is lit
    hands.scene.session.close()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_two_windows_have_names_of_their_own(window: LeadingWindow, language: Language) -> None:
    window.go(SettingsScene(window))
    window.set(ScreenSettings(language))
    for _ in range(2):
        window.close_wall()
        alone = pygame.display.get_caption()[0]
        window.open_wall()
        beside = pygame.display.get_caption()[0]
        assert alone != beside
        assert alone in beside
        assert window.heard.picture(window).title == beside
        window.speak()


def test_a_sign_among_keys_is_called_by_its_name(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = to_briefing(window, waterkant, tmp_path)
    window.aids.opens = sheet(window)
    key(window, pygame.K_F1)
    assert "Zwart: punt · Wit: komma · Pauze: P" in words(window)
    hands.scene.session.close()


def why(window: LeadingWindow, entry: str) -> str:
    """Why that does not work now; empty where it does."""
    window.draw()
    return next(it for it in window.placed.widgets() if isinstance(it, FixedEntry) and it.id == f"fixed.{entry}").value


def to_briefing(window: LeadingWindow, pack: Pack, root: Path) -> Hands:
    """A case that was just put on the wall."""
    hands = in_full(window, pack, root, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    # A key that does nothing: what was said of the wall is read.
    letter(window, "l")
    key(window, pygame.K_ESCAPE)
    assert on_the_wall(window)
    return hands


def test_the_columns_stay_where_they_are_from_page_to_page(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    window.open_wall()
    session, columns = hands.scene.session, set[tuple[int, int]]()
    while session.state.quarter < 2:
        window.changed()
        window.draw()
        frame = window.page.framed
        if isinstance(frame, LeadingSheet):
            columns.add((frame._way.entry._rect.x, frame._way.entry._rect.width))
        session.do(bot_action(session.scenario, session.state, 5))
        hands.scene._walk = hands.scene._rolling = None
    assert len(columns) == 1
    session.close()
