"""How long a year the minutes allow, and what is asked and shown of it before the evening."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.session import (
    Method,
    Session,
    YearLength,
    has_short_year,
    most_cases,
    usual_evening,
    usual_year,
    whole_year,
    year_in,
    year_of,
)
from game.apps.session.timing.clock import Plan
from game.apps.session.timing.planning import suggestion
from game.content import Pack
from game.rules.bots import bot_action
from game.rules.legal import prompts
from game.rules.prompts import AgendaPrompt
from game.rules.setup import Seat, Setup
from tests.shipped import pack_of

MINUTE = timedelta(minutes=1)
PLAN = Plan(datetime(2026, 1, 1, 20, tzinfo=UTC), 90, 10, 8, 4, last=False, none=False)


@pytest.fixture
def short(waterkant: Pack) -> Pack:
    return replace(waterkant, scenario=replace(waterkant.scenario, shortest=2))


@pytest.mark.parametrize(
    ("minutes", "method", "voters", "year"),
    [
        (60, "device", 6, YearLength(3, 3)),
        (60, "tally", 14, YearLength(2, 2)),
        (80, "device", 6, YearLength(3, 4)),
        (80, "tally", 14, YearLength(3, 3)),
        (120, "device", 6, YearLength(4, 8)),
        (30, "device", 6, YearLength(2, 2, fits=False)),
        (600, "device", 6, YearLength(4, 16)),
    ],
)
def test_the_minutes_say_how_many_cases(
    short: Pack, minutes: int, method: Method, voters: int, year: YearLength
) -> None:
    assert year_in(short.scenario, minutes * MINUTE, method, voters) == year


def test_the_minutes_a_scenario_promises_are_enough_for_its_whole_year(waterkant: Pack, proefavond: Pack) -> None:
    for pack in (waterkant, proefavond):
        promised = usual_evening(pack.scenario).minutes * MINUTE
        assert year_in(pack.scenario, promised, "device", 5) == usual_year(pack.scenario)
        assert promised % ((5 if promised < 30 * MINUTE else 10) * MINUTE) == timedelta(0)


def test_a_pack_without_a_short_year_has_its_own_quarters(waterkant: Pack) -> None:
    scenario = replace(waterkant.scenario, shortest=None)
    assert not has_short_year(scenario)
    assert whole_year(scenario) == YearLength(4, 8)
    assert [year_of(scenario, cases) for cases in (4, 6)] == [YearLength(4, 4), YearLength(4, 6)]


def test_there_are_never_more_cases_than_cards() -> None:
    scenario = pack_of("examples/short_year").scenario
    assert most_cases(scenario) == 8
    five = replace(scenario, dilemmas=dict(list(scenario.dilemmas.items())[:5]))
    assert (whole_year(five).cases, year_of(five, 6).cases, most_cases(five)) == (5, 5, 5)


def test_a_short_year_that_ran_its_course_was_not_cut_short(tmp_path: Path) -> None:
    pack = pack_of("examples/short_year")
    setup = Setup(3, (Seat("blue", 3), Seat("green", 3)), "counts", quarters=2, cases=2)
    session = Session.start(pack, setup, {}, tmp_path)
    while asked := prompts(pack.scenario, session.state):
        plan = suggestion(asked[0], session.state, PLAN) if isinstance(asked[0], AgendaPrompt) else None
        assert plan in (None, 1), "never more than was planned for the year, however much time is left"
        session.do(bot_action(pack.scenario, session.state, 1))
    assert (session.state.quarter, session.cut_short) == (2, None)
    session.close()


def test_the_agenda_offers_only_what_the_year_still_holds(short: Pack, tmp_path: Path) -> None:
    seats = (Seat("blue", 3), Seat("green", 3))
    setup = Setup(1, seats, "counts", practice=False, quarters=2, cases=3)
    session, offered = Session.start(short, setup, {}, tmp_path), dict[int, tuple[int, int]]()
    while session.view().prompts:
        asked = session.view().prompts[0]
        if isinstance(asked, AgendaPrompt):
            offered[session.state.quarter] = (asked.least, asked.most)
        session.do(bot_action(session.scenario, session.state, 5))
    first = sum(it.quarter == 1 and it.how not in ("skipped", "revised") for it in session.state.decisions)
    assert offered == {1: (1, 2), 2: (1, 3 - first)}
    session.close()
