"""What a bot thinks of an answer: points and money, now and later, added up in whole euros."""

from collections.abc import Iterable, Sequence

from game.rules.bots.policies import Policy
from game.rules.kinds.card import Card
from game.rules.parts.effects import Consequences, Expected, expected
from game.rules.quarters.forecast import forecast
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.references import Addition
from game.rules.terms.value import Value
from game.rules.year import quarters

TIGHT, SHORT = 200_000, 75_000
"""Below so many euros at year-end a watching table minds money twice, and five times, as much."""


class Judge:
    """How much a table that plays so minds points and money at this moment."""

    def __init__(self, scenario: Scenario, state: State, policy: Policy) -> None:
        self._policy = policy
        self._euros = _euros(scenario, state, policy)
        self._case = state.case
        self._ends = max(1, quarters(scenario, state) - state.quarter + 1)

    def worth_of(self, card: Card, value: Value, additions: Sequence[Addition] | None = None) -> int:
        """What this decision is worth to it, in whole euros; with what was added (or with these), and what came in
        between brings more.
        """
        case = self._case
        if case is None:
            branches = card.branches(value)
        else:
            branches = card.all_branches(value, case.additions if additions is None else additions, case.twist)
        payment = card.payment(value)
        paid = 0 if payment is None else payment[1]
        brought = self.worth((branch.consequences for branch in branches), times=card.times)
        return brought - paid * self._euros // 100

    def worth(self, brought: Iterable[Consequences], *, times: int = 1) -> int:
        """What these consequences are worth to it, in whole euros."""
        total = 0
        for consequences in brought:
            now, later = consequences.expected
            total += self._value(now, times) + self._value(later, times) * self._policy.ahead // 100
            if consequences.each_quarter:
                each = self._value(expected(consequences.each_quarter), times)
                total += each + each * (self._ends - 1) * self._policy.ahead // 100
        return total

    def _value(self, moved: Expected, times: int) -> int:
        return (moved.euros * times * self._euros // 100 + moved.points * self._policy.points) // 100


def _euros(scenario: Scenario, state: State, policy: Policy) -> int:
    """What one euro is worth now, in whole percent."""
    if not policy.watches:
        return policy.euros
    left = sum(forecast(scenario, state))
    return policy.euros * (5 if left < SHORT else 2 if left < TIGHT else 1)
