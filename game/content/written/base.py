"""What every model of the authoring format has in common: frozen, strict, no unknown keys."""

from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict

from game.content.written.ids import MINDED, PAID, IdUse

T = TypeVar("T")

Whole = Annotated[int, Field(ge=-1_000_000_000_000, le=1_000_000_000_000)]
"""A whole number within what money in this game can be, so that no sum grows without bound."""

Points = Annotated[int, Field(ge=0, le=100)]
"""The height of an indicator, 0 to 100."""

Percent = Annotated[int, Field(ge=1, le=99)]
"""A chance in whole percent. 0 and 100 are not chances."""


def wrap(value: Any) -> Any:
    """One thing as a list of one."""
    return value if isinstance(value, (list, tuple)) else [value]


# The loader hands over lists; strict validation would refuse a list for a tuple.
Rows = Annotated[tuple[T, ...], Strict(False)]
"""A list in the order in which it was written."""

Many = Annotated[tuple[T, ...], Strict(False), BeforeValidator(wrap)]
"""One thing, or a list of them."""


class Written(BaseModel):
    """Something an author wrote: read once, never changed."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        allow_inf_nan=False,
        validate_by_alias=True,
        validate_by_name=False,
    )


class WrittenMoves(Written):
    """How far things move, each by its own name, and nothing else: `trust: +1`, and in a price `wmo: -500`."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Whole]
    moved: ClassVar[IdUse] = PAID

    @property
    def moves(self) -> dict[str, int]:
        """Indicator → points, and where a price may be paid fund → whole euros, in the order written."""
        return self.__pydantic_extra__


class WrittenPoints(WrittenMoves):
    """Indicators and points: `trust: +1`."""

    moved: ClassVar[IdUse] = MINDED
