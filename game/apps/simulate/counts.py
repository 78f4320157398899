"""What was counted: whole numbers under two names, added up in any order."""

from collections.abc import Mapping
from itertools import accumulate

from msgspec import Struct, field

NOTHING: Mapping[str, int] = {}


class HowOften(Struct):
    """Of each list (such as `seen plausible`) how often each thing of it."""

    lists: dict[str, dict[str, int]] = field(default_factory=dict)

    def count(self, of: str, it: str | int, times: int = 1) -> None:
        """Count it so many times."""
        counted = self.lists.setdefault(of, {})
        key = str(it)
        counted[key] = counted.get(key, 0) + times

    def add(self, other: "HowOften") -> None:
        """Add what was counted elsewhere."""
        for of, counted in other.lists.items():
            here = self.lists.setdefault(of, {})
            for key, times in counted.items():
                here[key] = here.get(key, 0) + times

    def get(self, of: str) -> Mapping[str, int]:
        """That list; empty where nothing of it was counted."""
        return self.lists.get(of, NOTHING)

    def under(self, first: str) -> dict[str, Mapping[str, int]]:
        """The lists whose name begins so, by the rest of it."""
        start = f"{first} "
        return {of.removeprefix(start): it for of, it in self.lists.items() if of.startswith(start)}

    def together(self, first: str, *, but: str = "") -> dict[str, int]:
        """The same lists, added up; that one left out."""
        whole: dict[str, int] = {}
        for counted in (counted for rest, counted in self.under(first).items() if rest != but):
            for key, times in counted.items():
                whole[key] = whole.get(key, 0) + times
        return whole

    def ordered(self) -> "HowOften":
        """The same in the order of the alphabet, so that it is written alike whoever counted first."""
        return HowOften({of: dict(sorted(self.lists[of].items())) for of in sorted(self.lists)})


class Quantiles(Struct, frozen=True):
    """Where a tenth, a half and nine tenths of numbers lie at or below, and how many they are."""

    low: int
    middle: int
    high: int
    many: int


def spread(numbers: Mapping[str, int]) -> Quantiles | None:
    """The spread of numbers, each so many times; `None` where there are none."""
    ordered = sorted((int(number), times) for number, times in numbers.items())
    if not ordered:
        return None
    sums = list(accumulate(times for _, times in ordered))
    many = sums[-1]

    def at(percent: int) -> int:
        wanted = max(1, -(-many * percent // 100))
        return next(number for (number, _), upto in zip(ordered, sums, strict=True) if upto >= wanted)

    return Quantiles(at(10), at(50), at(90), many)


def merged(lists: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    """Several lists of numbers as one."""
    whole: dict[str, int] = {}
    for counted in lists.values():
        for key, times in counted.items():
            whole[key] = whole.get(key, 0) + times
    return whole


def per_mille(part: int, whole: int) -> int:
    """A share in a thousand, to the nearest; 0 of nothing."""
    return (2000 * part + whole) // (2 * whole) if whole else 0


def percent(part: int, whole: int) -> int:
    """A share in a hundred, to the nearest; 0 of nothing."""
    return (200 * part + whole) // (2 * whole) if whole else 0
