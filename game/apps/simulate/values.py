"""What is tried on a card: every option that is open; of a budget and a ranking each way that brings something else."""

from collections.abc import Sequence
from itertools import islice

import msgspec

from game.apps.simulate.means import MeanMoves, mean_of_decision
from game.rules.case import card_of, sight
from game.rules.kinds.card import Card
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.value import Chosen, Value

MOST = 14
"""Of one card so many decisions are tried."""
MOST_WAYS = 4_000
"""So many ways of dividing are looked at before that."""


def tried(scenario: Scenario, state: State) -> tuple[Value, ...]:
    """What is tried on the open case, in the order of the card: what brings the same is tried once."""
    card, here = card_of(scenario, state), sight(scenario, state)
    found: dict[tuple[str, ...], Value] = {}
    more = _best_first(scenario, card, list(islice(card.ways(), MOST_WAYS)))
    for value in (*card.candidates(here), *more):
        if card.allows(here, value):
            found.setdefault(tuple(branch.at for branch in card.branches(value)), value)
    return tuple(islice(found.values(), MOST))


def label(value: Value) -> str:
    """A decision in one word, without spaces: the option, or what it is kept as."""
    return value.option if isinstance(value, Chosen) else msgspec.json.encode(value).decode()


def value_of(label: str) -> Value:
    """The decision that is called so. Raises `ValueError` for another word."""
    return msgspec.json.decode(label, type=Value) if label.startswith("{") else Chosen(label)


def _best_first(scenario: Scenario, card: Card, values: list[Value]) -> Sequence[Value]:
    """Those that nothing else beats by what is written on the card, then the others."""
    means = [mean_of_decision(scenario, card, value) for value in values]
    first = [it for it, mean in zip(values, means, strict=True) if not any(_beats(other, mean) for other in means)]
    return (*first, *(it for it in values if it not in first))


def _beats(one: MeanMoves, other: MeanMoves) -> bool:
    least = one.euros >= other.euros and all(a >= b for a, b in zip(one.points, other.points, strict=True))
    return least and one != other
