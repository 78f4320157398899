"""A card to choose by its picture: the picture, a name, what it takes, and what it is about."""

from pygame import Rect

from game.widgets.base import Do, Widget
from game.widgets.drawn import Picture
from game.widgets.paint import Paint

CLOSE = 1.2
"""The leading of its words."""
MARK = 38
"""How wide its letter is, which stands beside its name."""


class PictureCard(Widget):
    """One of a few things to choose from."""

    role = "option"

    def __init__(
        self,
        id: str,
        label: str,
        press: Do | None,
        picture: Picture,
        *,
        facts: str,
        about: str,
        high: float,
        chosen: bool,
        letter: str = "",
    ) -> None:
        """`high`: of the picture; `facts`: in one short line; `letter`: the key that chooses it."""
        super().__init__(id, label, value=f"{facts} {about}")
        self._picture, self._facts, self._about = picture, facts, about
        self._high, self._chosen, self.letter = high, chosen, letter
        if press is not None:
            self.actions["press"] = press

    def _inside(self, paint: Paint, room: int) -> int:
        return room - 2 * paint.px(20)

    def measure(self, paint: Paint, room: int) -> int:
        inside = self._inside(paint, room)
        high = paint.text_height(self.label, 32, "bold", inside - paint.size(MARK), leading=CLOSE)
        high += paint.text_height(self._facts, 20, "semibold", inside, leading=CLOSE)
        high += paint.text_height(self._about, 20, "regular", inside, leading=CLOSE)
        return paint.px(self._high) + high + 2 * paint.px(12) + 2 * paint.px(5)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        edge = theme.accent if self._chosen else theme.edge
        line = paint.px(4 if self._chosen else 2)
        paint.panel(rect, fill=theme.card, edge=edge, radius=16, border=4 if self._chosen else 2, shadow=True)
        frame = Rect(rect.x + line, rect.y + paint.px(12), rect.width - 2 * line, paint.px(self._high) - paint.px(8))
        paint.surface.blit(self._picture(frame.size, theme), frame)
        for top in (frame.y, frame.bottom):
            paint.surface.fill(theme.ink, Rect(frame.x, top, frame.width, paint.px(1.5)))
        inside, left, top = self._inside(paint, rect.width), rect.x + paint.px(20), rect.y + paint.px(self._high + 12)
        mark = paint.size(MARK)
        if self.letter or self._chosen:
            at = Rect(rect.right - paint.px(20) - mark, top + paint.px(2), mark, mark)
            paint.panel(at, fill=theme.accent if self._chosen else theme.ink, radius=10)
            if self.letter:
                paint.letter(self.letter, at.center, mark * 2 // 3, theme.on_accent)
            else:
                small = mark * 3 // 4
                paint.icon("check", (at.centerx - small // 2, at.centery - small // 2), small, theme.on_accent)
        top += paint.text(self.label, (left, top), 32, "bold", inside - mark, theme.ink, leading=CLOSE)
        top += paint.text(self._facts, (left, top), 20, "semibold", inside, theme.soft, leading=CLOSE) + paint.px(5)
        paint.text(self._about, (left, top), 20, "regular", inside, theme.ink, leading=CLOSE)
        if focus == self.id:
            paint.ring(rect, 16)
