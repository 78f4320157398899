"""A field to type in: whole words with dead keys, selection, clipboard, several lines."""

from itertools import accumulate

from pygame import Rect

from game.widgets.base import Widget
from game.widgets.paint import Paint
from game.widgets.signs import signs
from game.widgets.type import line_height, width
from game.widgets.typing import TypedOn, Typing

SIZE = 24


class Field(Widget):
    """Words of the table's own."""

    role = "text_field"

    def __init__(
        self,
        id: str,
        label: str,
        paper: TypedOn,
        *,
        lines: int = 1,
        hint: str = "",
        size: float = SIZE,
        steady: bool = False,
    ) -> None:
        """`steady`: it stays one line, in which what is longer moves along with the caret."""
        super().__init__(id, label, value=paper.typing.text)
        self.typing, self.put = paper.typing, paper.put
        self.lines, self._hint, self._size, self._steady = lines, hint, size, steady
        self._near = 0
        """Of one steady line the place that is in sight: the caret where somebody types, else the beginning."""
        self.actions["press"] = lambda: None

    def _text_rect(self, paint: Paint) -> Rect:
        top = self.rect.y + paint.text_height(self.label, 19, "semibold", self.rect.width) + paint.px(6)
        return Rect(self.rect.x, top, self.rect.width, self.rect.bottom - top)

    def _inside(self, paint: Paint, room: int) -> int:
        return room - 2 * paint.px(16)

    def _rows(self, paint: Paint, room: int) -> list[tuple[int, str]]:
        """What was typed in rows: where each begins in the text, and its letters."""
        rows: list[tuple[int, str]] = []
        start, text, size = 0, self.typing.shown, paint.size(self._size)
        if self._steady:
            return [_round_caret(text.replace("\n", " "), self._near, size, room)]
        for paragraph in text.split("\n"):
            left = paragraph
            while True:
                fit = _fit(left, size, room)
                rows.append((start, left[:fit]))
                start += fit
                left = left[fit:]
                if not left:
                    break
            start += 1
        return rows

    def measure(self, paint: Paint, room: int) -> int:
        rows = len(self._rows(paint, self._inside(paint, room)))
        high = max(self.lines, rows) * line_height(paint.size(self._size)) + 2 * paint.px(12)
        return paint.text_height(self.label, 19, "semibold", room) + paint.px(6) + max(48, high)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, size = paint.theme, paint.size(self._size)
        paint.text(self.label, self.rect.topleft, 19, "semibold", self.rect.width, theme.ink)
        self._near = self.typing.caret if focus == self.id else 0
        box = self._text_rect(paint)
        paint.panel(box, fill=theme.card, edge=theme.ink, radius=12)
        left, top = box.x + paint.px(16), box.y + paint.px(12)
        if not self.typing.shown and focus != self.id:
            paint.text(self._hint, (left, top), self._size, "regular", self._inside(paint, box.width), theme.soft)
        low, high = self.typing.selection
        for start, row in self._rows(paint, self._inside(paint, box.width)):
            first, last = max(low, start), min(high, start + len(row))
            if first < last:
                mark = Rect(
                    left + _wide(row[: first - start], size), top, _wide(row[first - start : last - start], size), 0
                )
                mark.height = line_height(size)
                paint.surface.fill(theme.wood, mark)
            if row:
                paint.text(row, (left, top), self._size, "regular", 10_000, theme.ink)
            caret = self.typing.caret
            if focus == self.id and start <= caret <= start + len(row):
                at = left + _wide(row[: caret - start], size)
                paint.surface.fill(theme.ink, Rect(at, top + paint.px(2), paint.px(2), line_height(size) - paint.px(6)))
            top += line_height(size)
        if focus == self.id:
            paint.ring(box, 12)

    def caret_at(self, paint: Paint, at: tuple[int, int]) -> Typing:
        """The same with the caret where somebody clicked."""
        box = self._text_rect(paint)
        rows = self._rows(paint, self._inside(paint, box.width))
        row = (at[1] - box.y - paint.px(12)) // line_height(paint.size(self._size))
        start, text = rows[max(0, min(len(rows) - 1, row))]
        left = at[0] - box.x - paint.px(16)
        size = paint.size(self._size)
        nearest = min(_places(text), key=lambda count: abs(_wide(text[:count], size) - left))
        return self.typing.moved_to(start + nearest)


def _wide(text: str, size: int) -> int:
    return width(text, size) if text else 0


def _places(text: str) -> list[int]:
    """Where a caret can stand: between signs."""
    return [0, *accumulate(map(len, signs(text)))]


def _round_caret(text: str, caret: int, size: int, room: int) -> tuple[int, str]:
    """As much as fits on one line: from its beginning, or from where the caret is in sight."""
    places = _places(text)
    start = next((at for at in places if at >= caret or _wide(text[at:caret], size) <= room), 0)
    end = max((at for at in places if at >= start and _wide(text[start:at], size) <= room), default=start)
    return start, text[start:end]


def _fit(text: str, size: int, room: int) -> int:
    """How many letters of the text fit in the room, broken behind a space where there is one."""
    if _wide(text, size) <= room:
        return len(text)
    first, *_ = places = _places(text)[1:]
    count = next((n for n in reversed(places) if _wide(text[:n], size) <= room), first)
    space = text.rfind(" ", 0, count + 1)
    return space + 1 if space > 0 else count
