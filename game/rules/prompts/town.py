"""Questions of the board: throw, and move money between funds."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from game.rules import actions
from game.rules.actions import Action
from game.rules.prompts.base import NOT_ASKED, NOT_LISTED, Prompt, is_whole
from game.rules.terms.text import Message, Words, message


class RollPrompt(Prompt, frozen=True, tag="roll"):
    """Throw two dice, on screen or on the table."""

    at: Literal["roll"]

    def answers(self) -> Iterator[Action]:
        yield actions.Roll(self.at)

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Roll) or action.at != self.at:
            return NOT_ASKED
        fits = action.dice is None or (len(action.dice) == 2 and all(is_whole(eyes, 1, 6) for eyes in action.dice))
        return None if fits else message("refused.dice")


class Purse(Struct, frozen=True):
    """A fund that can give or take, in whole euros."""

    id: str
    name: Words
    balance: int


class ShiftPrompt(Prompt, frozen=True, tag="shift"):
    """Move money from one fund to another, in whole steps; once a quarter."""

    at: Literal["shift"]
    purses: tuple[Purse, ...]
    step: int

    def most(self, source: str) -> int:
        """The most that this fund can give: whole steps of what is in it."""
        balance = next((purse.balance for purse in self.purses if purse.id == source), 0)
        return max(0, balance // self.step * self.step)

    def answers(self) -> Iterator[Action]:
        for source in self.purses:
            for target in self.purses:
                if source.id != target.id and self.most(source.id):
                    yield actions.Shift(self.at, source.id, target.id, self.step)

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Shift) or action.at != self.at:
            return NOT_ASKED
        ids = [purse.id for purse in self.purses]
        if action.source not in ids or action.target not in ids or action.source == action.target:
            return NOT_LISTED
        if not is_whole(action.amount, self.step, self.most(action.source)) or action.amount % self.step:
            return message("refused.shift", step=self.step, most=self.most(action.source))
        return None
