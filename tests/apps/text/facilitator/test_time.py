"""What the facilitator types about time: the clock, what still fits, breaks."""

from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from game.apps.session import Session, spoken
from game.log.records import Paused
from game.rules.prompts import Ballot
from tests.apps.session.clocks import MINUTE, Hands, play_until, to_a_case, world
from tests.apps.session.stored import records
from tests.apps.text.facilitator.conftest import Begin
from tests.apps.text.stands import types
from tests.evenings import setup
from tests.narrow import as_a
from tests.shipped import pack_of


def test_the_clock_says_what_still_fits(begin: Begin, hands: Hands) -> None:
    session = begin(60)
    screen = types(session, "klok")
    time = spoken(hands.now + 60 * MINUTE)
    assert f"Om {time.nl} uur begint de nabespreking. Nog 60 minuten." in screen
    assert "ongeveer 10 minuten" in screen
    assert "laatste kaart" not in screen
    assert f"The debrief starts at {time.en}. 60 minutes left." in types(session, "clock", language="en")
    session.close()


def test_a_time_behind_the_clock_is_agreed_on(begin: Begin, hands: Hands) -> None:
    session = begin(None)
    assert "Er is geen klok afgesproken" in types(session, "klok")
    here = session.now()
    screen = types(session, "klok straks", f"klok {here - timedelta(hours=1):%H:%M}", f"klok {here + 45 * MINUTE:%H%M}")
    assert "Typ een tijd" in screen
    assert "Dat is al geweest" in screen
    assert "Nog 45 minuten" in screen
    plan = session.plan()
    assert plan is not None
    assert plan.minutes == 45
    session.close()


def test_the_last_card_is_said_once_when_it_opens(begin: Begin, hands: Hands) -> None:
    session = begin(11)
    last = f"Dit is de laatste kaart. Om {spoken(hands.now + 11 * MINUTE).nl} uur begint de nabespreking."
    to_a_case(session)
    assert types(session, "stand", "lees", "stand").count(last) == 1
    session.close()


def test_a_quarter_begins_with_what_still_fits(begin: Begin, hands: Hands) -> None:
    session = begin(120)
    play_until(session, "agenda")
    screen = types(session, "stand")
    plan = session.plan()
    assert plan is not None
    assert 8 <= plan.cases <= 11, "two hours, less what four quarters and the talks take"
    assert f"Er passen nog ongeveer {plan.cases} zaken" in screen
    assert f"Enter is {-(-plan.cases // 4)}" in screen
    hands.on(117)
    assert "Er past geen zaak meer" in types(session)
    session.close()


def test_of_a_year_whose_length_was_agreed_on_no_more_fits_than_it_still_has(tmp_path: Path, hands: Hands) -> None:
    pack = pack_of("examples/short_year")
    short = replace(setup(9, practice=False), cases=2, quarters=2)
    at = hands.now + 240 * MINUTE
    session = Session.start(pack, short, {}, tmp_path, debrief_at=at, environment=world(hands))
    play_until(session, "agenda")
    assert "Er komen nog 2 zaken. Daar is tijd voor." in types(session, "stand")
    to_a_case(session)
    assert "Na deze zaak komt er nog 1 zaak. Daar is tijd voor." in types(session, "klok")
    session.close()


def test_without_a_clock_nothing_is_said_of_time(begin: Begin) -> None:
    session = begin(None)
    play_until(session, "agenda")
    assert "nabespreking" not in types(session)
    session.close()


def test_a_break_with_the_time_of_return(begin: Begin, hands: Hands) -> None:
    session = begin()
    until = spoken(session.now() + 15 * MINUTE).nl
    screen = types(session, "pauze straks", "pauze 15", "")
    assert "of een aantal minuten" in screen
    assert f"Even pauze. We gaan verder om {until} uur." in screen
    assert not session.paused
    assert "Even pauze. Alles is bewaard." in types(session, "pauze", "")
    session.close()


def test_a_break_goes_on_where_the_laptop_was_closed(begin: Begin, hands: Hands) -> None:
    session = begin()
    types(session, "pauze 15")
    assert session.paused
    session.close()
    later = Session.resume(session.folder, environment=world(hands))
    assert "We gaan verder om" in types(later, "")
    assert not later.paused
    later.close()


def test_before_anybody_voted_there_can_be_a_break(begin: Begin) -> None:
    session = begin()
    play_until(session, "first_ballot")
    types(session, "pauze 15")
    assert any(isinstance(record, Paused) for record in records(session))
    session.close()


def test_there_is_no_break_in_a_ballot(begin: Begin) -> None:
    session = begin()
    play_until(session, "first_ballot")
    box = session.open_box(as_a(Ballot, session.view().prompts[-1]))
    box.vote(box.expected[0], None)
    assert "Eerst stemmen" in types(session, "pauze 15")
    assert not any(isinstance(record, Paused) for record in records(session))
    session.close()
