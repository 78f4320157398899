"""A talk with a resident, with too little time, before the table decides."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from game.rules.conditions import Condition, holds
from game.rules.kinds.card import STAGES, Fault, Sight
from game.rules.kinds.options import Option, OptionCard
from game.rules.state import Stage
from game.rules.text import Text, message
from game.rules.written import Id, Many, Rows, Written

Rapport = Annotated[int, Field(ge=0, le=5)]
"""How open the resident is, shown in words. It opens questions and never gates help."""


class Resident(Written):
    """Who lives here. Wish and strength are known from the start."""

    name: Text
    age: Annotated[int, Field(ge=0, le=120)]
    wish: Text
    strength: Text
    says: Text


class TalkQuestion(Written):
    """A question that can be asked once; invisible until its `when` holds."""

    ask: Text
    answer: Text
    minutes: Annotated[int, Field(ge=5, le=30)]
    rapport: Annotated[int, Field(ge=-3, le=3)] = 0
    reveals: Many[Id] = ()
    when: Condition | None = None


class TalkOption(Option):
    """Something a table can choose for a resident."""

    afterwards: Rows[Text] = ()
    """How it goes with the resident: a line at each quarter's end, the first in the quarter of the decision."""


class KitchenTableCard(OptionCard):
    """Ask, then choose one option."""

    kind: Literal["kitchen_table"]
    resident: Resident
    minutes: Annotated[int, Field(ge=10, le=120)] = 45
    rapport: Rapport = 2
    line: Annotated[int, Field(ge=1, le=1000)] = 1
    """The fund moves for about so many such households; both amounts are shown."""
    questions: Annotated[dict[Id, TalkQuestion], Field(min_length=1, max_length=14)]
    options: Annotated[dict[Id, TalkOption], Field(min_length=2, max_length=5)]

    @property
    def times(self) -> int:
        return self.line

    def stages(self) -> tuple[Stage, ...]:
        return STAGES

    def askable(self, sight: Sight, asked: tuple[str, ...]) -> dict[str, TalkQuestion]:
        """The questions that are open now: not yet asked, and nothing hidden stands before them."""
        return {
            id: question
            for id, question in self.questions.items()
            if id not in asked and holds(question.when, sight.scenario, sight.state, sight.talk)
        }

    def faults(self) -> Iterator[Fault]:
        for id, question in self.questions.items():
            for revealed in question.reveals:
                if revealed in self.facts and not self.facts[revealed].hidden:
                    yield Fault(("questions", id, "reveals"), message("content.reveals_open", fact=revealed))
        asked_for = [fact for question in self.questions.values() for fact in question.reveals]
        for id, fact in self.facts.items():
            if fact.hidden and id not in asked_for:
                yield Fault(("facts", id), message("content.never_revealed", fact=id))
        yield from super().faults()
