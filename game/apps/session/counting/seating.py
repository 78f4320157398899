"""How votes come in."""

from collections.abc import Iterable, Mapping
from typing import Literal

from game.apps.words import say
from game.rules.actions import Attend
from game.rules.prompts import AttendPrompt
from game.rules.setup import Openness, Seat
from game.rules.terms.text import Language, Message, message

PAPER_FROM = 9
"""From so many voters paper cards and a teller take less time than passing a laptop round."""

Method = Literal["device", "tally"]
"""The laptop goes round, or cards and a teller."""


def name_twice(seats: Iterable[str], names: Mapping[str, str], language: Language) -> str | None:
    """A name that two of these seats have; a seat without one is called by its colour. Capitals make no difference."""
    seen: set[str] = set()
    for seat in seats:
        called = " ".join((names.get(seat) or say(language, f"seat.{seat}")).split())
        if called.casefold() in seen:
            return called
        seen.add(called.casefold())
    return None


def default_method(seats: tuple[Seat, ...]) -> Method:
    """Passing the laptop, or paper cards from nine voters."""
    return "tally" if sum(seat.voters for seat in seats) >= PAPER_FROM else "device"


def method_in(openness: Openness, wished: Method) -> Method:
    """How votes come in with whoever looks on: in the open hands are counted, and nothing goes round."""
    return "tally" if openness == "open" else wished


def attended_words(asked: AttendPrompt, action: Attend, called: str) -> Message:
    """What changed in who votes at a seat, and from when on whoever came does."""
    before = dict(asked.seats)[action.seat]
    if not action.swap and action.voters < before:
        return message("attended.fewer", seat=called, voters=action.voters)
    later = ".next" if asked.at_once and not action.at_once else ""
    return message(f"attended.{'swap' if action.swap else 'more'}{later}", seat=called, voters=action.voters)
