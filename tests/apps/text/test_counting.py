"""Votes that a teller counts and types in: how many are expected, read back before anything is told, and the letters of the cards."""

from pathlib import Path

from game.content import Pack
from game.rules import actions
from game.rules.prompts import Ballot
from game.rules.terms.tally import Verdict
from game.rules.views import View
from tests.apps.text.stands import in_full, types


def four_options(view: View) -> bool:
    """Whether the ballot after the talk is open, on four options."""
    ballot = view.prompts[-1]
    plain = view.case is not None and view.case.decision == "majority" and not view.case.proposal
    return plain and isinstance(ballot, Ballot) and ballot.final and len(ballot.option_ids()) == 4


def test_counts_are_read_back_before_they_are_told(waterkant: Pack, tmp_path: Path) -> None:
    session = in_full(waterkant, tmp_path, four_options)
    read = types(session, "1", "2", "2", "0", "0", "opnieuw", "0", "3", "2", "0", "0")
    assert "We verwachten 5 stemmen." in read
    assert read.count("De teller leest voor wat er geteld is.") == 2
    assert session.state.case is not None
    assert session.state.case.step == "vote", "nobody said yet that it is right"
    session.close()


def test_a_run_off_has_the_letters_of_the_cards_and_its_count_is_asked_about(waterkant: Pack, tmp_path: Path) -> None:
    session = in_full(waterkant, tmp_path, four_options, reveal="outcome")
    ballot = session.view().prompts[-1]
    assert isinstance(ballot, Ballot)
    _, two, _, four = ballot.option_ids()
    session.do(actions.CloseBallot("final_ballot", Verdict("runoff", (two, four))))
    card = waterkant.scenario.dilemmas[session.state.case.card if session.state.case else ""].names()
    step = len(session.history)
    read = types(session, "3", "2", "0", "opnieuw", "2", "3", "0")
    assert f"B. {card[two].nl}" in read
    assert f"D. {card[four].nl}" in read
    assert "5 van de 5 stemmen zijn geteld. Lees de aantallen niet voor" in read
    assert len(session.history) == step, "nobody said yet that it is right"
    types(session, "2", "3", "0", "")
    assert session.state.case is not None
    assert session.state.case.final == Verdict("decided", (four,))
    session.close()


def test_for_and_against_have_the_letters_that_stand_on_the_page(waterkant: Pack, tmp_path: Path) -> None:
    session = in_full(
        waterkant,
        tmp_path,
        lambda view: bool(view.case and view.case.proposal and isinstance(view.prompts[-1], Ballot)),
    )
    read = types(session, "", "c", "b", method="device")
    assert "A. Voor" in read
    assert "B. Tegen" in read
    assert "C staat er niet bij. Kies uit: A, B." in read
    assert read.count("Je keuze is bewaard") == 1
    session.close()
