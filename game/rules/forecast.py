"""The forecast to year-end: what is in a fund, the room to come, the heavier care, and what the table promised."""

from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION, State
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
        if due.announced and due.quarter <= year:
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
    return tuple(expected)
