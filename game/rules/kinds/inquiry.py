"""A talk that a case begins with: whom it is with, and what can be asked."""

from functools import cached_property
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct

from game.rules.conditions import Condition, Sight, holds
from game.rules.phases import Whom
from game.rules.played import Played
from game.rules.prompts import Item
from game.rules.text import Message, Text, message
from game.rules.varied import Varied


class Resident(Played, frozen=True):
    """Who lives here. Wish and strength are known from the start."""

    name: Text
    age: Annotated[int, Meta(ge=0, le=120)]
    wish: Text
    strength: Text
    says: Varied


class TalkQuestion(Played, frozen=True, kw_only=True):
    """A question that can be asked once; invisible until its `when` holds."""

    ask: Text
    answer: Text
    minutes: Annotated[int, Meta(ge=5, le=30)]
    rapport: Annotated[int, Meta(ge=-3, le=3)] = 0
    """How far it opens the resident up, or shuts them."""
    reveals: tuple[str, ...] = ()
    when: Condition | None = None
    whom: Whom | None = None
    """Whom a works council asks; of a talk with a resident there is nobody else."""


class Ways(NamedTuple):
    """How a question stands among those that can be asked: with its minutes, closed for want of them, and whispered."""

    open: Item
    closed: Item
    whispered: Item


def _ways(id: str, question: TalkQuestion) -> Ways:
    minutes = question.minutes
    takes, too_long = message("note.minutes", minutes=minutes), message("closed.minutes", minutes=minutes)
    if question.whom is not None:
        takes = message(f"note.whom.{question.whom}", minutes=minutes)
    return Ways(Item(id, question.ask, note=takes), Item(id, question.ask, too_long, takes), Item(id, question.ask))


class Inquiry(Struct, frozen=True, dict=True):
    """The talk of one card: with a resident, or with whoever can answer."""

    resident: Resident | None
    questions: dict[str, TalkQuestion]

    def askable(self, sight: Sight, asked: tuple[str, ...]) -> dict[str, TalkQuestion]:
        """The questions that are open now: not yet asked, and nothing hidden stands before them."""
        return {
            id: question
            for id, question in self.questions.items()
            if id not in asked and holds(question.when, sight.scenario, sight.state, sight.talk)
        }

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each question: first those that can be asked from the start, so that these leave no gap."""
        order = sorted(self.questions, key=lambda it: self.questions[it].when is not None)
        return {id: number for number, id in enumerate(order, start=1)}

    def items(self, sight: Sight, asked: tuple[str, ...], minutes: int) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
        """Those questions in a talk that goes on for so many minutes; and what of them the table can whisper, which is
        what there is time for.
        """
        items, whispered = [], []
        for id, question in self.askable(sight, asked).items():
            ways = self._ways[id]
            if question.minutes <= minutes:
                items.append(ways.open)
                whispered.append(ways.whispered)
            else:
                items.append(ways.closed)
        return tuple(items), tuple(whispered)

    @cached_property
    def ask(self) -> Message:
        """What is asked of who leads."""
        return message("ask.questions") if self.resident is None else message("ask.inquiry", name=self.resident.name)

    @cached_property
    def _ways(self) -> dict[str, Ways]:
        """Question → how it stands in what is asked."""
        return {id: _ways(id, question) for id, question in self.questions.items()}
