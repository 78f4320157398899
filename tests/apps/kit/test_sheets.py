"""The facilitator's sheets: everything that the program would otherwise do, with its own sums."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from game.apps.kit.answers import case_sheets, happening_sheet
from game.apps.kit.log_sheet import SPARE, log_sheets
from game.apps.kit.order import KitOrder
from game.apps.kit.pieces import pieces
from game.apps.kit.proof import proof_sheets
from game.apps.kit.script import check_sheets, script_sheets
from game.apps.kit.seats import seat_sheets, year_sheet
from game.apps.kit.shapes import KitTable
from game.apps.kit.talks import talk_sheets
from game.apps.kit.year import sums_sheet
from game.apps.session.timing.clock import TWIST
from game.apps.session.timing.pacing import USUAL
from game.apps.session.timing.year_length import ARRIVING, BREAK, takes, whole_year, year_of
from game.content import Pack
from game.rules.conditions.plain import AtLeast, AtMost, HowMany
from game.rules.scenario import Scenario
from game.rules.terms.bars import YearBar
from game.rules.terms.text import Language
from tests.apps.kit.ordered import on_sheets, ordered
from tests.apps.kit.test_cards import hidden
from tests.narrow import as_a


def test_what_is_not_on_the_cards_is_on_the_sheets(pack: Pack, language: Language) -> None:
    order = ordered(pack.scenario, language)
    news = happening_sheet(order)
    sheets = [*case_sheets(order), *talk_sheets(order), sums_sheet(order), *([] if news is None else [news])]
    told = on_sheets(sheets)
    for it in order.cases:
        on_small_cards = {twist.text for twist in it.card.twist.values()} | set(it.card.private.values())
        for text in hidden(it.card) - on_small_cards:
            assert order.voice.words(text) in told, (it.id, text.nl)
    for effect in pack.scenario.effects.values():
        if effect.text is not None:
            assert order.voice.words(effect.text) in told or effect.at.startswith(("supervision", "complete")), (
                effect.at
            )


def test_the_rapporteur_does_not_see_what_opens_later(waterkant: Pack) -> None:
    order = ordered(waterkant.scenario)
    lead = order.voice.say("kit.talk.for_asking")
    asking = on_sheets(sheet for sheet in talk_sheets(order) if sheet.lead == lead)
    for it in order.cases:
        for id in it.closed_questions:
            assert it.card.inquiry is not None
            assert order.voice.words(it.card.inquiry.questions[id].ask) not in asking
        for item in it.asks:
            assert order.voice.words(item.text) in asking


@pytest.mark.parametrize("voters", [4, 20])
def test_the_script_reckons_as_the_clock_does(waterkant: Pack, voters: int) -> None:
    order = ordered(waterkant.scenario, voters=voters)
    course, lengths, *_ = script_sheets(order)
    minutes = {row[0]: row[2] for part in lengths.parts if isinstance(part, KitTable) for row in part.rows}
    for many, told in minutes.items():
        # What takes longer may come later in the order of the cards; what comes in between is a minute of its own.
        most = takes(waterkant.scenario, year_of(waterkant.scenario, int(many)), USUAL.paper) + int(many) * TWIST
        assert int(told.split()[0]) <= -(-most // timedelta(minutes=1))
    (rows,) = [part.rows for part in course.parts if isinstance(part, KitTable)]
    cases = order.year.cases
    assert sum("Zaak" in row[3] for row in rows) == cases
    begins, long = [int(row[0]) for row in rows], [int(row[1].split()[0]) for row in rows[:-1]]
    assert [begin + time for begin, time in zip(begins, long, strict=False)] == begins[1:]
    # Beside coming in, coffee and the conversation afterwards the two pages say the same.
    played = sum(long) - (ARRIVING + BREAK + USUAL.debrief) // timedelta(minutes=1)
    assert minutes[str(cases)] == f"{played} minuten"


@pytest.mark.parametrize(("cases", "coffee"), [(2, False), (3, False), (8, True)])
def test_there_is_coffee_where_the_year_is_longer_than_one_sitting(waterkant: Pack, cases: int, coffee: bool) -> None:
    course, *_ = script_sheets(replace(ordered(waterkant.scenario, voters=14), length=cases))
    (rows,) = [part.rows for part in course.parts if isinstance(part, KitTable)]
    assert ("Koffie." in [row[3] for row in rows]) is coffee


@pytest.mark.parametrize("cases", [None, 2, 3, 5, 8, 12])
def test_a_kit_for_so_many_cases_is_of_that_year(waterkant: Pack, cases: int | None) -> None:
    """The course, the year line, the log sheet, and how high a promise and an ending ask: as in the program."""
    scenario = waterkant.scenario
    order = replace(ordered(scenario), length=cases)
    year = whole_year(scenario) if cases is None else year_of(scenario, cases)
    course, *_ = script_sheets(order)
    (rows,) = [part.rows for part in course.parts if isinstance(part, KitTable)]
    assert sum("Zaak" in row[3] for row in rows) == year.cases
    assert sum("Einde van kwartaal" in row[3] for row in rows) == year.quarters
    lines = next(part for part in year_sheet(order).parts if isinstance(part, KitTable))
    assert len(lines.head) == 2 + year.quarters
    assert len(list(log_sheets(order))) == 2 + year.cases + SPARE
    told = on_sheets([sums_sheet(order)])
    bars = by_length(scenario)
    assert bars
    for bound in bars:
        assert str(bound.at(year.cases if bound.by == "cases" else year.quarters)) in told
    goal = scenario.goals["two_in_order"].when.tests[0]
    assert isinstance(goal, HowMany)
    assert isinstance(goal.bound, YearBar)
    assert f"2 meters minstens {goal.bound.at(year.cases)} halen" in told


def by_length(scenario: Scenario) -> list[YearBar]:
    """What a promise or an ending asks that goes by the length of the year."""
    promised = [it.when for it in scenario.goals.values()]
    asked = [*promised, *(it.when for it in scenario.endings.values())]
    return [
        test.bound
        for when in asked
        if when is not None
        for test in when.tests
        if isinstance(test, (AtLeast, AtMost, HowMany)) and isinstance(test.bound, YearBar)
    ]


def test_each_seat_has_a_sheet_for_what_seats_propose(pack: Pack) -> None:
    order = ordered(pack.scenario, seats=3)
    proposing = [it for it in order.cases if it.card.proposes]
    assert len(list(seat_sheets(order))) == 3 * len(proposing)
    assert [it["name"] for it in pieces(order)["seats"]] == ["Blauw", "Groen", "Oker"]
    told = on_sheets(seat_sheets(order))
    for it in proposing:
        for name in it.card.names().values():
            assert told.count(order.voice.words(name)) >= 3


def test_the_log_sheet_has_a_page_for_each_case_and_no_place_for_a_name(pack: Pack) -> None:
    order = ordered(pack.scenario)
    cases = order.year.cases
    sheets = list(log_sheets(order))
    assert len(sheets) == 1 + cases + SPARE + 1
    told = on_sheets(sheets)
    for id in (*pack.scenario.funds, *pack.scenario.indicators):
        assert order.voice.words(pack.scenario.name_of(id)) in told


def test_the_proof_has_every_text_in_both_languages(proefavond: Pack) -> None:
    order = ordered(proefavond.scenario)
    rows = [
        row for sheet in proof_sheets(order) for part in sheet.parts if isinstance(part, KitTable) for row in part.rows
    ]
    for card in proefavond.scenario.dilemmas.values():
        for text in (*hidden(card), card.title, *card.names().values()):
            assert any(row[1:] == (text.nl, text.en or "—") for row in rows), text.nl


def heads(order: KitOrder) -> set[str]:
    """What the columns of the log sheet are called."""
    return {
        head for sheet in log_sheets(order) for part in sheet.parts if isinstance(part, KitTable) for head in part.head
    }


def test_counts_are_written_down_only_where_they_may_be_known(proefavond: Pack) -> None:
    many, few = (ordered(proefavond.scenario, voters=voters) for voters in (5, 4))
    council = replace(proefavond.scenario.settings, outside="one_voice")
    one_voice = ordered(replace(proefavond.scenario, settings=council), voters=14)
    columns = {"A", "E", "–", "Voor", "Tegen"}
    assert columns <= heads(many)
    assert not columns & heads(few)
    assert not columns & heads(one_voice)
    assert "Geen aantallen" in on_sheets(check_sheets(one_voice))
    assert "nergens opgeschreven" in on_sheets(script_sheets(one_voice))


def test_no_sheet_tells_how_many_questions_stay_hidden(proefavond: Pack, waterkant: Pack) -> None:
    spare, hidden = set(), set()
    for pack in (proefavond, waterkant):
        order = ordered(pack.scenario, "nl")
        hidden |= {len(it.closed_questions) for it in order.cases if it.card.inquiry is not None}
        for sheet in list(talk_sheets(order))[::2]:
            spare.add(sum(not row[0] for row in as_a(KitTable, sheet.parts[1]).rows))
    assert len(spare) == 1
    assert len(hidden) > 1
