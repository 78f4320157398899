"""Options of which several may be chosen."""

from game.apps.table.desk import Desk, lettered
from game.rules.prompts import ChoosePrompt
from game.rules.value import Picked
from game.widgets import ChoiceBox, Do, Node, Spread

BESIDE = 5
"""From so many short options they stand in two columns."""


def in_columns(options: list[Node]) -> list[Node]:
    """Options under one another, or in two columns where there are many."""
    return [Spread(options, least=330, most=BESIDE - 1)]


def some_now(desk: Desk, asked: ChoosePrompt) -> Picked:
    """What is chosen now: begun from what is suggested, which may be nothing."""
    return Picked(asked.suggestion if desk.half.some is None else tuple(desk.half.some))


def several(desk: Desk, asked: ChoosePrompt) -> tuple[list[Node], dict[str, Do]]:
    """The options with a letter each; those that are chosen are marked, and can be let go again."""
    voice, some = desk.voice, some_now(desk, asked).items
    options: list[Node] = []
    keys: dict[str, Do] = {}
    full = len(some) >= asked.most
    for letter, item in lettered(asked.items):
        chosen = item.id in some
        flip = _flips(desk, asked, item.id) if chosen or not full else None
        note = voice.words(item.note) if item.note is not None else ""
        mark = "✓" if chosen else letter
        text = voice.words(item.text)
        options.append(ChoiceBox(f"pick.{item.id}", text, flip, letter=mark, note=note, chosen=chosen, size=24))
        if flip is not None:
            keys[letter.casefold()] = flip
    return in_columns(options), keys


def _flips(desk: Desk, asked: ChoosePrompt, id: str) -> Do:
    """Choose it, or let it go; always in the order of the list."""

    def flip() -> None:
        some = set(some_now(desk, asked).items) ^ {id}
        desk.half.some = [item.id for item in asked.items if item.id in some]
        desk.half.said = None

    return flip
