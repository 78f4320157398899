"""One thing to change, with how grave it is, where it is written and what follows from it."""

from msgspec import Struct

from game.apps.simulate.parts import PackWay
from game.rules.terms.text import Message, Text, Words, message


class Behind(Struct, frozen=True):
    """Something that comes of the same cause."""

    way: PackWay
    says: Words


class Finding(Struct, frozen=True):
    """One thing to change."""

    id: str
    """`simulate.finding.ID` says it."""
    way: PackWay
    grave: int
    """0: broken; 1: out of balance; 2: worth a look."""
    size: int
    """Of those that are as grave the largest come first."""
    says: Message
    unsure: int = 0
    """With so many evenings it can be told for sure; 0: it is sure."""
    behind: tuple[Behind, ...] = ()


def found(id: str, way: PackWay, grave: int, size: int, /, **values: int | str | Text | Message) -> Finding:
    """The finding of that name."""
    return Finding(id, way, grave, size, message(f"simulate.finding.{id}", **values))
