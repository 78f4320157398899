"""What the facilitator sets by hand: the agenda, a card in front, who is here, a number."""

import json
from pathlib import Path

import pygame

from game.apps.table.widgets import Option
from game.apps.table.window import Window
from game.content import Pack, load
from tests.apps.table.sitting import at_the_board, key


def test_the_facilitator_brings_a_card_forward_and_sets_the_agenda(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    session = hands.scene.session
    card = session.state.queue[-1]
    hands.key("Escape")
    hands.press("inject")
    hands.press(f"card.{card}")
    hands.press("settle")
    assert session.state.injected[0] == card
    hands.key("Escape")
    hands.press("agenda")
    hands.press("cases.3")
    assert session.state.agenda == 3
    assert window.page.id.startswith("roll")
    session.close()


def test_every_card_can_be_brought_forward_also_where_there_are_more_than_letters(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    cards = waterkant.plain["dilemmas"]
    many = {f"card{number}": cards["access_team"] for number in range(30)}
    path = tmp_path / "scenario.yaml"
    path.write_text(json.dumps({**waterkant.plain, "dilemmas": {**cards, **many}}), encoding="utf-8")
    hands = at_the_board(window, load(path), tmp_path)
    hands.key("Escape")
    hands.press("inject")
    shown = [widget for widget in window.placed.widgets() if isinstance(widget, Option)]
    assert {f"card.{id}" for id in many} <= {card.id for card in shown}
    assert [card.letter for card in shown][25:28] == ["Z", "27", "28"]
    hands.scene.session.close()


def test_the_facilitator_counts_who_is_here(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    session = hands.scene.session
    hands.key("Escape")
    hands.press("attend")
    hands.adjust("attend.ochre", "less")
    hands.adjust("attend.blue", "more", 2)
    assert [seat.voters for seat in session.state.seats] == [4, 2, 0]
    hands.press("back")
    board = session.view().town.board
    assert board is not None
    assert len(board.tokens) == 2, "nobody sits there now"
    session.close()


def test_a_number_is_changed_with_a_reason_and_nothing_half_done_is_lost(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    session = hands.scene.session
    before = session.view().funds[0].balance
    key(window, pygame.K_3, "3")
    hands.key("Escape")
    hands.press("adjust")
    hands.press("number.wmo")
    hands.adjust("wished", "more", 3)
    assert not hands.widget("settle").focusable, "not without a reason"
    hands.go_to("why")
    hands.text("rekenfout")
    hands.press("settle")
    assert session.view().funds[0].balance == before + 15_000
    assert hands.scene._half.stones == [3, 0]
    session.close()
