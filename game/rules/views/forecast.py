"""The forecast to year-end: what is in a fund, the room to come, and what the table knows it promised."""

from game.rules.scenario import SUPERVISION, Scenario
from game.rules.state import State


def forecast(scenario: Scenario, state: State) -> tuple[int, ...]:
    """Per fund the balance at the end of the year in whole euros, if nothing else is decided.

    Consequences that were not announced are not in it: the table cannot know them.
    """
    to_come = 0 if state.phase == "over" else scenario.quarters - state.quarter + (state.phase == "opening")
    planned = max(1, scenario.agenda - (SUPERVISION in state.flags))
    cases = min(to_come * planned, max(0, len(state.queue) - max(0, state.agenda - state.played)))
    expected = [
        balance + to_come * fund.each_quarter + cases * fund.each_case
        for balance, fund in zip(state.funds, scenario.funds.values(), strict=True)
    ]
    for due in state.due:
        if due.announced and due.quarter <= scenario.quarters:
            card = scenario.dilemmas[due.card]
            effect = card.effect(due.path)
            for id, amount in effect.moves.items():
                if id in scenario.fund_at and effect.chance is None:
                    expected[scenario.fund_at[id]] += amount * card.times
    return tuple(expected)
