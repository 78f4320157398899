"""The page of the scene on top, made and laid out; which widget of it has the keyboard, and how far it is scrolled."""

import time
from collections.abc import Callable

from pygame import Surface

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.figures import Figures
from game.apps.table.window.glass import Glass
from game.apps.table.window.page import Page
from game.apps.table.window.placed import Placed
from game.apps.table.window.presses import Presses
from game.apps.table.window.scene import Scene
from game.apps.table.window.stack import Stack
from game.apps.table.window.text_input import type_in
from game.apps.table.window.timing import Timing
from game.rules.terms.text import Message
from game.widgets import Button, ChoiceBox, RankPlace, SaidLine, Stepper, Widget
from game.widgets.paint import Paint
from game.widgets.theme import theme


class LaidOut:
    """A page as it stands in a window, with one widget that has the keyboard."""

    def __init__(self, surface: Surface, settings: ScreenSettings, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` tells seconds: when a page came on screen, and when a press began."""
        self.glass = Glass(surface)
        self._settings = settings
        self._stack = Stack()
        self._focus: str | None = None
        self._shown: str | None = None
        self._wished: str | None = None
        self._chosen: frozenset[str] | None = None
        """What is chosen from a list on this page; `None` before it was laid out."""
        self._scroll = 0
        self._size = (0, 0, 0)
        """The size of the window and of the letters for which the page was last laid out."""
        self._told: tuple[Message, bool] | None = None
        """What is said of what was just done, and whether it was done."""
        self.dirty = True
        self.blank: str | None = None
        """The colour of a screen that shows nothing: black or white."""
        self._page: Page | None = None
        """The page as the scene made it; `None` once something in it may be different."""
        self._placed: Placed | None = None
        self._drawn: tuple[Placed, str | None, str | None] | None = None
        """What was drawn last: the page, its focus, the colour of a blank screen."""
        self.presses = Presses(clock)
        self._figures = Figures()
        self._sent: str | None = None
        """Where the page sent the keyboard while a number was being typed."""
        self.timing = Timing()

    @property
    def surface(self) -> Surface:
        """What pages are drawn on."""
        return self.glass.surface

    @surface.setter
    def surface(self, window: Surface) -> None:
        self.glass = Glass(window)

    @property
    def settings(self) -> ScreenSettings:
        return self._settings

    @property
    def scene(self) -> Scene:
        """The scene on top."""
        return self._stack.top

    @property
    def told(self) -> tuple[Message, bool] | None:
        """What is said of what was just done, and whether it was done; each time it is said it is another."""
        return self._told

    @property
    def focus(self) -> str | None:
        """The id of the widget that has the keyboard."""
        return self._focus

    def changed(self) -> None:
        """Something is different: make the page again, wherever it shows."""
        self.changed_here()

    def changed_here(self) -> None:
        """Something is different that only this window shows."""
        self._page = None
        self._moved()

    def _moved(self) -> None:
        """The same page is seen from elsewhere: lay it out again."""
        self._placed = None
        self.dirty = True

    @property
    def placed(self) -> Placed:
        """The page as it is laid out now."""
        if self._placed is None:
            self._placed = self._lay_out()
        return self._placed

    @property
    def page(self) -> Page:
        """The page on screen."""
        return self.placed.page

    def tell(self, words: Message, *, good: bool = False) -> None:
        self._told = (words, good)
        self.changed()

    def open(self, scene: Scene) -> None:
        self._stack.open(scene)
        self.changed()

    def _made(self) -> Page:
        """The page of the scene on top, with what the window adds."""
        voice = self._stack.voice(self._settings.language)
        self.scene.catch_up()
        page = self.scene.page(voice)
        if self.scene.menu() is not None and page.corner is None:
            # Also for a hand on the mouse: Esc opens the same.
            page.corner = menu = Button("menu", voice.say("table.menu"), self._open_menu, icon="menu-2")
            menu.shy = True
        if self._told is not None:
            words, good = self._told
            page.said = SaidLine(voice.words(words), good=good)
        page.clock = self._stack.clock(self._settings.language)
        return page

    def _lay_out(self) -> Placed:
        page = self._page = self._page or self._made()
        if page.id != self._shown:
            self._shown, self._scroll, self._focus, self._wished = page.id, 0, None, page.focus
            self._chosen = None
            self.timing.another_page(page)
            self._figures, self._sent = Figures(), None
        self.timing.shows(page, self._stack.clock(self._settings.language))
        placed = Placed(page, self.paint(), self._scroll)
        there = {widget.id: widget for widget in placed.focusable()}
        for widget in there.values():
            if isinstance(widget, (Stepper, RankPlace)):
                widget.figures = self._figures.of(widget.id)
        if page.focus != self._wished:
            # The page itself sends the keyboard elsewhere: from what was just chosen to what confirms it. A number that is
            # being typed is confirmed first: the Enter after it must not press what it was sent to.
            self._wished = self._sent = page.focus
            if page.focus in there and not (self._focus in there and self._figures.of(self._focus)):
                self._focus = page.focus
        if self._focus not in there:
            first = page.starts(there)
            # Where that is out of sight nothing has the keyboard: what nobody sees must not be pressed.
            self._focus = first if first is not None and placed.sees(there[first]) else None
            type_in(placed, self._focus)
        placed = self._with_chosen(placed)
        size = (*self.surface.get_size(), self._settings.text)
        if size != self._size and self._focus is not None and not placed.sees(there[self._focus]):
            # In another size the page is another length: the keyboard stays in sight.
            placed = Placed(page, self.paint(), placed.scroll_to(there[self._focus]))
        self._size, self._scroll = size, placed.scroll
        return placed

    def _with_chosen(self, placed: Placed) -> Placed:
        """The same, scrolled to what was just chosen from a list; where one person leads, also to what was before."""
        chosen = [it for it in placed.widgets() if isinstance(it, ChoiceBox) and it.chosen]
        before, self._chosen = self._chosen, frozenset(it.id for it in chosen)
        if before is None:
            before = frozenset() if placed.page.framed is not None else self._chosen
        found = next((it for it in chosen if it.id not in before and not placed.sees(it)), None)
        return placed if found is None else Placed(placed.page, self.paint(), placed.scroll_to(found))

    def _open_menu(self) -> None:
        menu = self.scene.menu()
        if menu is not None:
            self.open(menu)

    def focused(self) -> Widget | None:
        """The widget that has the keyboard."""
        return next((widget for widget in self.placed.focusable() if widget.id == self._focus), None)

    def paint(self) -> Paint:
        """How things are drawn now."""
        return Paint(self.surface, theme(self._settings.theme), self._settings.language, self._settings.text)

    @property
    def is_seen(self) -> bool:
        """Whether what is on screen is how things are now: nothing was made, moved or hidden since."""
        return self._drawn is not None and self._drawn == (self._placed, self._focus, self.blank)
