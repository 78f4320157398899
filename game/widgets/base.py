"""What every widget is: one description, from which it is drawn, focused, clicked, announced and tested."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import ClassVar, Literal, Protocol

from pygame import Rect

from game.widgets.paint import Paint

WidgetRole = Literal[
    "button",
    "checkbox",
    "heading",
    "image",
    "list_item",
    "meter",
    "note",
    "option",
    "spin_button",
    "text",
    "text_field",
]
"""What it is to a screen reader."""
Direction = Literal["left", "right", "up", "down"]
"""Where an arrow key points."""
Do = Callable[[], object]
"""Does something. What it gives is what somebody is in the middle of from then on, where it changes that."""


ENDS = (":", ".", "!", "?", "…", "”", "’")
"""What follows these needs no other sign."""


def in_a_row(*parts: str) -> str:
    """What there is of these as one text: a part without a sign at its end gets a full stop before another."""
    there = [part for part in parts if part]
    return " ".join([*(it if it[-1] in ENDS else f"{it}." for it in there[:-1]), *there[-1:]])


class Node(Protocol):
    """Anything on a page: a widget, or a layout of widgets."""

    def measure(self, paint: Paint, room: int) -> int:
        """How high it is when it may be `room` pixels wide."""
        ...

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        """Put it there; how high it came out."""
        ...

    def draw(self, paint: Paint, focus: str | None) -> None:
        """Draw it where it was placed; `focus` is the id of the widget that has the keyboard."""
        ...

    def widgets(self) -> "Iterator[Widget]":
        """Every widget in it, in reading order."""
        ...


class Widget(ABC):
    """One thing on a page."""

    role: ClassVar[WidgetRole] = "text"
    secret: ClassVar[bool] = False
    """Whether it is for one pair of eyes: nothing says it aloud of itself."""
    passing: bool = False
    """Whether a click on it leaves the keyboard where that was: what it does goes beside what somebody is at."""
    group: ClassVar[str] = ""
    """Widgets of one group are one stop for the Tab key; arrows go from one to the next."""

    def __init__(self, id: str, label: str, *, value: str = "") -> None:
        self.id = id
        self.label = label
        """What it is called, in the language on screen."""
        self.value = value
        """How it stands: an amount, a place, what was typed."""
        self.letter = ""
        """The letter or figure that stands on it, and is its key where it can be pressed."""
        self.rect = Rect(0, 0, 0, 0)
        """Where it is, in pixels of the window."""
        self.actions: dict[str, Do] = {}
        """What can be done with it: `press`, `more`, `less`, `up`, `down`, `inspect`."""

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can go there: something can be done with it."""
        return bool(self.actions)

    def action_at(self, at: tuple[int, int]) -> str:
        """What a click at this place of the window asks for; empty where it asks for nothing."""
        return "press"

    def natural(self, paint: Paint) -> int:
        """How wide it would like to be, in a row of others."""
        return paint.px(200)

    @abstractmethod
    def measure(self, paint: Paint, room: int) -> int: ...

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        self.rect = Rect(left, top, room, paint.measured(self, room))
        return self.rect.height

    @abstractmethod
    def draw(self, paint: Paint, focus: str | None) -> None: ...

    def widgets(self) -> "Iterator[Widget]":
        yield self

    def __repr__(self) -> str:
        return f"<{self.role} {self.id} {self.label!r} {self.value!r}>"
