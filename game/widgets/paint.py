"""Painting: panels, shadows, icons, rings and lines of text, at one scale and in one theme."""

from copy import copy
from functools import lru_cache
from typing import Protocol

import pygame
from pygame import Rect, Surface

from game.widgets import rounded
from game.widgets import type as letters
from game.widgets.assets import ASSETS
from game.widgets.kept import kept
from game.widgets.theme import Theme
from game.widgets.type import Weight

DESIGN = (1280, 720)
"""The size of window for which sizes are given: 32 there is 48 at 1080p."""


REACH = 16
"""Further than this from its place nothing is drawn of a widget: its shadow, its focus ring; in units."""
CLOSE = 0.6
"""What is left of a distance where room has to be saved."""
ROUGH = 32
"""In letters of so many pixels is measured what need not be known to the pixel."""


class Measured(Protocol):
    """What tells how high it is."""

    def measure(self, paint: "Paint", room: int) -> int:
        """How high it is when it may be `room` pixels wide."""
        ...


class Paint:
    """Where to draw, how large, and in which colours."""

    def __init__(
        self, surface: Surface, theme: Theme, language: str, text_percent: int = 100, *, close: bool = False
    ) -> None:
        """`close`: room has to be saved, so lists stand in columns and things closer together."""
        self.surface = surface
        self.theme = theme
        self.language = language
        wide, high = surface.get_size()
        self._unit = min(wide / DESIGN[0], high / DESIGN[1])
        self._letters = self._unit * text_percent / 100
        self.text_percent = text_percent
        self.close = close
        self.high = 0
        """How high the part of the window is in which this is drawn, in pixels; 0 where that does not matter."""
        self.rough = False
        """Whether it tells how high a text is from how it breaks in letters of one size, of which all are known soon."""
        self.met: dict[str, int] | None = None
        """Gets each text that is measured with the size of its letters in pixels, the smallest, where that is asked for."""
        self._known: dict[tuple[int, int, float, float, int, bool, bool], tuple[Measured, int]] = {}
        """How high everything came out that was measured for this page, by all that are made from this."""

    def again(self, text_percent: int, *, close: bool = False, high: int = 0) -> "Paint":
        """The same surface and colours, in letters of another size, further apart or closer together."""
        paint = Paint(self.surface, self.theme, self.language, text_percent, close=close)
        paint.high, paint.rough, paint.met, paint._known = high, self.rough, self.met, self._known
        return paint

    def within(self, high: int) -> "Paint":
        """The same in a part of the window that is so high; 0 where that does not matter."""
        return self.again(self.text_percent, close=self.close, high=high)

    def noting(self, met: dict[str, int]) -> "Paint":
        """The same, and what is measured by it is noted there."""
        paint = copy(self)
        paint.met = met
        return paint

    def roughly(self, rough: bool = True) -> "Paint":
        """The same, which tells at little cost how high a text is, about; or to the pixel."""
        if rough == self.rough:
            return self
        paint = copy(self)
        paint.rough = rough
        return paint

    def on(self, surface: Surface) -> "Paint":
        """The same on another surface, at the same scale."""
        paint = copy(self)
        paint.surface = surface
        return paint

    def measured(self, node: Measured, room: int) -> int:
        """How high this is when it may be `room` pixels wide. While one page is laid out, each is asked that once for a way."""
        if self.met is not None:
            return node.measure(self, room)
        key = (id(node), room, self._unit, self._letters, self.high, self.close, self.rough)
        known = self._known.get(key)
        if known is None:
            # The node itself is kept too: another in its place in memory would be taken for it.
            known = self._known[key] = node, node.measure(self, room)
        return known[1]

    def gap(self, units: float) -> int:
        """Distances that may be smaller where room has to be saved."""
        return self.px(units * CLOSE if self.close else units)

    def px(self, units: float) -> int:
        """Distances: margins, radii, gaps."""
        return _pixels(units, self._unit, 1)

    def size(self, units: float) -> int:
        """Sizes of type, and of what holds type: these grow with the reader's text size."""
        return _pixels(units, self._letters, 8)

    def width(self, text: str, units: float, weight: Weight = "regular") -> int:
        """How wide a line of text is, in pixels."""
        size = self.size(units)
        return letters.width(text, ROUGH, weight) * size // ROUGH if self.rough else letters.width(text, size, weight)

    def lines(self, text: str, units: float, weight: Weight, room: int) -> tuple[str, ...]:
        """The text in lines that fit in `room` pixels."""
        size = self.size(units)
        room = max(room, size)
        drawn, room = (ROUGH, room * ROUGH // size) if self.rough else (size, room)
        return letters.wrap(text, drawn, weight, room, self.language)

    def unbroken(self, text: str, units: float, weight: Weight, room: int) -> float:
        """The largest size up to this one in which no word is wider than `room` pixels; never less than half of it."""
        words, whole = letters.words(text), self.size(units)
        if self.rough and all(self.width(word, units, weight) <= room for word in words):
            return units
        for size in range(whole, whole // 2, -1):
            if all(letters.width(word, size, weight) <= room for word in words):
                return units if size == whole else size / self._letters
        return units / 2

    def text_height(
        self, text: str, units: float, weight: Weight, room: int, *, leading: float = letters.LEADING
    ) -> int:
        """How high the text is when wrapped, in pixels."""
        size, lines = self._set(text, units, weight, room)
        return len(lines) * letters.line_height(size, leading)

    def _set(self, text: str, units: float, weight: Weight, room: int) -> tuple[int, tuple[str, ...]]:
        """The size in pixels in which no word of it is cut, and its lines."""
        whole = self.size(units)
        room = max(room, whole)
        if self.rough:
            return whole, letters.wrap(text, ROUGH, weight, room * ROUGH // whole, self.language)
        found = letters.fitted(text, whole, weight, room, self.language)
        if self.met is not None:
            self.met[text] = min(found[0], self.met.get(text, found[0]))
        return found

    def text(
        self,
        text: str,
        at: tuple[int, int],
        units: float,
        weight: Weight,
        room: int,
        colour: str,
        align: str = "left",
        *,
        leading: float = letters.LEADING,
    ) -> int:
        """Draw wrapped text from this top left corner, smaller where a word would be cut; how high it came out."""
        size, lines = self._set(text, units, weight, room)
        step = letters.line_height(size, leading)
        above = (letters.line_height(size) - step) // 2
        top = at[1] - above
        for line in lines:
            picture = letters.render(line, size, weight, colour)
            spare = room - picture.get_width()
            left = at[0] + (spare if align == "right" else spare // 2 if align == "centre" else 0)
            self.surface.blit(picture, (left, top))
            top += step
        return top + above - at[1]

    def mark(self, rect: Rect, text: str, units: float, colour: str) -> None:
        """A letter or a number in the middle of a badge, by the height of its capitals."""
        self.letter(text, rect.center, self.size(units), colour)

    def letter(self, text: str, centre: tuple[int, int], size: int, colour: str) -> None:
        """The same, in a size in pixels: on what does not grow with the reader's text size."""
        picture = letters.render(text, size, "bold", colour)
        top = centre[1] - round(size * letters.CAPITAL_MIDDLE)
        self.surface.blit(picture, (centre[0] - picture.get_width() // 2, top))

    def panel(
        self,
        rect: Rect,
        *,
        fill: str,
        edge: str | None = None,
        radius: float = 18,
        border: float = 2,
        shadow: bool = False,
        spine: str | None = None,
    ) -> None:
        """A rounded card, with a soft shadow, an outline and a coloured spine where asked for."""
        if not self.shows(rect):
            return
        corner = min(self.px(radius), rect.height // 2, rect.width // 2)
        if shadow:
            blur = self.px(9)
            rounded.shadow(self.surface, rect.move(0, blur // 3), corner, blur, self.theme.shadow)
        if spine is not None:
            rounded.fill(self.surface, rect, corner, spine)
            rect = Rect(rect.x + self.px(11), rect.y, rect.width - self.px(11), rect.height)
        if edge is None:
            rounded.fill(self.surface, rect, corner, fill)
            return
        line = self.px(border)
        rounded.frame(self.surface, rect, corner, line, edge)
        rounded.fill(self.surface, rect.inflate(-2 * line, -2 * line), max(1, corner - line), fill)

    def veil(self, rect: Rect) -> None:
        """Make what is drawn there a little paler: it is not what matters now."""
        self.surface.blit(_veil(rect.size, self.theme.paper), rect)

    def dashed(self, rect: Rect, colour: str, radius: float = 14) -> None:
        """A broken outline: what is not there yet."""
        rounded.dashed(self.surface, rect, self.px(radius), self.px(2), self.px(6), colour)

    def ring(self, rect: Rect, radius: float = 18) -> None:
        """The two-tone focus ring, outside the rect."""
        gap, line = self.px(3), self.px(3)
        outer = rect.inflate(2 * (gap + line), 2 * (gap + line))
        corner = min(self.px(radius) + gap + line, outer.height // 2)
        rounded.ring(self.surface, outer, corner, line, self.theme.ink)
        rounded.ring(self.surface, outer.inflate(-2 * line, -2 * line), corner - line, gap, self.theme.paper)

    def icon(self, name: str, at: tuple[int, int], side: int, colour: str) -> None:
        """An icon of `side` pixels."""
        self.surface.blit(_icon(name, side, colour), at)

    def clip(self, rect: Rect | None) -> None:
        """Draw only inside this rect; `None` takes that away."""
        self.surface.set_clip(rect)

    def shows(self, rect: Rect) -> bool:
        """Whether anything can be seen of what stands there: the rest need not be drawn."""
        reach = 2 * self.px(REACH)
        return self.surface.get_clip().colliderect(rect.inflate(reach, reach))


@lru_cache(maxsize=4_000)
def _pixels(units: float, unit: float, least: int) -> int:
    """So many units, in whole pixels. A page asks a thousand times, for the same hundred."""
    return max(least, round(units * unit))


VEIL = 0.14
"""How much of what is under a veil is gone."""


@kept
def _veil(size: tuple[int, int], colour: str) -> Surface:
    picture = Surface(size, pygame.SRCALPHA)
    picture.fill((*pygame.Color(colour)[:3], round(255 * VEIL)))
    return picture


@lru_cache(maxsize=256)
def _icon(name: str, side: int, colour: str) -> Surface:
    """A Tabler icon. The drawing is black: its transparency is kept and its colour replaced."""
    picture = pygame.image.load_sized_svg(ASSETS / "icons" / f"{name}.svg", (side, side)).convert_alpha()
    picture.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
    picture.fill((*pygame.Color(colour)[:3], 255), special_flags=pygame.BLEND_RGBA_MULT)
    return picture
