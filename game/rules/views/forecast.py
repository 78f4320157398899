"""The forecast to year-end: what is in a fund, the room to come, and what the table knows it promised."""

from game.rules.scenario import SUPERVISION, Scenario
from game.rules.state import State


def forecast(scenario: Scenario, state: State) -> tuple[int, ...]:
    """Per fund the balance at the end of the year in whole euros, if nothing else is decided.

    Consequences that were not announced are not in it: the table cannot know them.
    """
    to_come = scenario.quarters - state.quarter + (state.phase == "opening")
    planned = max(1, scenario.agenda - (SUPERVISION in state.flags))
    expected = [
        balance + to_come * (fund.each_quarter + fund.each_case * planned)
        for balance, fund in zip(state.funds, scenario.funds.values(), strict=True)
    ]
    for due in state.due:
        if due.announced and due.quarter <= scenario.quarters:
            card = scenario.dilemmas[due.card]
            for id, amount in card.effect(due.path).moves.items():
                if id in scenario.fund_at:
                    expected[scenario.fund_at[id]] += amount * card.times
    return tuple(expected)
