"""Every pack printed in both languages and on every paper: each word is there, no letter is small, and none waits long."""

import time
from collections.abc import Iterator
from pathlib import Path

from game.apps.kit.kit import PAPERS, decks, parts_of
from game.apps.kit.writing import printed
from game.content import find_packs, load
from game.rules.terms.text import LANGUAGES
from tests.apps.debrief.paper import promises_ua, smallest, words_as_set
from tests.apps.kit.ordered import flat, not_once, on_cards, ordered
from tests.torture.figure import Figure

SECONDS = 5
"""Of work for one paper."""


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """CI: `tests/apps/kit/test_printed.py`, of one pack."""
    if not long:
        return
    for name, path in find_packs().items():
        scenario, wrong, slowest, count = load(path).scenario, list[str](), 0.0, 0
        for language in LANGUAGES:
            order = ordered(scenario, language, seats=4, voters=2)
            for paper in PAPERS:
                for part in parts_of(order):
                    start = time.process_time()
                    made = printed(order, part, paper)
                    took, here = time.process_time() - start, f"{part} {language} {paper}"
                    slowest, count = max(slowest, took), count + 1
                    wrong += [f"{here}: {took:.1f} s"] if took > SECONDS else []
                    wrong += [] if smallest(made) >= 12 else [f"{here}: small letters"]
                    wrong += [] if promises_ua(made) else [f"{here}: no PDF/UA"]
                    if part == "cards":
                        told = words_as_set(made)
                        every = flat(told)
                        wrong += [
                            f"{here}: lost {text!r}" for text in on_cards(decks(order)) if flat(text) not in every
                        ]
                        wrong += [f"{here}: not once {it!r}" for it in not_once(order, told)]
        yield Figure(f"printed, {name}", f"{count} papers, the slowest {slowest:.1f} s of work", tuple(wrong))
