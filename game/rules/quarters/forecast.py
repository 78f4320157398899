"""The forecast to year-end: what is in a fund, the room to come, the heavier care, and what the table promised."""

from collections.abc import Iterator

from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION, State
from game.rules.terms.measures import Move
from game.rules.town.facilities import care_to_come, next_end
from game.rules.year import quarters, usual_agenda


def forecast(scenario: Scenario, state: State, *, hoped: bool = True) -> tuple[int, ...]:
    """Per fund the balance at the end of the year in whole euros, if nothing else is decided.

    `hoped`: what was built works as hoped where nobody knows yet; else it saves nothing. Consequences that were not announced, or may not come, are not in it: the table cannot know them.
    """
    year = quarters(scenario, state)
    ahead = range(state.quarter + (state.phase != "opening"), year + 1) if state.phase != "over" else range(0)
    to_come = len(ahead)
    planned = [max(1, usual_agenda(scenario, state, quarter) - (SUPERVISION in state.flags)) for quarter in ahead]
    cases = min(sum(planned), max(0, state.cards_left - max(0, state.agenda - state.played)))
    expected = [
        balance + to_come * fund.each_quarter + cases * fund.each_case - care_to_come(scenario, state, id, hoped=hoped)
        for balance, (id, fund) in zip(state.funds, scenario.funds.items(), strict=True)
    ]
    for due in state.due:
        if due.announced and due.at_last <= year:
            effect = scenario.effects[due.ref.of, due.ref.at]
            for move in effect.moves if effect.certain else ():
                if move.what == "fund":
                    expected[move.at] += move.amount * scenario.times(due.ref.of)
    ends = len(range(next_end(state), year + 1))
    for it in state.standing:
        effect = scenario.effects[it.ref.of, it.ref.at]
        for move in effect.moves if effect.certain else ():
            if move.what == "fund":
                expected[move.at] += move.amount * scenario.times(it.ref.of) * ends
    for move, amount in _held(scenario, state, year):
        expected[move.at] += amount
    return tuple(expected)


def _held(scenario: Scenario, state: State, year: int) -> Iterator[tuple[Move, int]]:
    """What decisions that wait are certain to cost; not one that a court still rules on."""
    begins = min(year, state.quarter + (state.phase != "opening"))
    for held in state.held:
        open_now = state.case is not None and (state.case.card, state.case.occurrence) == (held.card, held.occurrence)
        decision = state.case if open_now and state.case is not None else state.decided(held.card, held.occurrence)
        card = scenario.dilemmas[held.card]
        if held.court or decision.value is None:
            continue
        for branch in card.all_branches(decision.value, decision.carried, decision.twist):
            brings = branch.consequences
            announced = [it for it in brings.later if it.announced and begins + it.at_last - 1 <= year]
            for effects, times in (((*brings.now, *announced), 1), (brings.each_quarter, year - begins + 1)):
                moves = [move for it in effects if it.certain for move in it.moves if move.what == "fund"]
                yield from ((move, move.amount * card.times * times) for move in moves)
