"""How votes come in."""

from collections.abc import Iterable, Mapping
from typing import Literal

from game.apps.words import say
from game.rules.actions import AgreeToShow, Attend
from game.rules.prompts import AttendPrompt
from game.rules.setup import ENOUGH, Openness, Seat
from game.rules.state import State
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


def lapsed_words(before: State, now: State) -> Message | None:
    """What was agreed and holds no more since somebody came or went, and what holds now; `None` where nothing lapsed."""
    counts, names = _counts_show(before) and not _counts_show(now), before.by_name and not now.by_name
    if counts and now.agreed == before.agreed:
        # Nobody came: there are too few people left to show counts unasked.
        return message("evening.lapsed.few")
    if counts or names:
        return message(f"evening.lapsed.{'both' if counts and names else 'counts' if counts else 'by_name'}")
    return None


def _counts_show(state: State) -> bool:
    """Whether counts of ballots are shown, as far as people agreed on it or are many."""
    return state.reveal == "counts" and (state.agreed or state.voters >= ENOUGH)


def agrees_later(state: State) -> bool:
    """Whether something that was agreed lapsed, and can be agreed on again only once the open case is closed."""
    lapsed = state.reveal == "counts" and not _counts_show(state)
    return state.case is not None and (lapsed or (state.promised and not state.by_name))


def agreed_words(action: AgreeToShow) -> Message:
    """What everyone agreed to again, and from when it holds."""
    both = action.counts and action.by_name
    return message(f"evening.agreed.{'both' if both else 'counts' if action.counts else 'by_name'}")
