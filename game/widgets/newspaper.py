"""What a newspaper is made of: its name between two emblems, lines, columns, a printed picture, and the sheet."""

from collections.abc import Iterator

from pygame import Rect

from game.widgets.base import Node, Widget
from game.widgets.drawn import Picture
from game.widgets.layout import Beside
from game.widgets.paint import Paint
from game.widgets.svg import drawing

PAD = (32, 18)
"""Round what is printed, at the sides and above and below."""


class Rule(Widget):
    """A line across the page."""

    role = "image"

    def __init__(self, id: str, thick: float = 2) -> None:
        super().__init__(id, "")
        self._thick = thick

    def measure(self, paint: Paint, room: int) -> int:
        return paint.px(self._thick)

    def draw(self, paint: Paint, focus: str | None) -> None:
        paint.surface.fill(paint.theme.ink, self.rect)


class Ears(Widget):
    """What stands on both sides above a paper's name: the day, and that it is a game."""

    size = 19.0

    def __init__(self, id: str, left: str, right: str) -> None:
        super().__init__(id, left, value=right)

    def measure(self, paint: Paint, room: int) -> int:
        return max(paint.text_height(text, self.size, "regular", room // 2) for text in (self.label, self.value))

    def draw(self, paint: Paint, focus: str | None) -> None:
        half, soft = self.rect.width // 2, paint.theme.soft
        paint.text(self.label, self.rect.topleft, self.size, "regular", half, soft)
        paint.text(self.value, (self.rect.right - half, self.rect.y), self.size, "regular", half, soft, "right")


class Masthead(Widget):
    """The name of the paper, as large as fits on one line between the emblems of two neighbourhoods."""

    role = "heading"
    largest, smallest = 69, 30
    leading = 1.12

    def __init__(self, id: str, label: str, emblems: tuple[str, ...] = ()) -> None:
        """`emblems`: the names of two drawings; without them the name stands alone."""
        super().__init__(id, label)
        self._emblems = emblems

    def _side(self, paint: Paint) -> int:
        return paint.size(52) if self._emblems else 0

    def _size(self, paint: Paint, room: int) -> float:
        size, free = float(self.largest), room - 2 * (self._side(paint) + paint.px(14))
        while size > self.smallest and paint.width(self.label, size, "serif black") > free:
            size -= 1
        return size

    def measure(self, paint: Paint, room: int) -> int:
        free = room - 2 * (self._side(paint) + paint.px(14))
        size = self._size(paint, room)
        return paint.text_height(self.label, size, "serif black", free, leading=self.leading)

    def draw(self, paint: Paint, focus: str | None) -> None:
        rect, side, gap = self.rect, self._side(paint), paint.px(14)
        size, free = self._size(paint, rect.width), rect.width - 2 * (side + gap)
        at = (rect.x + side + gap, rect.y - paint.px(3))
        paint.text(self.label, at, size, "serif black", free, paint.theme.ink, "centre", leading=self.leading)
        lines = paint.lines(self.label, size, "serif black", free)
        half = max(paint.width(line, size, "serif black") for line in lines) // 2
        for name, middle in zip(self._emblems, (-1, 1), strict=True) if self._emblems else ():
            # Close to the name, as far as that is short.
            aside = min(half + side, rect.width // 2 - side // 2)
            picture = drawing(name, (side, side), paint.theme.ink)
            paint.surface.blit(picture, picture.get_rect(center=(rect.centerx + middle * aside, rect.centery)))


class Printed(Widget):
    """A picture in the paper, so high, with a plain line round it."""

    role = "image"

    def __init__(self, id: str, label: str, picture: Picture, high: float) -> None:
        super().__init__(id, label)
        self._picture, self._high = picture, high

    def measure(self, paint: Paint, room: int) -> int:
        return paint.px(self._high)

    def draw(self, paint: Paint, focus: str | None) -> None:
        paint.surface.fill(paint.theme.ink, self.rect)
        inner = self.rect.inflate(-2 * paint.px(2), -2 * paint.px(2))
        paint.surface.blit(self._picture(inner.size, paint.theme), inner)


class PaperColumns(Beside):
    """Columns of a paper, with a line between them where they stand beside one another."""

    def draw(self, paint: Paint, focus: str | None) -> None:
        super().draw(paint, focus)
        gap = paint.px(self._gap)
        for left, right in self._between:
            middle = left + (right - left - paint.px(1.5)) // 2
            if right - left == gap:
                paint.surface.fill(paint.theme.ink, Rect(middle, self._top, paint.px(1.5), self._high))

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        self._top, self._high = top, super().place(paint, left, top, room)
        self._between: list[tuple[int, int]] = []
        if not self._narrow(paint, room):
            at = left
            for wide in self._widths(paint, room)[:-1]:
                self._between.append((at + wide, at + wide + paint.px(self._gap)))
                at += wide + paint.px(self._gap)
        return self._high


class Sheet:
    """A page of a newspaper, as high as there is room for."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._rect = Rect(0, 0, 0, 0)

    def measure(self, paint: Paint, room: int) -> int:
        high = paint.measured(self._node, room - 2 * paint.px(PAD[0])) + 2 * paint.px(PAD[1])
        return max(high, paint.high - paint.px(9))

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        self._node.place(paint, left + paint.px(PAD[0]), top + paint.px(PAD[1]), room - 2 * paint.px(PAD[0]))
        self._rect = Rect(left, top, room, paint.measured(self, room))
        return self._rect.height

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme = paint.theme
        paint.panel(self._rect, fill=theme.card, edge=theme.edge, radius=3, border=1, shadow=True)
        self._node.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        yield from self._node.widgets()
