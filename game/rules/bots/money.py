"""Which fund a bot takes money from. It takes none from a fund that the forecast then shows short.

Only cover has to come from somewhere: where no fund can spare it, from the one with most to come.
"""

from game.rules import actions
from game.rules.prompts import PickPrompt, ShiftPrompt
from game.rules.quarters.forecast import forecast
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.references import FromFund, cover_way, kept


def shift_for(scenario: Scenario, state: State, step: int) -> tuple[str, str, int] | None:
    """From the fund with most to come to the one that will be shortest: source, target, whole euros."""
    expected = _expected(scenario, state)
    shortest = min(expected, key=lambda fund: expected[fund])
    richest = max(expected, key=lambda fund: min(expected[fund], state.funds[scenario.fund_at[fund]]))
    can = min(expected[richest], state.funds[scenario.fund_at[richest]]) - step
    amount = min(can, -expected[shortest] + step) // step * step
    return (richest, shortest, amount) if expected[shortest] < 0 < amount and richest != shortest else None


def shifts_to_spare(scenario: Scenario, state: State, asked: ShiftPrompt) -> tuple[actions.Shift, ...]:
    """The shifts that leave enough in the fund they come from, one step each."""
    expected = _expected(scenario, state)
    listed = (action for action in asked.answers() if isinstance(action, actions.Shift))
    return tuple(action for action in listed if expected[action.source] >= action.amount)


def cover_from(scenario: Scenario, state: State, asked: PickPrompt) -> str:
    """Money first, and the reserve before other funds; a bot changes its mind only when nothing else is left."""
    expected, short = _expected(scenario, state), state.cover[0]
    ways = [cover_way(item.id) for item in asked.items]
    funds = [way.fund for way in ways if isinstance(way, FromFund)]

    def left(fund: str) -> int:
        """What will be in that fund at the end of the year, in whole euros, once it has paid what it can."""
        return expected[fund] - min(short.amount, state.funds[scenario.fund_at[fund]])

    if not funds:
        return asked.items[0].id
    can_spare = next((fund for fund in funds if left(fund) >= 0), None)
    return kept(FromFund(can_spare or max(funds, key=left)))


def _expected(scenario: Scenario, state: State) -> dict[str, int]:
    return dict(zip(scenario.funds, forecast(scenario, state), strict=True))
