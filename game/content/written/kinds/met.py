"""Residents who are met on more than one card (`same_as`), as they are written: who is the same as whom."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from game.content.written.kinds.card import WrittenCard
from game.content.written.kinds.kitchen_table import WrittenKitchenTable
from game.content.written.names import Names
from game.rules.kinds.inquiry import Resident


def chain(cards: Mapping[str, WrittenCard], id: str) -> Iterator[str]:
    """The cards that this one points at, one after the other; the last that comes twice ends a circle."""
    seen = {id}
    while True:
        card = cards.get(id)
        other = card.resident.same_as if isinstance(card, WrittenKitchenTable) else None
        if other is None:
            return
        yield other
        if other in seen:
            return
        seen.add(other)
        id = other


def with_residents(names: Names, cards: Mapping[str, WrittenCard]) -> Names:
    """The names with who is met where. Raises `KeyError` for somebody who is the same as nobody."""
    own: dict[str, Resident] = {}
    first: dict[str, str] = {}
    for id, card in cards.items():
        if isinstance(card, WrittenKitchenTable):
            first[id] = [id, *chain(cards, id)][-1]
            if card.resident.same_as is None:
                own[id] = card.resident.compiled(names)
    together: dict[str, list[str]] = {}
    for id, who in first.items():
        together.setdefault(who, []).append(id)
    return replace(
        names,
        residents={id: own[who] for id, who in first.items()},
        met_at={
            id: tuple(it for it in together[who] if it != id) for id, who in first.items() if len(together[who]) > 1
        },
    )
