"""A talk with a resident, with too little time, before the table decides."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import Field

from game.rules.conditions import Condition, holds
from game.rules.effects import Effect
from game.rules.kinds import options
from game.rules.kinds.card import STAGES, Branch, Card, Fault, Row, Sight, Tagged
from game.rules.kinds.options import Option
from game.rules.prompts import Pick
from game.rules.state import Stage
from game.rules.tally import Value
from game.rules.text import Text, Words, message
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


class KitchenTableCard(Card):
    """Ask, then choose one option."""

    kind: Literal["kitchen_table"]
    resident: Resident
    minutes: Annotated[int, Field(ge=10, le=120)] = 45
    rapport: Rapport = 2
    line: Annotated[int, Field(ge=1, le=1000)] = 1
    """The fund moves for about so many such households; both amounts are shown."""
    questions: Annotated[dict[Id, TalkQuestion], Field(min_length=1, max_length=14)]
    options: Annotated[dict[Id, TalkOption], Field(min_length=2, max_length=5)]
    default: Id | None = None

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

    def question(self, sight: Sight, at: str, who: str, ask: Words) -> Pick:
        return options.pick(self.options, sight, at, who, ask, times=self.times)

    def combine(self, proposals: Sequence[str]) -> str | None:
        return options.leading(self.options, proposals)

    def branches(self, value: Value) -> tuple[Branch, ...]:
        return options.branch(self.options, value)

    def price_of_revising(self, value: Value) -> tuple[tuple[str, Effect], ...]:
        return options.price_of_revising(self.options, value) or super().price_of_revising(value)

    def amendments(self) -> dict[str, Text]:
        return options.amendments(self.options)

    def added(self, value: Value, amended: Sequence[str]) -> tuple[Branch, ...]:
        return options.added(self.options, value, amended)

    def account(self, value: Value | None) -> tuple[Row, ...]:
        return options.rows(self.options, value)

    def candidates(self, sight: Sight) -> tuple[Value, ...]:
        return self.question(sight, "", "", self.title).open_ids()

    def chose(self, value: Value) -> tuple[str, ...]:
        return (str(value),)

    def tagged(self) -> dict[str, Tagged]:
        return dict(self.options)

    def default_value(self) -> Value | None:
        return self.default

    def names(self) -> dict[str, Text]:
        return {id: option.text for id, option in self.options.items()}

    def faults(self) -> Iterator[Fault]:
        for id, question in self.questions.items():
            for revealed in question.reveals:
                if revealed in self.facts and not self.facts[revealed].hidden:
                    yield Fault(("questions", id, "reveals"), message("content.reveals_open", fact=revealed))
        asked_for = [fact for question in self.questions.values() for fact in question.reveals]
        for id, fact in self.facts.items():
            if fact.hidden and id not in asked_for:
                yield Fault(("facts", id), message("content.never_revealed", fact=id))
        yield from options.faults(self.options)
