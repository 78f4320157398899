"""The clock counts a case that is worked out together as two, and one of the table's own as twenty-five minutes."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.session import Plan, Session, usual_evening
from game.apps.session.timing.clock import OWN, ZERO, Course, plan, worked_out
from game.apps.session.timing.pacing import USUAL
from game.apps.session.timing.planning import plan_now
from game.apps.session.timing.year_length import year_in
from game.apps.simulate.minutes import Watch
from game.log.environment import Environment
from game.rules import actions, events
from game.rules.bots import bot_action
from game.rules.terms.phases import Step
from tests.evenings import setup
from tests.log.evening import EVENING
from tests.narrow import there
from tests.rules.driver import Table
from tests.shipped import pack_of

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("minutes", "twice", "cases"),
    [(30, (), 3), (30, (0,), 2), (30, (2,), 2), (40, (2,), 3), (19, (0,), 0), (100, (0, 1), 4)],
)
def test_a_case_that_is_worked_out_takes_the_place_of_two(minutes: int, twice: tuple[int, ...], cases: int) -> None:
    assert plan(EVENING, EVENING + minutes * MINUTE, 10 * MINUTE, cards=4, twice=twice).cases == cases


def test_the_plan_before_the_evening_knows_which_those_are() -> None:
    scenario = pack_of("examples/actieleren").scenario
    assert worked_out(scenario) == {"new_desk"}
    assert usual_evening(scenario).minutes == 50
    plain = replace(scenario, dilemmas={id: replace(card, protocol=None) for id, card in scenario.dilemmas.items()})
    times = [next(m for m in range(20, 90) if year_in(it, m * MINUTE, "device", 5).fits) for it in (plain, scenario)]
    assert times[1] - times[0] == USUAL.device // MINUTE


def test_the_open_case_has_the_time_of_two() -> None:
    scenario = pack_of("examples/actieleren").scenario
    at, year = Table(scenario).until("briefing"), scenario.quarters * USUAL.quarter
    found = [
        plan_now(scenario, at.state, Course((), ZERO, ZERO), "device", EVENING + minutes * MINUTE + year, EVENING).cases
        for minutes in (30, 31)
    ]
    assert found == [0, 1], "twenty minutes, one for what comes in between, and the next case"


def test_a_case_of_the_tables_own_comes_before_anything_else_in_the_plan(tmp_path: Path) -> None:
    now = EVENING
    environment = Environment(clock=lambda: now)
    pack = pack_of("examples/actieleren")
    session = Session.start(
        pack, setup(practice=False), {}, tmp_path, debrief_at=EVENING + 120 * MINUTE, environment=environment
    )
    while session.view().prompts[0].at != "briefing":
        session.do(bot_action(session.scenario, session.state, 3))

    def course() -> Course:
        session.plan()
        return there(session._stopwatch).read(session._log.entries, now)

    before = there(course().open)
    session.open_own()
    now += 10 * MINUTE
    assert course().own == 10 * MINUTE
    assert course().open == before, "the case below it waits"
    left = 15 * MINUTE + (2 * USUAL.device + MINUTE) + USUAL.device + pack.scenario.quarters * USUAL.quarter
    assert [fits(session, now, now + time).cases for time in (left - MINUTE, left)] == [0, 1]
    session.do(actions.Skip())
    assert course().own is None
    assert OWN == 25 * MINUTE
    session.close()


def fits(session: Session, now: datetime, debrief_at: datetime) -> Plan:
    so_far = there(session._stopwatch).read(session._log.entries, now)
    return plan_now(session.scenario, session.state, so_far, "device", debrief_at, now)


def test_simulated_evenings_take_as_long_as_the_steps_are_meant_to() -> None:
    scenario = pack_of("examples/actieleren").scenario
    plain, worked = (Watch(scenario, "device", 5, 2) for _ in range(2))
    for event in (events.StageReached("deliberation"), events.StageReached("final_ballot")):
        plain.see(event)
    steps: tuple[Step, ...] = ("minute", "two", "select", "dialogue", "summary", "sharpen", "actions")
    worked.see(events.StageReached("deliberation", "question"))
    for step in steps:
        worked.see(events.StepReached(step))
    assert worked.seconds - Watch(scenario, "device", 5, 2).seconds == 60 * (2 + 1 + 2 + 2 + 5 + 1 + 2 + 2)
    assert plain.seconds < worked.seconds
