"""An order that the table makes: rows that get a place and move, by keys, by figures, by letters or with a mouse."""

from collections.abc import Callable
from dataclasses import replace

from game.apps.table.desk import Desk, lettered
from game.apps.table.half_done import HalfDone
from game.apps.table.pages.options import filling
from game.rules.prompts import RankPrompt
from game.widgets import Do, Label, Node, RankPlace, Typed

ROWS = (34, 32, 30, 28, 26, 24, 22)
"""Rows with two keys each."""


def order_now(desk: Desk, asked: RankPrompt) -> tuple[str, ...]:
    """What has a place so far, the first first: nothing, before anybody ranked anything."""
    return desk.half.order or (asked.suggestion if asked.made else ())


def places(desk: Desk, asked: RankPrompt) -> tuple[list[Node], dict[str, Do]]:
    """The order as it stands, how it is changed, and what letters do: each puts its own next, the first in front."""
    voice, order = desk.voice, order_now(desk, asked)
    letters = {item.id: letter for letter, item in lettered(asked.items) if letter.isalpha()}
    waiting = tuple(item.id for item in asked.items if item.id not in order)
    key = ("table.room_open" if waiting else "table.room") + ("" if letters else "_many")
    how = Label("room", voice.say(key, room=asked.room, place=len(order) + 1), size=24, tone="soft")
    keys = {
        letter.casefold(): _moves_next(desk, asked, id) if id in waiting else desk.marks(id)
        for id, letter in letters.items()
    }

    def rows(size: float) -> list[RankPlace]:
        placed = [_place(desk, asked, place, letters.get(id, ""), size) for place, id in enumerate(order)]
        return [*placed, *(_unplaced(desk, asked, id, letters.get(id, ""), size) for id in waiting)]

    return [how, filling(rows, ROWS)], keys


def picked_up(desk: Desk) -> str | None:
    """The row that was picked up by its letter or a click: there the keyboard is, for the figure of its place."""
    return None if desk.half.chosen is None else f"rank.{desk.half.chosen}"


def _place(desk: Desk, asked: RankPrompt, place: int, letter: str, size: float) -> RankPlace:
    """One place of the order. What waits costs nothing: it says what it would do when its turn comes."""
    voice, order = desk.voice, order_now(desk, asked)
    id = order[place]
    item = next(it for it in asked.items if it.id == id)
    served, does = place < asked.room, "" if item.note is None else voice.words(item.note)
    key = "table.served" if served else "table.waits"
    note = voice.say(f"{key}_does", does=does) if does else voice.say(key)
    return RankPlace(
        f"rank.{id}",
        voice.words(item.text),
        place + 1,
        up=_puts(desk, asked, id, place - 1) if place else None,
        down=_puts(desk, asked, id, place + 1) if place + 1 < len(order) else None,
        press=_press(desk, asked, id, place),
        note=note,
        served=served,
        letter=letter,
        picked=desk.half.chosen == id,
        typed=Typed(1, len(order), _moves_to(desk, asked, id)),
        size=size,
    )


def _unplaced(desk: Desk, asked: RankPrompt, id: str, letter: str, size: float) -> RankPlace:
    """What has no place yet: pressed, or by its letter, it gets the next."""
    voice, order = desk.voice, order_now(desk, asked)
    item = next(it for it in asked.items if it.id == id)
    return RankPlace(
        f"rank.{id}",
        voice.words(item.text),
        None,
        up=_moves_next(desk, asked, id),
        down=None,
        press=_moves_next(desk, asked, id),
        note="" if item.note is None else voice.words(item.note),
        letter=letter,
        typed=Typed(1, len(order) + 1, _moves_to(desk, asked, id), at_once=False),
        size=size,
    )


def _moves_next(desk: Desk, asked: RankPrompt, id: str) -> Do:
    """Behind all that has a place."""
    return lambda: _moves_to(desk, asked, id)(len(order_now(desk, asked)) + 1)


def _moves_to(desk: Desk, asked: RankPrompt, id: str) -> Callable[[int], HalfDone]:
    """The place itself, in figures. What is left over at the end has the last."""

    def move(place: int) -> HalfDone:
        others = tuple(it for it in order_now(desk, asked) if it != id)
        order = (*others[: place - 1], id, *others[place - 1 :])
        left = tuple(it.id for it in asked.items if it.id not in order)
        return replace(desk.half, order=(*order, *left) if len(left) == 1 else order, chosen=None, said=None)

    return move


def _puts(desk: Desk, asked: RankPrompt, id: str, place: int) -> Do:
    """One place up or down."""
    return lambda: _moves_to(desk, asked, id)(place + 1)


def _press(desk: Desk, asked: RankPrompt, id: str, place: int) -> Do:
    """Picks this row up, or puts the one that was picked up here."""
    held = desk.half.chosen
    if held is None:
        return desk.marks(id)
    return lambda: _moves_to(desk, asked, held)(place + 1)
