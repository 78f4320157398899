"""Rank a waiting list; there is room for some."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Annotated, Literal

from msgspec import Meta
from msgspec.structs import replace

from game.rules.conditions import Sight
from game.rules.kinds.card import Card
from game.rules.kinds.chosen import Branch, Reachable, Steering, Tagged
from game.rules.kinds.price import price, with_free
from game.rules.kinds.rows import Row
from game.rules.lookup import Lookup
from game.rules.parts.effects import Consequences, Effect
from game.rules.parts.varied import Varied
from game.rules.prompts import Item, RankPrompt
from game.rules.terms.at import CardAt
from game.rules.terms.played import Played
from game.rules.terms.text import Text, Words
from game.rules.terms.value import Ranked, Value, order_of


class Served(Consequences, frozen=True, kw_only=True):
    """What happens when there is room for it."""

    headline: Varied | None = None


class PriorityItem(Played, frozen=True, kw_only=True):
    """Something that waits."""

    text: Text
    steering: Steering | None = None
    values: tuple[str, ...] = ()
    served: Served = Served()
    waits: Consequences = Consequences()


def borda(ids: Sequence[str], rankings: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """All ids, the highest Borda score in front; equal scores in the order written (Borda 1781)."""
    scores = {id: sum(len(ids) - 1 - ranking.index(id) for ranking in rankings) for id in ids}
    return tuple(sorted(ids, key=lambda item: (-scores[item], ids.index(item))))


class PriorityCard(Card, frozen=True, kw_only=True, tag="priority"):
    """Rank the items."""

    room: Annotated[int, Meta(ge=1, le=8)]
    """How many can be served."""
    count: Literal["borda"] = "borda"
    items: dict[str, PriorityItem]
    default: tuple[str, ...] | None = None

    @property
    def proposes(self) -> bool:
        return True

    def hangs_on(self, sight: Sight) -> tuple[str, ...]:
        return ()

    def open_ids(self, sight: Sight) -> tuple[str, ...]:
        return ()

    def question(self, sight: Sight, at: CardAt, who: str, ask: Words) -> RankPrompt:
        items = with_free(tuple(self._changed(sight, item) for item in sight.scenario.offered[self.id].values()))
        return RankPrompt(at, who, ask, items, self.room, tuple(self.items))

    def _changed(self, sight: Sight, item: Item) -> Item:
        """The item with what it costs since something came in between."""
        more = self.more_of(sight.twist, item.id)
        return (
            replace(item, note=price(self.items[item.id].served, sight.scenario, more=more))
            if more is not None
            else item
        )

    def proposal(self, sight: Sight, at: CardAt, who: str, ask: Words) -> RankPrompt:
        return self.question(sight, at, who, ask)

    def proposals(self, sight: Sight) -> tuple[Value, ...]:
        return self.candidates(sight)

    def proposed(self, proposal: Value) -> tuple[Row, ...]:
        return self.account(proposal)

    def priced(self) -> dict[str, Consequences]:
        return {id: item.served for id, item in self.items.items()}

    def combine(self, proposals: Sequence[Value]) -> Ranked:
        return Ranked(borda(tuple(self.items), tuple(map(order_of, proposals))))

    def branches(self, value: Value) -> tuple[Branch, ...]:
        served = order_of(value)[: self.room]
        return tuple(
            Branch(f"items.{id}.served", item.served) if id in served else Branch(f"items.{id}.waits", item.waits)
            for id, item in self.items.items()
        )

    def account(self, value: Value | None) -> tuple[Row, ...]:
        order = tuple(self.items) if value is None else order_of(value)
        return tuple(
            Row(id, self.items[id].text, chosen=value is not None and place <= self.room, place=place)
            for place, id in enumerate(order, start=1)
        )

    def candidates(self, sight: Sight) -> tuple[Value, ...]:
        ids = tuple(self.items)
        return tuple(Ranked(ids[place:] + ids[:place]) for place in range(len(ids)))

    def ways(self) -> Iterator[Value]:
        """Whoever there is room for, in front; among themselves in the order written."""
        ids = tuple(self.items)
        for served in combinations(ids, self.room):
            yield Ranked((*served, *(id for id in ids if id not in served)))

    def reachable(self) -> dict[str, Reachable]:
        return {f"items.{id}": "item" for id in self.items}

    def reaches(self, value: Value) -> tuple[str, ...]:
        return tuple(f"items.{id}" for id in self.chose(value))

    def headline_at(self, of: str) -> str:
        return f"items.{of}"

    def chose(self, value: Value) -> tuple[str, ...]:
        """The items there is room for."""
        return order_of(value)[: self.room]

    def tagged(self) -> dict[str, Tagged]:
        return {
            id: Tagged(steering=item.steering, values=item.values, headline=item.served.headline)
            for id, item in self.items.items()
        }

    def default_value(self) -> Value | None:
        return None if self.default is None else Ranked(self.default)

    def names(self) -> dict[str, Text]:
        return {id: item.text for id, item in self.items.items()}

    def effects(self) -> Iterator[Effect]:
        yield from self.revise
        for item in self.items.values():
            yield from item.served.brought
            yield from item.waits.brought

    def unsound(self, scenario: Lookup) -> Iterator[str]:
        if len(self.items) < 2 or self.room >= len(self.items) or "inquiry" in self.stages:
            yield "nothing to rank, or a talk"
        if self.default is not None and sorted(self.default) != sorted(self.items):
            yield "its default is no ranking"
