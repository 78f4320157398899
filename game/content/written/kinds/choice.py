"""A dilemma about ways of working, as it is written: two to five options."""

from typing import Annotated, Literal

from pydantic import Field

from game.content.written.base import Id
from game.content.written.kinds.options import WrittenOption, WrittenOptionCard
from game.content.written.names import Names
from game.rules.kinds.choice import ChoiceCard
from game.rules.phases import Skippable


class WrittenChoice(WrittenOptionCard):
    """Choose one option."""

    kind: Literal["choice"]
    options: Annotated[dict[Id, WrittenOption], Field(min_length=2, max_length=5)]

    def compiled(self, id: str, names: Names, skip: tuple[Skippable, ...]) -> ChoiceCard:
        options = {it: option.compiled(names, f"options.{it}") for it, option in self.options.items()}
        return ChoiceCard(**self.shared(id, names, skip), options=options, default=self.default)
