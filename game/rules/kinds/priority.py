"""Rank a waiting list; there is room for some."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import Field

from game.rules.effects import Consequences
from game.rules.kinds.card import Branch, Card, Fault, Row, Sight, Tagged
from game.rules.kinds.price import price
from game.rules.prompts import Item, Rank
from game.rules.tally import Value
from game.rules.text import Text, Words, message
from game.rules.written import Id, Rows, Written


class Served(Consequences):
    """What happens when there is room for it."""

    headline: Text | None = None


class PriorityItem(Written):
    """Something that waits."""

    text: Text
    steering: Literal["lawful", "performing", "networking", "responsive"] | None = None
    values: Rows[Id] = ()
    served: Served = Served()
    waits: Consequences = Consequences()


def borda(ids: Sequence[str], rankings: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """All ids, the highest Borda score in front; equal scores in the order written (Borda 1781)."""
    scores = {id: sum(len(ids) - 1 - ranking.index(id) for ranking in rankings) for id in ids}
    return tuple(sorted(ids, key=lambda item: (-scores[item], ids.index(item))))


class PriorityCard(Card):
    """Rank the items."""

    kind: Literal["priority"]
    room: Annotated[int, Field(ge=1)]
    """How many can be served."""
    count: Literal["borda"] = "borda"
    items: Annotated[dict[Id, PriorityItem], Field(min_length=2, max_length=8)]
    default: Rows[Id] | None = None

    @property
    def proposes(self) -> bool:
        return True

    def question(self, sight: Sight, at: str, who: str, ask: Words) -> Rank:
        items = tuple(Item(id, item.text, note=price(item.served, sight.scenario)) for id, item in self.items.items())
        return Rank(at, who, ask, items, self.room, tuple(self.items))

    def combine(self, proposals: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
        return borda(tuple(self.items), proposals)

    def branches(self, value: Value) -> tuple[Branch, ...]:
        served = value[: self.room]
        return tuple(
            Branch(f"items.{id}.served", item.served) if id in served else Branch(f"items.{id}.waits", item.waits)
            for id, item in self.items.items()
        )

    def account(self, value: Value | None) -> tuple[Row, ...]:
        order = tuple(self.items) if value is None else value
        return tuple(
            Row(str(id), self.items[str(id)].text, chosen=value is not None and place <= self.room, place=place)
            for place, id in enumerate(order, start=1)
        )

    def candidates(self, sight: Sight) -> tuple[Value, ...]:
        ids = tuple(self.items)
        return tuple(ids[place:] + ids[:place] for place in range(len(ids)))

    def chose(self, value: Value) -> tuple[str, ...]:
        """The items there is room for."""
        return tuple(str(id) for id in value[: self.room])

    def tagged(self) -> dict[str, Tagged]:
        return {
            id: Tagged(steering=item.steering, values=item.values, headline=item.served.headline)
            for id, item in self.items.items()
        }

    def default_value(self) -> Value | None:
        return self.default

    def names(self) -> dict[str, Text]:
        return {id: item.text for id, item in self.items.items()}

    def faults(self) -> Iterator[Fault]:
        if self.room >= len(self.items):
            yield Fault(("room",), message("content.room_for_all", room=self.room, items=len(self.items)))
        if self.default is not None and sorted(self.default) != sorted(self.items):
            yield Fault(("default",), message("content.default_ranking", items=len(self.items)))
