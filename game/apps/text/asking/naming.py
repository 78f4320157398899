"""Which answer of a list a typed line names."""

from collections.abc import Sequence

from game.apps.text.reading import Again
from game.apps.text.telling.pages import typed_marks
from game.apps.words import render
from game.rules.prompts import Item
from game.rules.terms.text import LANGUAGES, message


def named(items: Sequence[Item], line: str) -> Item | None:
    """The item with this letter; or with these words or this id, or the only one that begins with this letter.

    A letter that stands on the page is never the first letter of another answer.
    """
    typed = line.strip().rstrip(".").casefold()
    by_mark = dict(zip((mark.casefold() for mark in typed_marks(items)), items, strict=False))
    if typed in by_mark:
        return by_mark[typed]
    words = {item.id: [render(item.text, language).casefold() for language in LANGUAGES] for item in items}
    in_words = [item for item in items if item.sign == "" and typed in words[item.id]]
    begun = [it for it in items if it.sign == "" and typed in [called[:1] for called in words[it.id]]]
    by_id = [item for item in items if item.id == line.strip()]
    return next((only for only, *others in filter(None, (in_words, begun, by_id)) if not others), None)


def possible(item: Item) -> Item:
    """The item itself. Raises `Again` where it is closed."""
    if item.closed is not None:
        raise Again(message("hint.closed", why=item.closed))
    return item
