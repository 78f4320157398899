"""Pages measured from where their widgets stand: placed and not drawn, and one page is made per language for all sizes
of window and letters.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

from msgspec.structs import replace
from pygame import Rect, Surface

from game.apps.table.board import Ring
from game.apps.table.window.page import Page
from game.apps.table.window.placed import Placed
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules.terms.text import LANGUAGES
from game.widgets import SaidLine
from tests.apps.table.cases import every_case
from tests.apps.table.every_page import every_page

Size = tuple[int, int, int]
"""Width and height of the window in pixels, and the letters in percent."""
USUAL: tuple[Size, ...] = ((1280, 720, 100), (1920, 1080, 100))
"""Here no page has to scroll."""
NARROWEST: Size = (1024, 640, 200)
OTHER: tuple[Size, ...] = (
    (1024, 640, 100),
    NARROWEST,
    (1280, 720, 150),
    (1366, 768, 125),
    (3840, 2160, 175),
)
GROWS = {"approve", "forget", "look", "evenings", "take_back", "inject"}
"""Lists that grow with the evenings, with what was written in one or with the cards of a pack: these may scroll."""
SPOKEN = SaidLine("Dat kan nu niet.", good=False)
Screens = dict[tuple[int, int], Surface]
"""Something to place on in every size: nothing is drawn there."""


def screens() -> Screens:
    """One of every size."""
    return {(wide, high): Surface((wide, high)) for wide, high, _ in (*USUAL, *OTHER)}


def kind(page: Page) -> str:
    return page.id.split(".")[0]


def in_languages(window: Window) -> Iterator[None]:
    """The page that is open, made once in each language; then as it was."""
    for language in LANGUAGES[::-1]:
        window._settings = replace(window.settings, language=language)
        window.changed()
        yield


def at(window: Window, screens: Screens, size: Size) -> Placed:
    """The page that was made, opened in a window of this size with letters of this size."""
    window.surface = screens[size[:2]]
    window._settings = replace(window.settings, text=size[2])
    window._shown = None
    window._moved()
    return window.placed


def every_page_measured(
    window: Window,
    screens: Screens,
    pack: Pack,
    root: Path,
    *,
    around: bool,
    others: Collection[Size] = OTHER,
    enough: int = 1_000,
) -> Counter[str]:
    """Nothing is cut off and nothing overlaps, in both languages: how many pages of each kind.

    Of one kind the first `enough` in the usual sizes and these others, all that follow in the first of the usual ones.
    """
    seen = Counter[str]()
    for page in every_page(window, pack, root, around=around):
        seen[kind(page)] += 1
        sizes = USUAL[:1] if seen[kind(page)] > enough else (*others, *USUAL)
        for _ in in_languages(window):
            for size in sizes:
                placed = at(window, screens, size)
                where = (page.id, window.settings)
                assert size not in USUAL or not placed.most or kind(page) in GROWS, (where, placed.most)
                stands_well(window, placed, size, where)
                if isinstance(page.around, Ring):
                    # The ways to go take all the width above the town.
                    alone = kind(page) == "move" and placed.hangs
                    assert placed.beside or alone, (where, "how the municipality stands is beside the question")
                    assert page.around.style.look != "small", (where, "every square has its name")
                if placed.most and size[2] == 200 and seen[kind(page)] == 1:
                    _keyboard_sees_all(window, where)
    return seen


def every_card_measured(
    window: Window, screens: Screens, pack: Pack, root: Path, sizes: Collection[Size] = USUAL
) -> None:
    """An evening plays some of the cards: here each is on the table, and has room in these sizes."""
    for page in every_case(window, pack, root):
        for _ in in_languages(window):
            for size in sizes:
                placed = at(window, screens, size)
                where = (page.id, pack.path.name, window.settings)
                assert not placed.most, (where, placed.most, window.page.header)
                stands_well(window, placed, size, where)


def stands_well(window: Window, placed: Placed, size: Size, where: object) -> None:
    wide, high, _ = size
    widgets = [widget for widget in placed.widgets() if widget.rect.height]
    for widget in widgets:
        assert widget.rect.left >= 0, (where, widget)
        assert widget.rect.right <= wide, (where, widget)
        assert placed.in_body(widget) or (widget.rect.top >= 0 and widget.rect.bottom <= high), (where, widget)
    # What scrolls is not seen outside its part of the window.
    shown = [it.rect.clip(placed.view) if placed.in_body(it) else it.rect for it in widgets]
    for place, rect in enumerate(shown):
        other = rect.inflate(-4, -4).collidelist(shown[place + 1 :]) if rect.height > 4 else -1
        assert other < 0, (where, widgets[place], widgets[place + 1 + other])
    for widget in placed.focusable():
        assert widget.rect.width >= 48, (where, widget)
        assert widget.rect.height >= 46, (where, widget)
    focused = window.focused()
    assert focused is None or placed.sees(focused), (where, focused)
    cues = [rect for _, rect in placed.cues()]
    assert bool(cues) == bool(placed.most), where
    for cue in cues:
        assert Rect(0, 0, wide, high).contains(cue), where
        assert cue.collidelist(shown) < 0, where


def _keyboard_sees_all(window: Window, where: object) -> None:
    for id in [widget.id for widget in window.placed.focusable()]:
        window.give_focus(id)
        widget = window.focused()
        assert widget is not None
        assert window.placed.sees(widget), (where, widget)
        assert window.placed.at(widget.rect.clip(window.placed.view).center) is not None or not window.placed.in_body(
            widget
        ), (where, widget)


def places(placed: Placed) -> dict[str, Rect]:
    return {it.id: it.rect.copy() for it in placed.widgets() if not isinstance(it, SaidLine)}


def said_measured(
    window: Window, screens: Screens, pack: Pack, root: Path, *, others: Collection[Size] = OTHER, enough: int = 1_000
) -> None:
    """What is said moves nothing and is seen, on the first `enough` pages of each kind."""
    seen = Counter[str]()
    for page in every_page(window, pack, root):
        seen[kind(page)] += 1
        if seen[kind(page)] > enough:
            continue
        for size in (*USUAL, *others):
            before = places(at(window, screens, size))
            said, page.said = page.said, SPOKEN
            placed = at(window, screens, size)
            assert places(placed) == before, (page.id, size)
            assert screens[size[:2]].get_rect().contains(SPOKEN.rect), (page.id, size)
            if page.around is None and kind(page) not in GROWS:
                assert size not in USUAL or not placed.most, (page.id, size)
            page.said = said
