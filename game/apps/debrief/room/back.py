"""From decision to consequence: what came back later."""

from msgspec import Struct

from game.apps.debrief.pieces import BroughtLine, Pair
from game.apps.debrief.room.language import RoomLanguage
from game.apps.debrief.room.told import ToldBack
from game.apps.debrief.told.cases import PlayedCase

MOST = 4
"""What came of one decision that is told in the room; of all of them one each."""


class BackTrail(Struct, frozen=True):
    """A decision, and what came back of it: the words, and below them when and what moved."""

    title: str
    lines: tuple[Pair, ...]
    more: int
    """How many things came back that are not told here."""


def came_back(voice: RoomLanguage, told: ToldBack, number: int) -> tuple[BackTrail, ...]:
    """Of the case with that number what came back, also after it was revised; of every case one thing where it is 0."""
    numbers, most = ([number], MOST) if number else ([case.number for case in told.cases], 1)
    found = []
    for page in told.debrief(voice.language).decisions:
        lines = (*page.later, *(line for back in page.back for line in back.later))
        if page.number in numbers and lines:
            title = voice.say("debrief.numbered", number=page.number, title=page.title)
            found.append(BackTrail(title, tuple(map(_line, lines[:most])), max(0, len(lines) - most)))
    return tuple(found)


def none_came_back(voice: RoomLanguage, told: ToldBack, number: int) -> str:
    """What is said where nothing came back of that case, or of any where the number is 0; it may still have been on its way."""
    if any(page.coming for page in told.debrief(voice.language).decisions if number in (0, page.number)):
        return voice.say("lookback.back.on_way")
    if not any(_could(told, case) for case in told.cases if number in (0, case.number)) and told.cases:
        return voice.say("lookback.back.no_quarter_left" if number else "lookback.back.no_quarters_left")
    key = "lookback.back.none" if number else "lookback.back.none_at_all"
    happened = any(case.value is not None or case.directed for case in told.cases)
    return voice.say(key if number or happened else "lookback.decision.none")


def _could(told: ToldBack, case: PlayedCase) -> bool:
    """Whether a quarter was left in which something of it could come back."""
    left = told.story.quarters - case.quarter + 1
    return any(0 < effect.after <= left for effect in case.card.effects())


def _line(it: BroughtLine) -> Pair:
    """In the author's words; without any, by what moved."""
    moved = " · ".join(f"{change.name} {change.amount}" for change in it.changes)
    below = (it.when, moved) if it.text else (it.when,)
    return Pair(it.text or moved, " · ".join(part for part in below if part))
