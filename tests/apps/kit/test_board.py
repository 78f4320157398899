from itertools import combinations

import pytest

from game.apps.kit.board import EDGE, HIGH, WIDE, OnBoard, board_of, ring
from game.apps.kit.kit import ON_A_BOARD, parts_of
from game.content import Pack
from tests.apps.kit.ordered import ordered


def apart(one: OnBoard, other: OnBoard) -> bool:
    beside = one.x + one.wide <= other.x + 0.01 or other.x + other.wide <= one.x + 0.01
    return beside or one.y + one.high <= other.y + 0.01 or other.y + other.high <= one.y + 0.01


@pytest.mark.parametrize("count", range(4, 41))
def test_squares_stand_round_the_edge_and_never_over_each_other(count: int) -> None:
    laid = ring(count)
    assert len(laid.squares) == count
    for it in laid.squares:
        assert EDGE - 0.01 <= it.x <= it.x + it.wide <= WIDE - EDGE + 0.01
        assert EDGE - 0.01 <= it.y <= it.y + it.high <= HIGH - EDGE + 0.01
        assert apart(it, laid.inside)
    assert all(apart(one, other) for one, other in combinations(laid.squares, 2))
    assert laid.inside.wide > 200
    assert laid.inside.high > 150


def test_a_pack_without_a_board_prints_none(pack: Pack) -> None:
    order = ordered(pack.scenario)
    has = pack.scenario.board is not None
    assert (board_of(order) is not None) == has
    assert all((part in parts_of(order)) == has for part in ON_A_BOARD)
