"""A page: a header, a body that scrolls, a bar of buttons, and the fixed footer."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal, Protocol

from pygame import Rect

from game.apps.table.board.geometry import Direction
from game.apps.table.paint import Paint
from game.apps.table.type import Weight, line_height, width
from game.apps.table.widgets import Apart, Column, Do, Flow, Node, Widget

SHARE = 0.46
"""Less of the window than this for the body: header and bar scroll along with it."""
CLOCK = 1.25
"""How much larger the clock is than the rest of the footer."""
BESIDE = 0.45
"""What stands beside the body gets so much of the room inside a ring."""


ROOM = (290, 110)
"""With less height than this inside it, in words and in the rest, a ring is small: the same for every page."""

Moving = Literal["", "along", "alone"]
"""Nothing moves; something moves while the page can be used; something moves and the next page waits for it."""


class Around(Protocol):
    """What stands round a page: the ring of the board."""

    home: str
    """Where the keyboard enters it."""

    def place(self, paint: Paint, window: Rect, *, small: bool) -> Rect:
        """Take the edge of the window, `small` as little as can be; what is left is for the page."""
        ...

    def next(self, id: str, direction: Direction) -> str:
        """The widget beside this one, by the arrow keys."""
        ...

    def draw(self, paint: Paint, focus: str | None) -> None:
        """Draw it, where it was placed."""
        ...

    def widgets(self) -> Iterator[Widget]:
        """Its widgets, in order."""
        ...


class Aside(Node, Protocol):
    """What stands beside the body where there is room for it, in as much detail as fits."""

    def fit(self, paint: Paint, wide: int, high: int) -> bool:
        """Choose how much to tell; whether the least fits."""
        ...


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
    """Seconds after which `then` happens by itself."""
    then: Do | None = None
    moving: Moving = ""
    """Whether something moves until then; a key or a click ends it."""
    around: Around | None = None
    aside: Aside | None = None
    clock: str = ""
    """What time it is, at the end of the footer; the window fills it in."""
    pulse: Callable[[], object] | None = None
    """What a clock on the page shows now: something else is drawn."""


class Placed:
    """A page laid out for a window."""

    def __init__(self, page: Page, paint: Paint, scroll: int) -> None:
        self.page = page
        self._paint = paint
        wide, high = paint.surface.get_size()
        self._margin = min(paint.px(48), wide // 20)
        self._footer = paint.px(20) + paint.size(14)
        above = Rect(0, 0, wide, high - self._footer)
        room = Rect(self._margin, paint.px(20), wide - 2 * self._margin, above.height - paint.px(20))
        self._sheets: list[Rect] = []
        """The cards inside a ring."""
        body, edge = page.body, paint.px(9)
        sides = (0, wide)
        self._aside: Aside | None = None
        if page.around is not None:
            room, body = self._inside(page.around, above)
            sides = (self._sheets[0].x + paint.px(3), self._sheets[0].width - paint.px(6))
        bar = Flow(page.bar) if page.bar else None
        pad = paint.px(8 if page.around is not None else 12)
        head_high = page.header.measure(paint, room.width) + paint.px(14) if page.header else 0
        bar_high = bar.measure(paint, room.width) + 2 * pad if bar else 0
        top, bottom = room.top, room.bottom
        least = SHARE * (room.height if page.around is not None else high)
        self._fixed = bottom - top - head_high - bar_high >= least
        nodes: list[Node] = [body]
        if not self._fixed:
            nodes = [node for node in (page.header, body, bar) if node is not None]
        if self._fixed and page.header is not None:
            page.header.place(paint, room.x, top, room.width)
            top += head_high
        if self._fixed and bar is not None:
            bottom -= bar_high
            bar.place(paint, room.x, bottom + pad, room.width)
        self._bar = bar
        self.view = Rect(sides[0], top - edge, sides[1], bottom - top + edge)
        """The part of the window in which the body scrolls."""
        inside = self.view.height - 2 * edge
        if self._fixed and isinstance(body, Apart):
            body.high = inside
        self._body = Column(nodes, gap=18)
        self.length = self._body.measure(paint, room.width)
        self.most = max(0, self.length - inside)
        """How far the body can scroll, in pixels."""
        self.scroll = max(0, min(scroll, self.most))
        loose = self._fixed and page.header is None and page.around is None
        spare = max(0, inside - self.length) // 3 if loose else 0
        self._body.place(paint, room.x, top + spare - self.scroll, room.width)

    def _inside(self, around: Around, window: Rect) -> tuple[Rect, Node]:
        """The page on a card inside the ring, and beside it what fits there; else that stands under the body.

        The ring gives way first: how the municipality stands can always be read.
        """
        page, paint = self.page, self._paint
        pad, inner = paint.px(14), paint.px(20)
        body, aside = page.body, page.aside
        sheet = Rect(0, 0, 0, 0)
        for small in (False, True):
            sheet = around.place(paint, window, small=small).inflate(-2 * pad, -2 * pad)
            if not small and sheet.height < paint.size(ROOM[0]) + paint.px(ROOM[1]):
                continue
            beside = Rect(0, sheet.y, round(sheet.width * BESIDE), sheet.height)
            beside.right = sheet.right
            if aside is not None and aside.fit(paint, beside.width - 2 * inner, beside.height - 2 * paint.px(12)):
                self._aside = aside
                aside.place(paint, beside.x + inner, beside.y + paint.px(12), beside.width - 2 * inner)
                sheet.width = beside.x - pad - sheet.x
                self._sheets = [sheet, beside]
                break
        else:
            self._sheets = [sheet]
            body = Column([page.body, aside], gap=24) if aside is not None else page.body
        room = Rect(sheet.x + inner, sheet.y + paint.px(14), sheet.width - 2 * inner, sheet.height - paint.px(20))
        return room, body

    def widgets(self) -> tuple[Widget, ...]:
        """Every widget of the page, in reading order."""
        return tuple(self._walk())

    def _walk(self) -> Iterator[Widget]:
        if self._fixed and self.page.header is not None:
            yield from self.page.header.widgets()
        yield from self._body.widgets()
        if self._fixed and self._bar is not None:
            yield from self._bar.widgets()
        if self._aside is not None:
            yield from self._aside.widgets()
        if self.page.around is not None:
            yield from self.page.around.widgets()

    def focusable(self) -> tuple[Widget, ...]:
        """The widgets that the keyboard reaches, in order."""
        return tuple(widget for widget in self.widgets() if widget.focusable)

    def stops(self, focus: str | None) -> list[str]:
        """The ids where the Tab key stops, with this focus now: in a group, only there or where it is entered."""
        widgets = self.focusable()
        inside = any(widget.id == focus and widget.group for widget in widgets)
        home = focus if inside or self.page.around is None else self.page.around.home
        return [widget.id for widget in widgets if not widget.group or widget.id == home]

    def at(self, at: tuple[int, int]) -> Widget | None:
        """The widget to use at this place of the window."""
        for widget in self.focusable():
            if widget.rect.collidepoint(at) and (not self._in_body(widget) or self.view.collidepoint(at)):
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
        paint, theme, around = self._paint, self._paint.theme, self.page.around
        paint.surface.fill(theme.paper)
        if around is not None:
            around.draw(paint, focus)
        for sheet in self._sheets:
            paint.panel(sheet, fill=theme.card, edge=theme.line, radius=14, shadow=True)
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
        if self._aside is not None:
            self._aside.draw(paint, focus)
        self._draw_footer()

    def _draw_footer(self) -> None:
        paint, theme = self._paint, self._paint.theme
        wide, high = paint.surface.get_size()
        strip = Rect(0, high - self._footer, wide, self._footer)
        paint.surface.fill(theme.footer, strip)
        paint.surface.fill(theme.line, Rect(0, strip.y, wide, paint.px(1)))
        # The footer grows less than the words above it: it only says where we are.
        units = 14 if paint.text_percent == 100 else 14 * 125 / paint.text_percent
        gap, middle = paint.px(28), strip.centery + paint.px(1)
        left, right = self._margin, wide - self._margin
        left += self._footer_words(self.page.footer[0], left, right - left, middle, units, "semibold") + gap
        if self.page.clock:
            words = width(self.page.clock, paint.size(units * CLOCK), "semibold")
            self._footer_words(self.page.clock, right - words, words, middle, units * CLOCK, "semibold")
            right -= words + gap
        # Words that do not fit get smaller: two lines would fall off.
        where = self.page.footer[1]
        while width(where, paint.size(units)) > right - left and paint.size(units) > 8:
            units *= 0.95
        words = width(where, paint.size(units))
        self._footer_words(where, right - words, words, middle, units, "regular")

    def _footer_words(self, text: str, left: int, room: int, middle: int, units: float, weight: Weight) -> int:
        """One line in the footer; how wide it is."""
        paint, size = self._paint, self._paint.size(units)
        colour = paint.theme.ink if weight == "semibold" else paint.theme.soft
        paint.text(text, (left, middle - line_height(size) // 2), units, weight, room + size, colour)
        return width(text, size, weight)
