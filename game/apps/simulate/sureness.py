"""How sure a share is: between which two bounds it lies, in whole thousandths, and how it is told."""

from math import isqrt

from msgspec import Struct

from game.rules.terms.text import Message, message

FEW = 1_000
"""In fewer evenings most of what is found may be chance."""
PLAIN, ANYTHING = 50, 400
"""So wide, in thousandths, a share is told without its bounds; and from so wide it may be anything."""


class Share(Struct, frozen=True):
    """So many of a thousand, out of so many that were counted."""

    mille: int
    many: int

    @property
    def low(self) -> int:
        """What it is at least: the bound of Wilson (1927) at two standard errors, rounded away from the share."""
        middle, half = self._bounds()
        return max(0, (middle - half) // (self.many + 4))

    @property
    def high(self) -> int:
        """What it is at most."""
        middle, half = self._bounds()
        return min(1_000, -(-(middle + half) // (self.many + 4)))

    def _bounds(self) -> tuple[int, int]:
        spread = 4 * self.many * self.mille * (1_000 - self.mille) + 4_000_000
        return self.mille * self.many + 2_000, isqrt(spread)

    @property
    def unknown(self) -> bool:
        """Whether it may be anything."""
        return anything(self.low, self.high)

    @property
    def told(self) -> Message:
        """In whole percent, with its bounds where they lie apart; a dash where it may be anything."""
        return between(self.mille, self.low, self.high)


def anything(low: int, high: int) -> bool:
    """Whether a share between these may be anything."""
    return high - low > ANYTHING


def between(mille: int, low: int, high: int) -> Message:
    """A share that lies between two others, as it is told."""
    if anything(low, high):
        return message("simulate.percent.unknown")
    if high - low <= PLAIN:
        return message("simulate.percent", percent=mille // 10)
    return message("simulate.percent.between", percent=mille // 10, low=low // 10, high=-(-high // 10))


def evenings_for(evenings: int, looked: int, wanted: int) -> int:
    """With how many evenings to run again, in whole thousands, so that something is looked at as often as wanted."""
    return FEW * max(1, -(-evenings * wanted // (FEW * max(1, looked))))
