"""Did you mean: the id or the word that an author had in mind."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from itertools import islice

from game.content.validating.dutch import ENGLISH
from game.rules.terms.text import Message, message

LONGEST = 40
"""A longer text is a sentence, not a slip; comparing it would only cost time."""

MOST_COMPARED = 2_000
"""A pack has some hundreds of ids at most; a file made to waste time has any number."""

ALIKE = 0.72
"""`trsut` and `trust` are 0.80 alike, `chanse` and `chance` 0.83, `text` and `next` 0.75 (difflib's ratio)."""

SHOWN = 12
"""So many ids fit in a hint."""


def closest(word: str, candidates: Iterable[str], called: Mapping[str, str] | None = None) -> str | None:
    """The candidate that this word stands for, is a Dutch word for, or is nearly spelled as.

    `called` gives what candidates are called in the game: an author who writes `vertrouwen` means `trust`.
    """
    known = dict.fromkeys(islice(candidates, MOST_COMPARED))
    asked = _as_id(word.strip("'\""))
    if not asked or len(asked) > LONGEST:
        return None
    if asked in known:
        return asked
    meanings = {_as_id(name): id for name, id in (called or {}).items() if id in known}
    for dutch, english in ENGLISH.items():
        for id in english:
            if id in known:
                meanings.setdefault(dutch, id)
    if asked in meanings:
        return meanings[asked]
    near = get_close_matches(asked, [*known, *meanings], n=1, cutoff=ALIKE)
    return None if not near else near[0] if near[0] in known else meanings[near[0]]


def _as_id(word: str) -> str:
    return word.strip().lower().replace("-", "_").replace(" ", "_").replace("'", "_")


def hint(near: str | None, there: Iterable[str]) -> Message:
    """Did you mean … ? Or else: these there are."""
    if near is not None:
        return message("content.hint.did_you_mean", right=near)
    shown = listed(there)
    return message("content.hint.there_are", names=shown) if shown else message("content.hint.there_are_none")


def listed(names: Iterable[str]) -> str:
    """As many names as fit in a hint."""
    some = list(islice(names, SHOWN + 1))
    return ", ".join(some) if len(some) <= SHOWN else f"{', '.join(some[:SHOWN])}, …"
