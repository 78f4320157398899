"""Questions with a value: pick, divide, rank."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from game.rules import actions
from game.rules.actions import Action
from game.rules.prompts.base import NOT_ASKED, NOT_LISTED, Item, Prompt, open_ids
from game.rules.tally import Value
from game.rules.text import Message, Words, message


class Post(Struct, frozen=True):
    """A post of a budget, in whole euros."""

    id: str
    text: Words
    today: int
    low: int
    high: int


class Pick(Prompt, frozen=True, tag="pick"):
    """Choose one of these."""

    items: tuple[Item, ...]
    suggestion: str | None = None

    def open_ids(self) -> tuple[str, ...]:
        """The items that can be chosen."""
        return open_ids(self.items)

    def answers(self) -> Iterator[Action]:
        for id in self.open_ids():
            yield actions.Pick(self.at, id)

    def suggesting(self, value: Value | None) -> "Pick":
        """The same question with this answer suggested, where it may be given."""
        return replace(self, suggestion=str(value)) if self.value_refusal(value) is None else self

    def value_refusal(self, value: object) -> Message | None:
        """Why this is not something a voter can choose."""
        return None if value in self.open_ids() else NOT_LISTED

    def refusal(self, action: Action) -> Message | None:
        return (
            self.value_refusal(action.item) if isinstance(action, actions.Pick) and action.at == self.at else NOT_LISTED
        )


class Allocate(Prompt, frozen=True, tag="allocate"):
    """Divide exactly this amount over the posts, in whole steps."""

    amount: int
    step: int
    posts: tuple[Post, ...]
    suggestion: tuple[int, ...]

    def answers(self) -> Iterator[Action]:
        yield actions.Allocate(self.at, self.suggestion)

    def suggesting(self, value: Value | None) -> "Allocate":
        """The same question with this division suggested, where it may be given."""
        fits = isinstance(value, tuple) and self.value_refusal(value) is None
        return replace(self, suggestion=tuple(int(euros) for euros in value)) if fits and value else self

    def value_refusal(self, value: object) -> Message | None:
        """Why this division is not allowed: length, steps, a post's bounds, the total."""
        if not isinstance(value, tuple) or len(value) != len(self.posts):
            return message("refused.posts", count=len(self.posts))
        for post, euros in zip(self.posts, value, strict=True):
            if type(euros) is not int or euros % self.step:
                return message("refused.step", post=post.text, step=self.step)
            if not post.low <= euros <= post.high:
                return message("refused.bounds", post=post.text, low=post.low, high=post.high)
        if sum(value) != self.amount:
            over = sum(value) - self.amount
            if over > 0:
                return message("refused.total_over", total=sum(value), amount=self.amount, over=over)
            return message("refused.total", total=sum(value), amount=self.amount, left=-over)
        return None

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Allocate) or action.at != self.at:
            return NOT_ASKED
        return self.value_refusal(action.amounts)


class Rank(Prompt, frozen=True, tag="rank"):
    """Put these in order; there is room for the first `room`."""

    items: tuple[Item, ...]
    room: int
    suggestion: tuple[str, ...]

    def answers(self) -> Iterator[Action]:
        yield actions.Rank(self.at, self.suggestion)

    def suggesting(self, value: Value | None) -> "Rank":
        """The same question with this ranking suggested, where it may be given."""
        fits = isinstance(value, tuple) and self.value_refusal(value) is None
        return replace(self, suggestion=tuple(str(id) for id in value)) if fits and value else self

    def value_refusal(self, value: object) -> Message | None:
        """Why this is no ranking: every item once."""
        ids = sorted(item.id for item in self.items)
        if not isinstance(value, tuple) or sorted(map(str, value)) != ids:
            return message("refused.ranking", count=len(ids))
        return None

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Rank) or action.at != self.at:
            return NOT_ASKED
        return self.value_refusal(action.order)


class Choose(Prompt, frozen=True, tag="choose"):
    """Choose some of these: at least so many, at most so many."""

    items: tuple[Item, ...]
    least: int
    most: int

    def answers(self) -> Iterator[Action]:
        yield actions.Choose(self.at, tuple(item.id for item in self.items[: self.most]))
        if self.least == 0:
            yield actions.Choose(self.at, ())

    def value_refusal(self, value: object) -> Message | None:
        """Why these cannot be chosen: each once, in the order of the list, not too few and not too many."""
        ids = [item.id for item in self.items]
        if isinstance(value, tuple) and self.least <= len(value) <= self.most:
            listed = list(value) == [id for id in ids if id in value]
            return None if listed else message("refused.choose", least=self.least, most=self.most)
        return message("refused.choose", least=self.least, most=self.most)

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Choose) or action.at != self.at:
            return NOT_ASKED
        return self.value_refusal(action.items)


Question = Pick | Allocate | Rank
