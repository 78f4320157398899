"""axe on the page of every shipped pack, in every language, look and width there is."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

from game.content import find_packs
from game.rules.terms.text import LANGUAGES
from tests.apps.debrief.browser import CHROMIUM
from tests.apps.debrief.test_axe import LOOKS, found
from tests.torture.figure import Figure

WIDTHS = (1280, 390, 320)


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """Nothing is found. CI looks at every language with every look, and with every width: `test_axe.py`."""
    if not long:
        return
    for pack in (name for name in find_packs() if not name.startswith("examples/")):
        if not CHROMIUM:
            yield Figure(f"axe, {pack}", "no Chromium here to look at a page with", ("nothing was looked at",))
            return
        seen, wrong = 0, list[str]()
        # A browser with all of them at once takes longer than one is waited for.
        for number, (language, look) in enumerate(product(LANGUAGES, LOOKS)):
            root = place / f"{pack}-{number}"
            root.mkdir()
            *lines, bad = found([(pack, language, look, width) for width in WIDTHS], root)
            seen += len(lines)
            wrong += [line for line in lines if not line.endswith(": nothing")]
            wrong += [] if "image-alt" in bad else ["a page that is wrong was let through"]
        yield Figure(f"axe, {pack}", f"{seen} pages, nothing found", tuple(wrong))
