"""Words that look like somebody or a place: found in a sentence, and nothing found in the sentences people mostly write."""

import time
from pathlib import Path

import pytest

from game.apps.session.approval.recognisable import invented, recognisable, recognisable_person
from game.apps.session.approval.report_item import ReportItem
from game.content import Pack
from game.rules.kinds.kitchen_table import KitchenTableCard
from tests.apps.session.test_approving import over
from tests.shipped import pack_of

NOBODY: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ook al woont mevrouw Bakker van de Havenstraat daar.", ("mevrouw Bakker van de Havenstraat",)),
        ("Meneer klaagde vaak.", ("Meneer",)),
        ("de heer Jansen vond dit ook", ("de heer Jansen",)),
        ("Anna de Vries wil dit niet.", ("Anna de Vries",)),
        ("Wij doen dit omdat Fatima thuis wil blijven.", ("Fatima",)),
        ("J.P. van der Meer belde.", ("J.P. van der Meer",)),
        ("Tante Sjaan en buurman Ali.", ("Tante Sjaan", "buurman Ali")),
        ("Het pand aan de kerkstraat 12 staat leeg.", ("kerkstraat 12",)),
        ("De Nieuwe Havenstraat 12a is te smal.", ("Nieuwe Havenstraat 12a",)),
        ("Bel 06-12345678 of 0118 123456.", ("06-12345678", "0118 123456")),
        ("Bel +31 6 12 34 56 78.", ("+31 6 12 34 56 78",)),
        ("Zij woont op 4331 AB.", ("4331 AB",)),
        ("Haar nummer is 123456782, of 111.222.333.", ("123456782", "111.222.333")),
        ("Stuur het naar jan@voorbeeld.nl.", ("jan@voorbeeld.nl",)),
        ("Because Mrs Smith of Church Street asked.", ("Mrs Smith", "Church Street")),
        ("mr. O'Brien agreed", ("mr. O'Brien",)),
    ],
)
def test_what_looks_like_somebody_or_a_place_is_pointed_at(words: str, found: tuple[str, ...]) -> None:
    assert recognisable(words, NOBODY) == found


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Wij kiezen A omdat het nu knelt, ook al kost het later meer.",
        "Wij kiezen dit: Omdat het moet. En Wij willen het ook.",
        "Het kost € 123.456 en € 123 456 789, dat is 120.000 euro per jaar in 2026.",
        "De Wmo en de Jeugdwet vragen dit. De GGD ook.",
        "Onderweg is het duur; de arbeidsmarkt trekt aan. Een fietspad van 3 km.",
        "Burgemeester en wethouders beslissen. De heerlijke soep helpt.",
        "I think so, and on Monday I'm off. We choose B.",
    ],
)
def test_what_people_mostly_write_names_nobody(words: str) -> None:
    assert recognisable(words, NOBODY) == ()


def test_people_of_the_pack_are_invented(waterkant: Pack) -> None:
    names = invented(waterkant.scenario)
    talks = [card for card in waterkant.scenario.dilemmas.values() if isinstance(card, KitchenTableCard)]
    first = talks[0].resident.name.nl.split()[0]
    assert recognisable(f"Wij helpen {first} vandaag.", names) == ()
    assert recognisable(f"Wij helpen {first} vandaag.", NOBODY) == (first,)


@pytest.mark.parametrize("words", ["Ben", "Jo van de griffie", "wethouder en Samira"])
def test_where_it_is_asked_who_a_name_is_one_also_at_the_start(words: str) -> None:
    assert recognisable_person(words)


@pytest.mark.parametrize("words", ["Griffie en wethouder", "OR", "iedereen", "Wij", "de hele fractie"])
def test_who_is_not_always_somebody(words: str) -> None:
    assert recognisable_person(words) == ()


@pytest.mark.parametrize("words", ["a" * 20_000, "A " * 10_000, "Aa " * 6_000, "van " * 5_000 + "Aa", "1 " * 10_000])
def test_long_texts_take_no_time(words: str) -> None:
    began = time.process_time()
    recognisable(words, NOBODY)
    assert time.process_time() - began < 2


def test_an_item_that_seems_to_name_somebody_is_not_ticked_by_itself(proefavond: Pack, tmp_path: Path) -> None:
    session = over(proefavond, tmp_path)
    session.agree("De folder herschrijven", "de griffie")
    session.agree("Mevrouw Bakker bellen")
    session.agree("De folder herschrijven", "Samira")
    bare, about, by = (item for item in session.items() if item.kind == "agreement")
    ticked = session.ticked()
    assert [item.id in ticked for item in (bare, about, by)] == [True, False, False]
    assert (bare.somebody, about.somebody, by.somebody) == ((), ("Mevrouw Bakker",), ("Samira",))
    session.approve([item.id for item in session.items()])
    assert about.id in session.ticked(), "what the group approved with open eyes stays ticked"
    session.close()


def test_only_a_warning_keeps_what_usually_goes_in_from_being_ticked() -> None:
    assert ReportItem("t1", "reason", words=("Zo is het.",)).usual
    assert not ReportItem("t1", "reason", words=("Anna wil het.",), somebody=("Anna",)).usual


def test_every_shipped_pack_is_read_for_its_names() -> None:
    assert "Erik" in invented(pack_of("waterkant").scenario)
