"""What bots draw: nothing where there is one thing to take, and all votes of a ballot at once."""

from collections.abc import Sequence
from operator import add
from typing import TypeVar

from game.rules.luck.chance import Key, below, several

T = TypeVar("T")

_SIDES = 20
"""Of so many voters one is blank, and eleven vote for what the table leans to."""
_BLANK, _LEANS = 1, 12


def one_of(items: Sequence[T], seed: int, key: Key) -> T:
    """One of these, each equally likely."""
    return items[0] if len(items) == 1 else items[below(seed, key, len(items))]


def votes(wanted: Sequence[T], leaning: T | None, many: int, seed: int, key: Key) -> tuple[T | None, ...]:
    """So many votes (`None` is blank) of people who lean to one answer; `None` where that is drawn too."""
    lean, *drawn = several(seed, key, many + 1, _SIDES * len(wanted))
    led = wanted[lean % len(wanted)] if leaning is None else leaning
    return tuple(_vote(wanted, led, *divmod(number, len(wanted))) for number in drawn)


def _vote(wanted: Sequence[T], led: T, side: int, own: int) -> T | None:
    if side < _BLANK:
        return None
    return led if side < _LEANS else wanted[own]


def favourites(
    wanted: Sequence[T], worths: Sequence[int], spread: int, many: int, seed: int, key: Key
) -> tuple[T, ...]:
    """What so many voters find best: what each answer is worth to the table, and a taste of their own up to `spread`."""
    of_each = len(wanted)
    tastes = several(seed, key, many * of_each, spread + 1)
    found = []
    for first in range(0, len(tastes), of_each):
        liked = list(map(add, worths, tastes[first : first + of_each]))
        found.append(wanted[liked.index(max(liked))])
    return tuple(found)
