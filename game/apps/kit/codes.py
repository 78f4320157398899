"""Codes of cards: short, unique in a kit, and so far apart that one sign misread is no other card's code.

Signs are those of an evening code: none looks like another of them. Two come from what the card is, the third is a check,
so that two codes differ in two places at least. A card keeps its code when others come or go, as far as none takes it.
No code reads as a word, an abbreviation or a party, nor as a count: in each are a digit that looks like no letter, and a letter.
"""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import product

from game.apps.session.setting_up.evening_code import READ_AS, SIGNS

DIGITS = len(SIGNS)
NO_LETTER = frozenset("2346789")
"""Digits that nobody reads as a letter: 0, 1 and 5 pass for O, I and S."""


class TooManyCards(ValueError):
    """A kit has more cards than there are codes."""


def codes(things: Iterable[str]) -> dict[str, str]:
    """What a card is, such as `case:bathroom` → its code. Raises `TooManyCards`."""
    found: dict[str, str] = {}
    taken: set[int] = set()
    for thing in things:
        if len(taken) == len(CODES):
            raise TooManyCards(thing)
        number = int.from_bytes(hashlib.sha256(thing.encode()).digest()[:4], "big") % len(CODES)
        while number in taken:
            number = (number + 1) % len(CODES)
        taken.add(number)
        found[thing] = CODES[number]
    return found


def _every() -> Iterator[str]:
    for first, second in product(range(DIGITS), repeat=2):
        # Both factors are odd: a change in either of the two changes the check.
        word = SIGNS[first] + SIGNS[second] + SIGNS[(first + 3 * second) % DIGITS]
        if not (NO_LETTER.isdisjoint(word) or word.isdecimal()):
            yield word


CODES = tuple(_every())
"""Every code that a card can have."""


def as_code(typed: str) -> str:
    """What was typed as it stands on cards: in capitals and without spaces, I and L read as 1, O as 0."""
    return "".join(typed.split()).upper().translate(READ_AS)


def nearest(typed: str, of: Iterable[str]) -> str | None:
    """The code of these that differs from what was typed in one sign only; `None` where there is none."""
    word = as_code(typed)
    for it in of:
        if len(it) == len(word) == 3 and sum(one != other for one, other in zip(it, word, strict=True)) == 1:
            return it
    return None
