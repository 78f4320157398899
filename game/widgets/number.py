"""Widgets that go up and down: an amount in steps, a place in a ranking."""

from collections.abc import Callable
from dataclasses import dataclass

from pygame import Rect

from game.widgets.base import Do, Widget
from game.widgets.paint import Paint
from game.widgets.press import LEAST


@dataclass(frozen=True)
class Typed:
    """A number that can be typed where the keyboard is."""

    low: int
    high: int
    set: Callable[[int], object]
    """Takes the number; what it gives is as of anything that is done."""
    step: int = 1
    """Only multiples of this."""
    room: int | None = None
    """How much there is to count: a number to which no figure can be added within that is complete, and the next begins."""
    at_once: bool = True
    """Whether each figure counts as soon as it stands there; else Enter says that the number is complete."""

    def fits(self, number: int) -> bool:
        """Whether it can be this number."""
        return self.low <= number <= self.high and number % self.step == 0

    def full(self, number: int) -> bool:
        """Whether no other figure can follow."""
        return self.room is not None and (number == 0 or number * 10 > self.room)


class _TwoKeys(Widget):
    """Something with two small buttons at its right end."""

    keys = ("less", "more")
    icons = ("minus", "plus")
    typed: Typed | None = None
    """How it is typed, where it can be."""
    shown = False
    """Whether it only shows how it stands, to a room that has no hands on it."""
    figures = ""
    """What was typed of it so far; the window fills it in."""

    def _side(self, paint: Paint) -> int:
        return max(LEAST, paint.size(46))

    def _key_rects(self, paint: Paint) -> tuple[Rect, Rect]:
        side, gap = self._side(paint), paint.px(10)
        top = self.rect.centery - side // 2
        second = Rect(self.rect.right - side - paint.px(12), top, side, side)
        first = Rect(self._first_left(paint, second, gap), top, side, side)
        return first, second

    def _first_left(self, paint: Paint, second: Rect, gap: int) -> int:
        return second.x - gap - second.width

    def action_at(self, at: tuple[int, int]) -> str:
        return next((key for key, rect in zip(self.keys, self._rects, strict=True) if rect.collidepoint(at)), "")

    def _draw_keys(self, paint: Paint) -> None:
        self._rects = self._key_rects(paint)
        if self.shown:
            return
        for key, icon, rect in zip(self.keys, self.icons, self._rects, strict=True):
            can = key in self.actions
            paint.panel(rect, fill=paint.theme.card, edge=paint.theme.ink if can else paint.theme.line, radius=12)
            side = paint.size(24)
            at = (rect.centerx - side // 2, rect.centery - side // 2)
            paint.icon(icon, at, side, paint.theme.ink if can else paint.theme.line)

    _rects: tuple[Rect, Rect] = (Rect(0, 0, 0, 0), Rect(0, 0, 0, 0))

    @property
    def focusable(self) -> bool:
        # Also at its end: the keyboard must not fall off what it has just changed.
        return True


class Stepper(_TwoKeys):
    """A number that goes up and down in steps."""

    role = "spin_button"

    def __init__(
        self,
        id: str,
        label: str,
        value: str,
        *,
        less: Do | None,
        more: Do | None,
        note: str = "",
        widest: str = "",
        typed: Typed | None = None,
        letter: str = "",
        covered: bool = False,
        size: float = 22,
    ) -> None:
        """`covered`: what is typed cannot be read from the page. `letter`: in a badge, where it is not in the label."""
        super().__init__(id, label, value=value)
        self._note, self._widest = note, widest or value
        self.typed, self.letter, self._covered = typed, letter, covered
        self._size, self._under, self._figure = size, max(19, min(22, size - 3)), size + 2
        for name, act in (("less", less), ("more", more)):
            if act is not None:
                self.actions[name] = act

    def _value_room(self, paint: Paint) -> int:
        return max(paint.width(it, self._figure, "bold") for it in (self._widest, self.value)) + paint.px(16)

    def _badge(self, paint: Paint) -> int:
        """How much room the letter takes."""
        return paint.size(50) + paint.px(16) if self.letter else 0

    def _first_left(self, paint: Paint, second: Rect, gap: int) -> int:
        return second.x - 2 * gap - self._value_room(paint) - second.width

    def _inside(self, paint: Paint, room: int) -> int:
        return (
            room
            - self._badge(paint)
            - paint.px(20)
            - 2 * self._side(paint)
            - self._value_room(paint)
            - 5 * paint.px(12)
        )

    def measure(self, paint: Paint, room: int) -> int:
        inside = self._inside(paint, room)
        high = paint.text_height(self.label, self._size, "semibold", inside)
        if self._note:
            high += paint.text_height(self._note, self._under, "regular", inside)
        return max(self._side(paint), high, self._badge(paint) - paint.px(16)) + 2 * paint.gap(8)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme = paint.theme
        paint.panel(self.rect, fill=theme.card, edge=theme.edge)
        self._draw_keys(paint)
        first, second = self._rects
        inside = self._inside(paint, self.rect.width)
        high = paint.text_height(self.label, self._size, "semibold", inside)
        high += paint.text_height(self._note, self._under, "regular", inside) if self._note else 0
        left, top = self.rect.x + paint.px(20) + self._badge(paint), self.rect.centery - high // 2
        if self.letter:
            side = paint.size(50)
            badge = Rect(self.rect.x + paint.px(14), self.rect.centery - side // 2, side, side)
            paint.panel(badge, fill=theme.ink, radius=12)
            paint.mark(badge, self.letter, 33, theme.paper)
        top += paint.text(self.label, (left, top), self._size, "semibold", inside, theme.ink)
        if self._note:
            paint.text(self._note, (left, top), self._under, "regular", inside, theme.soft)
        value = self.value if not self.figures else "•" * len(self.figures) if self._covered else self.figures
        high = paint.text_height(value, self._figure, "bold", second.x - first.right)
        at = (first.right, self.rect.centery - high // 2)
        paint.text(value, at, self._figure, "bold", second.x - first.right, theme.ink, "centre")
        if focus == self.id:
            paint.ring(self.rect)


class Turner(Stepper):
    """One of several, in a round: the next and the one before."""

    icons = ("arrow-left", "arrow-right")


class RankPlace(_TwoKeys):
    """A place in a ranking: it moves up and down, or is picked up and put down somewhere else."""

    role = "list_item"
    keys = ("up", "down")
    icons = ("arrow-up", "arrow-down")

    def __init__(
        self,
        id: str,
        label: str,
        place: int | None,
        *,
        up: Do | None,
        down: Do | None,
        press: Do | None = None,
        note: str = "",
        served: bool = False,
        letter: str = "",
        picked: bool = False,
        typed: Typed | None = None,
        size: float = 22,
    ) -> None:
        """`place`: `None` before it has one. `letter`: picks it up; `picked`: it was, and goes where the next press is."""
        super().__init__(id, label, value="" if place is None else str(place))
        self.letter, self._picked = letter, picked
        self.typed = typed
        self._note, self._served = note, served
        self._size, self._under, self._place = size, max(19, min(22, size - 3)), max(42, size * 1.7)
        for name, act in (("up", up), ("down", down), ("press", press)):
            if act is not None:
                self.actions[name] = act

    def action_at(self, at: tuple[int, int]) -> str:
        return super().action_at(at) or "press"

    def _beside(self, paint: Paint) -> int:
        """How much room the letter takes."""
        return paint.width("M", self._size, "bold") + paint.px(8) if self.letter else 0

    def _inside(self, paint: Paint, room: int) -> int:
        return room - self._beside(paint) - paint.size(self._place + 22) - 2 * self._side(paint) - 5 * paint.px(14)

    def measure(self, paint: Paint, room: int) -> int:
        inside = self._inside(paint, room)
        high = paint.text_height(self.label, self._size, "semibold", inside)
        if self._note:
            high += paint.text_height(self._note, self._under, "regular", inside)
        return max(self._side(paint), high) + 2 * paint.gap(8)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        fill, edge = (theme.card, theme.accent) if self._served else (theme.paper, theme.edge)
        paint.panel(rect, fill=fill, edge=theme.accent if self._picked else edge, border=5 if self._picked else 2)
        self._draw_keys(paint)
        side = paint.size(self._place)
        badge = Rect(rect.x + paint.px(16), rect.centery - side // 2, side, side)
        if self.value:
            paint.panel(badge, fill=theme.accent if self._served else theme.soft, radius=99)
            mark = theme.on_accent if self._served else theme.paper
            paint.mark(badge, self.value, self._place * 0.6, mark)
        else:
            paint.panel(badge, fill=theme.paper, edge=theme.edge, radius=99)
        inside, left = self._inside(paint, rect.width), badge.right + paint.px(14)
        high = paint.text_height(self.label, self._size, "semibold", inside)
        high += paint.text_height(self._note, self._under, "regular", inside) if self._note else 0
        top = rect.centery - high // 2
        if self.letter:
            paint.text(self.letter, (left, top), self._size, "bold", self._beside(paint), theme.soft)
            left += self._beside(paint)
        top += paint.text(self.label, (left, top), self._size, "semibold", inside, theme.ink)
        if self._note:
            paint.text(self._note, (left, top), self._under, "regular", inside, theme.soft)
        if focus == self.id:
            paint.ring(rect)
