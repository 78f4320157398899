"""The ring, as an author writes it: squares in the order you walk them, and the neighbourhoods."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, model_validator

from game.content.written.base import Many, Rows, Written
from game.content.written.effects import WrittenEffect, effects_of
from game.content.written.group import WrittenGroup
from game.content.written.ids import GroupKey, OfSquare
from game.content.written.names import Names
from game.content.written.text import WrittenText, words
from game.rules.terms.phases import SquareKind
from game.rules.town.board import Board, Complete, Square


class WrittenSquare(Written):
    """One square: `news`, `dilemma: DECK`, `neighbourhood: GROUP`, with a `name:` where it needs one."""

    kind: SquareKind
    of: OfSquare | None = None
    """The deck of a `dilemma` (none: any card), the group of a `neighbourhood`."""
    name: WrittenText | None = None

    @model_validator(mode="before")
    @classmethod
    def short(cls, value: Any) -> Any:
        """`news` and `dilemma: wmo` are short for a kind and what it is of."""
        return square_in_full(value)


def square_in_full(value: Any) -> Any:
    """A square with its kind and what it is of, however it was written."""
    if isinstance(value, str):
        return {"kind": value}
    if isinstance(value, Mapping) and "kind" not in value:
        named = [key for key in value if key != "name"]
        if len(named) == 1:
            rest = {key: value[key] for key in value if key == "name"}
            return {"kind": named[0], "of": value[named[0]], **rest}
    return value


class WrittenComplete(Written):
    """What it brings when every neighbourhood has its facility; told once."""

    text: WrittenText
    now: Many[WrittenEffect] = ()

    def compiled(self, names: Names) -> Complete:
        """What it brings, as it is played."""
        return Complete(self.text.compiled(), effects_of(self.now, names, "now"))


class WrittenBoard(Written):
    """A ring of squares, and the groups of neighbourhoods on it."""

    squares: Annotated[Rows[WrittenSquare], Field(min_length=4, max_length=40)]
    max_turns: Annotated[int, Field(ge=1, le=20)] = 6
    """After so many turns in a quarter the next case comes in by itself."""
    groups: dict[GroupKey, WrittenGroup] = {}
    complete: WrittenComplete | None = None

    def compiled(self, names: Names) -> Board:
        """The ring as it is walked."""
        return Board(
            squares=tuple(Square(square.kind, square.of, words(square.name)) for square in self.squares),
            max_turns=self.max_turns,
            groups={id: group.compiled(names) for id, group in self.groups.items()},
            complete=None if self.complete is None else self.complete.compiled(names),
        )
