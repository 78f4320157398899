"""A quarter: room comes in, the agenda, turns and cases, and what the quarter's end brings."""

from game.rules import events
from game.rules.case import open_case
from game.rules.conditions import Sight, holds
from game.rules.council import waiting
from game.rules.events import EffectRef
from game.rules.outcomes import besides, cover
from game.rules.outcomes.happening import applies, move_points, perform
from game.rules.parts.effects import Origin
from game.rules.parts.varied import choose
from game.rules.quarters.forecast import forecast
from game.rules.quarters.papers import has_papers
from game.rules.scenario import Scenario
from game.rules.state import NO_TALK, State
from game.rules.town import facilities, turn
from game.rules.town.ring import board_of
from game.rules.town.squares import dilemma, neighbourhood, news
from game.rules.transition import Transition


def open_quarter(transition: Transition) -> None:
    """The next quarter begins. With no card left there is nothing to set."""
    transition.tell(events.QuarterOpened(transition.state.quarter + 1))
    if not transition.state.cards_left:
        set_agenda(transition, 0)


def set_agenda(transition: Transition, cases: int) -> None:
    """So many cases; room comes in with them. Room for a case that is dropped leaves, as far as it is still there."""
    before, opening = transition.state.agenda, transition.state.phase == "opening"
    transition.tell(events.AgendaSet(cases, min(transition.state.extra, cases)))
    for id, fund in transition.scenario.funds.items():
        room = fund.each_case * (cases - before) + (fund.each_quarter if opening else 0)
        room = max(room, -max(0, transition.state.funds[transition.scenario.fund_at[id]]))
        if room:
            transition.tell(events.FundMoved(id, room, "room", transition.cause))
    if opening:
        besides.in_front(transition)
    if opening and transition.state.held:
        waiting.take_effect(transition)
        cover.seek(transition)


def go_on(transition: Transition) -> None:
    """What comes next: news that was named, a case, a turn; else the quarter ends."""
    state, scenario = transition.state, transition.scenario
    if state.unread:
        news.read(transition, state.unread[0])
        return
    front = dilemma.in_front(scenario, state)
    queued = dilemma.drawn(scenario, state, None)
    if state.played >= state.agenda or (front is None and queued is None):
        _end_quarter(transition)
    elif state.form == "cards" and scenario.groups and not state.turns:
        _in_neighbourhood(transition)
    elif front is not None or state.form == "cards":
        open_case(transition, front or str(queued), "programme")
    elif state.turns < board_of(scenario).max_turns:
        turn.begin_turn(transition)
    else:
        open_case(transition, _next_ahead(scenario, state) or str(queued), "by_itself")


def _in_neighbourhood(transition: Transition) -> None:
    """Without a board each quarter begins in one neighbourhood, in the order written; then the cases."""
    groups = tuple(transition.scenario.groups)
    turn.begin_turn(transition)
    neighbourhood.land(transition, groups[(transition.state.quarter - 1) % len(groups)])


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


def _end_quarter(transition: Transition) -> None:
    """Heavier care and facilities, due consequences as letters, drift, then cover for what ran short."""
    transition.tell(events.QuarterEnded(transition.state.quarter))
    facilities.end_quarter(transition)
    waiting.end_quarter(transition)
    _standing(transition)
    _letters(transition)
    for id, indicator in transition.scenario.indicators.items():
        height = transition.state.indicators[transition.scenario.indicator_at[id]]
        if max(0, min(100, height + indicator.drift)) != height:
            move_points(transition, id, indicator.drift, "drift")
    _inform(transition)
    cover.seek(transition)


def _inform(transition: Transition) -> None:
    """The council hears that a fund is going to run short this year, once for each, before anything is done about it."""
    scenario, state = transition.scenario, transition.state
    if not has_papers(scenario):
        return
    for id, expected in zip(scenario.funds, forecast(scenario, state), strict=True):
        if expected < 0 and id not in state.informed:
            transition.tell(events.CouncilInformed(id, -expected))


def _standing(transition: Transition) -> None:
    """What happens each quarter, as long as its decision stands."""
    for it in transition.state.standing:
        effect, origin = transition.scenario.effects[it.ref.of, it.ref.at], _origin(transition, it.ref, it.cause)
        if applies(transition, effect, origin):
            perform(transition, effect, origin)


def _origin(transition: Transition, ref: EffectRef, cause: int) -> Origin:
    """Where an effect comes from that was decided on before."""
    known = [it for it in transition.state.decisions if (it.card, it.occurrence) == (ref.of, ref.occurrence)]
    talk = known[0].talk if known else NO_TALK
    return Origin(ref.of, ref.occurrence, cause, talk, transition.scenario.times(ref.of))


def _letters(transition: Transition) -> None:
    scenario, quarter = transition.scenario, transition.state.quarter
    for due in transition.state.due:
        if due.quarter != quarter:
            continue
        ref = due.ref
        effect, origin = scenario.effects[ref.of, ref.at], _origin(transition, ref, due.cause)
        if applies(transition, effect, origin):
            perform(transition, effect, origin, "due")
        else:
            transition.tell(events.EffectDue(ref, due.cause, happened=False))


def end_year(transition: Transition, *, early: bool) -> None:
    """The annual account: the first ending whose condition holds."""
    scenario, state = transition.scenario, transition.state
    ending = next(id for id, written in scenario.endings.items() if holds(written.when, scenario, state))
    variants = choose((("text", scenario.endings[ending].text),), Sight(scenario, state))
    transition.tell(events.YearEnded(ending, early, variants))
