"""A dilemma about ways of working: two to five options."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import Field

from game.rules.effects import Effect
from game.rules.kinds import options
from game.rules.kinds.card import Branch, Card, Fault, Row, Sight, Tagged
from game.rules.kinds.options import Option
from game.rules.prompts import Pick
from game.rules.tally import Value
from game.rules.text import Text, Words
from game.rules.written import Id


class ChoiceCard(Card):
    """Choose one option."""

    kind: Literal["choice"]
    options: Annotated[dict[Id, Option], Field(min_length=2, max_length=5)]
    default: Id | None = None

    def question(self, sight: Sight, at: str, who: str, ask: Words) -> Pick:
        return options.pick(self.options, sight, at, who, ask)

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
        yield from options.faults(self.options)
