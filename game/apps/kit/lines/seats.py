"""A seat on a line: by its colour, or as the people there call themselves."""

from collections.abc import Mapping

from game.apps.kit.lines.marks import Misread
from game.apps.words import say
from game.rules.state import State
from game.rules.terms.text import LANGUAGES, message


def seat_read(state: State, names: Mapping[str, str], typed: str) -> str:
    """The seat that is meant; `names` are what seats call themselves. Raises `Misread`."""
    word = typed.strip().casefold()
    for seat in state.seats:
        known = {seat.id, names.get(seat.id, "").casefold()}
        known |= {say(language, f"seat.{seat.id}").casefold() for language in LANGUAGES}
        if word and word in known:
            return seat.id
    raise Misread(message("enter.no_seat", typed=typed))
