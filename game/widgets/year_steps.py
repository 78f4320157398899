"""A number that went in steps, with a sign at the step that something caused, and a line that was drawn for it."""

from msgspec import Struct
from pygame import Rect

from game.widgets.base import Widget
from game.widgets.paint import Paint
from game.widgets.type import line_height

SIGN, SMALL = 22, 19
"""The sizes of a sign's letter and of what stands beside the line."""
PIECE = 60
"""How much of a bound, with what parts them, stands in front of its words where they are not beside it."""


class SignedStep(Struct, frozen=True):
    """Where the number came to, and the sign of what brought it there; empty without."""

    after: int
    part: int
    """In which part of the line it is, from 0."""
    sign: str = ""
    back: bool = False
    """Whether it is something that came back later: its sign is dashed."""


class StepsChart(Widget):
    """Steps from left to right in equal parts; a flag with its sign at each step that has one; the bound in dashes."""

    role = "image"

    def __init__(
        self,
        id: str,
        label: str,
        value: str,
        *,
        start: int,
        steps: tuple[SignedStep, ...],
        parts: tuple[str, ...],
        ends: tuple[str, str],
        bound: tuple[int, str] | None = None,
        high: float = 250,
    ) -> None:
        """`value`: the same in words. `parts`: what stands under each. `ends`: the first and the last number in words."""
        super().__init__(id, label, value=value)
        self._start, self._steps, self._parts, self._ends = start, steps, parts, ends
        self._bound, self._high = bound, high

    def measure(self, paint: Paint, room: int) -> int:
        return max(paint.px(self._high), paint.high)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, foot = paint.theme, line_height(paint.size(SMALL))
        flag = paint.size(SIGN) * 2
        room = Rect(self.rect.x, self.rect.y + flag + foot, self.rect.width, self.rect.height - flag - 2 * foot)
        numbers = [self._start, *(it.after for it in self._steps), *((self._bound[0],) if self._bound else ())]
        low, high = min(0, *numbers), max(1, *numbers)

        def level(number: int) -> int:
            return int(room.bottom - room.height * (number - low) / (high - low))

        self._draw_parts(paint, room)
        if self._bound is not None:
            self._draw_bound(paint, room.x, room.right, level(self._bound[0]))
        places, flags, way = self._places(room), list[Rect](), list[Rect]()
        signs = list[tuple[SignedStep, Rect, int]]()
        line, x, y = max(2, paint.px(3)), room.x, level(self._start)
        for place, step in zip(places, self._steps, strict=True):
            new = level(step.after)
            way += [Rect(x, y - line // 2, place - x + line, line)]
            way += [Rect(place, min(y, new) - line // 2, line, abs(new - y) + line)]
            if step.sign:
                flags.append(self._flag(paint, step.sign, place, min(y, new) - flag, flags))
                signs.append((step, flags[-1], min(y, new)))
            x, y = place, new
        way.append(Rect(x, y - line // 2, room.right - x, line))
        for part in way:
            paint.surface.fill(theme.accent, part)
        for step, flag_at, foot in signs:
            self._draw_sign(paint, step, flag_at, foot)
        if self._bound is not None:
            self._draw_bound_words(paint, room, level(self._bound[0]), [*way, *flags])

    def _places(self, room: Rect) -> list[int]:
        """How far to the right each step is: evenly within its part."""
        wide = room.width / max(1, len(self._parts))
        many = [sum(it.part == part for it in self._steps) for part in range(len(self._parts))]
        seen, places = [0] * len(self._parts), []
        for step in self._steps:
            seen[step.part] += 1
            places.append(round(room.x + wide * (step.part + seen[step.part] / (many[step.part] + 1))))
        return places

    def _draw_parts(self, paint: Paint, room: Rect) -> None:
        theme, wide = paint.theme, room.width / max(1, len(self._parts))
        paint.surface.fill(theme.ink, Rect(room.x, room.bottom, room.width, max(1, paint.px(1.5))))
        for number, words in enumerate(self._parts):
            left = round(room.x + number * wide)
            if number:
                paint.surface.fill(theme.line, Rect(left, room.y, max(1, paint.px(1)), room.height))
            paint.text(words, (left, room.bottom + paint.px(2)), SMALL, "regular", round(wide), theme.soft, "centre")
        for words, right in zip(self._ends, (False, True), strict=True):
            long = paint.width(words, SMALL, "bold") + paint.px(2)
            left = room.right - long if right else room.x
            paint.text(words, (left, room.bottom + paint.px(2)), SMALL, "bold", long + 9, theme.ink)

    def _draw_bound(self, paint: Paint, left: int, right: int, y: int) -> None:
        dash = paint.px(10)
        for at in range(left, right, 2 * dash):
            paint.surface.fill(paint.theme.warn, Rect(at, y, min(dash, right - at), max(1, paint.px(2))))

    def _draw_bound_words(self, paint: Paint, room: Rect, y: int, taken: list[Rect]) -> None:
        """What the bound is, right under it or above it, as far to the right as nothing else stands there.

        Where something does everywhere, they stand at the top, behind a piece of the bound that says what they are about.
        """
        assert self._bound is not None
        wide, high = paint.width(self._bound[1], SMALL, "semibold") + paint.px(2), line_height(paint.size(SMALL))
        tops = [top for top in (y + paint.px(3), y - high) if top + high <= room.bottom] or [y - high]
        lefts, piece = range(room.right - wide, room.x, -paint.px(SMALL)), paint.px(PIECE)
        beside = [Rect(x, top, wide, high) for x in lefts for top in tops]
        place = min(beside, key=lambda it: len(it.collidelistall(taken)))
        if place.collidelist(taken) >= 0:
            above = [Rect(x - piece, self.rect.y, wide + piece, high) for x in lefts if x - piece > room.x]
            free = next((it for it in above if it.collidelist(taken) < 0), None)
            if free is not None:
                place = Rect(free.x + piece, free.y, wide, high)
                self._draw_bound(paint, free.x, place.x - paint.px(10), free.centery)
        paint.text(self._bound[1], place.topleft, SMALL, "semibold", wide + 9, paint.theme.warn)

    def _flag(self, paint: Paint, sign: str, x: int, y: int, taken: list[Rect]) -> Rect:
        """Where a sign stands: above its step, and where another stands already above that, so that none is covered."""
        side, gap = paint.size(SIGN) + paint.px(10), paint.px(2)
        rect = Rect(x, y, max(side, paint.width(sign, SIGN, "bold") + paint.px(12)), side)
        while (hit := rect.collidelist(taken)) >= 0:
            rect.bottom = taken[hit].top - gap
        return rect

    def _draw_sign(self, paint: Paint, step: SignedStep, rect: Rect, y: int) -> None:
        theme = paint.theme
        paint.surface.fill(theme.ink, Rect(rect.x, rect.y, max(2, paint.px(2)), y - rect.y))
        if step.back:
            paint.panel(rect, fill=theme.card, radius=5)
            paint.dashed(rect, theme.ink, radius=5)
            paint.mark(rect, step.sign, SIGN, theme.ink)
        else:
            paint.panel(rect, fill=theme.ink, radius=5)
            paint.mark(rect, step.sign, SIGN, theme.card)
