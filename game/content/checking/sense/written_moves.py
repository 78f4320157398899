"""What can be decided on a card, and what each choice surely moves: as it is written, before anything is played."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pydantic import BaseModel

from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.effects import WrittenConsequences, WrittenEffect
from game.content.written.kinds.card import WrittenCard
from game.content.written.kinds.options import WrittenOption, WrittenOptionCard

SureMoves = dict[str, int]
"""Fund (whole euros), indicator (points) or group (levels) → how far it moves in a year."""


class WrittenBrings(NamedTuple):
    """What a choice brings."""

    sure: SureMoves
    """What is certain, now and later together; what comes each quarter as often as there are quarters."""
    plain: bool
    """Whether that is all: no chance, no condition, no flag, no follow-up and no news."""


def brings(it: WrittenConsequences, quarters: int) -> WrittenBrings:
    """What this choice brings in a year of so many quarters."""
    sure: SureMoves = {}
    plain = not (isinstance(it, WrittenOption) and (it.amendments or it.next_year is not None))
    for effect, times in _effects(it, quarters):
        if effect.when is not None or effect.chance is not None:
            plain = False
            continue
        plain = plain and not (effect.sets or effect.clears or effect.opens or effect.reads or effect.deeds)
        for id, amount in effect.moves.items():
            sure[id] = sure.get(id, 0) + amount * times
    return WrittenBrings(sure, plain)


def _effects(it: WrittenConsequences, quarters: int) -> Iterator[tuple[WrittenEffect, int]]:
    yield from ((effect, 1) for effect in (*it.now, *it.later))
    if it.each_quarter is not None:
        yield it.each_quarter, quarters


def brings_anything(it: BaseModel) -> bool:
    """Whether something was written of what a choice brings, whatever it is."""
    keys = ("now", "later", "each_quarter", "amendments", "next_year", "afterwards")
    return any(getattr(it, key, None) for key in keys)


def option_cards(subject: Subject) -> Iterator[tuple[Loc, str, WrittenOptionCard]]:
    """The cards with options that count: not those for practice."""
    for loc, id, card in subject.cards():
        if isinstance(card, WrittenOptionCard) and card.only != "practice":
            yield loc, id, card


def year_cards(subject: Subject) -> list[tuple[str, WrittenCard]]:
    """The cards of a year. A pack of one card is a first try, and no year."""
    return [(id, card) for _, id, card in subject.cards() if card.only != "practice"]


def total(moves: Mapping[str, int], ids: Iterable[str]) -> int:
    """How far these move together."""
    return sum(moves.get(id, 0) for id in ids)
