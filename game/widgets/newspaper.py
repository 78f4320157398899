"""What a newspaper is made of: lines across, what stands beside its name, and the sheet."""

from collections.abc import Iterator

from pygame import Rect

from game.widgets.base import Node, Widget
from game.widgets.paint import Paint


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

    def __init__(self, id: str, left: str, right: str) -> None:
        super().__init__(id, left, value=right)

    def measure(self, paint: Paint, room: int) -> int:
        return max(paint.text_height(text, 17, "regular", room // 2) for text in (self.label, self.value))

    def draw(self, paint: Paint, focus: str | None) -> None:
        half, soft = self.rect.width // 2, paint.theme.soft
        paint.text(self.label, self.rect.topleft, 17, "regular", half, soft)
        paint.text(self.value, (self.rect.right - half, self.rect.y), 17, "regular", half, soft, "right")


class Sheet:
    """A page of a newspaper, on a second one."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._rect = Rect(0, 0, 0, 0)

    def measure(self, paint: Paint, room: int) -> int:
        return self._node.measure(paint, room - 2 * paint.px(32)) + 2 * paint.px(22)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        high = self._node.place(paint, left + paint.px(32), top + paint.px(22), room - 2 * paint.px(32))
        self._rect = Rect(left, top, room, high + 2 * paint.px(22))
        return self._rect.height

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self._rect
        paint.panel(rect.move(paint.px(5), paint.px(5)), fill=theme.card, edge=theme.line, radius=3, shadow=True)
        paint.panel(rect, fill=theme.card, edge=theme.edge, radius=3, border=1)
        self._node.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        yield from self._node.widgets()
