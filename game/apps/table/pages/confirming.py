"""The button that settles a choice of the whole table: it names what was chosen."""

from collections.abc import Iterable

from game.apps.table.voice import TableLanguage
from game.rules.prompts import Item


def settling(voice: TableLanguage, act: str, listed: Iterable[tuple[str, Item]], chosen: str | None) -> str:
    """What the button says: the act, and of what was chosen its letter or number; in full where it has none.

    `act`: what it says while nothing is chosen.
    """
    found = next((sign or voice.words(item.text) for sign, item in listed if item.id == chosen), None)
    return act if found is None else voice.say("table.confirms", act=act, what=found)
