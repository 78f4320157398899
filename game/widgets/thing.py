"""One drawing, as large as its place allows, on a plain ground."""

from game.widgets.base import Widget
from game.widgets.paint import Paint
from game.widgets.svg import drawing


class DrawnThing(Widget):
    """A thing that says what a page is about."""

    role = "image"

    def __init__(self, id: str, label: str, name: str, high: float) -> None:
        """`name`: of the drawing; `high`: of its place."""
        super().__init__(id, label)
        self._name, self._high = name, high

    def measure(self, paint: Paint, room: int) -> int:
        return paint.px(self._high)

    def draw(self, paint: Paint, focus: str | None) -> None:
        paint.panel(self.rect, fill=paint.theme.wood, radius=16)
        inner = self.rect.inflate(-2 * paint.px(18), -2 * paint.px(12))
        picture = drawing(self._name, inner.size)
        paint.surface.blit(picture, picture.get_rect(center=inner.center))
