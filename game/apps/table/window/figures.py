"""Numbers that are typed, figure by figure, where the keyboard is."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.rules.terms.text import Message, message
from game.rules.terms.units import Unit, amount
from game.widgets import Do, RankPlace, Stepper, Typed, Widget

RUB = "backspace"


@dataclass(frozen=True)
class Amount(Typed):
    """An amount that can be typed, in a unit of the game."""

    unit: Unit = "euros"


class Figures:
    """What was typed of a number so far, and where. What comes of it is to be done, or said, by whoever asked."""

    def __init__(self) -> None:
        self._at = ""
        """The id of the widget."""
        self._text = ""
        self.completed = ""
        """The id of the number to which nothing could be added, from which the keyboard just went on of itself."""

    def of(self, id: str) -> str:
        """What was typed there and is not yet, or still, the number that stands there."""
        return self._text if id == self._at else ""

    def type(self, widget: Widget | None, figure: str) -> Do | None:
        """One more figure, or one less; what sets the number, where it is set at once."""
        typed = number_at(widget)
        if widget is None or typed is None:
            return None
        text, self.completed = self.of(widget.id), ""
        whole = bool(text) and typed.full(int(text))
        text = text[:-1] if figure == RUB else text + figure
        if figure != RUB and (whole or int(text) > typed.high):
            # Nothing can be added to it, or more than there can be: it begins anew with this figure.
            text = figure
        self._at, self._text = widget.id, str(int(text)) if text else ""
        number = int(self._text or 0)
        return (lambda: typed.set(number)) if typed.at_once and typed.fits(number) else None

    def complete(self, widget: Widget | None) -> Do | Message | None:
        """The number is complete: what sets it, or what it may be."""
        typed = number_at(widget)
        if widget is None or typed is None or not self.of(widget.id):
            return None
        number, self._text = int(self._text), ""
        if not typed.fits(number):
            return _may_be(typed)
        return None if typed.at_once else lambda: typed.set(number)

    def leave(self, id: str, widgets: Iterable[Widget]) -> tuple[bool, Message | None]:
        """The keyboard goes to that one of these widgets: whether a number was left, and what it may be where it is not that."""
        self.completed = ""
        if not self._text or id == self._at:
            return False, None
        typed, number = number_at(next((it for it in widgets if it.id == self._at), None)), int(self._text)
        self._text = ""
        return True, _may_be(typed) if typed is not None and typed.at_once and not typed.fits(number) else None


def number_at(widget: Widget | None) -> Typed | None:
    """How a number is typed there, where it can be."""
    return widget.typed if isinstance(widget, (Stepper, RankPlace)) else None


def _may_be(typed: Typed) -> Message:
    if typed.step == 1 or not isinstance(typed, Amount):
        return message("table.number_range", low=typed.low, high=typed.high)
    key = "table.number_steps" if typed.unit == "euros" else "table.number_steps.counted"
    low, high, step = (amount(number, typed.unit) for number in (typed.low, typed.high, typed.step))
    return message(key, low=low, high=high, step=step)
