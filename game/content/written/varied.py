"""Texts that vary, as they are written: a sentence, or a list of which the first that holds is told."""

from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, Strict

from game.content.written.base import Written
from game.content.written.conditions import WrittenCondition, condition_of
from game.content.written.names import Names
from game.content.written.text import WrittenText
from game.rules.parts.varied import MOST_VARIANTS, Variant, Varied


class WrittenVariant(Written):
    """One way in which a text may go; the last has no `when`."""

    when: WrittenCondition | None = None
    text: WrittenText


def wrap(value: Any) -> Any:
    """A text that does not vary as its one variant."""
    return value if isinstance(value, (list, tuple)) else [{"text": value}]


WrittenVaried = Annotated[
    tuple[WrittenVariant, ...],
    Strict(False),
    BeforeValidator(wrap),
    Field(min_length=1, max_length=MOST_VARIANTS),
]
"""One line or `nl:` and `en:`, or a list of variants."""


def varied(text: Sequence[WrittenVariant], names: Names) -> Varied:
    """The text as it is told: by itself where there is one way only."""
    if len(text) == 1 and text[0].when is None:
        return text[0].text.compiled()
    return tuple(Variant(it.text.compiled(), condition_of(it.when, names)) for it in text)


def varied_or_none(text: Sequence[WrittenVariant] | None, names: Names) -> Varied | None:
    """The same, where there is one."""
    return None if text is None else varied(text, names)
