"""The board in the terminal: turns, the list of squares, and visits, with wrong answers and commands in between."""

from io import StringIO
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.text import Bots, EveningAtTerminal, Terminal
from game.content import Pack
from game.rules.events import ThoughtKept
from game.rules.prompts import PickPrompt
from game.rules.views import View
from tests.apps.text.stands import asks, on_board, on_one_line, play
from tests.evenings import setup

# A turn


def test_a_turn_says_who_where_and_what_lies_ahead(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("roll"))
    screen = play(session)
    assert "Rood is aan de beurt (blauw rondje)" in screen
    assert "Beurt 1 van hooguit 4 dit kwartaal." in screen
    assert "De pion staat op vak 1: Start." in screen
    assert "Over 3: Nieuws" in screen
    assert "Over 4: Een zaak, Participatie en schulden. Hier staat Groen." in screen
    assert "Over 6: " in screen
    assert "Over 7: " not in screen, "what no stone can reach is read with the command bord"
    assert max(len(line) for line in screen.splitlines()) <= 78
    session.close()


def test_dice_are_thrown_with_enter(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("roll"))
    screen = play(session, "")
    turn = session.view().town.turn
    assert turn is not None
    assert turn.dice is not None
    assert "Rood gooit" in screen
    session.close()


@pytest.mark.parametrize("line", ["3 5", "35", "3,5", "3 en 5"])
def test_dice_thrown_on_the_table_are_typed(proefavond: Pack, tmp_path: Path, line: str) -> None:
    session = on_board(proefavond, tmp_path, asks("roll"))
    screen = play(session, "0 7", "twee", "bord", line)
    assert screen.count("Typ twee getallen van 1 tot 6") == 2
    assert "Rood gooit 3 en 5" in screen
    turn = session.view().town.turn
    assert turn is not None
    assert turn.dice == (3, 5)
    session.close()


@pytest.mark.parametrize(("line", "place"), [("2", 2), ("A", 2), ("3", 3), ("b.", 3)])
def test_a_stone_is_chosen_by_figure_or_letter(proefavond: Pack, tmp_path: Path, line: str, place: int) -> None:
    session = on_board(proefavond, tmp_path, asks("roll"))
    screen = play(session, "2 3", "5", "stand", line)
    assert "Typ de letter. Het getal van de steen mag ook." in screen
    assert session.state.tokens[0] == place
    session.close()


def test_two_equal_stones_may_stay(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("roll"))
    screen = play(session, "4 4", "b")
    assert "Rood gooit twee keer 4" in screen
    assert "B. Twee gelijke stenen, dus je mag ook blijven staan bij: Start" in screen
    assert session.state.tokens[0] == 0
    session.close()


def test_the_last_turn_is_announced(proefavond: Pack, tmp_path: Path) -> None:
    def last(view: View) -> bool:
        turn = view.town.turn
        return asks("roll")(view) and turn is not None and turn.number == turn.most

    session = on_board(proefavond, tmp_path, last)
    assert "Dit is de laatste beurt." in play(session)
    session.close()


def test_a_case_after_the_last_turn_comes_by_itself(proefavond: Pack, tmp_path: Path) -> None:
    def settled(view: View) -> bool:
        turn = view.town.turn
        left = view.agenda > view.played
        return left and view.phase == "visit" and asks("visit")(view) and turn is not None and turn.number == turn.most

    session = on_board(proefavond, tmp_path, settled)
    screen = play(session, "", "lees")
    assert screen.count("Deze zaak komt vanzelf binnen.") == 2
    session.close()


def test_where_tokens_meet_both_lead(waterkant: Pack, tmp_path: Path) -> None:
    session = on_board(waterkant, tmp_path, lambda view: view.case is not None and view.case.together is not None)
    screen = on_one_line(play(session))
    assert "staan op hetzelfde vak. Jullie leiden deze zaak samen" in screen
    assert "Jullie mogen één adviseur meer horen." in screen
    session.close()


# The board


@pytest.mark.parametrize(("form", "token"), [("tokens", "Hier staat Rood."), ("one_token", "Hier staat de pion.")])
def test_the_board_is_a_list(proefavond: Pack, tmp_path: Path, form: str, token: str) -> None:
    session = on_board(proefavond, tmp_path, asks("agenda"), form)
    screen = play(session, "bord")
    assert f"1. Start. {token}" in screen
    assert "3. Buurt A, Oude wijk, niveau 0" in screen
    assert "11. Een zaak, Gemeentehuis" in screen
    assert "8. Een zaak\n" in screen
    assert "Buurt A, Oude wijk: nog geen dorpshuis." in screen
    assert screen.count("Bouwen kost €") == 2
    assert " ".join(screen.split()).count("Eind dit kwartaal kost die") == 2
    session.close()


def test_without_a_board_only_the_neighbourhoods(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("agenda"), "cards")
    screen = play(session, "board", "neighbourhoods", language="en")
    assert "You play without a board." in screen
    assert screen.count("Neighbourhood A, Old quarter: no village hall yet.") == 3
    session.close()


def test_how_things_stand_tells_of_the_promise_and_the_facilities(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("roll"))
    screen = play(session, "stand")
    assert "Belofte:" in screen
    assert "Dat klopt nu." in screen
    assert "Buurt B, Kanaalzijde: nog geen inloophuis." in screen
    session.close()


# A visit


def test_an_objection_lets_the_seat_choose_once_more(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("neighbourhood"))
    screen = play(session, "x", "b", "stand", "b", "a", "stand")
    assert "Typ een letter en druk op Enter." in screen
    assert "Het voorstel: bouwen. Heeft iemand bezwaar?" in screen
    assert "kiest nog één keer" in screen
    assert screen.count("Jullie betalen €") == 1, "what was read once is not read again"
    session.close()


def test_what_cannot_be_built_says_why(proefavond: Pack, tmp_path: Path) -> None:
    def poor(view: View) -> bool:
        pick = view.prompts[0]
        return isinstance(pick, PickPrompt) and pick.at == "neighbourhood" and any(item.closed for item in pick.items)

    session = on_board(proefavond, tmp_path, poor)
    assert "Dat kan nu niet. Kan pas als" in play(session, "b")
    session.close()


def test_news_is_read_and_asked(waterkant: Pack, tmp_path: Path) -> None:
    session = on_board(waterkant, tmp_path, asks("news"))
    screen = play(session, "z", "a")
    assert "== Nieuws: " in screen
    assert "Wat doen jullie?" in screen
    assert screen.count("Typ een letter en druk op Enter.") == 2
    assert session.view().prompts[0].at != "news"
    session.close()


def test_a_voice_is_heard(waterkant: Pack, tmp_path: Path) -> None:
    def voice(view: View) -> bool:
        return view.town.visit is not None and view.town.visit.square == "voice"

    session = on_board(waterkant, tmp_path, voice)
    screen = play(session)
    assert "== Een inwoner spreekt: " in screen
    assert "Bij de volgende zaak mag één adviseur meer aan het woord." in screen
    session.close()


@pytest.mark.parametrize(("line", "kept"), [("Wij praten vooral over geld.", True), ("/stand", False), ("", False)])
def test_a_thought_is_kept_in_the_words_of_the_table(proefavond: Pack, tmp_path: Path, line: str, kept: bool) -> None:
    session = on_board(proefavond, tmp_path, asks("reflection"))
    screen = play(session, line)
    assert "== Even stil" in screen
    assert "Typ wat jullie willen bewaren." in on_one_line(screen)
    told = [event for step in session.history for event in step.events]
    thoughts = [event.text for event in told if isinstance(event, ThoughtKept)]
    assert [session.text(id) for id in thoughts if id is not None][-1:] == ([line] if kept else [])
    session.close()


def test_the_start_lets_the_seat_choose_a_deck(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("start"))
    screen = play(session, "9", "a")
    assert "Waar gaat de volgende zaak over?" in screen
    assert session.state.phase == "case"
    assert "Deze zaak komt vanzelf binnen." not in screen
    session.close()


# Bots


@pytest.mark.parametrize("form", ["tokens", "one_token", "cards"])
def test_bots_play_the_board_aloud(proefavond: Pack, tmp_path: Path, form: str) -> None:
    session = Session.start(proefavond, setup(form=form), {"blue": "Rood"}, tmp_path)
    terminal = Terminal("nl", StringIO(), screen := StringIO())
    assert EveningAtTerminal(session, terminal, Bots(terminal, 3)).play()
    assert ("== Rood gooit " in screen.getvalue()) == (form != "cards")
    assert "Jullie beloofden: " in screen.getvalue()
    session.close()
