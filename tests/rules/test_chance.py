"""Keyed chance: golden numbers, no bias, and no draw that moves another."""

from collections import Counter

import pytest

from game.rules.luck.chance import below, happens, several, shuffled

GOLDEN_ROLLS = [3, 5, 4, 3, 1, 5, 5, 1, 5, 2, 2, 4]
GOLDEN_WIDE = 13844129381207585767
GOLDEN_ORDER = ("a", "f", "d", "b", "c", "e")
GOLDEN_HAPPENS = [True, False, True, False, False, False, False, True]
GOLDEN_SEVERAL = (24, 91, 41, 77, 16, 44)


def test_golden_numbers_that_every_platform_and_version_gives() -> None:
    assert [below(7, ("roll", quarter, turn), 6) for quarter in (1, 2) for turn in range(6)] == GOLDEN_ROLLS
    assert below(0, (), 1 << 64) == GOLDEN_WIDE
    assert shuffled(7, ("deck",), "abcdef") == GOLDEN_ORDER
    assert [happens(7, ("x", i), 40) for i in range(8)] == GOLDEN_HAPPENS


def test_golden_numbers_of_a_town() -> None:
    towns = [("old_village", level) for level in (1, 2, 3)] + [("harbour", level) for level in (1, 2, 3)]
    assert [below(2015, ("facility", *key), 100) for key in towns] == [25, 61, 65, 8, 31, 88]
    keys = [("roll", quarter, turn, die) for quarter in (1, 4) for turn in (1, 6) for die in (1, 2)]
    assert [below(2**63 - 1, key, 6) for key in keys] == [0, 2, 4, 4, 5, 3, 1, 3]
    assert [below(seed, (), 1 << 64) for seed in (1, 2**63 - 1)] == [16839176662650978803, 82757857090042538]
    half_again = [below(seed, ("é", -1, ""), 2**63 + 1) for seed in (0, 3, 4)]
    assert half_again == [115659101436413171, 1219646483942836181, 952118735122562912], (
        "those of 0 and 4 are drawn again"
    )


def test_golden_orders() -> None:
    assert shuffled(2015, ("news",), "abcdefgh") == tuple("cehbgadf")
    assert shuffled(2015, ("wmo", "core"), range(9)) == (3, 6, 2, 8, 0, 1, 4, 5, 7)
    assert shuffled(1, ("x",), "a") == ("a",)
    assert shuffled(1, ("x",), "") == ()


@pytest.mark.parametrize("limit", [*range(2, 21), 100])
def test_every_number_is_equally_likely(limit: int) -> None:
    draws = 20_000
    counted = Counter(below(11, ("fair", limit, i), limit) for i in range(draws))
    expected = draws / limit
    chi_square = sum((counted[n] - expected) ** 2 / expected for n in range(limit))
    # Mean limit-1, deviation sqrt(2(limit-1)); six deviations, and the draw is fixed, so this never flickers.
    assert chi_square < (limit - 1) + 6 * (2 * (limit - 1)) ** 0.5


def test_every_order_is_equally_likely() -> None:
    counted = Counter(shuffled(5, ("deck", i), "abcd") for i in range(24_000))
    assert len(counted) == 24
    # Mean 23, deviation 6.8.
    assert sum((count - 1_000) ** 2 / 1_000 for count in counted.values()) < 64


def test_keys_that_read_alike_are_different_draws() -> None:
    keys = [("a", "bc"), ("ab", "c"), ("a", "b", "c"), ("abc",), ("1",), (1,), ("a|b",), ("a", "b")]
    assert len({below(1, key, 1 << 60) for key in keys}) == len(keys)


@pytest.mark.parametrize("limit", [0, -1, (1 << 64) + 1])
def test_a_limit_that_cannot_be_drawn_is_refused(limit: int) -> None:
    with pytest.raises(ValueError, match="limit"):
        below(1, ("x",), limit)


def test_a_shuffle_keeps_everything() -> None:
    assert sorted(shuffled(3, ("deck",), range(30))) == list(range(30))


def test_golden_numbers_of_many_at_once() -> None:
    assert several(7, ("bot", 3, "vote"), 6, 100) == GOLDEN_SEVERAL
    assert several(7, ("bot", 3, "vote"), 4, 100) == GOLDEN_SEVERAL[:4]
    assert several(7, ("bot", 3, "vote"), 0, 100) == ()


def test_each_of_many_is_equally_likely_and_drawn_apart() -> None:
    drawn = [several(11, ("fair", i), 4, 10) for i in range(5_000)]
    for place in range(4):
        counted = Counter(numbers[place] for numbers in drawn)
        # Mean 9, deviation 4.2.
        assert sum((counted[n] - 500) ** 2 / 500 for n in range(10)) < 34
    pairs = Counter(numbers[:2] for numbers in drawn)
    # Mean 99, deviation 14.
    assert sum((pairs[one, other] - 50) ** 2 / 50 for one in range(10) for other in range(10)) < 183
