"""The ring as an author writes it: squares in the order you walk them, and the neighbourhoods."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from game.rules.effects import Bringer, Effect
from game.rules.text import Text
from game.rules.town.group import Group
from game.rules.written import Id, Many, Rows, Written

SquareKind = Literal["start", "dilemma", "neighbourhood", "news", "voice", "reflection"]
"""What a square can be; each has its rules in a file of `squares/`."""


class Square(Written):
    """One square: `news`, `dilemma: DECK`, `neighbourhood: GROUP`, with a `name:` where it needs one."""

    kind: SquareKind
    of: Id | None = None
    """The deck of a `dilemma` (none: any card), the group of a `neighbourhood`."""
    name: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: Any) -> Any:
        """`news` and `dilemma: wmo` are short for a kind and what it is of."""
        if isinstance(value, str):
            return {"kind": value}
        if isinstance(value, Mapping) and "kind" not in value:
            named = [key for key in value if key != "name"]
            if len(named) == 1:
                rest = {key: value[key] for key in value if key == "name"}
                return {"kind": named[0], "of": value[named[0]], **rest}
        return value


class Complete(Bringer):
    """What it brings when every neighbourhood has its facility; told once."""

    text: Text
    now: Many[Effect] = ()


class Board(Written):
    """A ring of squares, and the groups of neighbourhoods on it."""

    squares: Annotated[Rows[Square], Field(min_length=4, max_length=40)]
    max_turns: Annotated[int, Field(ge=1, le=20)] = 6
    """After so many turns in a quarter the next case comes in by itself."""
    groups: dict[Id, Group] = {}
    complete: Complete | None = None
