"""What is on screen, as plain values: what a screen reader is told of it, whatever system it belongs to."""

from msgspec import Struct
from pygame import Rect

from game.widgets.base import Widget, WidgetRole
from game.widgets.field import Field
from game.widgets.press import Button, ChoiceBox, Toggle

Corners = tuple[int, int, int, int]
"""Left, top, width and height, in pixels of the window."""


class Described(Struct, frozen=True):
    """One widget."""

    key: str
    """Which widget of which page; the same key is the same thing to a screen reader."""
    role: WidgetRole
    label: str
    value: str
    rect: Corners
    focusable: bool
    actions: tuple[str, ...]
    chosen: bool | None = None
    """Whether it is chosen, or on; `None` where it cannot be."""
    caret: tuple[int, int] | None = None
    """In a field: where what is selected begins, and where the caret is, in letters."""
    lines: int = 1


class SaidOnce(Struct, frozen=True):
    """Something that is said once, whatever has the keyboard."""

    number: int
    """Which it is: the same words said again have another."""
    words: str
    urgent: bool = False


class WindowPicture(Struct, frozen=True):
    """Everything on screen."""

    title: str
    """What stands above the window."""
    language: str
    size: tuple[int, int]
    """Of the window, in pixels."""
    widgets: tuple[Described, ...]
    """In reading order."""
    focus: str | None
    """The key of the widget that has the keyboard."""
    spoken: tuple[SaidOnce, ...] = ()


def described(widget: Widget, key: str, rect: Rect) -> Described:
    """A widget that stands there in the window."""
    chosen, caret, lines, value = None, None, 1, widget.value
    match widget:
        case Toggle():
            chosen, value = widget.on, ""
        case ChoiceBox():
            chosen = widget.chosen
        case Button():
            chosen, value = widget.chosen or None, ""
        case Field():
            caret, lines, value = (widget.typing.anchor, widget.typing.caret), widget.lines, widget.typing.shown
        case _:
            pass
    actions = tuple(widget.actions)
    box = (rect.x, rect.y, rect.width, rect.height)
    return Described(key, widget.role, widget.label, value, box, widget.focusable, actions, chosen, caret, lines)
