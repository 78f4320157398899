"""A dilemma about ways of working: two to five options."""

from typing import Annotated, Literal

from pydantic import Field

from game.rules.kinds.options import Option, OptionCard
from game.rules.written import Id


class ChoiceCard(OptionCard):
    """Choose one option."""

    kind: Literal["choice"]
    options: Annotated[dict[Id, Option], Field(min_length=2, max_length=5)]
