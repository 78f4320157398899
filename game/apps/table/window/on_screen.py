"""What hands do on the page that is on screen: the keyboard goes elsewhere, words and numbers are typed, acts are done."""

import pygame

from game.apps.table.refusals import REFUSALS, sentence
from game.apps.table.window.figures import RUB, number_at
from game.apps.table.window.laid_out import LaidOut
from game.apps.table.window.text_input import type_in
from game.rules.terms.text import Message
from game.widgets import Do, Field, Typing, Widget
from game.widgets.base import Direction


class OnScreen(LaidOut):
    """A page on screen, and what can be done with it."""

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
        elif not self._reads_on(by) and (len(ids) > 1 or self._focus not in ids):
            self.move_focus(by)
        else:
            self.scroll(by * self.placed.view.height // 3)

    def _reads_on(self, by: int) -> bool:
        """Scroll through the part of a framed page that scrolls, where the keyboard would pass over some of it; whether it did."""
        placed, stops = self.placed, self.placed.stops(self._focus)
        if self.page.framed is None or self._focus not in stops:
            return False
        there = {it.id: it for it in placed.focusable()}
        following = there[stops[(stops.index(self._focus) + by) % len(stops)]]
        if placed.in_body(following):
            passes = not placed.sees(following)
        else:
            inside = [id for id in stops if placed.in_body(there[id])]
            passes = self._focus == (inside or stops)[-1 if by > 0 and inside else 0]
        return passes and self.scroll(by * placed.view.height // 3)

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

    def entered(self) -> str | None:
        """The id of what Enter presses in the field that has the keyboard; `None` where it only leaves it."""
        field, button = self.page.entered or ("", "")
        there = field == self._focus and any(it.id == button for it in self.placed.focusable())
        return button if there else None

    def type(self, field: Field, typing: Typing) -> None:
        """That stands in the field from now on."""
        self.scene.takes(field.put(typing))
        if field.secret:
            self.changed_here()
        else:
            self.changed()

    def figure(self, figure: str) -> None:
        """One more figure of the number that has the keyboard, or one less."""
        if figure == RUB and self._figures.completed:
            # It went on of itself: what was typed last stands in the number before.
            self.give_focus(self._figures.completed)
        if figure == "0":
            self._none_below()
        self._figure(self._figures.type(self.focused(), figure))
        self.changed_here()
        if figure != RUB:
            self._goes_on()

    def _none_below(self) -> None:
        """Behind the number that makes a count right a nought is of the next one: whoever types each number types those too."""
        widget = self.focused()
        typed = number_at(widget)
        if widget is None or typed is None or not self._figures.of(widget.id):
            return
        below = self._next_number(widget.id)
        if below is not None and int(self._figures.of(widget.id)) == typed.room:
            self.give_focus(below)

    def _goes_on(self) -> None:
        """The keyboard leaves a number to which nothing can be added, where there is more to count: it stands where the next figure lands."""
        widget = self.focused()
        typed = number_at(widget)
        if widget is None or typed is None or typed.room is None or not self._figures.of(widget.id):
            return
        number, below = int(self._figures.of(widget.id)), self._next_number(widget.id)
        # One that is too many, or makes the count right, keeps it: what is typed there next takes its place.
        if below is not None and typed.full(number) and number < typed.room:
            self.give_focus(below)
            self._figures.completed = widget.id

    def complete(self) -> None:
        """That number is complete: it is taken, or the window says what it may be. The keyboard goes on."""
        if self._figures.completed:
            # It went on already: this Enter belongs to the number before.
            self._figures.completed = ""
            return
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
