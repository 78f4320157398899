"""The next step in the facilitator's window: what it does, its key, and what comes after."""

from collections.abc import Iterator

from pygame import Rect

from game.widgets import Button, Widget, in_a_row
from game.widgets.paint import Paint
from game.widgets.press import LEAST
from game.widgets.type import line_height

BETWEEN = 18
"""Between the next step and how it stands, where both are on one line."""


class NextStep(Button):
    """The next step, named by what it does, with its key; and what comes after."""

    def __init__(
        self, button: Button | None, label: str, *, above: str, below: str, key: str, plain: bool = False
    ) -> None:
        """`plain`: Enter does not do it before somebody went there, and it looks like what else can be done."""
        press = None if button is None else button.actions.get("press")
        super().__init__(
            "next" if button is None else button.id,
            label,
            press,
            primary=not plain,
            turns=button is not None and button.turns,
        )
        # Why it cannot be pressed is heard too.
        self.value = below if press is not None else in_a_row(above, below)
        self._above, self._below, self._key = above, below, key
        self.fields: frozenset[str] = frozenset()
        """The fields in which Enter does this too."""
        self.slim = False
        """Whether it stands on one line, without what comes after."""

    def _badge(self, paint: Paint) -> int:
        return paint.width(self._key, 20, "bold") + 2 * paint.px(14)

    def _inside(self, paint: Paint, room: int) -> int:
        return room - 2 * paint.px(20) - self._badge(paint) - paint.px(12)

    def on_one_line(self, paint: Paint, room: int) -> int:
        """How high it is on one line; 0 where that has no room for it."""
        words = paint.width(self.label, 28, "bold") + paint.px(BETWEEN) + paint.width(self._above, 18)
        high = line_height(paint.size(28)) + 2 * paint.px(5)
        return max(LEAST, high) if words <= self._inside(paint, room) else 0

    def measure(self, paint: Paint, room: int) -> int:
        inside = self._inside(paint, room)
        high = paint.text_height(self.label, 28, "bold", inside) + paint.text_height(self._above, 18, "regular", inside)
        if self._below:
            high += paint.text_height(self._below, 18, "regular", room - 2 * paint.px(20))
        return high + 2 * paint.px(16)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        self.slim = False
        return super().place(paint, left, top, room)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, can = paint.theme, self.rect, bool(self.actions)
        fill, ink, edge = (theme.accent, theme.on_accent, theme.accent)
        if not can:
            fill, ink, edge = theme.paper, theme.soft, theme.line
        elif not self.primary:
            fill, ink, edge = theme.card, theme.ink, theme.edge
        paint.panel(rect, fill=fill, edge=edge, radius=14)
        inside, left, top = self._inside(paint, rect.width), rect.x + paint.px(20), rect.y + paint.px(16)
        if self.slim:
            top = rect.centery - line_height(paint.size(28)) // 2
            paint.text(self.label, (left, top), 28, "bold", inside, ink)
            left += paint.width(self.label, 28, "bold") + paint.px(BETWEEN)
            top = rect.centery - line_height(paint.size(18)) // 2
            paint.text(self._above, (left, top), 18, "regular", inside, ink)
        else:
            top += paint.text(self._above, (left, top), 18, "regular", inside, ink)
            top += paint.text(self.label, (left, top), 28, "bold", inside, ink)
            if self._below:
                paint.text(self._below, (left, top), 18, "regular", rect.width - 2 * paint.px(20), ink)
        if can and (focus == self.id or focus in self.fields):
            high = line_height(paint.size(20)) + paint.px(8)
            badge = Rect(
                rect.right - paint.px(20) - self._badge(paint), rect.centery - high // 2, self._badge(paint), high
            )
            paint.panel(badge, fill=theme.card, radius=8)
            paint.text(self._key, (badge.x, badge.y + paint.px(4)), 20, "bold", badge.width, theme.ink, "centre")
        if focus == self.id:
            paint.ring(rect, 14)


class StepLine:
    """The next step on one line, where what is set here needs the height; as it is, where one line has no room for it."""

    def __init__(self, step: NextStep) -> None:
        self._step = step

    def measure(self, paint: Paint, room: int) -> int:
        return self._step.on_one_line(paint, room) or paint.measured(self._step, room)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        self._step.slim = self._step.on_one_line(paint, room) > 0
        self._step.rect = Rect(left, top, room, paint.measured(self, room))
        return self._step.rect.height

    def draw(self, paint: Paint, focus: str | None) -> None:
        self._step.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        yield self._step
