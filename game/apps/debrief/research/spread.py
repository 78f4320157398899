"""How figures of many drawings lie, in whole numbers: ranks, a share in a thousand, and what it may be off."""

from collections.abc import Sequence
from math import comb, isqrt

Z_SQUARED = 38_416
"""1.96 squared, in ten thousandths: 95 in a hundred."""
TEN_THOUSAND = 10_000


def rank(ordered: Sequence[int], percent: int) -> int:
    """The figure at so many in a hundred, by the nearest rank: one of the figures themselves."""
    return ordered[max(0, -(-percent * len(ordered) // 100) - 1)]


def around_median(ordered: Sequence[int]) -> tuple[int, int]:
    """Two of the figures between which the median of all luck lies, 95 times in a hundred: by ranks of the binomial."""
    many, below, at = len(ordered), 0, 0
    while at < many // 2 and 40 * (below + comb(many, at)) <= 1 << many:
        below, at = below + comb(many, at), at + 1
    place = max(0, at - 1)
    return ordered[place], ordered[many - 1 - place]


def share(times: int, many: int) -> tuple[int, int, int]:
    """How often out of so many, in a thousand, and between what it lies 95 times in a hundred (Wilson's interval)."""
    whole = many * TEN_THOUSAND + Z_SQUARED
    centre = 1000 * (times * TEN_THOUSAND + Z_SQUARED // 2)
    off = 1000 * isqrt(Z_SQUARED * TEN_THOUSAND * times * (many - times) // many + Z_SQUARED * Z_SQUARED // 4)
    return 1000 * times // many, max(0, (centre - off) // whole), min(1000, -(-(centre + off) // whole))
