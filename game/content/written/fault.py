"""Something that cannot be played, as what was written tells it of itself."""

from msgspec import Struct

from game.rules.terms.text import Message


class Fault(Struct, frozen=True):
    """Where it is, counted from what tells it, and in what sentence."""

    loc: tuple[str | int, ...]
    message: Message
