"""What only the facilitator is asked: who is here, which card, which number, why."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from game.rules import actions
from game.rules.actions import Action
from game.rules.prompts.base import NOT_ASKED, NOT_LISTED, Item, Prompt, is_text_id, is_whole
from game.rules.terms.references import ReasonOf, reason_of
from game.rules.terms.text import Message, Words, message
from game.rules.terms.units import Unit


class AttendPrompt(Prompt, frozen=True, tag="attend"):
    """How many voters sit at each seat now?"""

    at: Literal["attend"]
    seats: tuple[tuple[str, int], ...]
    """Seat and its voters now."""
    most: int
    at_once: bool = False
    """Whether a case is open of which it is fixed who votes: who comes votes from the next one on, or at once."""

    def answers(self) -> Iterator[Action]:
        for seat, voters in self.seats:
            ways = (
                actions.Attend(seat, voters - 1),
                actions.Attend(seat, voters + 1),
                actions.Attend(seat, voters + 1, at_once=True),
                actions.Attend(seat, voters, swap=True),
                actions.Attend(seat, voters, swap=True, at_once=True),
            )
            yield from (action for action in ways if self.refusal(action) is None)

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Attend):
            return NOT_ASKED
        others = sum(voters for seat, voters in self.seats if seat != action.seat)
        before = next((voters for seat, voters in self.seats if seat == action.seat), None)
        swap, at_once = action.swap, action.at_once
        if before is None or not is_whole(action.voters, 0 if others else 1, self.most):
            return message("refused.attend", most=self.most)
        if type(swap) is not bool or type(at_once) is not bool or swap != (action.voters == before):
            return message("refused.attend", most=self.most)
        comes = swap or action.voters > before
        if (swap and not before) or (at_once and not (self.at_once and comes)):
            return message("refused.attend", most=self.most)
        return None


class AgreeToShowPrompt(Prompt, frozen=True, tag="agree_to_show"):
    """Did everyone who is here now say yes to what was promised at the start?"""

    at: Literal["agree_to_show"]
    counts: bool
    """Whether counts can be agreed on again."""
    by_name: bool
    """Whether final ballots by name can be agreed on again."""

    def answers(self) -> Iterator[Action]:
        for counts, by_name in ((True, False), (False, True), (True, True)):
            if counts <= self.counts and by_name <= self.by_name:
                yield actions.AgreeToShow(counts, by_name)

    def refusal(self, action: Action) -> Message | None:
        # 1 is equal to True, and would be another digest.
        exact = isinstance(action, actions.AgreeToShow) and type(action.counts) is type(action.by_name) is bool
        return super().refusal(action) if exact else NOT_ASKED


class InjectPrompt(Prompt, frozen=True, tag="inject"):
    """Which card comes in front of the agenda?"""

    at: Literal["inject"]
    items: tuple[Item, ...]

    def answers(self) -> Iterator[Action]:
        for item in self.items:
            yield actions.Inject(item.id)


class Number(Struct, frozen=True):
    """Something that can be changed by hand, and how far."""

    id: str
    name: Words
    unit: Unit
    now: int
    low: int
    """The least it may become."""
    high: int


class AdjustPrompt(Prompt, frozen=True, tag="adjust"):
    """Which number is to change by hand, by how much, and why?"""

    at: Literal["adjust"]
    numbers: tuple[Number, ...]

    def answers(self) -> Iterator[Action]:
        yield from ()

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Adjust):
            return NOT_ASKED
        number = next((it for it in self.numbers if it.id == action.id), None)
        if number is None:
            return NOT_LISTED
        if not action.amount or not is_whole(action.amount, number.low - number.now, number.high - number.now):
            return message("refused.adjust", low=number.low, high=number.high)
        if not action.reason:
            return message("refused.no_words")
        return None if is_text_id(action.reason) else message("refused.text_id")


class OpenOwnPrompt(Prompt, frozen=True, tag="open_own"):
    """What does the table bring itself? It may only be told."""

    at: Literal["own"]

    def answers(self) -> Iterator[Action]:
        yield from ()

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.OpenOwn):
            return NOT_ASKED
        return None if action.text is None or is_text_id(action.text) else message("refused.text_id")


class ReasonPrompt(Prompt, frozen=True, tag="reason"):
    """Why was this decided? Of a decision that was closed; something has to be said."""

    at: Literal["reason"]
    decision: ReasonOf

    def answers(self) -> Iterator[Action]:
        yield from ()

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Say) or reason_of(action.at) != self.decision:
            return NOT_ASKED
        if action.text is None:
            return message("refused.no_words")
        return None if is_text_id(action.text) else message("refused.text_id")
