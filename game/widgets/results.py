"""How many chose what, in dots of one colour; and what was decided."""

import math

import pygame
from pygame import Rect, Surface

from game.widgets.base import Widget
from game.widgets.kept import kept
from game.widgets.paint import Paint
from game.widgets.rounded import FINE
from game.widgets.type import Weight, line_height

DOT, MANY_DOT = 37, 29
"""How wide a dot is, and where there are many of one kind."""
MANY = 12
"""More than this are many."""
LETTER = 33
"""The size of a letter in its badge."""
FIGURE = 40
"""The size of a count at the end of a row."""
SMALL = 20
"""The size of what says which of two counts it is."""
DASHES = 9
TIGHTER = 1.16
"""The leading of what can be chosen: lines of one option stand close together."""


class ResultRow(Widget):
    """An option with its letter, a dot for each that chose it, and the count; where it is known, also what it was."""

    role = "meter"

    def __init__(
        self,
        id: str,
        letter: str,
        label: str,
        count: int,
        most: int,
        *,
        before: int | None = None,
        said: tuple[str, str] = ("", ""),
        both: bool = False,
        chosen: bool = False,
        line: bool = True,
        size: float = 28,
    ) -> None:
        """`most`: the highest count of all rows. `both`: every row has two counts, `said` how they are called.

        `line`: whether a line parts it from the next row.
        """
        was = f"{said[0]} {before}, {said[1]} " if both and before is not None else ""
        super().__init__(id, label, value=f"{was}{count}")
        self.letter = letter
        self._count, self._most, self._before, self._both = count, max(1, most), before, both
        self._said, self._chosen, self._line, self._size = said, chosen, line, size
        self._listed = False

    def in_a_list(self) -> None:
        """It stands before one person who reads it aloud: the words have most of the width, and dots lie over one another."""
        self._listed = True

    def _badge(self, paint: Paint) -> int:
        return paint.size(min(50, max(LETTER + 8, self._size * 1.55)))

    def _parts(self, paint: Paint, room: int) -> tuple[int, int]:
        """Where the words begin, and how wide they are: what the dots leave."""
        left = self._badge(paint) + paint.px(18)
        wide = paint.size(DOT if self._most <= MANY else MANY_DOT)
        if self._both:
            said = max(paint.width(words, SMALL, "bold") for words in self._said)
            dots = said + self._most * (paint.size(25) + paint.px(6)) + paint.size(60)
        else:
            dots = self._most * (wide + paint.px(9)) + paint.size(80)
        words = min(room * 70 // 100, max(room * (70 if self._listed else 38) // 100, room - dots - paint.px(48)))
        return left, words - left

    def measure(self, paint: Paint, room: int) -> int:
        words = paint.text_height(self.label, self._size, "semibold", self._parts(paint, room)[1], leading=TIGHTER)
        counts = 2 * line_height(paint.size(26)) if self._both else line_height(paint.size(FIGURE * 0.8))
        return max(words, self._badge(paint), counts) + 2 * paint.gap(6)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        side, (left, room) = self._badge(paint), self._parts(paint, rect.width)
        if self.letter:
            badge = Rect(rect.x, rect.centery - side // 2, side, side)
            paint.panel(badge, fill=theme.accent if self._chosen else theme.ink, radius=12)
            ink = theme.on_accent if self._chosen else theme.paper
            paint.mark(badge, self.letter, LETTER, ink)
        weight: Weight = "bold" if self._chosen else "semibold"
        high = paint.text_height(self.label, self._size, weight, room, leading=TIGHTER)
        at = (rect.x + left, rect.centery - high // 2)
        paint.text(self.label, at, self._size, weight, room, theme.ink, leading=TIGHTER)
        dots = Rect(rect.x + left + room + paint.px(24), rect.y, 0, rect.height)
        # In a list that scrolls a bar may stand at its right.
        dots.width = rect.right - dots.x - (paint.px(12) if self._listed else 0)
        if self._both:
            self._two(paint, dots)
        else:
            self._one(paint, dots)
        if self._line:
            paint.surface.fill(theme.line, Rect(rect.x, rect.bottom, rect.width, max(1, paint.px(1))))

    def _dot(self, paint: Paint, room: int, largest: int) -> tuple[int, int]:
        """How wide a dot is, and from one to the next."""
        dot = min(largest, paint.size(DOT if self._most <= MANY else MANY_DOT))
        step = min(dot + paint.px(9), max(2, (room - dot) // max(1, self._most - 1)) if self._most > 1 else room)
        return max(2, min(dot, step - max(1, step // 6))), step

    def _one(self, paint: Paint, rect: Rect) -> None:
        theme = paint.theme
        figure = paint.width("00", FIGURE, "bold")
        dot, step = self._dot(paint, rect.width - figure - paint.px(20), rect.height - paint.px(10))
        for place in range(self._count):
            at = Rect(rect.x + place * step, rect.centery - dot // 2, dot, dot)
            paint.panel(at, fill=theme.accent, edge=theme.ink, radius=99, border=1.5)
        at_end = (rect.right - figure, rect.centery - line_height(paint.size(FIGURE)) // 2)
        paint.text(str(self._count), at_end, FIGURE, "bold", figure, theme.ink, "right")

    def _two(self, paint: Paint, rect: Rect) -> None:
        theme = paint.theme
        said = max(paint.width(words, SMALL, "bold") for words in self._said) + paint.px(14)
        figure = paint.width("00", 30, "bold") + paint.px(10)
        dot, step = self._dot(paint, rect.width - said - figure, rect.height // 2 - paint.px(8))
        dot = min(dot, paint.size(25))
        step = min(step, dot + paint.px(6))
        rows = ((self._said[0], self._before, 24), (self._said[1], self._count, 30))
        for number, (words, count, size) in enumerate(rows):
            if count is None:
                continue
            now = number == 1
            middle = rect.centery + (1 if now else -1) * (dot + paint.px(7)) // 2
            weight: Weight = "bold" if now else "regular"
            ink = theme.ink if now else theme.soft
            at = (rect.x, middle - line_height(paint.size(SMALL)) // 2)
            paint.text(words, at, SMALL, weight, said, ink)
            for place in range(count):
                ring = Rect(rect.x + said + place * step, middle - dot // 2, dot, dot)
                fill, edge = (theme.accent, theme.ink) if now else (theme.card, theme.soft)
                paint.panel(ring, fill=fill, edge=edge, radius=99, border=1.5 if now else 2.5)
            if not count:
                _nobody(paint, (rect.x + said + dot // 2, middle), dot)
            left = rect.x + said + max(1, count) * step + paint.px(6)
            paint.text(str(count), (left, middle - line_height(paint.size(size)) // 2), size, weight, figure, ink)


def _nobody(paint: Paint, centre: tuple[int, int], wide: int) -> None:
    """A broken ring: nobody."""
    ring = _broken(wide, paint.px(2), paint.theme.soft)
    paint.surface.blit(ring, ring.get_rect(center=centre))


@kept
def _broken(wide: int, line: int, colour: str) -> Surface:
    large = Surface((wide * FINE, wide * FINE), pygame.SRCALPHA)
    large.fill((*pygame.Color(colour)[:3], 0))
    for number in range(DASHES):
        start = 2 * math.pi * number / DASHES
        pygame.draw.arc(large, colour, large.get_rect(), start, start + math.pi / DASHES, line * FINE)
    return pygame.transform.smoothscale(large, (wide, wide))


class DecidedCard(Widget):
    """What was decided, with its letter, and above it how."""

    role = "note"

    def __init__(self, id: str, label: str, *, above: str = "", letter: str = "", size: float = 34) -> None:
        super().__init__(id, label, value=above)
        self.letter, self._size = letter, size

    def _left(self, paint: Paint) -> int:
        return paint.px(24) + (paint.size(54) + paint.px(18) if self.letter else 0)

    def _heights(self, paint: Paint, room: int) -> tuple[int, int]:
        inside = room - self._left(paint) - paint.px(24)
        above = paint.text_height(self.value, SMALL, "regular", inside) if self.value else 0
        return above, paint.text_height(self.label, self._size, "bold", inside, leading=TIGHTER)

    def measure(self, paint: Paint, room: int) -> int:
        return max(sum(self._heights(paint, room)), paint.size(54) if self.letter else 0) + 2 * paint.gap(14)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        paint.panel(rect, fill=theme.card, edge=theme.ink, radius=18, shadow=True)
        if self.letter:
            side = paint.size(54)
            badge = Rect(rect.x + paint.px(24), rect.centery - side // 2, side, side)
            paint.panel(badge, fill=theme.accent, radius=12)
            paint.mark(badge, self.letter, 36, theme.on_accent)
        above, words = self._heights(paint, rect.width)
        left, inside = rect.x + self._left(paint), rect.width - self._left(paint) - paint.px(24)
        top = rect.centery - (above + words) // 2
        if self.value:
            paint.text(self.value, (left, top), SMALL, "regular", inside, theme.soft)
        paint.text(self.label, (left, top + above), self._size, "bold", inside, theme.ink, leading=TIGHTER)
