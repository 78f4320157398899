"""The window: events in, a page drawn when something changed, and nothing done while nothing does."""

import time
from collections.abc import Callable

import pygame
from msgspec.structs import replace
from pygame import Surface
from pygame.event import Event

from game.apps.table import keys
from game.apps.table.board.geometry import Direction
from game.apps.table.carrying import Carrying
from game.apps.table.commands import AnyCommand
from game.apps.table.figures import Figures
from game.apps.table.glass import Glass
from game.apps.table.mouse import Mouse
from game.apps.table.page import Page
from game.apps.table.paint import Paint
from game.apps.table.placed import Placed
from game.apps.table.presses import Presses
from game.apps.table.refusals import REFUSALS, sentence
from game.apps.table.scene import OTHER, Scene
from game.apps.table.settings import TEXT_SIZES, Settings, save_settings
from game.apps.table.theme import theme
from game.apps.table.timing import Timing
from game.apps.table.voice import Voice
from game.apps.table.widgets import Button, Field, Place, Said, Stepper, Widget
from game.rules.text import Language, Message

BATCH = 0.1
"""Seconds of events before the page is drawn again, however many there are."""


class Window:
    """One window, and the scenes on it."""

    def __init__(
        self,
        surface: Surface,
        settings: Settings,
        *,
        keep_settings: bool = True,
        usual: Language | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`usual` is the language of evenings to come, where this one's was asked for by name. `clock` tells seconds: when a page came on screen, and when a press began."""
        self.glass = Glass(surface)
        self._settings = settings
        self._keep = keep_settings
        self._usual = usual or settings.language
        """The language of an evening that begins."""
        self._scenes: list[Scene] = []
        self._focus: str | None = None
        self._shown: str | None = None
        self._wished: str | None = None
        self._scroll = 0
        self._size = (0, 0, 0)
        """The size of the window and of the letters for which the page was last laid out."""
        self._told: tuple[Message, bool] | None = None
        """What is said of what was just done, and whether it was done."""
        self._asked = False
        """Whether a close was answered by a question."""
        self.open_for_play = True
        """False once somebody left."""
        self.dirty = True
        self.blank: str | None = None
        """The colour of a screen that shows nothing: black or white."""
        self._page: Page | None = None
        """The page as the scene made it; `None` once something in it may be different."""
        self._placed: Placed | None = None
        self._drawn: tuple[Placed, str | None, str | None] | None = None
        """What was drawn last: the page, its focus, the colour of a blank screen."""
        self.presses = Presses(clock)
        self._mouse = Mouse(self)
        self._carrying = Carrying(self)
        self.figures = Figures(self)
        self.timing = Timing(self)

    @property
    def surface(self) -> Surface:
        """What pages are drawn on."""
        return self.glass.surface

    @surface.setter
    def surface(self, window: Surface) -> None:
        self.glass = Glass(window)

    @property
    def settings(self) -> Settings:
        return self._settings

    @property
    def scene(self) -> Scene:
        """The scene on top."""
        return self._scenes[-1]

    @property
    def focus(self) -> str | None:
        """The id of the widget that has the keyboard."""
        return self._focus

    def set(self, settings: Settings) -> None:
        self._settings = settings
        self.changed()
        if not self._scenes or not self._scenes[0].evening:
            self._usual = settings.language
        if self._keep:
            # What is spoken this evening says nothing about the next.
            save_settings(replace(settings, language=self._usual))

    def go(self, scene: Scene) -> None:
        self._scenes = [scene]
        self.changed()

    def open(self, scene: Scene) -> None:
        self._scenes.append(scene)
        self.changed()

    def close(self) -> None:
        if len(self._scenes) > 1:
            self.scene.closing()
            self._scenes.pop()
        self.changed()

    def tell(self, words: Message, *, good: bool = False) -> None:
        self._told = (words, good)
        self.changed()

    def quit(self) -> None:
        self.open_for_play = False
        for scene in self._scenes:
            scene.leave()

    def changed(self) -> None:
        """Something is different: make the page again."""
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

    def _made(self) -> Page:
        """The page of the scene on top, with what the window adds."""
        voice = Voice(self._settings.language, self._scenes[0].names())
        page = self.scene.page(voice)
        if self.scene.menu() is not None:
            # Also for a hand on the mouse: Esc opens the same.
            page.corner = Button("menu", voice.say("table.menu"), self._open_menu, icon="menu-2")
        if self._told is not None:
            words, good = self._told
            page.said = Said(voice.words(words), good=good)
        page.clock = self.clock()
        return page

    def _lay_out(self) -> Placed:
        page = self._page = self._page or self._made()
        if page.id != self._shown:
            self._shown, self._scroll, self._focus, self._wished = page.id, 0, None, page.focus
            self.timing.another_page(page)
            self.figures = Figures(self)
        self.timing.shows(page)
        placed = Placed(page, self.paint(), self._scroll)
        there = {widget.id: widget for widget in placed.focusable()}
        for widget in there.values():
            if isinstance(widget, (Stepper, Place)):
                widget.figures = self.figures.of(widget.id)
        if page.focus != self._wished:
            # The page itself sends the keyboard elsewhere: from what was just chosen to what confirms it.
            self._wished, self._focus = page.focus, page.focus if page.focus in there else self._focus
        if self._focus not in there:
            first = page.focus if page.focus in there else next(iter(there), None)
            # Where that is out of sight nothing has the keyboard: what nobody sees must not be pressed.
            self._focus = first if first is not None and placed.sees(there[first]) else None
            self._type(placed)
        size = (*self.surface.get_size(), self._settings.text)
        if size != self._size and self._focus is not None and not placed.sees(there[self._focus]):
            # In another size the page is another length: the keyboard stays in sight.
            placed = Placed(page, self.paint(), placed.scroll_to(there[self._focus]))
        self._size, self._scroll = size, placed.scroll
        return placed

    def clock(self) -> str:
        """What time it is, as the footer has it."""
        return self._scenes[0].clock(Voice(self._settings.language))

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
        if widget is not None:
            self._scroll = self.placed.scroll_to(widget)
        self._type(self.placed)
        self._moved()

    def _type(self, placed: Placed) -> None:
        """Text input is on only in a field: elsewhere letters are keys."""
        here = next((widget for widget in placed.focusable() if widget.id == self._focus), None)
        if isinstance(here, Field):
            pygame.key.start_text_input()
            pygame.key.set_text_input_rect(here.rect)
        else:
            pygame.key.stop_text_input()

    def _settle(self, id: str) -> None:
        """What a dead key began is kept as it is shown, where the keyboard leaves its field."""
        left = self.focused()
        self.figures.leave(id)
        if isinstance(left, Field) and left.id != id and left.typing.composing:
            left.typing.settle()
            # The input method begins anew; else it would bring the same once more.
            pygame.key.stop_text_input()
            self._page = None

    def take_focus(self, id: str) -> None:
        """The keyboard goes there, and the page stays where it is: somebody clicked what they saw."""
        self._settle(id)
        self._focus = id
        self._type(self.placed)

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
        return self.timing.hurry()

    def scroll(self, by: int) -> bool:
        """Scroll the page by so many pixels; whether it moved."""
        before = self._scroll
        self._scroll = max(0, min(self.placed.most, self._scroll + by))
        self._moved()
        return self._scroll != before

    def speak(self) -> None:
        """The other language, from now on. Where an evening is on, it is that evening's only."""
        self.set(replace(self._settings, language=OTHER[self._settings.language]))

    def text_size(self, by: int) -> None:
        """A step larger or smaller; 0 is the usual size."""
        place = TEXT_SIZES.index(self._settings.text) + by if by else 0
        self.set(replace(self._settings, text=TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, place))]))
        self.changed()

    def do(self, widget: Widget, action: str) -> bool:
        """Do that with this widget. What the disk or the rules refuse is told, and nothing is lost."""
        return self._guard(lambda: widget.do(action))

    def act(self, act: object) -> bool:
        """Do what a key stands for."""
        assert callable(act)
        return self._guard(lambda: act() or True)

    def _guard(self, act: object) -> bool:
        assert callable(act)
        self._told = None
        try:
            done = bool(act())
        except REFUSALS as error:
            self._told, done = (sentence(error), False), True
        self.changed()
        return done

    def handle(self, event: Event, *, late: bool = False) -> bool:
        """Something happened, `late` while the picture was being made; whether anything was done."""
        match event.type:
            case pygame.WINDOWCLOSE:
                self._asked = self._asks_to_close()
            case pygame.QUIT if self._asked:
                # It comes along with the close that was answered by a question.
                self._asked = False
            case pygame.QUIT:
                self.quit()
            case pygame.VIDEORESIZE:
                self._resized()
            case pygame.WINDOWEXPOSED:
                self.dirty = True
            case pygame.WINDOWFOCUSGAINED:
                self.presses.attended()
                self.dirty = True
            case pygame.WINDOWFOCUSLOST:
                self._settle("")
                self.presses.left()
                self._mouse.let_go()
            case pygame.KEYUP:
                self.presses.key_up(event)
            case _:
                command = self._command(event, late=late)
                return command is not None and self._carrying.out(command)
        return False

    def _command(self, event: Event, *, late: bool) -> AnyCommand | None:
        """What hands ask for by this."""
        match event.type:
            case pygame.KEYDOWN:
                return keys.pressed(self, event, self.presses.key(event, late=late))
            case pygame.TEXTINPUT | pygame.TEXTEDITING:
                return keys.typed(self, event, self.presses.text(late=late))
            case _:
                return self._mouse.command(event, self.presses.begins(late=late))

    def _resized(self) -> None:
        """Whatever size the window has now: asking for another would be a quarrel with whoever manages windows."""
        current = pygame.display.get_surface()
        self.glass = Glass(self.surface if current is None else current)
        self.changed()

    def _asks_to_close(self) -> bool:
        """Ask first, where something would end; whether the question is on screen now."""
        question = self._scenes[0].leaving()
        if question is None or isinstance(self.scene, type(question)):
            return False
        self.blank = None
        self.open(question)
        return True

    @property
    def is_seen(self) -> bool:
        """Whether what is on screen is how things are now: nothing was made, moved or hidden since."""
        return self._drawn is not None and self._drawn == (self._placed, self._focus, self.blank)

    def draw(self) -> bool:
        """Draw the page, if something changed; whether that is another picture than before."""
        moving = self.timing.moves and self._placed is not None and bool(self._placed.page.moving)
        if not self.dirty and not moving:
            return False
        placed = self.placed
        self.dirty = False
        if self.blank is not None:
            self.surface.fill(self.blank)
        else:
            placed.draw(self._focus)
        self.glass.show()
        if self.is_seen:
            return False
        self._drawn = (placed, self._focus, self.blank)
        self.presses.shown(placed.page.id)
        return True

    def run(self) -> None:
        """Until somebody leaves."""
        self.show()
        while self.open_for_play:
            self.turn()

    def turn(self) -> None:
        """Wait until something happens, do what it asks for, and show what came of it."""
        event = pygame.event.wait(1 if self.dirty else self.timing.patience())
        end = time.monotonic() + BATCH
        while event.type != pygame.NOEVENT and self.open_for_play:
            # What comes after something was done was not meant for what that leads to.
            if self.handle(event) or time.monotonic() > end:
                break
            event = pygame.event.poll()
        if self.open_for_play:
            self.timing.tick()
            self.show()

    def show(self) -> None:
        """Draw what changed. What was pressed while another picture was being made was not meant for it."""
        if self.draw():
            for event in pygame.event.get():
                if self.open_for_play:
                    self.handle(event, late=True)
