"""`dot_vote` as it is played: every seat gives ten points to ideas, and the two with most points are adopted."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from game.rules.conditions import Sight
from game.rules.kinds.budget import divide
from game.rules.kinds.card import Card
from game.rules.kinds.chosen import Branch, Tagged
from game.rules.kinds.rows import Row
from game.rules.lookup import Lookup
from game.rules.parts.effects import Effect
from game.rules.prompts import AllocatePrompt, ChoosePrompt, Item, Post
from game.rules.terms.at import CardAt
from game.rules.terms.played import missing
from game.rules.terms.text import Text, Words
from game.rules.terms.value import Divided, Picked, Value, amounts_of, picked_of

POINTS, ADOPTED = 10, 2


class Idea(Tagged, frozen=True, kw_only=True):
    """Something that can be adopted."""

    text: Text


class DotVoteCard(Card, frozen=True, kw_only=True, tag="dot_vote"):
    """Give points to ideas."""

    ideas: dict[str, Idea]
    default: tuple[str, ...] | None = None

    @property
    def proposes(self) -> bool:
        return True

    def question(self, sight: Sight, at: CardAt, who: str, ask: Words) -> ChoosePrompt:
        items = tuple(Item(id, idea.text) for id, idea in self.ideas.items())
        return ChoosePrompt(at, who, ask, items, ADOPTED, ADOPTED)

    def proposal(self, sight: Sight, at: CardAt, who: str, ask: Words) -> AllocatePrompt:
        posts = tuple(Post(id, idea.text, 0, POINTS) for id, idea in self.ideas.items())
        return AllocatePrompt(at, who, ask, "points", POINTS, 1, posts, self._given([1] * len(posts)))

    def proposals(self, sight: Sight) -> tuple[Value, ...]:
        ids = tuple(self.ideas)
        all_to_one = [self._given([int(id == other) for other in ids]) for id in ids]
        return tuple(map(Divided, [self._given([1] * len(ids)), *all_to_one]))

    def _given(self, weights: Sequence[int]) -> tuple[int, ...]:
        return divide(weights, [(0, POINTS)] * len(weights), POINTS, 1)

    def proposed(self, proposal: Value) -> tuple[Row, ...]:
        pairs = zip(self.ideas.items(), amounts_of(proposal), strict=True)
        return tuple(Row(id, idea.text, chosen=given > 0, amount=given, unit="points") for (id, idea), given in pairs)

    def combine(self, proposals: Sequence[Value]) -> Picked:
        """Those with most points; of equal ones the earlier."""
        totals = [sum(column) for column in zip(*map(amounts_of, proposals), strict=True)]
        first = sorted(range(len(totals)), key=lambda place: (-totals[place], place))[:ADOPTED]
        return Picked(tuple(id for place, id in enumerate(self.ideas) if place in first))

    def branches(self, value: Value) -> tuple[Branch, ...]:
        return tuple(Branch(f"ideas.{id}", self.ideas[id]) for id in picked_of(value))

    def account(self, value: Value | None) -> tuple[Row, ...]:
        adopted = () if value is None else picked_of(value)
        return tuple(Row(id, idea.text, chosen=id in adopted) for id, idea in self.ideas.items())

    def candidates(self, sight: Sight) -> tuple[Value, ...]:
        return tuple(map(Picked, combinations(self.ideas, ADOPTED)))

    def chose(self, value: Value) -> tuple[str, ...]:
        return picked_of(value)

    def tagged(self) -> dict[str, Tagged]:
        return dict(self.ideas)

    def default_value(self) -> Value | None:
        return None if self.default is None else Picked(self.default)

    def names(self) -> dict[str, Text]:
        return {id: idea.text for id, idea in self.ideas.items()}

    def effects(self) -> Iterator[Effect]:
        yield from self.revise
        for idea in self.ideas.values():
            yield from idea.brought

    def unsound(self, scenario: Lookup) -> Iterator[str]:
        if len(self.ideas) <= ADOPTED or "inquiry" in self.stages:
            yield "nothing to choose from, or a talk"
        yield from missing("default", self.default or (), self.ideas)
