"""Did you mean: the id or the word that an author had in mind."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from game.content.dutch import ENGLISH

LONGEST = 40
"""A longer text is a sentence, not a slip; comparing it would only cost time."""

ALIKE = 0.72
"""`trsut` and `trust` are 0.80 alike, `chanse` and `chance` 0.83, `text` and `next` 0.75 (difflib's ratio)."""


def closest(word: str, candidates: Iterable[str], called: Mapping[str, str] | None = None) -> str | None:
    """The candidate that this word stands for, is a Dutch word for, or is nearly spelled as.

    `called` gives what candidates are called in the game: an author who writes `vertrouwen` means `trust`.
    """
    known = dict.fromkeys(candidates)
    asked = word.strip().strip("'\"").lower().replace("-", "_").replace(" ", "_").replace("'", "_")
    if not asked or len(asked) > LONGEST:
        return None
    if asked in known:
        return asked
    meanings = {name.strip().lower().replace(" ", "_"): id for name, id in (called or {}).items() if id in known}
    if asked in meanings:
        return meanings[asked]
    for dutch, english in ENGLISH.items():
        for id in english:
            if id in known:
                meanings.setdefault(dutch, id)
    if asked in meanings:
        return meanings[asked]
    near = get_close_matches(asked, [*known, *meanings], n=1, cutoff=ALIKE)
    return None if not near else near[0] if near[0] in known else meanings[near[0]]
