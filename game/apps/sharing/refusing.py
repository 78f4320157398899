"""Why a pack is not packed, signed or added: each reason is a sentence."""

from game.rules.terms.text import Message, Text, message


class NotShared(Exception):
    """Nothing was packed, signed or added; nothing has changed. `words` says why, and what to do instead."""

    def __init__(self, id: str, /, **values: "int | str | Text | Message") -> None:
        self.words = message(id, **values)
        super().__init__(id)


class NotTrusted(NotShared):
    """What came from elsewhere is not as its maker made it, or nobody knows whose it is."""
