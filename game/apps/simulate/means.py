"""What a decision moves on average, as its author wrote it: euros and points of each indicator, in hundredths."""

from collections.abc import Iterable

from msgspec import Struct

from game.rules.kinds.card import Card
from game.rules.parts.effects import Effect
from game.rules.scenario import Scenario
from game.rules.terms.value import Value


class MeanMoves(Struct, frozen=True):
    """Hundredths of a euro, of all funds together, and hundredths of a point per indicator, in the order of the pack."""

    euros: int
    points: tuple[int, ...]


def mean_of(scenario: Scenario, effects: Iterable[Effect], times: int = 1) -> MeanMoves:
    """What these move on average, conditions left aside."""
    euros, points = 0, [0] * len(scenario.indicators)
    for effect in effects:
        share = effect.chance or 100
        for move in effect.moves:
            if move.what == "fund":
                euros += move.amount * share * times
            elif move.what == "indicator":
                points[move.at] += move.amount * share
    return MeanMoves(euros, tuple(points))


def mean_of_decision(scenario: Scenario, card: Card, value: Value) -> MeanMoves:
    """What this decision moves on average, now and later, with what pays it."""
    effects = [effect for branch in card.branches(value) for effect in branch.consequences.brought]
    moved = mean_of(scenario, effects, card.times)
    paid = card.payment(value)
    return moved if paid is None else MeanMoves(moved.euros - 100 * paid[1], moved.points)
