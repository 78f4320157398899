"""The plan of a session: where it stands in its year, and how its time went so far."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import assert_never

from msgspec.structs import replace

from game.apps.session.counting.seating import Method
from game.apps.session.timing.clock import (
    OWN,
    TWICE,
    TWIST,
    ZERO,
    Course,
    Plan,
    pace,
    places_of,
    plan,
    worked_out,
)
from game.apps.session.timing.pacing import pacing_of
from game.log.entries import Entry
from game.log.records import (
    Acted,
    Agreed,
    Approved,
    Forgotten,
    Impressed,
    Kept,
    Noted,
    Opened,
    Parked,
    Paused,
    Reflected,
    Resumed,
    Retracted,
    Supposed,
)
from game.rules.prompts import AgendaPrompt, AnyPrompt
from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION, State
from game.rules.year import planned, quarters

GONE_BY = timedelta(hours=6)
"""A debrief that was to begin so long ago was that of an earlier evening."""


def agreed_debrief(entries: Sequence[Entry]) -> datetime | None:
    """When the debrief is to begin, as it was agreed on last. What was taken back leaves it as it is."""
    for entry in reversed(entries):
        match entry.record:
            case Resumed(until=datetime() as until):
                return until
            case Opened(debrief_at=at):
                return at
            case (
                Resumed()
                | Acted()
                | Noted()
                | Parked()
                | Retracted()
                | Paused()
                | Kept()
                | Agreed()
                | Supposed()
                | Reflected()
                | Approved()
                | Impressed()
                | Forgotten()
            ):
                pass
            case unknown:
                assert_never(unknown)
    return None


def with_a_talk(scenario: Scenario) -> frozenset[str]:
    """The cards that begin with a talk."""
    return frozenset(id for id, card in scenario.dilemmas.items() if card.inquiry is not None)


def case_time(scenario: Scenario, id: str, usual: timedelta, *, practice: bool = False) -> timedelta:
    """What this card takes at a table where a case takes so long as a rule."""
    card = scenario.dilemmas[id]
    extra = pacing_of(scenario).talk if card.inquiry is not None else ZERO
    extra += TWIST if card.twist and not practice else ZERO
    return usual * (TWICE if id in worked_out(scenario) else 1) + extra


def plan_now(
    scenario: Scenario, state: State, so_far: Course, method: Method, debrief_at: datetime, now: datetime
) -> Plan:
    """What still fits."""
    pacing = pacing_of(scenario)
    usual = pace(pacing.case(method, state.voters), so_far.cases)
    ended = state.phase == "quarter_end"
    busy, open = ZERO, False
    if state.quarter == 0 or state.phase == "goal":
        busy = pacing.before - so_far.played
    elif state.case is not None and so_far.open is not None:
        takes = case_time(scenario, state.case.card, usual, practice=state.case.practice)
        busy, open = takes - so_far.open, True
    if so_far.own is not None:
        busy = max(ZERO, busy) + max(ZERO, OWN - so_far.own)
    order = (*state.injected, *state.front, *state.queue, *state.opened)
    made = plan(
        now,
        debrief_at,
        usual,
        cards=state.cards_left + len(state.opened),
        quarters=max(1, quarters(scenario, state) - max(1, state.quarter) + (0 if ended else 1)),
        played=0 if ended or state.quarter == 0 else state.played,
        busy=max(ZERO, busy),
        open=open,
        twice=places_of(order, worked_out(scenario)),
        talks=places_of(order, with_a_talk(scenario)),
        between=pacing.quarter,
        pacing=pacing,
    )
    # Where the length of the year was not agreed on, each quarter to come takes what there is time for.
    last = bool(state.agenda) and state.quarter >= quarters(scenario, state)
    if not state.cases and not last:
        return made
    left = planned(scenario, state)
    return replace(made, cases=min(made.cases, left), all=left < made.cases)


def suggestion(asked: AgendaPrompt, state: State, plan: Plan | None) -> int:
    """How many cases to suggest: what the plan has room for, else what the question suggests itself; never more than
    were planned for the year.
    """
    wanted = asked.suggestion if plan is None else plan.quarter
    if SUPERVISION in state.flags or state.cases:
        wanted = min(wanted, asked.suggestion)
    return max(asked.least, min(asked.most, wanted))


def suggesting(prompts: tuple[AnyPrompt, ...], cases: int, most: int | None = None) -> tuple[AnyPrompt, ...]:
    """The same questions; that of the agenda suggests so many cases, and offers no more than `most`."""
    return tuple(
        replace(asked, most=asked.most if most is None else max(cases, min(asked.most, most)), suggestion=cases)
        if isinstance(asked, AgendaPrompt)
        else asked
        for asked in prompts
    )


def holds(scenario: Scenario, state: State) -> int | None:
    """How many cases this quarter can have, where the length of the year was agreed on: each quarter after it keeps one."""
    if not state.cases:
        return None
    quarter = max(1, state.quarter)
    closed = sum(it.quarter < quarter and it.how not in ("skipped", "revised") for it in state.decisions)
    return state.cases - closed - (quarters(scenario, state) - quarter)
