"""Values by the names that people have for them: what can be voted for, and an amount divided over posts that were named."""

from collections.abc import Iterable, Mapping

from game.rules.case import card_of, sight
from game.rules.prompts import Ballot
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.value import Chosen, Divided, Value


def votable(scenario: Scenario, state: State, ballot: Ballot) -> tuple[Value, ...]:
    """What a vote of this ballot can be: a proposal of a seat, or one of its options."""
    if ballot.seats:
        return card_of(scenario, state).proposals(sight(scenario, state))
    return tuple(map(Chosen, ballot.option_ids()))


def divided_over(amounts: Mapping[str, int], posts: Iterable[str]) -> Divided:
    """So much for each of these posts, in their order; what was not named gets nothing."""
    return Divided(tuple(amounts.get(post, 0) for post in posts))
