"""Keyed chance: golden numbers, no bias, and no draw that moves another."""

from collections import Counter

import pytest

from game.rules.chance import below, happens, shuffled

GOLDEN_ROLLS = [3, 5, 4, 3, 1, 5, 5, 1, 5, 2, 2, 4]
GOLDEN_WIDE = 13844129381207585767
GOLDEN_ORDER = ("a", "f", "d", "b", "c", "e")
GOLDEN_HAPPENS = [True, False, True, False, False, False, False, True]


def test_golden_numbers_that_every_platform_and_version_gives() -> None:
    assert [below(7, ("roll", quarter, turn), 6) for quarter in (1, 2) for turn in range(6)] == GOLDEN_ROLLS
    assert below(0, (), 1 << 64) == GOLDEN_WIDE
    assert shuffled(7, ("deck",), "abcdef") == GOLDEN_ORDER
    assert [happens(7, ("x", i), 40) for i in range(8)] == GOLDEN_HAPPENS


def test_every_number_is_equally_likely() -> None:
    for limit in (2, 3, 6, 7, 100):
        counted = Counter(below(11, ("fair", limit, i), limit) for i in range(600 * limit))
        chi_square = sum((counted[n] - 600) ** 2 / 600 for n in range(limit))
        # Mean limit-1, deviation sqrt(2(limit-1)); five deviations, and the draw is fixed, so this never flickers.
        assert chi_square < (limit - 1) + 5 * (2 * (limit - 1)) ** 0.5


def test_keys_that_read_alike_are_different_draws() -> None:
    keys = [("a", "bc"), ("ab", "c"), ("a", "b", "c"), ("abc",), ("1",), (1,), ("a|b",), ("a", "b")]
    assert len({below(1, key, 1 << 60) for key in keys}) == len(keys)


@pytest.mark.parametrize("limit", [0, -1, (1 << 64) + 1])
def test_a_limit_that_cannot_be_drawn_is_refused(limit: int) -> None:
    with pytest.raises(ValueError, match="limit"):
        below(1, ("x",), limit)


def test_a_shuffle_keeps_everything() -> None:
    assert sorted(shuffled(3, ("deck",), range(30))) == list(range(30))
