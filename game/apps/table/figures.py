"""Numbers that are typed, figure by figure, where the keyboard is."""

from typing import TYPE_CHECKING

from game.apps.table.widgets import Place, Stepper, Typed, Widget
from game.rules.text import Message, message

if TYPE_CHECKING:
    from game.apps.table.window import Window

RUB = "backspace"


class Figures:
    """What was typed of a number so far, and where."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._at = ""
        """The id of the widget."""
        self._text = ""

    def of(self, id: str) -> str:
        """What was typed there and is not yet, or still, the number that stands there."""
        return self._text if id == self._at else ""

    def type(self, figure: str) -> None:
        """One more figure, or one less."""
        window, widget = self._window, self._window.focused()
        typed = number_at(widget)
        if widget is None or typed is None:
            return
        text = self.of(widget.id)
        text = text[:-1] if figure == RUB else text + figure
        if text and int(text) > typed.high:
            # More than there can be: it begins anew with this figure.
            text = figure
        self._at, self._text = widget.id, str(int(text)) if text else ""
        if typed.at_once and typed.fits(int(self._text or 0)):
            number = int(self._text or 0)
            window.act(lambda: typed.set(number))
        window.changed()

    def complete(self) -> None:
        """The number is complete: it is taken, or the window says what it may be."""
        window, widget = self._window, self._window.focused()
        typed = number_at(widget)
        if widget is None or typed is None or not self.of(widget.id):
            return
        number, self._text = int(self._text), ""
        if not typed.fits(number):
            window.tell(_may_be(typed))
        elif not typed.at_once:
            window.act(lambda: typed.set(number))
        window.changed()

    def leave(self, id: str) -> None:
        """The keyboard goes to that widget."""
        if self._text and id != self._at:
            left = next((it for it in self._window.placed.widgets() if it.id == self._at), None)
            typed, number = number_at(left), int(self._text)
            self._text = ""
            if typed is not None and typed.at_once and not typed.fits(number):
                self._window.tell(_may_be(typed))
            self._window.changed()


def number_at(widget: Widget | None) -> Typed | None:
    """How a number is typed there, where it can be."""
    return widget.typed if isinstance(widget, (Stepper, Place)) else None


def _may_be(typed: Typed) -> Message:
    key = "table.number_steps" if typed.step > 1 else "table.number_range"
    return message(key, low=typed.low, high=typed.high, step=typed.step)
