"""The talk and the decision at a terminal: passing, additions, the soft clock, by name and reasons."""

from datetime import datetime
from io import StringIO
from pathlib import Path
from unittest.mock import Mock

import pytest

from game.apps.text import Bots, EveningAtTerminal, People, Terminal
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import Ballot
from game.rules.terms.tally import Counts, Named, Published, Verdict
from game.rules.terms.text import Language
from game.rules.views import View
from tests.apps.session.clocks import MINUTE, Hands
from tests.apps.text.stands import asks, begin, in_full, types

# The talk


def offered(view: View) -> bool:
    return any(prompt.at == "pass" and getattr(prompt, "suggestion", None) for prompt in view.prompts)


def test_a_case_is_passed_after_the_devils_advocate(full: Pack, tmp_path: Path) -> None:
    session = in_full(full, tmp_path, offered)
    screen = types(session, "1", "a")
    assert "Jullie kozen allemaal hetzelfde. Is praten nog nodig? 1. Meteen besluiten:" in screen
    assert "veertig seconden" in screen
    assert screen.count("== Samen praten") == 1
    assert "Hamerstuk. Jullie besluiten zonder debat:" in screen
    assert session.state.case is not None
    assert session.state.case.how == "passed"
    session.close()


def test_anybody_may_talk_after_all(full: Pack, tmp_path: Path) -> None:
    session = in_full(full, tmp_path, offered)
    screen = types(session, "1", "b")
    assert screen.count("1. Meteen besluiten:") == 1
    assert session.state.case is not None
    assert session.state.case.kept
    session.close()


def test_the_numbers_run_on_and_an_addition_is_said_once(full: Pack, tmp_path: Path) -> None:
    session = in_full(full, tmp_path, lambda view: asks("pass")(view) and asks("amend")(view))
    screen = types(session, "2", "stand")
    assert "2. Houd de hal twee avonden warm, met een tafel" in screen
    assert screen.count("Toegevoegd: - Houd de hal twee avonden warm, met een tafel") == 1
    assert session.state.case is not None
    assert session.state.case.amended == ("stay_open.debt_table",)
    session.close()


def test_the_questions_to_talk_about_are_those_of_the_card(full: Pack, tmp_path: Path) -> None:
    session = in_full(full, tmp_path, asks("deliberation"))
    assert "Wie zit daar, en wie komt er nooit? Is warmte een taak" in types(session)
    session.close()


# The soft clock


def test_the_soft_clock_is_off_until_started_and_says_once_that_time_is_up(full: Pack, tmp_path: Path) -> None:
    hands = Hands(datetime(2026, 1, 31, 19, 30).astimezone())
    session = begin(full, tmp_path, hands)
    while session.view().prompts[0].at != "deliberation":
        session.do(bot_action(session.scenario, session.state, 3))

    typed: list[str | int] = [
        "tijd",
        "tijd start",
        2,
        "tijd pauze",
        9,
        "tijd",
        "tijd verder",
        4,
        "stand",
        "stand",
        "tijd +1",
        "x",
    ]
    lines = iter(typed)

    def type_or_wait() -> str:
        for line in lines:
            if isinstance(line, str):
                return f"{line}\n"
            hands.now += line * MINUTE
        return ""

    terminal = Terminal("nl", Mock(spec=StringIO, readline=type_or_wait), target := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    screen = " ".join(target.getvalue().split())
    assert "Voor dit deel staan 6 minuten. Een klok? Typ tijd start." in screen
    told = [
        "De klok staat uit.",
        "Nog ongeveer 6 minuten.",
        "De klok staat stil. Typ tijd verder. Nog ongeveer 4 minuten.",
        "De klok staat stil. Typ tijd verder. Nog ongeveer 4 minuten.",
        "Nog ongeveer 4 minuten.",
        "De tijd is om, maar jullie beslissen zelf.",
        "Nog hooguit 1 minuut.",
    ]
    place = 0
    for words in told:
        assert words in screen[place:], words
        place = screen.index(words, place) + len(words)
    assert screen.count("De tijd is om") == 1
    assert session.state.case is not None
    assert session.state.case.stage == "deliberation", "a clock decides nothing"
    session.close()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("timer 5", "About 5 minutes left."),
        ("timer +2", "About 2 minutes left."),
        ("timer soon", "Type timer with the number of minutes"),
        ("timer pause", "The clock is off."),
        ("timer 99", "Type timer with the number of minutes"),
    ],
)
def test_a_clock_can_also_run_where_the_pack_has_none(proefavond: Pack, tmp_path: Path, line: str, answer: str) -> None:
    session = begin(proefavond, tmp_path)
    assert answer in types(session, line, language="en")
    session.close()


# The decision


def test_a_decision_by_name_says_what_each_seat_chose(full: Pack, tmp_path: Path) -> None:
    wanted = asks("final_ballot")
    session = in_full(full, tmp_path, wanted, by_name=True, decision="majority")
    votes = [part for vote in "aaba-" for part in ("", vote)]
    screen = types(session, *votes, method="device")
    assert "Dit besluit gaat op naam" in screen
    warm, room = "Houd de hal twee avonden warm", "Verwarm alleen de kantine"
    assert f"Rood: {warm} Rood: {warm} Groen: {warm} Groen: {room} Oker: Blanco Jullie besluit:" in screen
    assert session.state.case is not None
    assert isinstance(session.state.case.final, Named)
    session.close()


def test_from_cards_nothing_is_by_name(full: Pack, tmp_path: Path) -> None:
    session = in_full(full, tmp_path, asks("final_ballot"), by_name=True)
    screen = types(session, "5", "0", "0", "")
    assert "op naam" not in screen
    assert session.state.case is not None
    assert session.state.case.final == Counts((5, 0))
    session.close()


def test_a_minority_adds_a_statement_without_a_name(waterkant: Pack, tmp_path: Path) -> None:
    session = in_full(waterkant, tmp_path, asks("minority"))
    screen = types(session, "Wij vrezen de kou.")
    assert "Koos je anders?" in screen
    assert "zonder naam" in screen
    assert session.state.case is not None
    assert session.text(str(session.state.case.minority)) == "Wij vrezen de kou."
    session.close()


def test_a_reason_is_completed_later_also_after_the_year(full: Pack, tmp_path: Path) -> None:
    session = begin(full, tmp_path)
    assert "Er is nog geen besluit genomen" in types(session, "reden")
    while session.view().prompts:
        session.do(bot_action(session.scenario, session.state, 3))
    assert session.state.decisions
    screen = types(session, "reden", "7", "1", "Wij kiezen warmte.", "reden", "", "")
    assert "Reden: nog niet opgeschreven" in screen
    assert "Wij kiezen … omdat …, ook al …" in screen
    assert "De reden is bewaard." in screen
    assert "Reden: Wij kiezen warmte." in screen
    assert session.text(str(session.state.decisions[0].reason)) == "Wij kiezen warmte."
    session.close()


def test_a_reason_beside_an_open_ballot_loses_no_vote(proefavond: Pack, tmp_path: Path) -> None:
    def wanted(view: View) -> bool:
        ballot = view.prompts[-1] if view.prompts else None
        each_their_own = isinstance(ballot, Ballot) and ballot.at == "first_ballot" and not ballot.seats
        return each_their_own and any(it.how == "decided" for it in view.decisions)

    session = in_full(proefavond, tmp_path, wanted)
    lines = ["", "a", "reden", "1", "Omdat.", "", "a", "", "a", "", "a", "", "a"]
    screen = types(session, *lines, method="device")
    assert "De reden is bewaard." in screen
    assert "5 van de 5 keuzes zijn binnen" in screen
    session.close()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_bots_play_in_full_aloud(pack: Pack, tmp_path: Path, language: Language) -> None:
    session = begin(pack, tmp_path, practice=True)
    terminal = Terminal(language, StringIO(), StringIO())
    assert EveningAtTerminal(session, terminal, Bots(terminal, 5)).play()
    session.close()


@pytest.mark.parametrize("reveal", ["counts", "outcome"])
def test_after_a_tie_and_a_tied_run_off_it_says_that_you_talk_on(waterkant: Pack, tmp_path: Path, reveal: str) -> None:
    def wanted(view: View) -> bool:
        ballot = view.prompts[-1]
        plain = view.case is not None and view.case.decision == "majority" and not view.case.proposal
        return plain and isinstance(ballot, Ballot) and ballot.final and len(ballot.option_ids()) == 4

    session = in_full(waterkant, tmp_path, wanted, reveal=reveal)
    ballot = session.view().prompts[-1]
    assert isinstance(ballot, Ballot)
    one, two, *_ = ballot.option_ids()
    tied: tuple[Published, ...] = (Counts((2, 2, 1, 0)), Verdict("again"))
    if reveal == "outcome":
        tied = (Verdict("runoff", (one, two)), Verdict("again"))
    for published in tied:
        session.do(actions.CloseBallot("final_ballot", published))
    assert "Nog geen besluit. Jullie praten nog één keer." in types(session)
    session.do(actions.Acknowledge("deliberation"))
    session.do(actions.CloseBallot("final_ballot", Verdict("again")))
    shown = types(session)
    assert "Jullie besloten niet." in shown
    assert "praten" not in shown, "there is no third talk"
    session.close()
