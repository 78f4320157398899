"""The ids of a pack that stand for a number: what compiling looks up."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from game.rules.kinds.inquiry import Resident
from game.rules.terms.measures import Measure, Move


class Names(Struct, frozen=True):
    """Fund, indicator and group → its place in a state."""

    funds: dict[str, int]
    indicators: dict[str, int]
    groups: dict[str, int]
    residents: Mapping[str, Resident] = {}
    """Card → who is met there."""
    met_at: Mapping[str, tuple[str, ...]] = {}
    """Card → the other cards on which the same resident is met, where there are any."""

    def moves(self, moves: Mapping[str, int]) -> tuple[Move, ...]:
        """How far each named thing moves, in the order written. Raises `KeyError` for what has no number."""
        return tuple(self._move(id, amount) for id, amount in moves.items())

    def _move(self, id: str, amount: int) -> Move:
        if id in self.funds:
            return Move("fund", id, self.funds[id], amount)
        if id in self.groups:
            return Move("group", id, self.groups[id], amount)
        return Move("indicator", id, self.indicators[id], amount)

    def measure(self, id: str) -> Measure:
        """What is measured under that name. Raises `KeyError` for what has no number."""
        match id:
            case "rapport" | "funds" | "indicators":
                return Measure(id)
            case _ if id in self.funds:
                return Measure("fund", id, self.funds[id])
            case _ if id in self.groups:
                return Measure("group", id, self.groups[id])
            case _:
                return Measure("indicator", id, self.indicators[id])


def places(ids: Iterable[str]) -> dict[str, int]:
    """Each id with its place, in the order written."""
    return {id: place for place, id in enumerate(ids)}
