"""Counts on one line: in order, blank last, and never one number read as two."""

import pytest

from game.apps.session import at_once


@pytest.mark.parametrize(
    ("typed", "items", "expected", "read"),
    [
        ("4 2 8", 3, 14, (4, 2, 8, 0)),
        ("4 2 7 1", 3, 14, (4, 2, 7, 1)),
        ("4,2,8", 3, 14, (4, 2, 8, 0)),
        ("428", 3, 14, (4, 2, 8, 0)),
        ("42332", 5, 14, (4, 2, 3, 3, 2, 0)),
        ("10 4", 2, 14, (10, 4, 0)),
        ("95", 2, 14, (9, 5, 0)),
        ("12", 2, 14, None),
        ("12", 3, 14, None),
        ("4 2", 3, 14, None),
        ("4 2 8 0 0", 3, 14, None),
        ("4 2 800", 3, 14, None),
        ("A4 B2", 2, 14, None),
        ("14", 1, 14, None),
        ("", 3, 14, None),
        ("٤ ٢ ٨", 3, 14, None),
    ],
)
def test_what_a_line_says(typed: str, items: int, expected: int, read: tuple[int, ...] | None) -> None:
    assert at_once(typed, items, expected) == read
