"""A card with three options, and a table that is to vote on it: what tests of deciding begin with."""

from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario

THREE = choice(
    stay={"now": {"trust": 3}},
    go={"now": {"trust": -3}},
    wait={"later": {"after": 1, "trust": 5}},
)


def table(card: dict[str, object] = THREE, voters: int = 5, **setup: object) -> Table:
    return Table(scenario({"card": card}), voters, **setup).until("first_ballot")
