"""Two windows of one evening: what the room can read, and what nobody but the facilitator may."""

from pygame import Rect

from game.apps.session import Session
from game.apps.table.leading.parts import FixedEntry, Head
from game.apps.table.leading.step import NextStep
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.voice import TableLanguage
from game.apps.table.window.wall import Wall
from game.rules.prompts import FACILITATOR
from game.rules.setup import Seat

LEAST = 120
"""Pixels: so much of what is set and read here is in sight at once, also in the largest letters."""
NOTE = "Links achter is het stil"
FOURTEEN = (Seat("blue", 4), Seat("green", 4), Seat("ochre", 3), Seat("plum", 3))


def wall_of(window: LeadingWindow) -> Wall:
    assert window.wall is not None
    return window.wall


def on_the_wall(window: LeadingWindow) -> str:
    """Everything that the room can read."""
    window.draw()
    placed = wall_of(window).placed
    return "\n".join([*(f"{it.label} {it.value}" for it in placed.widgets()), *placed.page.footer])


def private(session: Session) -> list[str]:
    """What nobody but the facilitator may read now."""
    view = session.view(FACILITATOR)
    voice = TableLanguage("nl", session.names)
    told = [voice.words(fact.text) for fact in view.hidden] if view.case and view.case.stage != "outcome" else []
    return [*told, *(voice.words(line.words) for option in view.ahead for line in option.lines), NOTE]


def announced(window: LeadingWindow) -> str:
    """What a screen reader says now of itself."""
    window.draw()
    return " ".join(it.words for it in window.heard.picture(window).spoken)


def in_sight(window: LeadingWindow) -> list[str]:
    """What of what is always needed is out of sight, or has no room: the time, the next step, the keys."""
    inside, placed = Rect(0, 0, *window.surface.get_size()), window.placed
    kept = [it for it in placed.widgets() if isinstance(it, (Head, NextStep, FixedEntry))]
    assert len(kept) == 21
    cut = [it.id for it in kept if placed.in_body(it) or not inside.contains(it.rect)]
    return cut if placed.view.height >= LEAST else [*cut, "view"]
