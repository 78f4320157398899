"""What a bot thinks of an answer: points and money, now and later, added up in whole euros."""

from collections.abc import Iterable

from game.rules.bots.policies import Policy
from game.rules.effects import Consequences, Effect
from game.rules.kinds.card import Card
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.tally import Value
from game.rules.views.forecast import forecast

TIGHT, SHORT = 200_000, 75_000
"""Below so many euros at year-end a watching table minds money twice, and five times, as much."""


def worth_of(scenario: Scenario, state: State, policy: Policy, card: Card, value: Value) -> int:
    """What this decision is worth to a table that plays so, in whole euros."""
    payment = card.payment(value)
    paid = 0 if payment is None else payment[1]
    consequences = [branch.consequences for branch in card.branches(value)]
    return (
        worth(scenario, state, policy, consequences, times=card.times) - paid * _euros(scenario, state, policy) // 100
    )


def worth(
    scenario: Scenario, state: State, policy: Policy, consequences: Iterable[Consequences], *, times: int = 1
) -> int:
    """What these consequences are worth, in whole euros."""
    euros = _euros(scenario, state, policy)
    total = 0
    for brought in consequences:
        total += sum(_effect(scenario, policy, euros, effect, times) for effect in brought.now)
        later = sum(_effect(scenario, policy, euros, effect, times) for effect in brought.later)
        total += later * policy.ahead // 100
    return total


def _effect(scenario: Scenario, policy: Policy, euros: int, effect: Effect, times: int) -> int:
    total = 0
    for move in effect.moves:
        match move.what:
            case "fund":
                total += move.amount * times * euros // 100
            case "indicator":
                total += move.amount * policy.points
            case "group":
                pass
    return total * (effect.chance or 100) // 100


def _euros(scenario: Scenario, state: State, policy: Policy) -> int:
    if not policy.watches:
        return policy.euros
    left = sum(forecast(scenario, state))
    return policy.euros * (5 if left < SHORT else 2 if left < TIGHT else 1)
