"""What the facilitator types: going back, who is here, cards and numbers by hand, notes."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.session import Session
from game.content import Pack
from game.log.reading.session_folder import read
from game.log.records import Noted, Retracted
from game.rules import actions
from game.rules.actions import Attend
from game.rules.bots import bot_action
from game.rules.setup import Seat
from game.rules.terms.value import Chosen
from tests.apps.session.clocks import a_step, play_until, to_a_case
from tests.apps.session.stored import records
from tests.apps.text.facilitator.conftest import Begin
from tests.apps.text.stands import types
from tests.evenings import setup
from tests.narrow import as_a, there
from tests.shipped import pack_of


def test_back_to_a_place_with_a_name(begin: Begin) -> None:
    session = begin()
    to_a_case(session)
    start = session.state
    title = session.scenario.dilemmas[there(session.state.case).card].title.nl
    play_until(session, "deliberation")
    screen = types(session, "terug", "1", "ja")
    assert f"1. Het begin van deze zaak: {title}" in screen
    assert f"Terug naar het begin van deze zaak: {title}?" in screen
    assert "jullie kennen de uitslag al" in screen
    assert replace(session.state, shown=()) == start, "but for what a ballot showed"
    assert as_a(Retracted, records(session)[-1]).reveal_seen
    session.close()


@pytest.mark.parametrize("lines", [("terug", "1", "nee"), ("terug", ""), ("terug", "99", ""), ("terug", "nee")])
def test_going_back_is_asked_first(begin: Begin, lines: tuple[str, ...]) -> None:
    session = begin()
    to_a_case(session)
    session.do(a_step(session))
    assert "Alles blijft zoals het was" in types(session, *lines)
    assert not any(isinstance(record, Retracted) for record in records(session))
    session.close()


def test_somebody_comes_and_somebody_leaves(begin: Begin) -> None:
    session = begin()
    screen = types(session, "aanwezig", "1", "3")
    assert "1. Links: 2" in screen
    assert "Nu 3 bij Links. Wie erbij kwam, stemt meteen mee." in screen
    assert session.state.seats[0].voters == 3
    assert "Nu 0 bij Links. Wie weg is, stemt niet meer mee." in types(session, "attend", "1", "0")
    assert session.state.seats[0].voters == 0
    session.close()


def test_three_hear_what_counts_give_away_before_they_agree_again(proefavond: Pack, tmp_path: Path) -> None:
    three = tuple(Seat(colour, 1) for colour in ("blue", "green", "ochre"))
    session = Session.start(proefavond, setup(seats=three, practice=False), {}, tmp_path)
    session.do(Attend("blue", 1, swap=True))
    play_until(session, "agenda")
    screen = types(session, "aanwezig", "")
    told = screen.index("Met drie mensen kun je soms uitrekenen wat een ander koos.")
    assert told < screen.index("4. Iedereen")
    session.close()


def test_a_result_stands_and_a_table_that_counted_wrongly_counts_again(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    screen = types(session, "", "5", "0", "0", "0", "", "terug", "ja", "wat", "", "terug", "ja", "verkeerd", "0", "5")
    assert "De teller leest voor" in screen
    assert screen.count("Jullie stemden hierover al. De uitslag staat.") == 2
    assert "Typ handen" not in screen, "nothing is decided here"
    assert "Jullie tellen opnieuw" in screen
    assert "Dit is opnieuw geteld." in types(session, "0", "5", "0", "", "")
    session.close()


def test_a_table_that_wants_otherwise_raises_hands(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(decision="majority"), {}, tmp_path)
    play_until(session, "final_ballot")
    session.do(a_step(session))
    session.undo()
    screen = types(session, "handen", "b")
    assert "Dan stemmen jullie met handopsteken" in screen
    case = there(session.state.case)
    assert (case.value, case.how, case.final) == (
        Chosen(list(session.scenario.dilemmas[case.card].names())[1]),
        "decided",
        None,
    )
    session.close()


def test_somebody_sits_in_for_another(begin: Begin) -> None:
    session = begin()
    assert "Bij Links zit nu iemand anders" in types(session, "aanwezig", "1", "wissel")
    assert session.state.seats[0].voters == 2
    assert session.state.went[0] == 1
    session.close()


def test_a_card_comes_first(begin: Begin) -> None:
    session = begin()
    title = next(card.title.nl for card in session.scenario.dilemmas.values() if card.only != "practice")
    screen = types(session, "inschuiven", "1")
    assert f"1. {title} – " in screen
    assert any(f" – Een {kind}. Ongeveer" in screen for kind in ("keuze", "begroting", "volgorde"))
    assert "Die kaart komt nu eerst" in screen
    assert len(session.state.injected) == 1
    session.close()


def test_a_case_more_moves_the_bar_of_the_promise_and_that_is_told(tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/short_year"), setup(quarters=2, cases=3), {}, tmp_path)
    while session.view().prompts[0].at != "goal":
        session.do(bot_action(session.scenario, session.state, 1))
    session.do(actions.Pick("goal", "two_in_order"))
    session.do(actions.SetAgenda(2))
    to_a_case(session)
    assert "Er komt een zaak bij. Met 4 zaken is dat: 2 meters op 53 of hoger." in types(session, "agenda", "3")
    assert "Er valt een zaak af. Met 3 zaken is dat: 2 meters op 51 of hoger." in types(session, "agenda", "2")
    session.close()


def test_a_number_by_hand_with_its_reason(begin: Begin) -> None:
    session = begin()
    screen = types(session, "bijstellen", "1", "123.000", "verkeerd geteld")
    assert "De reden staat erbij" in screen
    assert session.state.funds[0] == 123_000
    assert (
        session.text(next(id for entry in read(session.folder).entries[1:] for id in entry.texts)) == "verkeerd geteld"
    )
    session.close()


def test_a_number_by_hand_is_not_changed_without_a_reason(begin: Begin) -> None:
    session = begin()
    before, number = len(records(session)), session.state.funds[0]
    screen = types(session, "bijstellen", "1", "123.000", " ")
    assert "Alles blijft zoals het was" in screen
    assert "De reden staat erbij" not in screen
    assert (len(records(session)), session.state.funds[0]) == (before, number)
    session.close()


def test_the_agenda_while_the_quarter_is_on(begin: Begin) -> None:
    session = begin()
    to_a_case(session)
    before = session.state.agenda
    assert "De agenda is aangepast" in types(session, "agenda", str(before + 1))
    assert session.state.agenda == before + 1
    session.close()


@pytest.mark.parametrize("command", ["aanwezig", "inschuiven", "bijstellen", "agenda"])
def test_an_empty_line_leaves_everything_as_it_is(begin: Begin, command: str) -> None:
    session = begin()
    to_a_case(session)
    before = len(records(session))
    screen = types(session, command, "onzin", "")
    assert "Enter laat het zoals het was" in screen
    assert "Alles blijft zoals het was" in screen
    assert len(records(session)) == before
    session.close()


@pytest.mark.parametrize("command", ["aanwezig", "inschuiven", "bijstellen", "agenda"])
def test_the_end_of_input_in_the_middle_saves(begin: Begin, command: str) -> None:
    session = begin()
    to_a_case(session)
    assert "Alles is bewaard" in types(session, command)
    session.close()


def test_a_note_for_the_report_is_marked(begin: Begin) -> None:
    session = begin()
    screen = types(session, "verslag Mooi gesprek over toegang", "notitie alleen voor mij")
    assert "Opgeschreven voor het verslag." in screen
    notes = [record for record in records(session) if isinstance(record, Noted)]
    assert [note.report for note in notes] == [True, False]
    assert session.text(notes[0].text) == "Mooi gesprek over toegang"
    session.close()


def test_in_free_text_a_command_has_a_line_in_front(begin: Begin) -> None:
    session = begin()
    play_until(session, "rationale")
    types(session, "/verslag Let hierop", "/klok", "omdat het past")
    assert [record.report for record in records(session) if isinstance(record, Noted)] == [True]
    session.close()
