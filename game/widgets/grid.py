"""Several answers side by side: a row for each thing, a column for each answer, and one for what they come to."""

from collections.abc import Sequence

from pygame import Rect

from game.widgets.base import Widget
from game.widgets.paint import Paint
from game.widgets.type import line_height

SIZE = 21


class GridRow(Widget):
    """A row: what it is about, what each answered, and what that comes to together."""

    role = "meter"

    def __init__(
        self,
        id: str,
        label: str,
        cells: Sequence[str],
        total: str,
        widest: str,
        *,
        head: bool = False,
        size: float = 24,
    ) -> None:
        """`widest`: the widest cell of all rows, the heads of the columns too. `head`: it names them."""
        super().__init__(id, label, value=", ".join([*cells, total]))
        self._cells, self._total, self._widest, self.head = tuple(cells), total, widest, head
        self._size = SIZE if head else size
        self._end = SIZE if head else size + 3
        self._column = size + 3
        """The size that makes the last column as wide as it is in every row."""

    def _columns(self, paint: Paint, room: int) -> tuple[int, int, int]:
        """How wide a cell is, the last column, and what is left for the words."""
        own = paint.width(self._total, self._end, "bold") if self.head else 0
        last = max(paint.width(self._widest, self._column, "bold"), own) + paint.px(24)
        cell = paint.width(self._widest, SIZE) + paint.px(20)
        most = (room - last) * 6 // 10 // max(1, len(self._cells))
        cell = min(cell, most)
        return cell, last, room - last - cell * len(self._cells)

    def measure(self, paint: Paint, room: int) -> int:
        words = self._columns(paint, room)[2]
        high = paint.text_height(self.label, self._size, "semibold", words) if self.label else 0
        return max(high, line_height(paint.size(self._end))) + paint.gap(8)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        cell, last, words = self._columns(paint, rect.width)
        size = self._size
        ink = theme.soft if self.head else theme.ink
        if self.label:
            high = paint.text_height(self.label, size, "semibold", words)
            paint.text(self.label, (rect.x, rect.centery - high // 2), size, "semibold", words, ink)
        middle = rect.centery - line_height(paint.size(SIZE)) // 2
        for place, text in enumerate(self._cells):
            box = Rect(rect.x + words + place * cell, middle, cell, rect.height)
            paint.text(text, box.topleft, self._fitting(paint, text, cell), "regular", cell, theme.soft, "right")
        end = self._end
        at = (rect.right - last, rect.centery - line_height(paint.size(end)) // 2)
        paint.text(self._total, at, end, "semibold" if self.head else "bold", last, ink, "right")
        if not self.head:
            paint.surface.fill(theme.line, Rect(rect.x, rect.y, rect.width, max(1, paint.px(1))))

    def _fitting(self, paint: Paint, text: str, room: int) -> float:
        """The size in which it stands on one line."""
        size = float(SIZE)
        while size > 10 and paint.width(text, size) > room:
            size -= 0.5
        return size
