"""A quarter: room comes in, the agenda, turns and cases, and what the quarter's end brings."""

from game.rules import cover, events
from game.rules.case import open_case
from game.rules.conditions import holds
from game.rules.effects import Origin, applies, move_points, perform
from game.rules.scenario import Scenario
from game.rules.state import NO_TALK, State
from game.rules.telling import Telling
from game.rules.town import facilities, turn
from game.rules.town.ring import board_of
from game.rules.town.squares import dilemma, neighbourhood, news


def open_quarter(telling: Telling) -> None:
    """The next quarter begins. With no card left there is nothing to set."""
    telling.tell(events.QuarterOpened(telling.state.quarter + 1))
    if not telling.state.cards_left:
        set_agenda(telling, 0)


def set_agenda(telling: Telling, cases: int) -> None:
    """So many cases; room comes in with them. Room for a case that is dropped leaves, as far as it is still there."""
    before, opening = telling.state.agenda, telling.state.phase == "opening"
    telling.tell(events.AgendaSet(cases))
    for id, fund in telling.scenario.funds.items():
        room = fund.each_case * (cases - before) + (fund.each_quarter if opening else 0)
        room = max(room, -max(0, telling.state.funds[telling.scenario.fund_at[id]]))
        if room:
            telling.tell(events.FundMoved(id, room, "room", telling.cause))


def go_on(telling: Telling) -> None:
    """What comes next: news that was named, a case, a turn; else the quarter ends."""
    state, scenario = telling.state, telling.scenario
    if state.unread:
        news.read(telling, state.unread[0])
        return
    front = dilemma.in_front(scenario, state)
    queued = dilemma.drawn(scenario, state, None)
    if state.played >= state.agenda or (front is None and queued is None):
        _end_quarter(telling)
    elif state.form == "cards" and scenario.groups and not state.turns:
        _in_neighbourhood(telling)
    elif front is not None or state.form == "cards":
        open_case(telling, front or str(queued))
    elif state.turns < board_of(scenario).max_turns:
        turn.begin_turn(telling)
    else:
        open_case(telling, _next_ahead(scenario, state) or str(queued))


def _in_neighbourhood(telling: Telling) -> None:
    """Without a board each quarter begins in one neighbourhood, in the order written; then the cases."""
    groups = tuple(telling.scenario.groups)
    turn.begin_turn(telling)
    neighbourhood.land(telling, groups[(telling.state.quarter - 1) % len(groups)])


def _next_ahead(scenario: Scenario, state: State) -> str | None:
    """The case that comes in by itself: of the first deck that lies ahead of the next token."""
    squares = board_of(scenario).squares
    place = state.tokens[state.seat % len(state.tokens)]
    for step in range(1, len(squares) + 1):
        square = squares[(place + step) % len(squares)]
        card = dilemma.drawn(scenario, state, square.of) if square.kind == "dilemma" else None
        if card is not None:
            return card
    return None


def _end_quarter(telling: Telling) -> None:
    """Heavier care and facilities, due consequences as letters, drift, then cover for what ran short."""
    telling.tell(events.QuarterEnded(telling.state.quarter))
    facilities.end_quarter(telling)
    _letters(telling)
    for id, indicator in telling.scenario.indicators.items():
        height = telling.state.indicators[telling.scenario.indicator_at[id]]
        if max(0, min(100, height + indicator.drift)) != height:
            move_points(telling, id, indicator.drift, "drift", telling.cause)
    cover.seek(telling, telling.cause)


def _letters(telling: Telling) -> None:
    scenario, quarter = telling.scenario, telling.state.quarter
    for due in telling.state.due:
        if due.quarter != quarter:
            continue
        known = [it for it in telling.state.decisions if (it.card, it.occurrence) == (due.card, due.occurrence)]
        effect, talk = scenario.effects[due.card, due.path], known[0].talk if known else NO_TALK
        origin = Origin(due.card, due.occurrence, due.cause, talk, scenario.times(due.card))
        happened = applies(telling, effect, origin)
        telling.tell(events.EffectDue(due.card, due.occurrence, due.path, due.cause, happened))
        if happened:
            perform(telling, effect, origin)


def end_year(telling: Telling, *, early: bool) -> None:
    """The annual account: the first ending whose condition holds."""
    scenario, state = telling.scenario, telling.state
    ending = next(id for id, written in scenario.endings.items() if holds(written.when, scenario, state))
    telling.tell(events.YearEnded(ending, early))
