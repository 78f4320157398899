"""Small elections and divisions against their definitions, worked out in another way than the rules do."""

import random
from fractions import Fraction
from itertools import permutations

import pytest

from game.rules.kinds.budget import divide
from game.rules.kinds.priority import borda

ITEMS = ("memphis", "nashville", "chattanooga", "knoxville")


def by_duels(ids: tuple[str, ...], rankings: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Borda's ranking from duels: an item's score is how often it stands above another."""

    def won(id: str) -> int:
        return sum(ranking.index(id) < ranking.index(other) for ranking in rankings for other in ids if other != id)

    return tuple(sorted(ids, key=lambda item: (-won(item), ids.index(item))))


def test_the_capital_of_tennessee() -> None:
    rankings = [
        *[("memphis", "nashville", "chattanooga", "knoxville")] * 42,
        *[("nashville", "chattanooga", "knoxville", "memphis")] * 26,
        *[("chattanooga", "knoxville", "nashville", "memphis")] * 15,
        *[("knoxville", "chattanooga", "nashville", "memphis")] * 17,
    ]
    assert borda(ITEMS, rankings) == ("nashville", "chattanooga", "memphis", "knoxville")


def test_a_circle_is_a_tie_in_the_order_written() -> None:
    circle = [("a", "b", "c"), ("b", "c", "a"), ("c", "a", "b")]
    assert borda(("c", "b", "a"), circle) == ("c", "b", "a")


@pytest.mark.parametrize("count", range(2, 7))
def test_borda_is_the_count_of_duels_won(count: int) -> None:
    chance = random.Random(count)
    ids = tuple("abcdef"[:count])
    ways = list(permutations(ids))
    for _ in range(60):
        rankings = [chance.choice(ways) for _ in range(chance.randint(1, 12))]
        assert borda(ids, rankings) == by_duels(ids, rankings)


def hamilton(weights: list[int], seats: int) -> tuple[int, ...]:
    """Largest remainders with exact fractions."""
    quotas = [Fraction(weight * seats, sum(weights)) for weight in weights]
    whole = [quota.numerator // quota.denominator for quota in quotas]
    order = sorted(range(len(weights)), key=lambda place: (whole[place] - quotas[place], place))
    return tuple(share + (place in order[: seats - sum(whole)]) for place, share in enumerate(whole))


def test_dividing_is_hamiltons_method() -> None:
    chance = random.Random(1792)
    for _ in range(300):
        weights = [chance.randint(1, 900_000) for _ in range(chance.randint(2, 6))]
        steps = chance.randint(1, 60)
        free = [(0, steps * 5_000)] * len(weights)
        expected = tuple(share * 5_000 for share in hamilton(weights, steps))
        assert divide(weights, free, steps * 5_000, 5_000) == expected
