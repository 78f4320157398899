"""The button that settles a choice of the whole table: it names what was chosen."""

from collections.abc import Iterable

from game.apps.table.voice import TableLanguage
from game.rules.prompts import Item
from game.widgets import Button, Do


def settling(
    voice: TableLanguage,
    act: str,
    listed: Iterable[tuple[str, Item]],
    chosen: str | None,
    press: Do | None,
    *,
    icon: str = "check",
) -> Button:
    """The act, and of what was chosen its letter or number; in full where it has none.

    `act`: what it says while nothing is chosen. It is as wide from the start as it can become.
    """
    names = {
        item.id: voice.say("table.confirms", act=act, what=sign or voice.words(item.text)) for sign, item in listed
    }
    label = act if chosen is None else names.get(chosen, act)
    made = Button("settle", label, press, icon=icon, primary=press is not None)
    made.may_say = (act, *names.values())
    return made
