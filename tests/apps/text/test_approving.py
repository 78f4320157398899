"""Agreements and approving at a terminal, as a group would type it."""

from io import StringIO
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.text import NoMoreInput, Terminal, Together, keeping
from game.apps.words import render
from game.content import Pack
from tests.apps.session.test_approving import of_kind, over


@pytest.fixture
def session(proefavond: Pack, tmp_path: Path) -> Session:
    return over(proefavond, tmp_path)


def typed(session: Session, *lines: str) -> tuple[Together, StringIO]:
    screen = StringIO()
    terminal = Terminal("nl", StringIO("".join(f"{line}\n" for line in lines)), screen)
    return Together(session, terminal, keeping(terminal)), screen


def test_an_agreement_is_what_who_and_when(session: Session) -> None:
    together, screen = typed(session, "De folder herschrijven", "Ben", "", "Bellen met de huisarts", "", "in maart", "")
    while together.agree():
        pass
    kept = [(it.what, it.who, it.when) for it in session.agreements]
    assert kept == [("De folder herschrijven", "Ben", ""), ("Bellen met de huisarts", "", "in maart")]
    assert screen.getvalue().count("De afspraak is bewaard.") == 2


def test_the_usual_goes_in_with_two_keys(session: Session) -> None:
    together, screen = typed(session, "", "ja")
    assert together.approve()
    assert session.approval is not None
    assert session.approval.items == tuple(item.id for item in session.items() if item.usual)
    first = next(item for item in session.items() if item.kind == "decision")
    assert f"1. Wel: {render(first.label, 'nl')}" in " ".join(screen.getvalue().split())


def test_numbers_change_what_goes_in(session: Session) -> None:
    session.park("Hoe zit het bij ons?")
    ids = [item.id for item in session.items()]
    parked = next(item.id for item in session.items() if item.kind == "parked")
    [first, *rest] = of_kind(session, "counts")
    together, screen = typed(session, f"{1 + ids.index(first)}, {1 + ids.index(parked)}", "", "ja")
    assert together.approve()
    assert session.approval is not None
    assert set(session.approval.items).intersection([first, *rest]) == set(rest)
    assert parked in session.approval.items
    assert "Wel: Parkeerlijst: “Hoe zit het bij ons?”" in " ".join(screen.getvalue().split())


def test_without_the_decisions_it_says_what_goes_with_them(session: Session) -> None:
    session.agree("De folder herschrijven")
    ids = [item.id for item in session.items()]
    numbers = " ".join(str(1 + ids.index(id)) for id in of_kind(session, "decision"))
    together, screen = typed(session, numbers, "", "ja")
    assert together.approve()
    assert session.approval is not None
    assert session.approval.items == (session.agreements[0].id,)
    assert "Zonder een besluit" in screen.getvalue()
    assert "voor jezelf" not in screen.getvalue(), "there is no other decision that could tell of it"


def test_with_one_decision_kept_back_it_says_what_stays_in_the_room_too(session: Session) -> None:
    together, screen = typed(session, "1", "", "ja")
    assert together.approve()
    assert session.approval is not None
    assert set(of_kind(session, "decision")).difference(session.approval.items) == {of_kind(session, "decision")[0]}
    assert "Jullie houden een besluit voor jezelf." in " ".join(screen.getvalue().split())


@pytest.mark.parametrize("wrong", ["99", "0", "alles", "1 99"])
def test_a_number_that_is_not_there_changes_nothing(session: Session, wrong: str) -> None:
    together, screen = typed(session, wrong, "", "ja")
    assert together.approve()
    assert session.approval is not None
    assert set(of_kind(session, "decision")) <= set(session.approval.items)
    assert "Typ nummers van 1" in screen.getvalue()


@pytest.mark.parametrize("answers", [["nee"], ["", "nee"]], ids=["no", "Enter alone is no answer"])
def test_without_a_yes_nothing_is_approved(session: Session, answers: list[str]) -> None:
    together, screen = typed(session, "", *answers)
    assert not together.approve()
    assert session.approval is None
    assert "Er is niets vastgesteld." in screen.getvalue()


def test_the_second_time_the_list_stands_as_it_was_approved(session: Session) -> None:
    decisions = of_kind(session, "decision")
    session.approve(decisions)
    together, _ = typed(session, "", "ja")
    assert together.approve()
    assert session.approval is not None
    assert session.approval.items == tuple(decisions)


def test_when_the_input_ends_nothing_is_approved(session: Session) -> None:
    together, _ = typed(session, "2")
    with pytest.raises(NoMoreInput):
        together.approve()
    assert session.approval is None


def test_what_comes_after_approving_is_said_to_be_outside_and_is_ticked_the_next_time(session: Session) -> None:
    typed(session, "", "ja")[0].approve()
    together, screen = typed(session, "De raad bellen", "", "", "", "nee")
    assert together.agree()
    assert "Stel opnieuw vast" in screen.getvalue()
    assert not together.approve()
    assert "Wel: Afspraak: “De raad bellen”" in screen.getvalue()
    assert "Wat eerder is vastgesteld, blijft zo." in screen.getvalue()


def test_words_that_look_like_somebody_are_pointed_at_and_not_ticked(session: Session) -> None:
    session.agree("Mevrouw Bakker van de Havenstraat bellen")
    together, screen = typed(session, "", "ja")
    assert together.approve()
    said = " ".join(screen.getvalue().split())
    assert (
        "Niet: Afspraak: “Mevrouw Bakker van de Havenstraat bellen” Let op: “Mevrouw Bakker van de Havenstraat”."
        in said
    )
    assert session.approval is not None
    assert session.agreements[0].id not in session.approval.items


def test_an_agreement_that_stays_because_of_a_name_is_named_before_anything_is_approved(session: Session) -> None:
    session.agree("De wachtlijst bespreken", "Mevrouw Bakker", "voor de zomer")
    [number] = [place for place, item in enumerate(session.items(), start=1) if item.kind == "agreement"]
    stays = "Dit blijft hier, want er lijkt iemand in te staan: Afspraak: “De wachtlijst bespreken."
    together, screen = typed(session, "", "nee")
    assert not together.approve()
    assert stays in " ".join(screen.getvalue().split())
    together, screen = typed(session, str(number), "", "ja")
    assert together.approve()
    assert stays not in " ".join(screen.getvalue().split())
