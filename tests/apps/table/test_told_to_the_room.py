"""What a room has to know before it does something: who decides, who sits where, and that Enter alone ends nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pygame
import pytest

from game.apps.table.scenes.before.sits import sits_of
from game.apps.table.scenes.before.welcome import Welcome
from game.apps.table.scenes.during.ending import SkipThis, StopCard
from game.apps.table.voice import TableLanguage
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.setup import Seat
from tests.apps.table.sitting import evening, in_full, key, play_to, quietly, to_talk, words
from tests.apps.table.two_windows.beside import FOURTEEN
from tests.narrow import there


def test_the_practice_card_says_that_it_may_be_otherwise(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = evening(window, waterkant, tmp_path, method="tally", seats=FOURTEEN)
    for at in ("briefing", "final_ballot"):
        play_to(hands, at)
        assert "bij sommige zaken is jullie stem een advies" in words(window), at
    hands.scene.session.close()


def test_the_case_and_its_last_ballot_name_who_decides(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing")
    session = hands.scene.session
    name = TableLanguage("nl", session.names).seat(there(session.view().case).rapporteur)
    said = f"Vanavond adviseren jullie, en besluiten de mensen van {name} samen"
    assert said in words(window)
    while session.view().prompts[0].at != "final_ballot":
        # What passes without a talk has no last ballot.
        keeps = actions.Pick("advocate", "keep")
        session.do(keeps if session.view().prompts[0].at == keeps.at else quietly(session))
    window.changed()
    if hands.has("to_vote"):
        hands.press("to_vote")
    assert said in words(window)
    session.close()


@pytest.mark.parametrize("scene", [SkipThis, StopCard])
def test_enter_skips_nothing_and_another_case_can_be_taken(
    window: Window, waterkant: Pack, tmp_path: Path, scene: type[SkipThis] | type[StopCard]
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    session = hands.scene.session
    play_to(hands, "agenda")
    session.do(actions.SetAgenda(1))
    play_to(hands, "briefing")
    case = there(session.view().case).card
    window.open(scene(window, session))
    key(window, pygame.K_RETURN, "\r")
    assert there(session.view().case).card == case
    window.open(scene(window, session))
    assert "willen jullie een andere zaak?" in words(window)
    hands.press("another")
    assert session.state.case is None or session.state.case.card != case
    assert session.view().agenda == 2
    assert session.state.phase != "quarter_end"
    session.close()


def test_who_sits_where_is_shown_once_with_numbers(window: Window) -> None:
    began = datetime(2026, 3, 3, 19, 15, tzinfo=UTC)
    done: list[str] = []
    seats = (Seat("blue", 4), Seat("green", 3), Seat("ochre", 1))
    sits = sits_of(seats, {"green": "Raam"}, in_a_row=True)
    window.go(Welcome("", began, lambda: began, lambda: done.append("begun"), lambda: None, lambda: None, sits=sits))
    for _ in range(2):
        key(window, pygame.K_RETURN, "\r")
    for said in ("Blauw (blauw rondje): nummers 1 tot en met 4", "Raam (groene driehoek): nummers 5 tot en met 7"):
        assert said in words(window)
    assert "Oker (oker vierkant): nummer 8" in words(window)
    key(window, pygame.K_RETURN, "\r")
    assert done
    assert sits_of((Seat("blue"), Seat("green")), {}, in_a_row=True) is None, "who sits alone knows it"
