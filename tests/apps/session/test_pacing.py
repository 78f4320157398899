"""What the parts of an evening take: the minutes of the program, or those of the pack, in one place."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from game.apps.debrief.voice import PageLanguage
from game.apps.kit.order import KitOrder
from game.apps.kit.script import script_sheets
from game.apps.kit.shapes import KitTable
from game.apps.prepare.agenda import evening_ahead
from game.apps.session.counting.seating import Method
from game.apps.session.timing.clock import Course
from game.apps.session.timing.pacing import MINUTE, USUAL, pacing_of
from game.apps.session.timing.planning import plan_now
from game.apps.session.timing.year_length import (
    EveningLength,
    minutes_of_year,
    shortest_evening,
    usual_evening,
    usual_year,
    whole_evening,
    whole_year,
    year_in,
    year_of,
)
from game.rules.parts.pace import PackPace
from game.rules.scenario import Scenario
from tests.log.evening import EVENING
from tests.rules.driver import Table
from tests.shipped import PACKS, pack_of

SHORT = PackPace(before=2, case=5, talk=1, quarter=1, debrief=10)
NOTHING = timedelta()


@pytest.fixture(scope="module")
def paced() -> Scenario:
    """A pack of four cases, one with a talk, that says its own pace and proposes two of them."""
    return replace(pack_of("proefavond").scenario, cases=2, pace=SHORT)


def test_a_pack_that_says_nothing_has_the_minutes_of_the_program() -> None:
    assert [USUAL.before, USUAL.opening, USUAL.device, USUAL.paper, USUAL.talk, USUAL.quarter, USUAL.debrief] == [
        it * MINUTE for it in (13, 8, 10, 16, 3, 2.5, 40)
    ]
    for name in PACKS:
        scenario = pack_of(name).scenario
        assert pacing_of(replace(scenario, pace=None)) == pacing_of(replace(scenario, pace=PackPace())) == USUAL
        if name != "proefavond":
            assert pacing_of(scenario) == USUAL


def test_what_it_says_is_reckoned_with_and_the_rest_keeps_its_share(paced: Scenario) -> None:
    pacing = pacing_of(paced)
    assert pacing.paper == 8 * MINUTE, "16 to 10"
    assert pacing.passed == 2.5 * MINUTE, "5 to 10"
    assert timedelta(seconds=73) < pacing.opening < timedelta(seconds=75), "8 to 13"
    only = pacing_of(replace(paced, pace=PackPace(talk=0)))
    assert only == replace(USUAL, talk=NOTHING)


@pytest.mark.parametrize(
    ("cases", "method", "voters", "minutes"),
    [
        (2, "device", 1, 15),
        (3, "device", 4, 20),
        (4, "device", 8, 25),
        (2, "device", 9, 25),
        (2, "tally", 4, 25),
        (3, "tally", 4, 30),
        (4, "tally", 14, 40),
    ],
)
def test_so_many_minutes_are_promised(paced: Scenario, cases: int, method: Method, voters: int, minutes: int) -> None:
    year = year_of(paced, cases)
    assert year.quarters == 2
    assert minutes_of_year(paced, year, method, voters) == minutes
    assert year_in(paced, minutes * MINUTE, method, voters).cases >= cases, "and there is time for it"


def test_a_table_that_says_nothing_is_proposed_what_the_pack_proposes(paced: Scenario) -> None:
    assert (usual_year(paced).cases, whole_year(paced).cases) == (2, 4)
    assert usual_evening(paced) == EveningLength(2, 15)
    assert (shortest_evening(paced), whole_evening(paced)) == (None, EveningLength(4, 25))
    plain = replace(paced, cases=None, pace=None)
    assert usual_year(plain) == whole_year(plain)
    assert (usual_evening(plain), whole_evening(plain)) == (EveningLength(4, 70), None)


def test_the_plan_of_the_evening_reckons_with_it_too(paced: Scenario) -> None:
    at = Table(paced).until("agenda")
    fits = [
        plan_now(made, at.state, Course((), NOTHING, NOTHING), "device", EVENING + 25 * MINUTE, EVENING).cases
        for made in (paced, replace(paced, pace=None))
    ]
    assert fits == [4, 1]


@pytest.mark.parametrize(("cases", "played"), [(2, 21), (4, 37)])
def test_the_script_and_the_page_to_read_at_home_say_the_same(paced: Scenario, cases: int, played: int) -> None:
    voice = PageLanguage("nl")
    ahead = evening_ahead(voice, paced, 14, cases)
    assert ahead.minutes == played + 10, "with the debrief"
    lengths = list(script_sheets(KitOrder(paced, voice, 4, 14, cases)))[1].parts[0]
    assert isinstance(lengths, KitTable)
    assert [str(cases), "2", f"{played} minuten"] in [list(row) for row in lengths.rows]
