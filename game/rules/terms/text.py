"""Words on screen: what an author wrote in two languages, or a sentence of the program's own."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from game.rules.terms.played import Played

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")

_Sentence = Annotated[str, Meta(min_length=1, max_length=4_000)]


class Text(Played, frozen=True):
    """A text of the author's: Dutch, and English where it was written."""

    nl: _Sentence
    en: _Sentence | None = None

    def into(self, language: Language) -> str:
        """The text in that language; Dutch where it was not translated."""
        return self.en if language == "en" and self.en is not None else self.nl


class Message(Struct, frozen=True, gc=False):
    """A sentence of the program: an id that the front end has in both languages, and what to fill in."""

    id: str
    values: dict[str, "int | str | Text | Message"] = {}


Words = Text | Message
"""What a front end shows: both know their Dutch and their English."""


def message(id: str, /, **values: "int | str | Text | Message") -> Message:
    """The program's sentence `id` with these values filled in."""
    return Message(id, values)
