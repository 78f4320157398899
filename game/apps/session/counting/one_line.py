"""Counts of a whole ballot typed on one line, as a teller writes them down."""

import re


def at_once(typed: str, items: int, expected: int) -> tuple[int, ...] | None:
    """How many chose each of so many items, and blank last; `None` where this is no such line.

    Numbers are parted by spaces: `4 2 8`, or with blank `4 2 8 0`. Figures may stand together where they cannot be one
    number, as there are not so many voters: `428`.
    """
    numbers = re.findall(r"\d+", typed)
    if items < 2 or not re.fullmatch(r"[\d ,;]+", typed.strip()) or not typed.isascii():
        return None
    if len(numbers) == 1 and len(numbers[0]) in (items, items + 1) and int(numbers[0]) > expected:
        numbers = list(numbers[0])
    if len(numbers) not in (items, items + 1) or any(len(it) > len(str(expected)) for it in numbers):
        return None
    counts = tuple(map(int, numbers))
    return counts if len(counts) > items else (*counts, 0)
