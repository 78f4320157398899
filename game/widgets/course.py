"""How a number went so far, where it is expected to go, and a line that was drawn for it."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import pygame
from msgspec import Struct
from pygame import Rect, Surface

from game.widgets.base import Widget
from game.widgets.kept import kept
from game.widgets.paint import Paint
from game.widgets.type import Weight, line_height

POINTS = 40
"""So many points stand for a part of the way, where words look for room."""
FINE = 3
"""Lines are drawn so many times larger and scaled down."""
Waypoint = tuple[float, int]
"""How far along, in steps, and the number there."""


class CourseData(Struct, frozen=True):
    """What is drawn."""

    steps: tuple[str, ...]
    """What stands under each step, from the first to the last."""
    now: int
    """The step that it is now."""
    been: tuple[Waypoint, ...]
    """The way so far."""
    expected: tuple[int, int]
    """At the last step: what is expected, and the least that it may be instead."""
    bound: int | None = None
    """The line that was drawn."""
    now_words: str = ""
    bound_words: str = ""
    start_words: str = ""
    """The amount at the start."""
    end_words: str = ""
    """The amount that is expected at the last step; empty where it is that already."""


class CourseChart(Widget):
    """The way so far as a line, the expectation in dots with a band for how it may disappoint, the bound in dashes."""

    role = "image"
    size = 19.0

    def __init__(self, id: str, label: str, value: str, data: CourseData, high: float) -> None:
        """`value`: the same in words."""
        super().__init__(id, label, value=value)
        self._data, self._high = data, high

    def measure(self, paint: Paint, room: int) -> int:
        return paint.px(self._high)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, data, size = paint.theme, self.rect, self._data, self.size
        foot = line_height(paint.size(size))
        room = Rect(rect.x, rect.y, rect.width, rect.height - foot)
        edge = paint.px(10)
        inner = Rect(room.x + edge, room.y + foot, room.width - 2 * edge, room.height - foot - paint.px(4))
        paint.surface.blit(
            _drawn(
                data,
                room.size,
                (inner.x - room.x, inner.y - room.y, *inner.size),
                (theme.card, theme.accent, theme.wood, theme.warn),
                paint.px(2),
            ),
            room,
        )
        paint.surface.fill(theme.ink, Rect(rect.x, room.bottom, rect.width, paint.px(1.5)))
        last = len(data.steps) - 1
        steps = self._steps(paint, rect.width)
        for place, words in enumerate(steps):
            weight: Weight = "bold" if place == data.now else "regular"
            wide = paint.width(words, size, weight)
            left = inner.x + round(inner.width * place / last) - wide // 2
            left = max(rect.x, min(rect.right - wide, left))
            colour = theme.ink if place == data.now else theme.soft
            paint.text(words, (left, room.bottom + paint.px(2)), size, weight, wide + 9, colour)
        self._words(paint, inner)

    def _steps(self, paint: Paint, room: int) -> tuple[str, ...]:
        """What stands under each step; of those between the first and the last only the end where all are too wide."""
        steps, gap = self._data.steps, paint.px(14)
        each = room // max(1, len(steps) - 1)
        if all(paint.width(words, self.size, "bold") + gap <= each for words in steps[1:-1]) and len(steps) < 5:
            return steps
        return tuple(
            words if place in (0, len(steps) - 1) else words.rpartition(" ")[2] for place, words in enumerate(steps)
        )

    def _words(self, paint: Paint, inner: Rect) -> None:
        """The amount now beside its dot, and what the line stands for, each where it covers least of the way."""
        theme, data, size = paint.theme, self._data, self.size
        high = line_height(paint.size(size))
        now = self._now_place(paint, inner, high)
        taken = [now]
        ends = ((data.start_words, data.been[0]), (data.end_words, (len(data.steps) - 1, data.expected[0])))
        for words, (along, number) in ends:
            # At the start of the year now and the start are one place.
            if words and (along, number) != data.been[-1]:
                at = self._end_place(paint, inner, words, _at(data, inner, along, number), taken)
                if at is None:
                    continue
                taken.append(at)
                paint.panel(
                    at.inflate(paint.px(6), -paint.px(4)), fill=self._ground(paint, at.centery, inner), radius=6
                )
                paint.text(words, at.topleft, size, "regular", at.width + 9, theme.ink)
        if data.bound is not None:
            place = self._bound_place(paint, inner, high, taken)
            paint.panel(
                place.inflate(paint.px(6), -paint.px(6)), fill=self._ground(paint, place.centery, inner), radius=4
            )
            paint.text(data.bound_words, place.topleft, size, "bold", place.width + 9, theme.warn)
        paint.panel(now.inflate(paint.px(8), -paint.px(4)), fill=self._ground(paint, now.centery, inner), radius=6)
        paint.text(data.now_words, now.topleft, size, "bold", now.width + 9, theme.ink)

    def _now_place(self, paint: Paint, inner: Rect, high: int) -> Rect:
        """Above the dot, under it, or beside it."""
        x, y = _at(self._data, inner, *self._data.been[-1])
        wide, gap = paint.width(self._data.now_words, self.size, "bold"), paint.px(10)
        tops, lefts = (y - gap - high, y + gap), (x - wide // 2, x + gap, x - gap - wide)
        places = [Rect(left, top, wide, high) for top in tops for left in lefts]
        places += [Rect(left, y - high // 2, wide, high) for left in lefts[1:]]
        return self._freest(paint, inner, places)

    def _end_place(self, paint: Paint, inner: Rect, words: str, at: tuple[int, int], taken: list[Rect]) -> Rect | None:
        """Above the end or under it, or beside it: where nothing else stands; `None` where there is no such place."""
        high, wide, gap = line_height(paint.size(self.size)), paint.width(words, self.size), paint.px(8)
        x, y = at
        lefts = (x - wide // 2, x + gap, x - gap - wide)
        places = [Rect(left, top, wide, high) for top in (y - gap - high, y + gap, y - high // 2) for left in lefts]
        found = self._freest(paint, inner, places, taken)
        return None if any(found.inflate(paint.px(6), 0).colliderect(it) for it in taken) else found

    def _bound_place(self, paint: Paint, inner: Rect, high: int, taken: list[Rect]) -> Rect:
        """Right under the line or right above it, at either end."""
        _, y = _at(self._data, inner, 0, self._data.bound or 0)
        wide = paint.width(self._data.bound_words, self.size, "bold")
        ends = (inner.right - wide, inner.x)
        places = [Rect(left, top, wide, high) for top in (y + paint.px(2), y - high - paint.px(1)) for left in ends]
        return self._freest(paint, inner, places, taken)

    def _freest(self, paint: Paint, inner: Rect, places: list[Rect], taken: Sequence[Rect] = ()) -> Rect:
        """The first of the places that covers least: the way, the line, other words; and that stays inside."""
        data = self._data
        line = None if data.bound is None else _at(data, inner, 0, data.bound)[1]
        room = inner.inflate(0, paint.px(8))
        kept = [it.clamp(Rect(inner.x, it.y, inner.width, it.height)) for it in places]
        way = _along(data, inner)

        def covers(place: Rect) -> int:
            crossed = 12 * (line is not None and place.top + 2 < line < place.bottom - 2)
            outside = 0 if room.top - place.height <= place.top and place.bottom <= room.bottom else 200
            words = 100 * sum(place.inflate(paint.px(6), 0).colliderect(it) for it in taken)
            return crossed + outside + words + sum(map(place.collidepoint, way))

        return min(kept, key=covers)

    def _ground(self, paint: Paint, y: int, inner: Rect) -> str:
        """The colour under words at this height."""
        theme, bound = paint.theme, self._data.bound
        return (
            theme.card if bound is None or y < _at(self._data, inner, 0, bound)[1] else _below(theme.card, theme.wood)
        )


def _below(card: str, wood: str) -> str:
    """The colour under the bound."""
    mixed = pygame.Color(card).lerp(wood, 0.75)
    return f"#{mixed.r:02X}{mixed.g:02X}{mixed.b:02X}"


@lru_cache(maxsize=8)
def _scale(data: CourseData) -> tuple[int, int]:
    """The lowest and the highest number that is drawn."""
    bound = (data.bound,) if data.bound is not None else ()
    numbers = (*(number for _, number in data.been), *data.expected, *bound)
    return min(0, *numbers), max(1, *numbers)


def _at(data: CourseData, room: Rect, along: float, number: int) -> tuple[int, int]:
    low, high = _scale(data)
    x = room.x + room.width * along / (len(data.steps) - 1)
    return round(x), round(room.bottom - room.height * (number - low) / (high - low))


def _along(data: CourseData, room: Rect) -> list[tuple[int, int]]:
    """Points of the way so far and of the one that is expected."""
    ways = [*data.been]
    if data.now < len(data.steps) - 1:
        ways.append((len(data.steps) - 1, data.expected[0]))
    found: list[tuple[int, int]] = []
    for (along, number), (then, after) in pairwise(ways):
        for part in range(POINTS + 1):
            share = part / POINTS
            found.append(_at(data, room, along + (then - along) * share, round(number + (after - number) * share)))
    return found


@kept
def _drawn(
    data: CourseData, size: tuple[int, int], inner: tuple[int, int, int, int], colours: tuple[str, ...], line: int
) -> Surface:
    card, accent, wood, warn = colours
    large = Surface((size[0] * FINE, size[1] * FINE), pygame.SRCALPHA)
    # Where nothing is drawn it is the card, so that edges fade into that.
    large.fill((*pygame.Color(card)[:3], 0))
    room = Rect(*(it * FINE for it in inner))
    thick, last = line * FINE, len(data.steps) - 1
    blue = pygame.Color(accent)
    if data.bound is not None:
        _, y = _at(data, room, 0, data.bound)
        below = Rect(0, y, large.get_width(), max(0, large.get_height() - y))
        large.fill(_below(card, wood), below)
    now = _at(data, room, *data.been[-1])
    expected, least = (_at(data, room, last, number) for number in data.expected)
    if data.now < last and least != expected:
        pale = pygame.Color(card).lerp(accent, 0.24)
        pygame.draw.polygon(large, pale, [now, expected, least])
    if data.bound is not None:
        for x in range(0, large.get_width(), thick * 8):
            pygame.draw.rect(large, warn, Rect(x, y - thick // 2, thick * 5, thick))
    points = [_at(data, room, *place) for place in data.been]
    for start, end in pairwise(points):
        _thick(large, blue, start, end, thick * 1.5)
    if data.now < last:
        dots = max(4, round((expected[0] - now[0]) / (thick * 4.5)))
        for number in range(1, dots + 1):
            part = number / dots
            at = (now[0] + (expected[0] - now[0]) * part, now[1] + (expected[1] - now[1]) * part)
            pygame.draw.circle(large, blue, at, thick * 0.95)
    pygame.draw.circle(large, card, now, thick * 4)
    pygame.draw.circle(large, blue, now, thick * 3.2)
    return pygame.transform.smoothscale(large, size)


def _thick(surface: Surface, colour: pygame.Color, start: tuple[int, int], end: tuple[int, int], wide: float) -> None:
    """A line with round ends."""
    across = pygame.Vector2(end) - pygame.Vector2(start)
    if across.length():
        aside = across.rotate(90).normalize() * wide / 2
        corners = [start + aside, end + aside, end - aside, start - aside]
        pygame.draw.polygon(surface, colour, corners)
    for at in (start, end):
        pygame.draw.circle(surface, colour, at, wide / 2)
