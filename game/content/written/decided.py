"""How a card was decided, as a condition is written: an option, a list of them, or `is` and `how`."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from game.content.written.base import Many, Written
from game.content.written.ids import OptionId
from game.rules.terms.phases import Mark


class _Decided(Written):
    """What was decided, and how; either may be left out."""

    chosen: Many[OptionId] = Field(default=(), alias="is")
    """An option, a served item or a post that was decided (a list: one of them)."""
    how: Many[Mark] = ()
    """It was decided so: all of these."""


def lengthen(value: Any) -> Any:
    """An option, or a list of them, as what it is."""
    return value if isinstance(value, (dict, _Decided)) else {"is": value}


WrittenDecided = Annotated[_Decided, BeforeValidator(lengthen)]
