"""Whole evenings with real keys and a real mouse on a virtual screen: both packs, both languages, every form, and a wall."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from game.content import Pack, find_packs, load
from game.rules.setup import Form
from tests.apps.table.real import Screen, virtual_screen
from tests.apps.table.real_evenings import FORMS, beside_a_wall, four_cases, whole_evening
from tests.torture.figure import Figure


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """Each evening on the disk is that of the API. CI plays some of it: `tests/apps/table/test_real_window.py`."""
    if not long:
        return
    packs = find_packs()
    proefavond, waterkant = load(packs["proefavond"]), load(packs["waterkant"])
    evenings: dict[str, Callable[[Screen, Path], None]] = {
        "keys, nl": lambda screen, at: whole_evening(screen, proefavond, at, mouse=False, language="nl"),
        "mouse, en": lambda screen, at: whole_evening(screen, proefavond, at, mouse=True, language="en"),
        "beside a wall": lambda screen, at: beside_a_wall(screen, proefavond, at),
    }
    evenings |= {f"a year, {form}": partial(_a_year, waterkant, form) for form in FORMS}
    for name, plays in evenings.items():
        yield _played(place / name, name, plays)


def _a_year(pack: Pack, form: Form, screen: Screen, place: Path) -> None:
    four_cases(screen, pack, place, form, mouse=form != "cards")


def _played(place: Path, name: str, plays: Callable[[Screen, Path], None]) -> Figure:
    place.mkdir()
    wrong = ""
    with virtual_screen(place) as screen:
        try:
            plays(screen, place)
        except AssertionError as error:
            wrong = str(error) or "it did not go as through the API"
    return Figure(f"real, {name}", "as through the API, with real hands", (wrong,) if wrong else ())
