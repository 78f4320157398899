"""A page: a header, a body that scrolls, a bar of buttons, and the fixed footer."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pygame import Rect

from game.apps.table.paint import Paint
from game.apps.table.widgets import Column, Do, Flow, Node, Widget

SHARE = 0.46
"""Less of the window than this for the body: header and bar scroll along with it."""


@dataclass
class Page:
    """What is on screen: one big thing."""

    id: str
    """Which page this is; another id starts at the top."""
    body: Node
    bar: tuple[Widget, ...] = ()
    header: Node | None = None
    footer: tuple[str, str] = ("", "")
    """Left: game, invented. Right: where we are."""
    keys: dict[str, Do] = field(default_factory=dict)
    """Letters that do something here."""
    focus: str | None = None
    """Where the keyboard begins."""
    after: float | None = None
    """Seconds after which `then` happens by itself, on an evening that plays itself."""
    then: Do | None = None


class Placed:
    """A page laid out for a window."""

    def __init__(self, page: Page, paint: Paint, scroll: int) -> None:
        self.page = page
        self._paint = paint
        wide, high = paint.surface.get_size()
        margin = min(paint.px(48), wide // 20)
        self._margin, room = margin, wide - 2 * margin
        self._footer = paint.px(20) + paint.size(14)
        bar = Flow(page.bar) if page.bar else None
        head_high = page.header.measure(paint, room) + paint.px(14) if page.header else 0
        bar_high = bar.measure(paint, room) + 2 * paint.px(12) if bar else 0
        top, bottom = paint.px(20), high - self._footer
        self._fixed = bottom - top - head_high - bar_high >= SHARE * high
        nodes: list[Node] = [page.body]
        if not self._fixed:
            nodes = [node for node in (page.header, page.body, bar) if node is not None]
        self._body = Column(nodes, gap=18)
        if self._fixed and page.header is not None:
            page.header.place(paint, margin, top, room)
            top += head_high
        if self._fixed and bar is not None:
            bottom -= bar_high
            bar.place(paint, margin, bottom + paint.px(12), room)
        self._bar = bar
        edge = paint.px(9)
        self.view = Rect(0, top - edge, wide, bottom - top + edge)
        """The part of the window in which the body scrolls."""
        inside = self.view.height - 2 * edge
        self.length = self._body.measure(paint, room)
        self.most = max(0, self.length - inside)
        """How far the body can scroll, in pixels."""
        self.scroll = max(0, min(scroll, self.most))
        spare = max(0, inside - self.length) // 3 if self._fixed and page.header is None else 0
        self._body.place(paint, margin, top + spare - self.scroll, room)

    def widgets(self) -> tuple[Widget, ...]:
        """Every widget of the page, in reading order."""
        return tuple(self._walk())

    def _walk(self) -> Iterator[Widget]:
        if self._fixed and self.page.header is not None:
            yield from self.page.header.widgets()
        yield from self._body.widgets()
        if self._fixed and self._bar is not None:
            yield from self._bar.widgets()

    def focusable(self) -> tuple[Widget, ...]:
        """The widgets that the keyboard reaches, in order."""
        return tuple(widget for widget in self.widgets() if widget.focusable)

    def at(self, at: tuple[int, int]) -> Widget | None:
        """The widget to use at this place of the window."""
        bar = list(self._bar.widgets()) if self._fixed and self._bar is not None else []
        for widget in self.focusable():
            if widget.rect.collidepoint(at) and (widget in bar or self.view.collidepoint(at)):
                return widget
        return None

    def scroll_to(self, widget: Widget) -> int:
        """How far to scroll so that this widget can be seen."""
        edge = self._paint.px(16)
        if not self._in_body(widget):
            return self.scroll
        if widget.rect.top < self.view.top + edge:
            return max(0, self.scroll - (self.view.top + edge - widget.rect.top))
        if widget.rect.bottom > self.view.bottom - edge:
            return min(self.most, self.scroll + widget.rect.bottom - self.view.bottom + edge)
        return self.scroll

    def _in_body(self, widget: Widget) -> bool:
        return any(inside is widget for inside in self._body.widgets())

    def bar_rect(self) -> Rect | None:
        """The scroll bar, where the body is longer than the window."""
        if not self.most:
            return None
        track = self.view
        high = max(40, track.height * track.height // (track.height + self.most))
        top = track.top + (track.height - high) * self.scroll // self.most
        return Rect(track.right - self._paint.px(14), top, self._paint.px(8), high)

    def draw(self, focus: str | None) -> None:
        """Draw everything."""
        paint, theme = self._paint, self._paint.theme
        paint.surface.fill(theme.paper)
        if self._fixed and self.page.header is not None:
            self.page.header.draw(paint, focus)
        paint.clip(self.view)
        self._body.draw(paint, focus)
        scroll = self.bar_rect()
        if scroll is not None:
            paint.panel(scroll, fill=theme.soft, radius=4)
        paint.clip(None)
        if self._fixed and self._bar is not None:
            self._bar.draw(paint, focus)
        self._draw_footer()

    def _draw_footer(self) -> None:
        paint, theme = self._paint, self._paint.theme
        wide, high = paint.surface.get_size()
        strip = Rect(0, high - self._footer, wide, self._footer)
        paint.surface.fill(theme.footer, strip)
        paint.surface.fill(theme.line, Rect(0, strip.y, wide, paint.px(1)))
        top, room = strip.y + paint.px(8), (wide - 3 * self._margin) // 2
        # The footer grows less than the words above it: it only says where we are.
        units = 14 if paint.text_percent == 100 else 14 * 125 / paint.text_percent
        paint.text(self.page.footer[0], (self._margin, top), units, "semibold", room, theme.ink)
        left = wide - self._margin - room
        paint.text(self.page.footer[1], (left, top), units, "regular", room, theme.soft, "right")
