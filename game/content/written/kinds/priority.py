"""A waiting list to rank, as it is written."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from game.content.written.base import Rows, Written
from game.content.written.effects import WrittenConsequences
from game.content.written.fault import Fault
from game.content.written.ids import OptionId, OptionKey, ValueId
from game.content.written.kinds.card import WrittenCard
from game.content.written.names import Names
from game.content.written.text import WrittenText
from game.content.written.varied import WrittenVaried, varied_or_none
from game.rules.kinds.chosen import Steering
from game.rules.kinds.priority import PriorityCard, PriorityItem, Served
from game.rules.parts.effects import Consequences
from game.rules.terms.phases import Skippable
from game.rules.terms.text import message


class WrittenServed(WrittenConsequences):
    """What happens when there is room for it."""

    headline: WrittenVaried | None = None


class WrittenItem(Written):
    """Something that waits."""

    text: WrittenText
    steering: Steering | None = None
    values: Rows[ValueId] = ()
    served: WrittenServed = WrittenServed()
    waits: WrittenConsequences = WrittenConsequences()

    def compiled(self, names: Names, at: str) -> PriorityItem:
        """The item as it is ranked."""
        return PriorityItem(
            text=self.text.compiled(),
            steering=self.steering,
            values=self.values,
            served=Served(
                headline=varied_or_none(self.served.headline, names),
                **self.served.parts(names, f"{at}.served"),
            ),
            waits=Consequences(
                **self.waits.parts(names, f"{at}.waits"),
            ),
        )


class WrittenPriority(WrittenCard):
    """Rank the items."""

    kind: Literal["priority"]
    room: Annotated[int, Field(ge=1)]
    """How many can be served."""
    count: Literal["borda"] = "borda"
    items: Annotated[dict[OptionKey, WrittenItem], Field(min_length=2, max_length=8)]
    default: Rows[OptionId] | None = None

    def names(self) -> dict[str, WrittenText]:
        return {id: item.text for id, item in self.items.items()}

    def compiled(self, id: str, names: Names, skip: tuple[Skippable, ...]) -> PriorityCard:
        return PriorityCard(
            **self.shared(id, names, skip),
            room=self.room,
            count=self.count,
            items={it: item.compiled(names, f"items.{it}") for it, item in self.items.items()},
            default=self.default,
        )

    def faults(self) -> Iterator[Fault]:
        if self.room >= len(self.items):
            yield Fault(("room",), message("content.room_for_all", room=self.room, items=len(self.items)))
        if self.default is not None and sorted(self.default) != sorted(self.items):
            yield from self._ranking(self.default)

    def _ranking(self, default: tuple[str, ...]) -> Iterator[Fault]:
        """What is missing from a ranking, or stands there twice. What is no item at all is told by its name elsewhere."""
        missing = [id for id in self.items if id not in default]
        twice = [id for id in dict.fromkeys(default) if default.count(id) > 1]
        if missing:
            yield Fault(
                ("default",), message("content.ranking_misses", items=len(self.items), names=", ".join(missing))
            )
        if twice:
            yield Fault(("default",), message("content.ranking_twice", names=", ".join(twice)))
        if not missing and not twice:
            yield Fault(("default",), message("content.default_ranking", items=len(self.items)))
