"""Questions that are answered with a value: pick, divide, rank, choose some."""

from collections.abc import Iterator
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from game.rules import actions
from game.rules.actions import Action
from game.rules.prompts.base import NOT_ASKED, NOT_LISTED, Item, Prompt, open_ids
from game.rules.terms.at import CardAt, ChooseAt, PickAt
from game.rules.terms.text import Message, Text, Words, message
from game.rules.terms.units import Unit, amount
from game.rules.terms.value import Chosen, Divided, Picked, Ranked, Value, amounts_of, option_of, order_of, picked_of


class Post(Struct, frozen=True):
    """Something that gets a part of an amount, in the unit of the question."""

    id: str
    text: Words
    low: int
    high: int
    today: int | None = None
    """What it has now; `None` where it has nothing of the kind."""
    closed: Words | None = None
    """Why nothing can go there now; its place in the answer stays."""


class PickPrompt(Prompt, frozen=True, tag="pick"):
    """Choose one of these."""

    at: PickAt
    items: tuple[Item, ...]
    suggestion: str | None = None

    def open_ids(self) -> tuple[str, ...]:
        """The items that can be chosen."""
        return open_ids(self.items)

    def answers(self) -> Iterator[Action]:
        for id in self.open_ids():
            yield actions.Pick(self.at, id)

    def answer(self, value: Value) -> actions.Pick:
        """The action that gives this answer. Raises `TypeError` for a value of another shape."""
        return actions.Pick(self.at, option_of(value))

    @property
    def suggested(self) -> Chosen | None:
        """The item to begin from, where there is one."""
        return None if self.suggestion is None else Chosen(self.suggestion)

    def suggesting(self, value: Value | None) -> "PickPrompt":
        """The same question with this answer suggested, where it may be given."""
        fits = isinstance(value, Chosen) and self.value_refusal(value) is None
        return replace(self, suggestion=value.option) if isinstance(value, Chosen) and fits else self

    def value_refusal(self, value: object) -> Message | None:
        """Why this is not something a voter can choose."""
        return None if isinstance(value, Chosen) and value.option in self.open_ids() else NOT_LISTED

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Pick) or action.at != self.at:
            return NOT_LISTED
        return self.value_refusal(action.value)


class AllocatePrompt(Prompt, frozen=True, tag="allocate"):
    """Divide exactly this amount over the posts, in whole steps."""

    at: CardAt
    unit: Unit
    amount: int
    step: int
    posts: tuple[Post, ...]
    suggestion: tuple[int, ...]
    fund: Text | None = None
    """The name of the fund that it comes out of; `None` where nothing is paid."""
    short: int = 0
    """The whole euros by which that fund has too little for it."""

    @property
    def suggested(self) -> Divided:
        """The division to begin from."""
        return Divided(self.suggestion)

    def answers(self) -> Iterator[Action]:
        yield self.answer(self.suggested)

    def answer(self, value: Value) -> actions.Allocate:
        """The action that gives this answer. Raises `TypeError` for a value of another shape."""
        return actions.Allocate(self.at, amounts_of(value))

    def suggesting(self, value: Value | None) -> "AllocatePrompt":
        """The same question with this division suggested, where it may be given."""
        fits = isinstance(value, Divided) and self.value_refusal(value) is None
        return replace(self, suggestion=value.amounts) if isinstance(value, Divided) and fits else self

    def value_refusal(self, value: object) -> Message | None:
        """Why this division is not allowed: length, steps, a post's bounds, the total."""
        euros = self.unit == "euros"
        if not isinstance(value, Divided) or len(value.amounts) != len(self.posts):
            return message("refused.posts" if euros else "refused.posts.counted", count=len(self.posts))
        for post, given in zip(self.posts, value.amounts, strict=True):
            refusal = self.part_refusal(post, given)
            if refusal is not None:
                return refusal
        total = sum(value.amounts)
        if total == self.amount:
            return None
        said = {"total": amount(total, self.unit), "amount": amount(self.amount, self.unit)}
        if total > self.amount:
            return message("refused.total_over", over=amount(total - self.amount, self.unit), **said)
        return message("refused.total", left=amount(self.amount - total, self.unit), **said)

    def part_refusal(self, post: Post, given: object) -> Message | None:
        """Why this post cannot get so many."""
        if post.closed is not None and given:
            return message("refused.closed_post", post=post.text, why=post.closed)
        if type(given) is not int or given % self.step:
            key = "refused.step" if self.unit == "euros" else "refused.step.counted"
            return message(key, post=post.text, step=amount(self.step, self.unit))
        if not post.low <= given <= post.high:
            low, high = amount(post.low, self.unit), amount(post.high, self.unit)
            key = "refused.bounds" if self.unit == "euros" else "refused.bounds.counted"
            return message(key, post=post.text, low=low, high=high)
        return None

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Allocate) or action.at != self.at:
            return NOT_ASKED
        return self.value_refusal(action.value)


class RankPrompt(Prompt, frozen=True, tag="rank"):
    """Put these in order: each gets a place, 1 in front, and there is room for the first `room`."""

    at: CardAt
    items: tuple[Item, ...]
    room: int
    suggestion: tuple[str, ...]
    made: bool = False
    """Whether somebody ranked them so; else the suggestion is only the order of the card."""

    @property
    def suggested(self) -> Ranked:
        """The ranking to begin from."""
        return Ranked(self.suggestion)

    def answers(self) -> Iterator[Action]:
        yield self.answer(self.suggested)

    def answer(self, value: Value) -> actions.Rank:
        """The action that gives this answer. Raises `TypeError` for a value of another shape."""
        return actions.Rank(self.at, order_of(value))

    def suggesting(self, value: Value | None) -> "RankPrompt":
        """The same question with this ranking suggested, where it may be given."""
        fits = isinstance(value, Ranked) and self.value_refusal(value) is None
        return replace(self, suggestion=value.order, made=True) if isinstance(value, Ranked) and fits else self

    def value_refusal(self, value: object) -> Message | None:
        """Why this is no ranking: every item once."""
        ids = sorted(item.id for item in self.items)
        if not isinstance(value, Ranked) or sorted(map(str, value.order)) != ids:
            return message("refused.ranking", count=len(ids))
        return None

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Rank) or action.at != self.at:
            return NOT_ASKED
        return self.value_refusal(action.value)


class ChoosePrompt(Prompt, frozen=True, tag="choose"):
    """Choose some of these: at least so many, at most so many."""

    at: ChooseAt
    items: tuple[Item, ...]
    least: int
    most: int
    suggestion: tuple[str, ...] = ()

    @property
    def suggested(self) -> Picked:
        """The items to begin from."""
        return Picked(self.suggestion or tuple(item.id for item in self.items[: self.most]))

    def answers(self) -> Iterator[Action]:
        yield self.answer(self.suggested)
        if self.least == 0:
            yield actions.Choose(self.at, ())

    def answer(self, value: Value) -> actions.Choose:
        """The action that gives this answer. Raises `TypeError` for a value of another shape."""
        return actions.Choose(self.at, picked_of(value))

    def suggesting(self, value: Value | None) -> "ChoosePrompt":
        """The same question with these suggested, where they may be chosen."""
        fits = isinstance(value, Picked) and self.value_refusal(value) is None
        return replace(self, suggestion=value.items) if isinstance(value, Picked) and fits else self

    def value_refusal(self, value: object) -> Message | None:
        """Why these cannot be chosen: each once, in the order of the list, not too few and not too many."""
        key = "refused.choose.exact" if self.least == self.most else "refused.choose"
        refused = message(key, least=self.least, most=self.most)
        if not isinstance(value, Picked) or not self.least <= len(value.items) <= self.most:
            return refused
        listed = list(value.items) == [item.id for item in self.items if item.id in value.items]
        return None if listed else refused

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Choose) or action.at != self.at:
            return NOT_ASKED
        return self.value_refusal(action.value)


Question = PickPrompt | AllocatePrompt | RankPrompt | ChoosePrompt


def items_of(question: Question) -> tuple[str, ...]:
    """What can be chosen, in order; nothing of a question that is answered by dividing or ranking."""
    match question:
        case PickPrompt():
            return question.open_ids()
        case ChoosePrompt(items=items):
            return tuple(item.id for item in items)
        case AllocatePrompt() | RankPrompt():
            return ()
        case _:
            assert_never(question)
