"""axe on the page of every shipped pack, in every language, look and width there is."""

from collections.abc import Iterator
from pathlib import Path

from game.content import find_packs
from tests.apps.debrief.browser import CHROMIUM
from tests.apps.debrief.test_axe import ALL, found
from tests.torture.figure import Figure


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """Nothing is found. CI looks at every language with every look, and with every width: `test_axe.py`."""
    if not long:
        return
    for pack in (name for name in find_packs() if not name.startswith("examples/")):
        root = place / pack
        root.mkdir()
        if not CHROMIUM:
            yield Figure(f"axe, {pack}", "no Chromium here to look at a page with", ("nothing was looked at",))
            return
        *lines, bad = found(((pack, *how) for how in ALL), root)
        wrong = [line for line in lines if not line.endswith(": nothing")]
        wrong += [] if "image-alt" in bad else ["a page that is wrong was let through"]
        yield Figure(f"axe, {pack}", f"{len(lines)} pages, nothing found", tuple(wrong))
