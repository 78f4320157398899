"""A few questions before the evening, each with a sensible default."""

from datetime import UTC, date, datetime
from io import StringIO

import pytest
from msgspec.structs import replace

from game.apps.text import BadSeats, NoMoreInput, Table, Terminal, ask_table, parse_seats
from game.apps.text.setting_up import asker, setup
from game.content import Pack
from game.rules.setup import Seat
from tests.shipped import pack_of


def asked(pack: Pack, *lines: str, ask: bool = True, given: Table | None = None) -> tuple[Table, str]:
    # Whether sentences are marked, who keeps it and for how long is asked last: Enter, unless the lines say so.
    terminal = Terminal("nl", StringIO("\n".join(lines) + "\n\n\n\n"), screen := StringIO())
    return ask_table(terminal, pack.scenario, given or Table(), ask=ask), screen.getvalue()


def test_enter_enter_play(proefavond: Pack) -> None:
    table, _ = asked(proefavond, *[""] * 16)
    assert table.seats == (Seat("blue"), Seat("green"), Seat("ochre"))
    assert (table.method, table.counts, table.practice, table.names) == ("device", False, True, {})


def test_nothing_asked_is_the_same_as_enter(proefavond: Pack) -> None:
    quiet, screen = asked(proefavond, ask=False)
    assert replace(quiet, days=30) == asked(proefavond, *[""] * 16)[0]
    assert "?" not in screen


def test_names_voters_and_cards_from_nine(proefavond: Pack) -> None:
    table, screen = asked(proefavond, "", "2", "Team Kompas", "5", "", "x", "9", "", "", "", "nee", "", "")
    assert table.seats == (Seat("blue", 5), Seat("green", 9))
    assert table.names == {"blue": "Team Kompas"}
    assert (table.method, table.counts, table.practice) == ("tally", True, False)
    assert "Typ een getal" in screen
    assert "alleen de uitkomst" not in screen, "from five voters counts are shown and nobody is asked"


def test_a_horseshoe_and_when_the_debrief_begins(proefavond: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2026, 1, 31, 19, 0).astimezone()
    for module in (setup, asker):
        monkeypatch.setattr(module, "utc_now", lambda: now.astimezone(UTC))
    # Letter, seats, four names and numbers, who looks on, method, depth, practice, debrief.
    table, screen = asked(proefavond, "x", "c", *[""] * 13, "straks", "18:30", "20.55", "")
    assert table.set_up == "horseshoe"
    assert table.seats == (Seat("blue", 4), Seat("green", 4), Seat("ochre", 3), Seat("plum", 3))
    assert (table.method, table.counts) == ("tally", True)
    assert table.debrief_at == now.replace(hour=20, minute=55)
    assert "Typ een tijd, zoals 20:55." in screen
    assert "Dat is al geweest" in screen
    assert "Er is tijd voor 4 zaken, in 2 kwartalen." in screen, "more cards there are not"


def test_how_they_sit_without_a_question(proefavond: Pack) -> None:
    table, _ = asked(proefavond, ask=False, given=Table(set_up="tables"))
    assert table.seats == (Seat("blue", 4), Seat("green", 4), Seat("ochre", 4))
    assert (table.method, table.counts, table.debrief_at) == ("tally", True, None)


def test_the_language_can_change_and_people_can_leave(proefavond: Pack) -> None:
    _, screen = asked(proefavond, "taal", *[""] * 16)
    assert "How do you sit" in screen
    with pytest.raises(NoMoreInput):
        asked(proefavond, "stop")
    assert "zodra de avond begonnen is" in asked(proefavond, "stand", *[""] * 16)[1]


def test_in_full_the_roles_are_dealt_in_order(waterkant: Pack) -> None:
    table, screen = asked(waterkant, *[""] * 12, "b", *[""] * 4)
    assert table.depth == "full"
    assert table.seats is not None
    roles = [seat.role for seat in table.seats]
    assert roles == list(waterkant.scenario.roles)[:3]
    first = next(iter(waterkant.scenario.roles.values()))
    assert f"Blauw speelt: {first.name.nl}." in screen
    quiet, _ = asked(waterkant, ask=False, given=Table(depth="full"))
    assert quiet.seats == table.seats


def test_by_name_only_where_everyone_says_so(proefavond: Pack) -> None:
    table, screen = asked(proefavond, *[""] * 11, "ja", *[""] * 4)
    assert "Iedereen akkoord met stemmen op naam? Alleen bij het besluit." in screen
    assert table.by_name
    assert not asked(proefavond, *[""] * 16)[0].by_name
    assert not asked(proefavond, ask=False)[0].by_name
    assert "op naam" not in asked(proefavond, "b", *[""] * 15)[1], "paper cards have no names"


def test_two_are_told_that_nothing_is_secret_and_may_decide_together(proefavond: Pack) -> None:
    two = ("", "2", "", "", "", "", "")
    table, screen = asked(proefavond, *two, "ja", "b", *[""] * 8)
    screen = " ".join(screen.split())
    assert (
        "Met twee mensen is een stemming nooit geheim. Steek gewoon je hand op, of besluit alleen als iedereen akkoord is."
        in screen
    )
    assert (table.decision, table.method, table.counts) == ("agreement", "tally", False)
    assert screen.count("nooit geheim") == 1
    assert asked(proefavond, *two, *[""] * 10)[0].decision is None
    given, screen = asked(proefavond, *two, *[""] * 10, given=Table(decision="consent"))
    assert given.decision == "consent"
    assert "nooit geheim" in screen
    assert "Besluiten jullie alleen als" not in screen, "they said so"


def test_three_hear_what_counts_give_away(proefavond: Pack) -> None:
    screen = " ".join(asked(proefavond, *[""] * 16)[1].split())
    told = screen.index("Met drie mensen kun je soms uitrekenen wat een ander koos.")
    assert told < screen.index("Willen jullie allemaal de aantallen zien?")
    assert "nooit geheim" not in screen


def test_seats_in_one_line() -> None:
    table = parse_seats("Rood:2, Team Haven : 3,Oker")
    assert table.seats == (Seat("blue", 2), Seat("green", 3), Seat("ochre", 1))
    assert table.names == {"blue": "Rood", "green": "Team Haven", "ochre": "Oker"}


@pytest.mark.parametrize("written", ["", ",", "a:0", "a:61", "a:b", ":3", ",".join("abcdefghi")])
def test_seats_that_cannot_be_read(written: str) -> None:
    with pytest.raises(BadSeats):
        parse_seats(written)


def test_who_keeps_it_and_for_how_long(proefavond: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "utc_now", lambda: datetime(2026, 1, 31, 12, tzinfo=UTC))
    table, screen = asked(proefavond, *[""] * 16, "bewaard", "Jo van de griffie", "0", "veel", "10")
    assert (table.owner, table.days) == ("Jo van de griffie", 10)
    assert "Dan weet iedereen aan wie je vraagt om iets te wissen." in " ".join(screen.split())
    assert "We bewaren geen geluid en geen beeld." in screen
    assert "Jo van de griffie bewaart deze avond tot 10 februari 2026, en wist hem dan." in screen
    nobody, screen = asked(proefavond, *[""] * 16)
    assert (nobody.owner, nobody.days) == (None, 30)
    assert "Wis deze avond op 2 maart 2026." in screen
    given, screen = asked(proefavond, *[""] * 16, given=Table(owner="Els", days=5))
    assert (given.owner, given.days) == ("Els", 5)
    assert "Wie bewaart" not in screen
    assert "hoeveel dagen" not in screen
    quiet, screen = asked(proefavond, ask=False)
    assert (quiet.owner, quiet.days) == (None, None)
    assert "bewaart" not in screen


def test_no_two_seats_have_one_name(proefavond: Pack) -> None:
    table, screen = asked(proefavond, "", "3", "Oker", "", "oker ", "Haven", "", "", "Wal", *[""] * 12)
    assert table.names == {"blue": "Oker", "green": "Haven", "ochre": "Wal"}
    assert "oker is er al. Geef deze plek een andere naam." in screen
    assert "Oker is er al." in screen, "without a name it is called by its colour"


def test_the_last_answer_can_be_taken_back(proefavond: Pack) -> None:
    lines = ("terug", "", "2", "Raam", "terug", "Haven", "5", "Kade", "terug", "terug", "9", "Wal", "4", *[""] * 12)
    table, screen = asked(proefavond, *lines)
    assert "Dit is de eerste vraag." in screen
    assert table.seats == (Seat("blue", 9), Seat("green", 4))
    assert table.names == {"blue": "Haven", "green": "Wal"}
    assert screen.count("Hoeveel plekken zijn er aan tafel") == 1, "what stands is not asked again"


def test_help_says_what_can_be_typed_before_the_evening(proefavond: Pack) -> None:
    assert "Vorige vraag: terug." in asked(proefavond, "hulp", *[""] * 15)[1]


def test_in_the_open_hands_are_counted_and_nobody_plays_a_role(waterkant: Pack) -> None:
    table, screen = asked(waterkant, *[""] * 8, "d", "c", "", "b", *[""] * 4)
    assert "Wie kijkt er mee?" in screen
    assert "stemmen alleen met handen" in " ".join(screen.split())
    assert (table.openness, table.method, table.by_name, table.depth) == ("open", "tally", False, "full")
    assert table.seats is not None
    assert {seat.role for seat in table.seats} == {None}
    assert "De laptop gaat rond" not in screen, "there is nothing to choose"


def test_guests_see_no_counts_and_nobody_is_asked_for_them(waterkant: Pack) -> None:
    table, screen = asked(waterkant, *[""] * 8, "b", *[""] * 6)
    assert (table.openness, table.method, table.counts, table.by_name) == ("guests", "device", False, False)
    assert "de aantallen zien" not in screen
    assert "Stemmen op naam" not in screen


def test_a_pack_with_a_short_year_asks_how_many_cases_there_will_be(monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2026, 1, 31, 19, 0).astimezone()
    for module in (setup, asker):
        monkeypatch.setattr(module, "utc_now", lambda: now.astimezone(UTC))
    pack = pack_of("examples/short_year")
    seats = Table(set_up="small", seats=(Seat("blue", 3), Seat("green", 3)))
    table, screen = asked(pack, "", "", "", "20:00", "", given=seats)
    assert table.cases == 3
    assert "Er is tijd voor 3 zaken, in 3 kwartalen." in screen
    assert "Zaken: 3. Kwartalen: 3." in screen
    assert asked(pack, "", "", "", "20:00", "2", given=seats)[0].cases == 2
    assert "meer tijd" in asked(pack, "", "", "", "19:20", "", given=seats)[1]
    assert asked(pack, ask=False, given=seats)[0].cases == 8, "without a clock the whole year"
    untimed = asked(pack, *[""] * 5, given=seats)[1]
    assert "Het jaar heeft 8 zaken, in 4 kwartalen." in untimed
    assert "Enter is 8." in untimed
    assert "tijd voor" not in untimed


@pytest.mark.parametrize(("name", "outcomes"), [("examples/works_council", False), ("examples/short_year", True)])
def test_a_pack_that_speaks_with_one_voice_promises_to_keep_no_outcomes(name: str, outcomes: bool) -> None:
    pack = pack_of(name)
    setup.welcome(Terminal("nl", StringIO(), screen := StringIO()), pack.scenario)
    said = " ".join(screen.getvalue().split())
    assert ("de uitslagen" in said) is outcomes
    assert ("We bewaren het niet." in said) is not outcomes


def test_of_an_evening_of_paper_is_asked_what_stands_at_the_top_of_its_sheet(proefavond: Pack) -> None:
    given = Table(on_paper=True, method="tally")
    table, screen = asked(proefavond, "12-3-2026", "", "1", "", "6", "", "", "b", "c", "", given=given)
    assert (table.played_on, table.decision, table.form) == (date(2026, 3, 12), "agreement", "cards")
    usual, _ = asked(proefavond, "12-3-2026", "", "1", "", "6", "", "", "", "", "", given=given)
    assert (usual.decision, usual.form) == (None, "tokens")
    assert "avondcode" not in screen, "a code is of evenings that are still to come"
    assert "Hoe laat begint de nabespreking?" not in screen
