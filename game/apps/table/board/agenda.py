"""The agenda of the quarter: the cases that are done, and how many are still to come."""

from pygame import Rect

from game.apps.table.sight import ScreenSight
from game.widgets import Widget
from game.widgets.paint import Paint
from game.widgets.type import line_height

SIZE = 19
NOT_DONE = ("revised", "skipped")
"""What became of a decision that is not a case of this quarter's agenda that was done."""


class AgendaStrip(Widget):
    """A card for each case that is done, and one with a broken line for what is to come."""

    role = "note"

    def __init__(self, label: str, done: tuple[str, ...], to_come: str, short: str) -> None:
        """`short`: how many are done, for where their names do not fit on one row."""
        super().__init__("agenda", label, value=", ".join((*done, to_come)) if to_come else ", ".join(done))
        rest = [(to_come, False)] if to_come else []
        self._whole = [(text, True) for text in done] + rest
        self._brief = ([(short, True)] if done else []) + rest

    def _cards(self, paint: Paint, room: int) -> list[tuple[str, bool]]:
        """By name where that fits on one row."""
        used = paint.width(self.label, SIZE) + paint.px(12)
        used += sum(self._wide(paint, text) for text, _ in self._whole) + paint.px(8) * (len(self._whole) - 1)
        return self._whole if used <= room else self._brief

    def _wide(self, paint: Paint, text: str) -> int:
        return self._lead(paint) + paint.width(text, SIZE, "semibold") + paint.px(14) + 2

    def _place(self, paint: Paint, room: int) -> list[tuple[Rect, str, bool]]:
        """Where each card stands, from the top left of the widget."""
        gap, row, top = paint.px(8), 0, 0
        left = paint.width(self.label, SIZE) + paint.px(12)
        placed: list[tuple[Rect, str, bool]] = []
        for text, done in self._cards(paint, room):
            wide = min(room, self._wide(paint, text))
            high = paint.text_height(text, SIZE, "semibold", wide - self._lead(paint) - paint.px(14)) + 2 * paint.px(5)
            if left and left + wide > room:
                left, top, row = 0, top + (row or self._row(paint)) + gap, 0
            placed.append((Rect(left, top, wide, high), text, done))
            left, row = left + wide + gap, max(row, high)
        return placed

    def _row(self, paint: Paint) -> int:
        return line_height(paint.size(SIZE)) + 2 * paint.px(5)

    def _lead(self, paint: Paint) -> int:
        return paint.size(22) + paint.px(18)

    def measure(self, paint: Paint, room: int) -> int:
        return max((card.bottom for card, _, _ in self._place(paint, room)), default=self._row(paint))

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme = paint.theme
        at = (self.rect.x, self.rect.y + paint.px(5))
        paint.text(self.label, at, SIZE, "regular", self.rect.width, theme.soft)
        for place, text, done in self._place(paint, self.rect.width):
            card = place.move(self.rect.topleft)
            if done:
                paint.panel(card, fill=theme.card, edge=theme.line, radius=10)
            else:
                paint.dashed(card, theme.soft, 10)
            side = paint.size(22)
            icon = "circle-check" if done else "circle-dashed"
            at = (card.x + paint.px(9), card.centery - side // 2)
            paint.icon(icon, at, side, theme.colours["green"].fill if done else theme.soft)
            room = card.width - self._lead(paint) - paint.px(14) + 2
            ink = theme.ink if done else theme.soft
            paint.text(text, (card.x + self._lead(paint), card.y + paint.px(5)), SIZE, "semibold", room, ink)


def to_come(sight: ScreenSight) -> str:
    """How many cases of this quarter are still to come, in words; empty where none is."""
    left = max(0, sight.view.agenda - sight.view.played)
    key = "table.board.to_come.one" if left == 1 else "table.board.to_come"
    return sight.voice.say(key, count=left) if left else ""


def agenda_of(sight: ScreenSight) -> AgendaStrip:
    """The cases of this quarter."""
    voice, view = sight.voice, sight.view
    done = tuple(
        voice.words(it.title) for it in view.decisions if it.quarter == view.quarter and it.how not in NOT_DONE
    )
    short = voice.say("table.board.done.one" if len(done) == 1 else "table.board.done", count=len(done))
    return AgendaStrip(voice.say("table.board.agenda"), done, to_come(sight), short)
