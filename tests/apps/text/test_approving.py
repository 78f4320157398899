"""Agreements and approving at a terminal, as a group would type it."""

from io import StringIO
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.text import NoMoreInput, Terminal, Together, doing
from game.content import Pack
from tests.apps.session.test_approving import over


@pytest.fixture
def session(proefavond: Pack, tmp_path: Path) -> Session:
    return over(proefavond, tmp_path)


def typed(session: Session, *lines: str) -> tuple[Together, StringIO]:
    screen = StringIO()
    terminal = Terminal("nl", StringIO("".join(f"{line}\n" for line in lines)), screen)
    return Together(session, terminal, doing(terminal)), screen


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
    assert "1. Wel: Onze besluiten, en wat ervan kwam" in screen.getvalue()


def test_numbers_change_what_goes_in(session: Session) -> None:
    session.park("Hoe zit het bij ons?")
    ids = [item.id for item in session.items()]
    parked = next(item.id for item in session.items() if item.kind == "parked")
    together, screen = typed(session, f"2, {1 + ids.index(parked)}", "", "ja")
    assert together.approve()
    assert session.approval is not None
    assert "counts" not in session.approval.items
    assert parked in session.approval.items
    assert "Wel: Parkeerlijst: “Hoe zit het bij ons?”" in " ".join(screen.getvalue().split())


def test_without_the_decisions_it_says_what_goes_with_them(session: Session) -> None:
    session.agree("De folder herschrijven")
    together, screen = typed(session, "1", "", "ja")
    assert together.approve()
    assert session.approval is not None
    assert session.approval.items == (session.agreements[0].id,)
    assert "Zonder de besluiten" in screen.getvalue()


@pytest.mark.parametrize("wrong", ["99", "0", "alles", "1 99"])
def test_a_number_that_is_not_there_changes_nothing(session: Session, wrong: str) -> None:
    together, screen = typed(session, wrong, "", "ja")
    assert together.approve()
    assert session.approval is not None
    assert "decisions" in session.approval.items
    assert "Typ nummers van 1" in screen.getvalue()


@pytest.mark.parametrize("answer", ["nee", ""])
def test_without_a_yes_nothing_is_approved(session: Session, answer: str) -> None:
    together, screen = typed(session, "", answer)
    assert not together.approve()
    assert session.approval is None
    assert "Er is niets vastgesteld." in screen.getvalue()


def test_the_second_time_the_list_stands_as_it_was_approved(session: Session) -> None:
    session.approve(["decisions"])
    together, _ = typed(session, "", "ja")
    assert together.approve()
    assert session.approval is not None
    assert session.approval.items == ("decisions",)


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
