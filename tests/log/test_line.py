"""What counts after the table went back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.log.entries import Entry
from game.log.records import Acted, Paused, Record, Resumed, Retracted
from game.log.told.line import live, mistyped
from tests.log.evening import EVENING, acted


def entries(*moves: int | str) -> tuple[Entry, ...]:
    """Entry 0 is the opening; then `a` acts, `p` pauses, and a number goes back to that entry."""

    def record(move: int | str) -> Record:
        if isinstance(move, int):
            return Retracted(move)
        return acted(1) if move == "a" else Paused()

    records: tuple[Record, ...] = (Resumed(), *map(record, moves))
    return tuple(Entry(n, EVENING, str(n), each, {}, "", "") for n, each in enumerate(records))


def numbers(*moves: int | str) -> list[int]:
    return [entry.n for entry in live(entries(*moves))]


@pytest.mark.parametrize(
    ("moves", "counts"),
    [
        ("", []),
        ("aaa", [1, 2, 3]),
        ("apa", [1, 3]),
        (("a", "a", "a", 1), [1]),
        (("a", "a", "a", 0), []),
        (("a", "a", "a", 3), [1, 2, 3]),
        (("a", "a", 1, "a"), [1, 4]),
        (("a", "a", 1, "a", "a", 4), [1, 4]),
        # Over an earlier retraction: what that one left is left again.
        (("a", "a", "a", 1, "a", "a", 4), [1]),
        (("a", "a", "a", 2, "a", 1), [1]),
        # To what an earlier one had taken away: that comes back.
        (("a", "a", "a", 1, 3), [1, 2, 3]),
        (("a", "a", 1, "a", 2, "a"), [1, 2, 6]),
        (("a", "a", 0, 2, 3, "a"), [6]),
        (("a", "p", 2, "a"), [1, 4]),
    ],
)
def test_going_back(moves: tuple[int | str, ...], counts: list[int]) -> None:
    assert numbers(*moves) == counts


@given(st.lists(st.one_of(st.sampled_from("aap"), st.integers(0, 60)), max_size=40))
def test_going_back_is_being_where_one_was(wild: list[int | str]) -> None:
    moves = [move if isinstance(move, str) else move % at for at, move in enumerate(wild, 1)]
    lines: list[list[int]] = [[]]
    for n, move in enumerate(moves, 1):
        lines.append(lines[move] if isinstance(move, int) else [*lines[-1], n] if move == "a" else lines[-1])
    assert numbers(*moves) == lines[-1]
    assert all(isinstance(entry.record, Acted) for entry in live(entries(*moves)))


def wrong(*moves: int | str, typing: frozenset[int]) -> frozenset[int]:
    """What is mistyped, where these retractions took back what was typed in."""
    kept = tuple(
        replace(it, record=replace(it.record, mistyped=True))
        if it.n in typing and isinstance(it.record, Retracted)
        else it
        for it in entries(*moves)
    )
    return mistyped(kept)


def test_what_a_table_brings_back_was_not_mistyped() -> None:
    """Nor is it where the table takes it away again: then it was played, and gone back over."""
    moves = ("a", "a", 1, 2)
    assert wrong(*moves[:3], typing=frozenset({3})) == {2}
    assert not wrong(*moves, typing=frozenset({3}))
    assert not wrong(*moves, 1, typing=frozenset({3}))
    assert not wrong(*moves, typing=frozenset({3, 4}))


@given(st.lists(st.one_of(st.sampled_from("aap"), st.integers(0, 60)), max_size=40), st.frozensets(st.integers(1, 40)))
def test_nothing_that_counts_was_mistyped(wild: list[int | str], typing: frozenset[int]) -> None:
    moves = [move if isinstance(move, str) else move % at for at, move in enumerate(wild, 1)]
    assert not wrong(*moves, typing=typing) & set(numbers(*moves))
