"""What only the facilitator is asked: who is here, which card, which number."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from game.rules import actions
from game.rules.actions import Action
from game.rules.prompts.base import Item, Prompt, is_text_id, is_whole
from game.rules.text import Message, Words, message


class Attend(Prompt, frozen=True, tag="attend"):
    """How many voters sit at each seat now?"""

    seats: tuple[tuple[str, int], ...]
    """Seat and its voters now."""
    most: int

    def answers(self) -> Iterator[Action]:
        for seat, voters in self.seats:
            for change in (-1, 1):
                action = actions.Attend(seat, voters + change)
                if self.refusal(action) is None:
                    yield action

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Attend):
            return message("refused.not_asked")
        others = sum(voters for seat, voters in self.seats if seat != action.seat)
        known = any(seat == action.seat and voters != action.voters for seat, voters in self.seats)
        if not known or not is_whole(action.voters, 0 if others else 1, self.most):
            return message("refused.attend", most=self.most)
        return None


class Inject(Prompt, frozen=True, tag="inject"):
    """Which card comes in front of the agenda?"""

    items: tuple[Item, ...]

    def answers(self) -> Iterator[Action]:
        for item in self.items:
            yield actions.Inject(item.id)


class Number(Struct, frozen=True):
    """Something that can be changed by hand, and how far."""

    id: str
    name: Words
    unit: Literal["euro", "points", "levels"]
    now: int
    low: int
    """The least it may become."""
    high: int


class Adjust(Prompt, frozen=True, tag="adjust"):
    """Which number is to change by hand, by how much, and why?"""

    numbers: tuple[Number, ...]

    def answers(self) -> Iterator[Action]:
        yield from ()

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Adjust):
            return message("refused.not_asked")
        number = next((it for it in self.numbers if it.id == action.id), None)
        if number is None:
            return message("refused.not_listed")
        if not action.amount or not is_whole(action.amount, number.low - number.now, number.high - number.now):
            return message("refused.adjust", low=number.low, high=number.high)
        if not action.reason:
            return message("refused.no_words")
        return None if is_text_id(action.reason) else message("refused.text_id")
