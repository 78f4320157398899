"""When something comes later, as it is written: after so many quarters, or somewhere between two."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, Strict

from game.content.written.base import Written


class _After(Written):
    """Quarters from the decision."""

    between: Annotated[tuple[Annotated[int, Field(ge=1, le=8)], ...], Strict(False), Field(min_length=1, max_length=2)]
    """The first and the last; a number by itself is both."""

    @property
    def first(self) -> int:
        """When it can come."""
        return self.between[0]

    @property
    def last(self) -> int:
        """Within which it comes."""
        return self.between[-1]


def lengthen(value: Any) -> Any:
    """A number by itself as the one quarter in which it comes."""
    return value if isinstance(value, (dict, _After)) else {"between": [value]}


WrittenAfter = Annotated[_After, BeforeValidator(lengthen)]
"""A number of quarters, or `{between: [1, 3]}`."""
