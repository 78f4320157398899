"""Text mode as it is heard: nothing is read twice that nobody asked for, and what ends something asks."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.text.beside.help import FITS
from game.apps.text.commands import WORDS
from game.apps.text.terminal import PAGES_AWAY
from game.apps.words import render, say
from game.content import Pack
from game.rules.kinds.options import OptionCard
from game.rules.parts.varied import told
from game.rules.prompts import Ballot, PickPrompt
from game.rules.terms.tally import Counts
from game.rules.terms.text import Message
from game.rules.views import View
from tests.apps.text.stands import asks, begin, in_full, on_board, play, types
from tests.evenings import setup
from tests.narrow import as_a


def options(view: View) -> bool:
    """Whether a first ballot on options is open."""
    ballot = view.prompts[0] if view.prompts else None
    return isinstance(ballot, Ballot) and ballot.at == "first_ballot" and isinstance(ballot.question, PickPrompt)


# Hulp


def test_help_gives_what_works_now(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("roll"))
    now = types(session, "hulp")
    assert "bord: het bord" in now
    assert "overslaan: " not in now, "no case is open"
    assert "inschuiven: " not in now
    assert "hulp alles" in now
    everything = types(session, "hulp alles")
    assert [words[0] for words in WORDS.values() if f"{words[0]}: " not in everything] == []
    session.close()


def test_help_in_a_case_has_its_facts_and_the_way_out(proefavond: Pack, tmp_path: Path) -> None:
    session = in_full(proefavond, tmp_path, asks("briefing"))
    now = types(session, "hulp")
    assert "feiten: " in now
    assert "overslaan: " in now
    assert "vaststellen: " not in now, "the year is not over"
    session.close()


def test_help_about_one_command_is_one_line(proefavond: Pack, tmp_path: Path) -> None:
    session = begin(proefavond, tmp_path)
    for typed in ("hulp pauze", "hulp PAUSE", "/help pauze"):
        told = types(session, typed)
        assert "pauze: even pauze." in told
        assert "lees: " not in told
    session.close()


def test_help_knows_every_command() -> None:
    assert FITS.keys() == WORDS.keys()


# Looking up


@pytest.mark.parametrize("look_up", ["stand", "bord", "besluiten", "hulp", "bewaard", "feiten"])
def test_a_look_up_does_not_read_the_question_again(look_up: str, proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("roll"))
    asked = render(session.view().prompts[0].ask, "nl")
    assert types(session).count(asked) == 1
    screen = types(session, look_up)
    assert screen.count(asked) == 1
    assert "De vraag staat nog open." in screen
    assert types(session, look_up, "lees").count(asked) == 2, "who asks for it hears it again"
    session.close()


def test_an_answer_after_a_look_up_is_the_answer_to_the_question(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("roll"))
    types(session, "stand", "")
    turn = session.view().town.turn
    assert turn is not None
    assert turn.dice is not None
    session.close()


def test_who_proposes_is_said_once(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("neighbourhood"))
    visit = session.view().town.visit
    assert visit is not None
    for lines in ((), ("stand",), ("notitie zomaar",), ("stand", "notitie zomaar", "z")):
        assert types(session, *lines).count("doet een voorstel.") == 1
    session.close()


# A secret ballot


def test_the_others_are_asked_to_look_away_once(proefavond: Pack, tmp_path: Path) -> None:
    session = in_full(proefavond, tmp_path, options)
    screen = types(session, "", "a", "", "b", "", "a", method="device")
    assert screen.count("Kijken de anderen even weg?") == 1
    assert screen.count("aan de beurt") >= 3
    session.close()


def test_a_voter_can_hear_the_choice_before_it_counts(proefavond: Pack, tmp_path: Path) -> None:
    session = in_full(proefavond, tmp_path, options)
    question = as_a(PickPrompt, as_a(Ballot, session.view().prompts[0]).question)
    first, second = (render(item.text, "nl") for item in question.items[:2])
    heard = say("nl", "ballot.heard", text=first), say("nl", "ballot.heard", text=second)
    lines = ["", "h", "a", "zz", "b", "", *["", "a"] * 4]
    screen = types(session, *lines, method="device")
    places = [screen.index(" ".join(it.split())) for it in heard]
    assert places == sorted(places)
    case = session.state.case
    assert case is not None
    counts = as_a(Counts, case.first)
    assert counts.counts[:2] == (4, 1), "the last one that was heard counts"
    assert "Je koos" not in screen[places[1] + 10 :], "who did not ask is not read to"
    session.close()


@pytest.mark.parametrize("typed", [("stand",), ("terug", "nee"), ("pauze", ""), ("taal",), ("stop", ""), ()])
def test_what_was_heard_is_off_the_screen_when_the_ballot_is_left(
    typed: tuple[str, ...], proefavond: Pack, tmp_path: Path
) -> None:
    session = in_full(proefavond, tmp_path, options)
    screen = play(session, "", "h", "a", *typed, method="device")
    assert "Je koos" in screen
    assert "\n" * PAGES_AWAY in screen[screen.index("Je koos") :]
    assert "Je koos" not in screen[screen.rindex("\n" * PAGES_AWAY) :]
    session.close()


def test_a_blank_vote_can_be_heard_too(proefavond: Pack, tmp_path: Path) -> None:
    session = in_full(proefavond, tmp_path, options)
    blank = render(Message("ballot.blank"), "nl")
    screen = types(session, "", "h", "-", "", *["", "a"] * 4, method="device")
    assert f"Je koos: {blank}" in screen
    case = session.state.case
    assert case is not None
    assert as_a(Counts, case.first).blank == 1
    session.close()


@pytest.mark.parametrize("method", ["device", "tally"])
def test_reading_again_in_a_secret_ballot_gives_the_case_back(method: str, proefavond: Pack, tmp_path: Path) -> None:
    session = in_full(proefavond, tmp_path, options)
    case = session.state.case
    assert case is not None
    card = session.scenario.dilemmas[case.card]
    assert isinstance(card, OptionCard)
    text = " ".join(render(told(card.case, case.variants, "case"), "nl").split())[:60]
    assert text in types(session, "lees", method="device" if method == "device" else "tally")
    session.close()


# Stopping


def test_enter_after_stop_closes_nothing(proefavond: Pack, tmp_path: Path) -> None:
    session = in_full(proefavond, tmp_path, asks("briefing"))
    before = session.state.number
    screen = types(session, "stop", "", "")
    assert "overslaan of stop" in screen
    assert session.state.number == before + 1, "the second Enter was the answer to the question"
    session.close()


def test_no_case_is_offered_to_skip_where_none_is_open(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("roll"))
    screen = types(session, "stop", "overslaan", "", "")
    assert "De avond sluiten?" in screen
    assert "overslaan of stop" not in screen
    turn = session.view().town.turn
    assert turn is not None
    assert turn.dice is not None, "the evening went on"
    session.close()


def test_what_happens_on_a_square_is_no_case(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("neighbourhood"))
    screen = types(session, "stop", "overslaan")
    assert "Overslaan wat hier gebeurt" in screen
    assert "Deze zaak overslaan" not in screen
    assert session.state.visit is None
    session.close()


def test_stop_twice_closes(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    before = session.state.number
    assert "Alles is bewaard" in types(session, "stop", "stop", "", "", "")
    assert session.state.number == before
    session.close()
