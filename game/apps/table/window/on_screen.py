"""What is on screen: the page and where things stand on it, where the keyboard is, how far it is scrolled."""

import time
from collections.abc import Callable

import pygame
from pygame import Surface

from game.apps.table.refusals import REFUSALS, sentence
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.figures import RUB, Figures, number_at
from game.apps.table.window.glass import Glass
from game.apps.table.window.page import Page
from game.apps.table.window.placed import Placed
from game.apps.table.window.presses import Presses
from game.apps.table.window.scene import Scene
from game.apps.table.window.stack import Stack
from game.apps.table.window.text_input import type_in
from game.apps.table.window.timing import Timing
from game.rules.text import Message
from game.widgets import Button, Do, Field, RankPlace, SaidLine, Stepper, Typing, Widget
from game.widgets.base import Direction
from game.widgets.paint import Paint
from game.widgets.theme import theme


class OnScreen:
    """The page of the scene on top, laid out, with one widget that has the keyboard."""

    def __init__(self, surface: Surface, settings: ScreenSettings, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` tells seconds: when a page came on screen, and when a press began."""
        self.glass = Glass(surface)
        self._settings = settings
        self._stack = Stack()
        self._focus: str | None = None
        self._shown: str | None = None
        self._wished: str | None = None
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
        if self.scene.menu() is not None:
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
            first = page.focus if page.focus in there else next(iter(there), None)
            # Where that is out of sight nothing has the keyboard: what nobody sees must not be pressed.
            self._focus = first if first is not None and placed.sees(there[first]) else None
            type_in(placed, self._focus)
        size = (*self.surface.get_size(), self._settings.text)
        if size != self._size and self._focus is not None and not placed.sees(there[self._focus]):
            # In another size the page is another length: the keyboard stays in sight.
            placed = Placed(page, self.paint(), placed.scroll_to(there[self._focus]))
        self._size, self._scroll = size, placed.scroll
        return placed

    def _open_menu(self) -> None:
        menu = self.scene.menu()
        if menu is not None:
            self.open(menu)

    def focused(self) -> Widget | None:
        """The widget that has the keyboard."""
        return next((widget for widget in self.placed.focusable() if widget.id == self._focus), None)

    def give_focus(self, id: str) -> None:
        """The keyboard goes there, and the page scrolls so that it can be seen."""
        self._settle(id)
        self._focus = id
        widget = self.focused()
        scroll = self._scroll if widget is None else self.placed.scroll_to(widget)
        type_in(self.placed, self._focus)
        if scroll != self._scroll:
            self._scroll = scroll
            self._moved()

    def _settle(self, id: str) -> None:
        """What a dead key began is kept as it is shown, where the keyboard leaves its field."""
        left = self.focused()
        began, refused = self._figures.leave(id, self.placed.widgets())
        if refused is not None:
            self.tell(refused)
        elif began:
            self.changed_here()
        if isinstance(left, Field) and left.id != id and left.typing.composing:
            self.type(left, left.typing.settled())
            # The input method begins anew; else it would bring the same once more.
            pygame.key.stop_text_input()

    def take_focus(self, id: str) -> None:
        """The keyboard goes there, and the page stays where it is: somebody clicked what they saw."""
        self._settle(id)
        self._focus = id
        type_in(self.placed, self._focus)

    def paint(self) -> Paint:
        """How things are drawn now."""
        return Paint(self.surface, theme(self._settings.theme), self._settings.language, self._settings.text)

    def move_focus(self, by: int) -> None:
        """To the next or the previous widget, round the page. A ring of squares is one stop."""
        ids = self.placed.stops(self._focus)
        if not ids:
            self.scroll(by * self.placed.view.height // 3)
            return
        here = ids.index(self._focus) if self._focus in ids else -by
        self.give_focus(ids[(here + by) % len(ids)])

    def step(self, by: int) -> None:
        """An arrow up or down: to the next widget, or through the words where there is no other to go to in sight."""
        ids = self.placed.stops(self._focus)
        first = next(iter(self.placed.focusable()), None)
        if self._focus is None and by > 0 and first is not None and not self.placed.sees(first):
            self.scroll(self.placed.view.height // 3)
        elif len(ids) > 1 or self._focus not in ids:
            self.move_focus(by)
        else:
            self.scroll(by * self.placed.view.height // 3)

    def in_ring(self) -> bool:
        """Whether a square of the ring has the keyboard."""
        widget = self.focused()
        return widget is not None and bool(widget.group)

    def walk(self, direction: Direction) -> None:
        """The keyboard goes to the square on that side."""
        if self.page.around is not None and self._focus is not None:
            self.give_focus(self.page.around.next(self._focus, direction))

    def hurry(self) -> bool:
        """End what moves; whether that is all a key or click does now."""
        page, then = self.page, self.timing.hurry(self.page)
        if then is None:
            return False
        self.act(then)
        return page.moving == "alone"

    def tick(self) -> None:
        """What is due happens; a clock that shows something else is drawn again."""
        then = self.timing.due_now(self.page)
        if then is not None:
            self.act(then)
        elif self.timing.another_time(self.page, self._stack.clock(self._settings.language)):
            self.changed()

    def figure(self, figure: str) -> None:
        """One more figure of the number that has the keyboard, or one less."""
        widget = self.focused()
        typed = number_at(widget)
        if widget is not None and typed is not None and figure != RUB and self._figures.of(widget.id):
            below = self._next_number(widget.id)
            if typed.full(int(self._figures.of(widget.id))) and below is not None:
                # Nothing can be added to the number that stands here: this one is the next.
                self.give_focus(below)
                widget = self.focused()
        self._figure(self._figures.type(widget, figure))
        self.changed_here()

    def complete(self) -> None:
        """That number is complete: it is taken, or the window says what it may be. The keyboard goes on."""
        self._figure(self._figures.complete(self.focused()))
        self.changed_here()
        there, sent = {it.id: it for it in self.placed.focusable()}, self._sent
        self._sent = None
        if sent in there and number_at(there[sent]) is None:
            self.give_focus(sent)
            return
        typed = number_at(self.focused())
        if typed is not None and typed.room is not None and self._focus is not None:
            # A count goes round: what closes it unfinished is reached on purpose only.
            self.give_focus(self._next_number(self._focus) or self._numbers[0])
        else:
            self.move_focus(1)

    @property
    def _numbers(self) -> list[str]:
        return [it.id for it in self.placed.focusable() if number_at(it) is not None]

    def _next_number(self, id: str) -> str | None:
        """The number below that one, where there is one."""
        below = self._numbers[self._numbers.index(id) + 1 :] if id in self._numbers else []
        return below[0] if below else None

    def _figure(self, came: Do | Message | None) -> None:
        """What came of typing a number: it is set, or refused."""
        if isinstance(came, Message):
            self.tell(came)
        elif came is not None:
            self.act(came)

    def scroll(self, by: int) -> bool:
        """Scroll the page by so many pixels; whether it moved."""
        before = self._scroll
        self._scroll = max(0, min(self.placed.most, self._scroll + by))
        self._moved()
        return self._scroll != before

    def do(self, widget: Widget, action: str) -> bool:
        """Do that with this widget; whether it can be done."""
        return self.act(widget.actions.get(action))

    def act(self, act: Do | None) -> bool:
        """Do it; whether there was anything to do. What the disk or the rules refuse is told, and nothing is lost."""
        self._told = None
        if act is not None:
            scene = self.scene
            try:
                scene.takes(act())
            except REFUSALS as error:
                self._told = (sentence(error), False)
        self.changed()
        return act is not None

    def type(self, field: Field, typing: Typing) -> None:
        """That stands in the field from now on."""
        self.scene.takes(field.put(typing))
        if field.secret:
            self.changed_here()
        else:
            self.changed()

    @property
    def is_seen(self) -> bool:
        """Whether what is on screen is how things are now: nothing was made, moved or hidden since."""
        return self._drawn is not None and self._drawn == (self._placed, self._focus, self.blank)
