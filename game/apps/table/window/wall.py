"""The window that the room sees, where the facilitator has one too: a page that can be read, and nothing to press."""

from collections.abc import Callable, Iterator
from typing import Protocol

from pygame import Rect, Surface
from pygame.transform import smoothscale

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.as_large import as_large
from game.apps.table.window.glass import Glass
from game.apps.table.window.page import Hung, Page
from game.apps.table.window.placed import Placed
from game.widgets import Button, Field, Node, Note, RankPlace, Stepper, Toggle, Widget, has_ways, mapped
from game.widgets.paint import Paint
from game.widgets.theme import theme


class WallScreen(Protocol):
    """A window of the operating system."""

    def get_surface(self) -> Surface:
        """What is drawn on it."""
        ...

    def flip(self) -> None:
        """Show what was drawn."""
        ...

    def destroy(self) -> None:
        """Close it."""
        ...


class Wall:
    """What is on the wall now."""

    def __init__(self, screen: WallScreen, settings: Callable[[], ScreenSettings], page: Callable[[], Page]) -> None:
        """`page`: makes the page, as the scene has it for the room."""
        self.screen = screen
        self._settings = settings
        self._page = page
        self.blank: str | None = None
        """The colour of a wall that shows nothing: black or white."""
        self._glass = Glass(screen.get_surface())
        self._placed: Placed | None = None
        self._shown, self._scroll = "", 0
        self._followed = ""
        """Where the facilitator's keyboard was last."""
        self._drawn: tuple[Placed | None, str | None] | None = None
        self.full = False
        """Whether it fills its screen."""
        self._small: Surface | None = None
        """The same picture, small; `None` once it is another."""

    @property
    def picture(self) -> Surface:
        """What the room sees."""
        return self._glass.surface

    @property
    def size(self) -> tuple[int, int]:
        """How large that is, in pixels."""
        return self.picture.get_size()

    def small(self, size: tuple[int, int]) -> Surface:
        """What the room sees, so many pixels wide and high: scaled only where it changed."""
        if self._small is None or self._small.get_size() != size:
            self._small = smoothscale(self.picture, size)
        return self._small

    @property
    def page(self) -> Page:
        """The page on the wall."""
        return self.placed.page

    @property
    def placed(self) -> Placed:
        """The page as it is laid out."""
        if self._placed is None:
            page = shown_to_all(self._page())
            if page.id != self._shown:
                self._shown, self._scroll = page.id, 0
            self._placed = as_large(page, self._paint(), self._scroll)
            self._scroll = self._placed.scroll
        return self._placed

    def changed(self) -> None:
        """Something is different: make the page again."""
        self._placed = None

    def resized(self) -> None:
        """Whatever size the window has now."""
        self._glass, self._small = Glass(self.screen.get_surface()), None
        self.changed()

    def exposed(self) -> None:
        """What was drawn is gone."""
        self._drawn = None

    def scroll(self, by: int) -> bool:
        """By so many fifths of what is in sight; whether it moved."""
        before = self._scroll
        self._scroll = max(0, min(self.placed.most, before + by * self.placed.view.height // 5))
        if self._scroll != before:
            self.changed()
        return self._scroll != before

    def follow(self, id: str | None) -> None:
        """The item of a list that the facilitator went to comes in sight here: the room goes through it with them.

        Nothing else does: where somebody counts or votes, nobody is to see at which row they are.
        """
        if id is None or id == self._followed or self.blank is not None:
            return
        self._followed = id
        item = next((it for it in self.placed.widgets() if it.id == id and isinstance(it, Toggle)), None)
        if item is not None and (scroll := self.placed.scroll_to(item)) != self._scroll:
            self._scroll = scroll
            self.changed()

    def draw(self) -> bool:
        """Draw it where it is different, or moves; whether it was drawn."""
        placed = None if self.blank is not None else self.placed
        moves = placed is not None and bool(placed.page.moving)
        if self._drawn == (placed, self.blank) and not moves:
            return False
        if placed is None:
            self.picture.fill(self.blank or "#000000")
        else:
            placed.draw(None)
        self._glass.show()
        self.screen.flip()
        self._drawn, self._small = (placed, self.blank), None
        return True

    def _paint(self) -> Paint:
        settings = self._settings()
        return Paint(self.picture, theme(settings.theme), settings.language, settings.text)


def shown_to_all(page: Page) -> Page:
    """The page without anything that only hands need."""
    page.bar, page.corner, page.keys, page.said, page.focus = (), None, {}, None, None
    # Larger letters would take the room of a drawing.
    page.large, page.on_wall = not has_ways(page.body), True
    page.body = mapped(page.body, _shown) or _Nothing()
    if page.header is not None:
        page.header = mapped(page.header, _shown)
    if page.hung is not None:
        body, bar = mapped(page.hung.body, _shown), tuple(it for it in page.hung.bar if not isinstance(it, Button))
        page.hung = None if body is None else Hung(body, bar, alone=page.hung.alone)
    return page


def _shown(widget: Widget) -> Node | None:
    match widget:
        case Button():
            return None
        case Field():
            words = widget.typing.shown.strip()
            return Note(widget.id, words, above=widget.label, size=30, wood=True) if words else None
        case Stepper() | RankPlace():
            widget.shown = True
            return widget
        case _:
            return widget


class _Nothing:
    """A page of which nothing is left to read."""

    def measure(self, paint: Paint, room: int) -> int:
        return 0

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        return Rect(left, top, room, 0).height

    def draw(self, paint: Paint, focus: str | None) -> None:
        return

    def widgets(self) -> Iterator[Widget]:
        yield from ()
