"""An order that the table makes: rows that move, by keys, by figures, by letters or with a mouse."""

from collections.abc import Callable
from dataclasses import replace

from game.apps.table.desk import Desk, lettered
from game.apps.table.half_done import HalfDone
from game.apps.table.pages.options import filling
from game.rules.prompts import RankPrompt
from game.widgets import Do, Label, Node, RankPlace, Typed

ROWS = (34, 32, 30, 28, 26, 24, 22)
"""Rows with two keys each."""


def places(desk: Desk, asked: RankPrompt) -> tuple[list[Node], dict[str, Do]]:
    """The order as it stands, how it is changed, and what letters do: each puts its own next, the first in front."""
    voice, order = desk.voice, desk.half.order or asked.suggestion
    letters = {item.id: letter for letter, item in lettered(asked.items) if letter.isalpha()}
    how = Label(
        "room", voice.say("table.room" if letters else "table.room_many", room=asked.room), size=24, tone="soft"
    )
    keys = {letter.casefold(): desk.marks(id) for id, letter in letters.items()}

    def rows(size: float) -> list[RankPlace]:
        return [_place(desk, asked, place, letters.get(id, ""), size) for place, id in enumerate(order)]

    return [how, filling(rows, ROWS)], keys


def picked_up(desk: Desk) -> str | None:
    """The row that was picked up by its letter or a click: there the keyboard is, for the figure of its place."""
    return None if desk.half.chosen is None else f"rank.{desk.half.chosen}"


def _place(desk: Desk, asked: RankPrompt, place: int, letter: str, size: float) -> RankPlace:
    """One place of the order. What waits costs nothing: it says what it would do when its turn comes."""
    voice, order = desk.voice, desk.half.order or asked.suggestion
    id = order[place]
    item = next(it for it in asked.items if it.id == id)
    served, does = place < asked.room, "" if item.note is None else voice.words(item.note)
    key = "table.served" if served else "table.waits"
    note = voice.say(f"{key}_does", does=does) if does else voice.say(key)
    return RankPlace(
        f"rank.{id}",
        voice.words(item.text),
        place + 1,
        up=_puts(desk, order, id, place - 1) if place else None,
        down=_puts(desk, order, id, place + 1) if place + 1 < len(order) else None,
        press=_press(desk, order, id, place),
        note=note,
        served=served,
        letter=letter,
        picked=desk.half.chosen == id,
        typed=Typed(1, len(order), _moves_to(desk, order, id)),
        size=size,
    )


def _moves_to(desk: Desk, order: tuple[str, ...], id: str) -> Callable[[int], HalfDone]:
    """The place itself, in figures."""

    def move(place: int) -> HalfDone:
        others = tuple(it for it in order if it != id)
        return replace(desk.half, order=(*others[: place - 1], id, *others[place - 1 :]), chosen=None)

    return move


def _puts(desk: Desk, order: tuple[str, ...], id: str, place: int) -> Do:
    """One place up or down."""
    return lambda: _moves_to(desk, order, id)(place + 1)


def _press(desk: Desk, order: tuple[str, ...], id: str, place: int) -> Do:
    """Picks this row up, or puts the one that was picked up here."""
    held = desk.half.chosen
    if held is None:
        return desk.marks(id)
    return lambda: _moves_to(desk, order, held)(place + 1)
