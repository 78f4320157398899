"""From decision to consequence: what came back later."""

from msgspec import Struct

from game.apps.debrief.pieces import BroughtLine, Pair
from game.apps.debrief.room.language import RoomLanguage
from game.apps.debrief.room.told import ToldBack

MOST = 4
"""What came of one decision that is told in the room; of all of them one each."""


class BackTrail(Struct, frozen=True):
    """A decision, and what came back of it: the words, and below them when and what moved."""

    title: str
    lines: tuple[Pair, ...]
    more: int
    """How many things came back that are not told here."""


def came_back(voice: RoomLanguage, told: ToldBack, number: int) -> tuple[BackTrail, ...]:
    """Of the case with that number what came back; of every case one thing where the number is 0."""
    numbers, most = ([number], MOST) if number else ([case.number for case in told.cases], 1)
    found = []
    for each in numbers:
        trail = told.trail(voice.language, each)
        lines = () if trail is None else tuple(it for it in trail.effects if it.text)
        if trail is not None and lines:
            title = voice.say("debrief.numbered", number=each, title=trail.title)
            found.append(BackTrail(title, tuple(map(_line, lines[:most])), max(0, len(lines) - most)))
    return tuple(found)


def _line(it: BroughtLine) -> Pair:
    moved = " · ".join(f"{change.name} {change.amount}" for change in it.changes)
    return Pair(it.text, " · ".join(part for part in (it.when, moved) if part))
