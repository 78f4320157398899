"""The pictures of the year, in numbers: columns of funds with flags and houses on them, and a line for each meter."""

from collections.abc import Sequence
from string import ascii_uppercase

from msgspec.structs import replace

from game.apps.debrief.drawn import Dot, FundColumn, Segment, YearMark

PLOT = 190.0
"""Height of the tallest column, in the units of the picture."""
LABEL = 26.0
"""Room for the total above a column, and for its name below."""
DIGIT = 8.4
"""Width of a character of a total."""
MARK_ACROSS, MARK_UP, MARKS_A_ROW = 27.0, 25.0, 3
LETTER_ROOM = 22.0
"""The least height of a part that has room for its letter."""

LINE_WIDTH, LINE_HEIGHT, MARGIN = 260.0, 92.0, 12.0
USUAL = (25, 75)
"""Points between which a meter mostly stays: drawn from 0 to 100 a year's change would hardly be seen."""


def letter(place: int) -> str:
    """The letter of a fund."""
    return ascii_uppercase[place % len(ascii_uppercase)]


def pitch(totals: Sequence[str]) -> float:
    """From one column to the next."""
    return max(76.0, max(map(len, totals)) * DIGIT + 12)


def mark_room(marks: Sequence[Sequence[YearMark]]) -> float:
    """Room above the tallest column, for as many rows of marks as the fullest needs."""
    rows = max((-(-len(of_column) // MARKS_A_ROW) for of_column in marks), default=0)
    return rows * MARK_UP + LABEL


def columns(
    labels: Sequence[str], balances: Sequence[Sequence[int]], totals: Sequence[str], marks: Sequence[Sequence[YearMark]]
) -> tuple[FundColumn, ...]:
    """A column per moment: its parts from the bottom up in the pack's order, and marks standing on it."""
    base, step = mark_room(marks) + PLOT, pitch(totals)
    most = max(1, *(sum(_filled(funds)) for funds in balances))
    return tuple(
        _column(place * step, step, base, most, label, _filled(funds), total, standing)
        for place, (label, funds, total, standing) in enumerate(zip(labels, balances, totals, marks, strict=True))
    )


def _filled(funds: Sequence[int]) -> tuple[int, ...]:
    """What can be drawn: a fund that still waits for cover is below zero."""
    return tuple(max(0, amount) for amount in funds)


def _column(
    x: float,
    step: float,
    base: float,
    most: int,
    label: str,
    funds: tuple[int, ...],
    total: str,
    marks: Sequence[YearMark],
) -> FundColumn:
    segments, y = [], base
    for place, amount in enumerate(funds):
        height = PLOT * amount / most
        y -= height
        if amount:
            tall = height >= LETTER_ROOM
            segments.append(Segment(place, letter(place), round(y, 1), round(height, 1), tall))
    middle = x + step / 2
    return FundColumn(
        x=round(x + step * 0.16, 1),
        middle=round(middle, 1),
        label=label,
        total=total,
        top=round(y - 8, 1),
        segments=tuple(segments),
        marks=tuple(_placed(mark, middle, y - LABEL, place, len(marks)) for place, mark in enumerate(marks)),
    )


def _placed(mark: YearMark, middle: float, foot: float, place: int, marks: int) -> YearMark:
    row, across = divmod(place, MARKS_A_ROW)
    in_row = min(MARKS_A_ROW, marks - row * MARKS_A_ROW)
    x = round(middle + (across - in_row / 2) * MARK_ACROSS + 2, 1)
    return replace(mark, x=x, foot=round(foot - row * MARK_UP, 1))


def meter_range(heights: Sequence[Sequence[int]]) -> tuple[int, int]:
    """The least and most points that are drawn, the same for all meters: wider where one of them went further."""
    every = [points for meter in heights for points in meter]
    return min(USUAL[0], *every), max(USUAL[1], *every)


def dots(points: Sequence[int], drawn: tuple[int, int]) -> tuple[Dot, ...]:
    """A meter from column to column."""
    step = (LINE_WIDTH - 2 * MARGIN) / max(1, len(points) - 1)
    return tuple(Dot(round(MARGIN + place * step, 1), height(it, drawn)) for place, it in enumerate(points))


def height(points: int, drawn: tuple[int, int]) -> float:
    """Where so many points stand."""
    low, high = drawn
    return round(LINE_HEIGHT - MARGIN - (points - low) * (LINE_HEIGHT - 2 * MARGIN) / (high - low), 1)
