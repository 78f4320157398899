"""Where a word or a sentence begins and ends in the text of a file, whatever way of quoting its author chose."""

from typing import Any

from msgspec import Struct
from yaml.events import CollectionEndEvent, CollectionStartEvent, ScalarEvent

from game.content.problems import Place
from game.content.reading.compose import events
from game.content.reading.sources import SourceText


class ScalarSpan(Struct, frozen=True):
    """One value as it was written."""

    start: int
    """Signs from the beginning of the text."""
    end: int
    text: str
    """What it says."""
    style: str | None
    """`'`, `"`, `|` or `>`; `None` without quotes."""
    in_brackets: bool
    """Whether it stands in braces or brackets."""


Scalars = dict[Place, ScalarSpan]
"""Where each begins → what it is."""


def scalars(source: SourceText) -> Scalars:
    """Every value and every key of a file that could be read."""
    found = {}
    open_brackets = 0
    for event in events(source):
        start: Any = event.start_mark
        end: Any = event.end_mark
        if isinstance(event, ScalarEvent):
            place = Place(source.file, start.line + 1, start.column + 1)
            found[place] = ScalarSpan(start.index, end.index, event.value, event.style or None, open_brackets > 0)
        elif isinstance(event, CollectionStartEvent):
            open_brackets += bool(event.flow_style)
        elif isinstance(event, CollectionEndEvent) and source.text[end.index - 1 : end.index] in ("]", "}"):
            open_brackets -= start.index < end.index
    return found
