"""Keyed chance: a draw depends on the seed and on what it is for, and on nothing else.

There is no generator that moves on, so changing one action changes no other draw.
"""

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")

Key = tuple[str | int, ...]
"""What a draw is for, such as `("chance", "norm_78", 1, "options.one_norm.later.1")`."""

_WORD = 1 << 64


@lru_cache(maxsize=8_192, typed=True)
def _written(part: str | int) -> str:
    """A part with its type and length, so that ("a", "bc") and ("ab", "c") differ; the same few return all evening."""
    return f"{type(part).__name__}:{len(str(part))}:{part}"


def below(seed: int, key: Key, limit: int) -> int:
    """A number from 0 up to `limit` (not included), each equally likely.

    BLAKE2b over the seed, the key and a counter gives 64 bits; numbers above the last whole
    multiple of `limit` are drawn again (rejection), so there is no bias.
    Raises `ValueError` where `limit` is not between 1 and 2**64.
    """
    if not 1 <= limit <= _WORD:
        raise ValueError(f"limit must be from 1 to 2**64, not {limit}")
    bound = _WORD - _WORD % limit
    ending = "|".join(map(_written, key))
    attempt = 0
    while True:
        words = f"{_written(seed)}|{_written(attempt)}|{ending}" if key else f"{_written(seed)}|{_written(attempt)}"
        number = int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest(), "big")
        if number < bound:
            return number % limit
        attempt += 1


def happens(seed: int, key: Key, percent: int) -> bool:
    """Whether something with a chance of `percent` in a hundred happens."""
    return below(seed, ("percent", *key), 100) < percent


def shuffled(seed: int, key: Key, items: Sequence[T]) -> tuple[T, ...]:
    """The items in a drawn order (Fisher-Yates, one keyed draw per place)."""
    order = list(items)
    for place in range(len(order) - 1, 0, -1):
        other = below(seed, ("shuffle", *key, place), place + 1)
        order[place], order[other] = order[other], order[place]
    return tuple(order)
