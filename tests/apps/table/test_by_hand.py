"""What the facilitator sets by hand: the agenda, a card in front, who is here, a number."""

from pathlib import Path

import pygame
import pytest

from game.apps.session import Session, lapsed_words
from game.apps.table.scenes import EveningScene
from game.apps.table.scenes.during import facilitator
from game.apps.table.window.window import Window
from game.apps.words import say
from game.content import Pack
from game.rules.actions import Attend, Pick, SetAgenda
from game.rules.bots import bot_action
from game.rules.prompts import InjectPrompt, Item
from game.rules.setup import Seat
from game.rules.terms.text import Text, message
from game.widgets import ChoiceBox
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import at_the_board, evening, key, letter, play_to, words
from tests.evenings import setup
from tests.shipped import pack_of


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


def test_a_case_more_moves_the_bar_of_the_promise_and_that_is_told(window: Window, tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/short_year"), setup(quarters=2, cases=3), {}, tmp_path)
    while session.view().prompts[0].at != "goal":
        session.do(bot_action(session.scenario, session.state, 1))
    session.do(Pick("goal", "two_in_order"))
    session.do(SetAgenda(2))
    scene = EveningScene(window, session, "device")
    window.go(scene)
    hands = Hands(window, scene, mouse=False)
    hands.key("Escape")
    hands.press("agenda")
    hands.press("cases.3")
    assert "Er komt een zaak bij. Met 4 zaken is dat: 2 meters op 53 of hoger" in words(window)
    session.close()


def test_no_card_is_left_out_where_there_are_more_than_letters(
    window: Window, waterkant: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    session = hands.scene.session
    items = tuple(Item(f"card_{number}", Text(nl=f"Kaart {number}")) for number in range(1, 31))
    # No pack that comes with the game has so many: of these nothing is known but their names.
    monkeypatch.setattr(facilitator, "before_words", lambda *_: message("table.menu.inject"))
    monkeypatch.setattr(
        facilitator, "offered", lambda *_: InjectPrompt("inject", "facilitator", message("table.menu.inject"), items)
    )
    monkeypatch.setattr(facilitator, "before_words", lambda *_: message("card.kind.choice"))
    forward = facilitator.BringForward(window, session)
    window.open(forward)
    hands.go_to("card.card_30")
    assert [it.letter for it in window.placed.widgets() if isinstance(it, ChoiceBox)][24:] == [
        *(str(number) for number in range(25, 31)),
    ]
    letter(window, "3")
    assert forward._chosen == "card_3"
    assert window.focus == "settle"
    session.close()


def test_the_facilitator_counts_who_is_here(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    session = hands.scene.session
    hands.key("Escape")
    hands.press("attend")
    hands.adjust("attend.ochre", "less")
    assert "Nu 0 bij Oker. Wie weg is, stemt niet meer mee." in words(window)
    hands.adjust("attend.blue", "more", 2)
    assert "Nu 4 bij Team Kompas. Wie erbij kwam, stemt meteen mee." in words(window)
    assert [seat.voters for seat in session.state.seats] == [4, 2, 0]
    hands.press("back")
    board = session.view().town.board
    assert board is not None
    assert len(board.tokens) == 2, "nobody sits there now"
    session.close()


@pytest.mark.parametrize("at_once", [False, True])
def test_who_comes_in_a_case_reads_once_from_when_they_vote(window: Window, tmp_path: Path, *, at_once: bool) -> None:
    hands = evening(window, pack_of("examples/choice"), tmp_path, practice=False)
    play_to(hands, "deliberation")
    window.open(facilitator.WhoIsHere(window, hands.scene.session))
    if at_once:
        hands.press("at_once")
    page = words(window)
    assert ("vanaf de volgende zaak" in page, "ook in deze zaak" in page) == (not at_once, at_once)
    hands.adjust("attend.blue", "more")
    when = "Wie erbij kwam, stemt " + ("meteen mee." if at_once else "mee vanaf de volgende zaak.")
    assert when in words(window)
    assert hands.scene.session.state.seats[0].voters == 3
    hands.scene.session.close()


def test_three_hear_what_counts_give_away_before_they_agree_again(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    three = tuple(Seat(colour, 1) for colour in ("blue", "green", "ochre"))
    session = Session.start(waterkant, setup(seats=three, practice=False), {}, tmp_path)
    session.do(Attend("blue", 1, swap=True))
    window.open(facilitator.WhoIsHere(window, session))
    assert "Met drie mensen kun je soms uitrekenen wat een ander koos." in words(window)
    session.do(Attend("blue", 2))
    window.changed()
    assert "uitrekenen" not in words(window)
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
    assert hands.scene._half.stones == (3, 0)
    session.close()


def test_who_comes_late_hears_what_holds_now_and_what_is_agreed_again_says_from_when(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    three = tuple(Seat(colour, 1) for colour in ("blue", "green", "ochre"))
    session = Session.start(waterkant, setup(seats=three, practice=False), {}, tmp_path)
    window.go(scene := EveningScene(window, session, "tally"))
    hands = Hands(window, scene, mouse=False)
    window.open(facilitator.WhoIsHere(window, session))
    hands.adjust("attend.blue", "more")
    assert "Jullie spraken af: de aantallen komen op de muur." in words(window)
    assert "Vanaf nu zien jullie alleen de uitkomst." in words(window)
    hands.press("agree.counts")
    assert "Afgesproken: vanaf de volgende zaak zien jullie de aantallen." in words(window)
    assert session.state.agreed
    session.close()


def test_in_a_case_it_says_when_it_can_be_agreed_again(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    three = tuple(Seat(colour, 1) for colour in ("blue", "green", "ochre"))
    session = Session.start(waterkant, setup(seats=three, form="cards", practice=False), {}, tmp_path)
    while session.state.case is None:
        session.do(bot_action(session.scenario, session.state, 5))
    session.do(Attend("blue", 2))
    window.open(facilitator.WhoIsHere(window, session))
    assert "Na deze zaak kunnen jullie het hier opnieuw afspreken." in words(window)
    session.close()


def test_so_few_that_everyone_has_to_agree_is_said(waterkant: Pack, tmp_path: Path) -> None:
    session = Session.start(waterkant, setup(seats=(Seat("blue", 3), Seat("green", 2)), practice=False), {}, tmp_path)
    before = session.state
    session.do(Attend("blue", 2))
    said = lapsed_words(before, session.state)
    assert said is not None
    assert "met zo weinig" in say("nl", said.id)
    session.close()
