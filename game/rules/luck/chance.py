"""Keyed chance: a draw depends on the seed and on what it is for, and on nothing else.

There is no generator that moves on, so changing one action changes no other draw.
"""

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from struct import unpack
from typing import TypeVar

T = TypeVar("T")

Key = tuple[str | int, ...]
"""What a draw is for, such as `("chance", "norm_78", 1, "options.one_norm.later.1")`."""

_WORD = 1 << 64


@lru_cache(maxsize=8_192)
def _written(part: str | int) -> bytes:
    """A part with its type and length, so that ("a", "bc") and ("ab", "c") differ; the same few return all evening."""
    return f"{type(part).__name__}:{len(str(part))}:{part}".encode()


def _words(seed: int, attempt: int, key: Key) -> bytes:
    return b"|".join((_written(seed), _written(attempt), *map(_written, key)))


def below(seed: int, key: Key, limit: int) -> int:
    """A number from 0 up to `limit` (not included), each equally likely.

    BLAKE2b over the seed, the key and a counter gives 64 bits; numbers above the last whole
    multiple of `limit` are drawn again (rejection), so there is no bias.
    Raises `ValueError` where `limit` is not between 1 and 2**64.
    """
    if not 1 <= limit <= _WORD:
        raise ValueError(f"limit must be from 1 to 2**64, not {limit}")
    bound = _WORD - _WORD % limit
    attempt = 0
    while True:
        drawn = hashlib.blake2b(_words(seed, attempt, key), digest_size=8).digest()
        number = int.from_bytes(drawn, "big")
        if number < bound:
            return number % limit
        attempt += 1


def several(seed: int, key: Key, count: int, limit: int) -> tuple[int, ...]:
    """So many numbers from 0 up to `limit` (not included), out of one draw: for bots, who need many at a time.

    SHAKE-128 over the seed and the key gives 64 bits for each. Nothing is drawn again, so the lowest numbers are
    likelier by at most `limit` in 2**64.
    """
    drawn = hashlib.shake_128(_words(seed, 0, key)).digest(8 * count)
    return tuple([number % limit for number in unpack(f">{count}Q", drawn)])


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
