"""Texts that vary with what was decided before: of several the first that holds, chosen once and then remembered."""

from collections.abc import Iterable
from typing import Annotated

from msgspec import Meta

from game.rules.conditions import Condition, Sight
from game.rules.terms.kept import Variants
from game.rules.terms.played import Played
from game.rules.terms.text import Text

MOST_VARIANTS = 4
"""Of one text."""


class Variant(Played, frozen=True):
    """One way in which a text may go."""

    text: Text
    when: Condition | None = None
    """The last always holds."""


Varied = Text | Annotated[tuple[Variant, ...], Meta(min_length=1, max_length=MOST_VARIANTS)]
"""A text, or several of which the first that holds is told."""

NamedVaried = tuple[str, Varied | None]
"""Which text it is, by its address in what has it, and the text."""


def choose(texts: Iterable[NamedVaried], sight: Sight) -> Variants:
    """Of each text that varies the first that holds now."""
    return tuple([(of, _first(words, sight)) for of, words in texts if isinstance(words, tuple)])


def _first(words: tuple[Variant, ...], sight: Sight) -> int:
    places = (place for place, it in enumerate(words) if it.when is None or it.when.holds(sight))
    return next(places, len(words) - 1)


def told(words: Varied, chosen: Variants, of: str) -> Text:
    """The text as it was chosen."""
    if isinstance(words, Text):
        return words
    place = next((place for name, place in chosen if name == of), len(words) - 1)
    return words[place].text


def told_or_none(words: Varied | None, chosen: Variants, of: str) -> Text | None:
    """The same, where there is one."""
    return None if words is None else told(words, chosen, of)
