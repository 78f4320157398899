"""Options of which several may be chosen."""

from game.apps.table.desk import Desk, lettered
from game.apps.table.pages.answers import in_columns
from game.apps.table.widgets import Do, Node, Option
from game.rules.prompts import Choose


def several(desk: Desk, asked: Choose) -> tuple[list[Node], dict[str, Do]]:
    """The options with a letter each; those that are chosen are marked, and can be let go again."""
    voice, some = desk.voice, desk.half.some
    options: list[Node] = []
    keys: dict[str, Do] = {}
    full = len(some) >= asked.most
    for letter, item in lettered(asked.items):
        chosen = item.id in some
        flip = _flips(desk, asked, item.id) if chosen or not full else None
        option = Option(
            f"pick.{item.id}", voice.words(item.text), flip, letter="✓" if chosen else letter, chosen=chosen, size=24
        )
        options.append(option)
        if flip is not None:
            keys[letter.casefold()] = flip
    return in_columns(options), keys


def _flips(desk: Desk, asked: Choose, id: str) -> Do:
    """Choose it, or let it go; always in the order of the list."""

    def flip() -> None:
        some = set(desk.half.some) ^ {id}
        desk.half.some = [item.id for item in asked.items if item.id in some]
        desk.half.said = None

    return flip
