"""What of a pack was reached, how often, and what stands behind what never was."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from game.apps.simulate.counts import HowOften
from game.apps.simulate.parts import PackPart, PackWay, PartKind, guarded, parts, written
from game.rules.scenario import Scenario

SELDOM_TRIED: tuple[PartKind, ...] = ("amendment",)
"""What only a table that tries anything thinks of: that it was never reached says little of the pack."""
REVISE = "revise"
"""The same of what coming back on a decision costs."""


class Reached(Struct, frozen=True):
    """A part, and how often it was reached."""

    part: PackPart
    times: int
    """In how many evenings."""
    otherwise: int = 0
    """In how many more, of evenings in which each decision was taken otherwise too."""
    afterwards: int = 0
    """In how many of all these it came no more, and only the account at the end told of it."""

    @property
    def ever(self) -> bool:
        """Whether it was ever reached."""
        return self.times + self.otherwise > 0


class TestedOften(Struct, frozen=True):
    """A condition, and in how many evenings it was looked at and held, or did not."""

    way: PackWay
    held: int
    denied: int


class Coverage(Struct, frozen=True):
    """Everything that can be reached, in the order of the pack."""

    parts: tuple[Reached, ...]
    conditions: tuple[TestedOften, ...]
    advised: tuple[PackWay, ...] = ()
    """The options that a works council advised."""

    def of(self, kind: PartKind) -> tuple[Reached, ...]:
        """The parts of that kind."""
        return tuple(it for it in self.parts if it.part.kind == kind)

    def reached(self, way: PackWay) -> bool:
        """Whether the part that is written there was ever reached."""
        return any(it.ever and it.part.way == way for it in self.parts)

    @property
    def never(self) -> tuple[PackPart, ...]:
        """What was never reached."""
        return tuple(it.part for it in self.parts if not it.ever)

    @property
    def only_afterwards(self) -> tuple[Reached, ...]:
        """What never came within the year, and was told at its end."""
        return tuple(it for it in self.parts if it.ever and it.times + it.otherwise == it.afterwards)

    @property
    def never_held(self) -> tuple[TestedOften, ...]:
        """The conditions that were looked at and never held, also where each decision was taken otherwise.

        In those evenings conditions are not counted, but what hangs on one is: that it came means that it held.
        """
        came = {it.part.way for it in self.parts if it.otherwise}
        return tuple(it for it in self.conditions if it.denied and not it.held and it.way[:-1] not in came)

    @property
    def always_held(self) -> tuple[TestedOften, ...]:
        """The conditions that always held when they were looked at."""
        return tuple(it for it in self.conditions if it.held and not it.denied)


def coverage(scenario: Scenario, counts: HowOften) -> Coverage:
    """What was reached of everything that can be."""
    seen, again = counts.together("seen", but="again"), counts.get("seen again")
    held, denied = counts.get("held"), counts.get("denied")
    every = tuple(parts(scenario))
    return Coverage(
        tuple(_reached(part, seen, again) for part in every),
        tuple(TestedOften(it.way, held.get(it.key, 0), denied.get(it.key, 0)) for it in guarded(scenario)),
        tuple(part.way for part in every if part.kind == "option" and advised_key(part.way) in {**seen, **again}),
    )


def _reached(part: PackPart, seen: Mapping[str, int], again: Mapping[str, int]) -> Reached:
    late = afterwards_key(part.key)
    return Reached(part, seen.get(part.key, 0), again.get(part.key, 0), seen.get(late, 0) + again.get(late, 0))


def advised_key(way: PackWay) -> str:
    """That a works council advised this option, as it is counted."""
    return f"advised {written(way)}"


def afterwards_key(key: str) -> str:
    """That in an evening only the account at the end told of this part, as it is counted."""
    return f"afterwards {key}"


def root_causes(never: Sequence[PackPart]) -> tuple[PackPart, ...]:
    """What was never reached, without what stands inside it or follows from it."""
    homes = [part.way for part in never if part.kind not in ("effect", "letter", "variant")]
    bands = [part.way for part in never if part.kind == "band"]
    return tuple(
        part
        for part in never
        if not any(len(home) < len(part.way) and part.way[: len(home)] == home for home in (*homes, *bands))
        and REVISE not in part.way
        and part.kind not in SELDOM_TRIED
        and "amendments" not in part.way
    )
