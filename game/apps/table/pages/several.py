"""Options of which several may be chosen."""

from dataclasses import replace

from game.apps.table.desk import Desk, lettered
from game.apps.table.half_done import HalfDone
from game.rules.prompts import ChoosePrompt
from game.rules.terms.value import Picked
from game.widgets import ChoiceBox, Do, Node, Spread

BESIDE = 5
"""From so many short options they stand in two columns."""


def in_columns(options: list[Node]) -> list[Node]:
    """Options under one another, or in two columns where there are many."""
    return [Spread(options, least=330, most=BESIDE - 1)]


def some_now(desk: Desk, asked: ChoosePrompt) -> Picked:
    """What is chosen now: begun from what is suggested, which may be nothing."""
    return Picked(asked.suggestion if desk.half.some is None else desk.half.some)


def several(desk: Desk, asked: ChoosePrompt) -> tuple[list[Node], dict[str, Do]]:
    """The options with a letter each; those that are chosen are marked, and can be let go again."""
    options: list[Node] = [*several_rows(desk, asked, 24)]
    return in_columns(options), several_keys(desk, asked)


def several_keys(desk: Desk, asked: ChoosePrompt) -> dict[str, Do]:
    """What the letters of the options do."""
    pairs = ((letter, _flip(desk, asked, item.id)) for letter, item in lettered(asked.items))
    return {letter.casefold(): flip for letter, flip in pairs if flip is not None}


def several_rows(desk: Desk, asked: ChoosePrompt, size: float) -> list[ChoiceBox]:
    """A row for each option, in letters of this size."""
    voice, some = desk.voice, some_now(desk, asked).items
    rows: list[ChoiceBox] = []
    for letter, item in lettered(asked.items):
        chosen = item.id in some
        note = voice.words(item.note) if item.note is not None else ""
        mark, text = "✓" if chosen else letter, voice.words(item.text)
        flip = _flip(desk, asked, item.id)
        rows.append(ChoiceBox(f"pick.{item.id}", text, flip, letter=mark, note=note, chosen=chosen, size=size))
    return rows


def _flip(desk: Desk, asked: ChoosePrompt, id: str) -> Do | None:
    """What pressing an option does; `None` where no more may be chosen."""
    some = some_now(desk, asked).items
    return _flips(desk, asked, id) if id in some or len(some) < asked.most else None


def _flips(desk: Desk, asked: ChoosePrompt, id: str) -> Do:
    """Choose it, or let it go; always in the order of the list."""

    def flip() -> HalfDone:
        some = set(some_now(desk, asked).items) ^ {id}
        return replace(desk.half, some=tuple(item.id for item in asked.items if item.id in some), said=None)

    return flip
