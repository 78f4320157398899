"""What is said of what was just done: where it stands, that good news is not red, and that it is true."""

import re
from pathlib import Path

import pygame
import pytest
from msgspec.structs import replace
from pygame import Color, Rect

from game.apps.table.board.agenda import AgendaStrip
from game.apps.table.scenes import SetupScene
from game.apps.table.scenes.during.ending import EndTheYear
from game.apps.table.window.window import Window
from game.apps.words import render
from game.content import Pack
from game.rules import actions
from game.rules.prompts import AskPrompt
from game.rules.setup import COLOURS
from game.rules.terms.text import message
from game.widgets import Quote, SaidLine, Stepper
from tests.apps.table import halves
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import at_the_board, evening, in_full, play_to, to_talk, words
from tests.narrow import as_a, there

QUOTED = re.compile("“(.+?)”")


def said(window: Window) -> SaidLine:
    found = window.page.said
    assert found is not None
    return found


def colours(window: Window, rect: Rect) -> set[tuple[int, int, int]]:
    window.draw()
    return {
        (window.surface.get_at((x, y)).r, window.surface.get_at((x, y)).g, window.surface.get_at((x, y)).b)
        for x in range(rect.left, rect.right, 2)
        for y in range(rect.top, rect.bottom, 2)
    }


def rgb(colour: str) -> tuple[int, int, int]:
    return Color(colour).r, Color(colour).g, Color(colour).b


def test_good_news_is_not_red_and_a_refusal_is(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    theme = window.paint().theme
    for good in (True, False):
        window.tell(message("evening.park_kept"), good=good)
        shown = colours(window, said(window).rect)
        assert (rgb(theme.accent) in shown) is good
        assert (rgb(theme.warn) in shown) is not good
    hands.scene.session.close()


def test_what_is_said_while_something_is_made_goes_where_nothing_comes_of_it(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    hands = evening(window, proefavond, tmp_path)
    window.draw()
    before = pygame.image.tobytes(window.surface, "RGB")
    window.making()
    assert pygame.image.tobytes(window.surface, "RGB") != before, "it is said before the work begins"
    assert window.draw(), "it is another picture"
    assert window.page.said is None
    assert pygame.image.tobytes(window.surface, "RGB") == before
    hands.scene.session.close()


def test_what_was_kept_is_good_news(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.key("Escape")
    hands.press("park")
    hands.text("wie belt ons terug")
    hands.press("keep")
    assert said(window).good
    hands.do(actions.Acknowledge("briefing"))
    assert window.page.said is None, "it stays until the next key or click"
    hands.press("begin")
    hands.press("blank")
    assert said(window).good, "the vote is in"
    hands.scene.session.close()


@pytest.mark.parametrize(("size", "text"), [((1280, 720), 100), ((1920, 1080), 100), ((1024, 640), 200)])
def test_a_refusal_of_a_count_is_in_view(
    window: Window, waterkant: Pack, tmp_path: Path, size: tuple[int, int], text: int
) -> None:
    hands = in_full(window, waterkant, tmp_path)
    play_to(hands, "first_ballot")
    window.surface = pygame.Surface(size)
    window.set(replace(window.settings, text=text))
    hands.adjust("tally.0", "more", 2)
    before = {it.id: it.rect.copy() for it in window.placed.widgets()}
    window.act(window.page.bar[0].actions["press"])
    assert not said(window).good
    assert set(QUOTED.findall(said(window).label)) <= {it.label for it in window.page.bar}, "it names what is there"
    after = {it.id: it.rect.copy() for it in window.placed.widgets() if not isinstance(it, SaidLine)}
    assert after == before, "no sentence pushes a page"
    assert Rect((0, 0), size).contains(said(window).rect)
    assert window.placed.view.bottom <= said(window).rect.top, "what scrolls is not under it"
    hands.scene.session.close()


def test_finishing_speaks_of_an_open_case_only_where_one_is(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    session = hands.scene.session
    window.open(EndTheYear(window, session))
    assert "open zaak" not in words(window)
    window.close()
    play_to(hands, "briefing")
    window.open(EndTheYear(window, session))
    assert "De open zaak stopt" in words(window)
    session.close()


def test_a_case_that_was_skipped_is_not_done(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    session = hands.scene.session
    play_to(hands, "briefing")
    session.do(actions.Skip())
    play_to(hands, "roll")
    [skipped] = session.view().decisions
    assert skipped.how == "skipped"
    window.set(replace(window.settings, text=150))
    [agenda] = [it for it in window.placed.widgets() if isinstance(it, AgendaStrip)]
    assert skipped.title.nl not in agenda.value
    session.close()


def test_a_long_talk_shows_its_last_answer_and_keeps_all_with_the_case(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path)
    to_talk(hands, "inquiry")
    session = hands.scene.session
    asked = 0
    while session.view().prompts[0].at == "inquiry":
        items = [it for it in as_a(AskPrompt, session.view().prompts[0]).items if it.closed is None]
        if not items:
            break
        session.do(actions.Ask("inquiry", items[0].id))
        asked += 1
        if session.view().prompts[0].at != "inquiry":
            break
        window.changed()
        assert not window.placed.most
        (says,) = [it for it in window.placed.widgets() if isinstance(it, Quote)]
        last = there(there(session.view().case).talk).lines[-1]
        assert render(last.answer, "nl") in says.label, "the answer that was just given, in large letters"
        for told in (it for it in window.placed.widgets() if it.id == "earlier"):
            assert set(QUOTED.findall(told.label)) <= {it.label for it in window.page.bar}
        halves.put(hands.scene, over="story")
        window.changed()
        kept = [it.id for it in window.placed.widgets() if it.id.startswith("said.")]
        assert kept == [f"said.{place}" for place in reversed(range(asked))]
        halves.put(hands.scene, over="")
    assert asked >= 3
    session.close()


def test_seats_are_added_without_moving_the_pointer(window: Window, waterkant: Pack) -> None:
    sets = SetupScene(window, (waterkant,), lambda *_, **__: pytest.fail("nobody begins"), lambda: 1)
    window.go(sets)
    sets.go("table")()
    window.changed()
    hand = Fingers(window, mouse=True)
    stepper = hand.widget("seats")
    window.draw()
    assert isinstance(stepper, Stepper)
    more = stepper._rects[1].center
    for seats in range(len(sets.table.voters) + 1, len(COLOURS) + 1):
        hand.click(more)
        assert len(sets.table.voters) == seats
