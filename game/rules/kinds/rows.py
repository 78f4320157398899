"""What was decided or proposed, line by line: a row, and how it is said."""

from msgspec import Struct

from game.rules.terms.text import Message, Words
from game.rules.terms.units import Unit, amount, change


class Row(Struct, frozen=True):
    """One line of what was decided or proposed: a name, an amount or a place where there is one, and what changed."""

    id: str
    text: Words
    chosen: bool
    amount: int | None = None
    change: int | None = None
    """More or less than today; `None` where there was nothing of the kind."""
    unit: Unit = "euros"
    """What both count."""
    place: int | None = None
    """1 is first."""


def row_key(row: Row) -> str:
    """How a row with an amount is said: with what changed, that it stays the same, or the amount only."""
    if row.change is None:
        return "row_only"
    return "row_amount" if row.change else "row_same"


def row_words(row: Row) -> dict[str, Message]:
    """The amount of a row, and what changed, in its unit."""
    assert row.amount is not None
    return {"amount": amount(row.amount, row.unit), "change": change(row.change or 0, row.unit)}
