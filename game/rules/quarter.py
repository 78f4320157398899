"""A quarter: room comes in, the agenda, the cases, and what the quarter's end brings."""

from game.rules import actions, cover, events
from game.rules.actions import Action
from game.rules.case import open_case
from game.rules.conditions import holds
from game.rules.effects import Origin, applies, perform
from game.rules.prompts import FACILITATOR, TABLE, Acknowledge, Agenda, AnyPrompt
from game.rules.scenario import SUPERVISION, Scenario
from game.rules.state import State
from game.rules.telling import Telling
from game.rules.text import message

MOST_CASES = 6
"""In one quarter; an evening has room for ten in all."""


def open_quarter(telling: Telling) -> None:
    """The next quarter begins. With no card left there is nothing to set."""
    telling.tell(events.QuarterOpened(telling.state.quarter + 1))
    if not telling.state.queue:
        _set_agenda(telling, 0)


def prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """What a quarter asks outside its cases."""
    match state.phase:
        case "opening":
            return (_agenda(scenario, state),)
        case "quarter":
            return (Acknowledge("quarter", TABLE, message("ask.quarter")),)
        case _:
            if state.cover:
                return (cover.prompt(scenario, state, state.funds),)
            return (Acknowledge("quarter_end", TABLE, message("ask.quarter_end")),)


def _agenda(scenario: Scenario, state: State) -> Agenda:
    """How many cases; under supervision one fewer than the pack says."""
    most = min(MOST_CASES, len(state.queue))
    planned = scenario.agenda - (SUPERVISION in state.flags)
    return Agenda("agenda", FACILITATOR, message("ask.agenda"), 1, most, max(1, min(most, planned)))


def take(telling: Telling, action: Action) -> None:
    """The agenda, a page turned, or cover at the quarter's end."""
    match action:
        case actions.SetAgenda(cases=cases):
            _set_agenda(telling, cases)
        case actions.Acknowledge(at="quarter"):
            telling.tell(events.PageTurned("quarter"))
            go_on(telling)
        case actions.Acknowledge(at="quarter_end"):
            if telling.state.quarter < telling.scenario.quarters:
                open_quarter(telling)
            else:
                end_year(telling, early=False)
        case actions.Pick(item=item):
            cover.take(telling, item)
        case _:
            raise AssertionError(action)


def _set_agenda(telling: Telling, cases: int) -> None:
    telling.tell(events.AgendaSet(cases))
    for id, fund in telling.scenario.funds.items():
        room = fund.each_quarter + fund.each_case * cases
        if room:
            telling.tell(events.FundMoved(id, room, "room", telling.cause))


def go_on(telling: Telling) -> None:
    """The next case of the agenda whose condition holds; else the quarter ends."""
    state = telling.state
    if state.played < state.agenda:
        for id in state.queue:
            if holds(telling.scenario.dilemmas[id].when, telling.scenario, state):
                open_case(telling, id)
                return
    _end_quarter(telling)


def _end_quarter(telling: Telling) -> None:
    """Due consequences as letters, drift, then cover for what ran short."""
    scenario, quarter = telling.scenario, telling.state.quarter
    telling.tell(events.QuarterEnded(quarter))
    for due in telling.state.due:
        if due.quarter != quarter:
            continue
        card, decision = scenario.dilemmas[due.card], telling.state.decided(due.card, due.occurrence)
        effect = card.effect(due.path)
        origin = Origin(due.card, due.occurrence, due.cause, decision.talk, card.times)
        happened = applies(telling, effect, due.path, origin)
        telling.tell(events.EffectDue(due.card, due.occurrence, due.path, due.cause, happened))
        if happened:
            perform(telling, effect, origin)
    for id, indicator in scenario.indicators.items():
        height = telling.state.indicators[scenario.indicator_at[id]]
        applied = max(0, min(100, height + indicator.drift)) - height
        if applied:
            telling.tell(events.IndicatorMoved(id, indicator.drift, applied, "drift", telling.cause))
    cover.seek(telling, telling.cause)


def end_year(telling: Telling, *, early: bool) -> None:
    """The annual account: the first ending whose condition holds."""
    scenario, state = telling.scenario, telling.state
    ending = next(id for id, written in scenario.endings.items() if holds(written.when, scenario, state))
    telling.tell(events.YearEnded(ending, early))
