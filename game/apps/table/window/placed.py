"""A page laid out for a window: where everything stands, what scrolls, and what is drawn."""

from collections.abc import Iterator

from pygame import Rect

from game.apps.table.settings import TEXT_SIZES
from game.apps.table.window.footer import draw_footer
from game.apps.table.window.hanging import BAR, hang
from game.apps.table.window.page import Around, Aside, Backdrop, Page
from game.apps.table.window.scrolling import CUE, cues_below, scroll_bar
from game.widgets import Button, Column, Flow, Node, Widget
from game.widgets.paint import REACH, Paint
from game.widgets.said import reserve

SHARE = 0.46
"""No less of the window than this is for the body: header and buttons make way."""
SAID = 8
"""Round what is said of what was just done."""
BESIDE = 0.45
"""What stands beside the body gets so much of the room inside a ring."""
ROOM = (290, 110)
"""With less height than this inside it, in words and in the rest, a ring is small: the same for every page."""

Letters = tuple[int, bool]
"""The size of the letters in percent, and whether what is on the page stands close together."""
FITS: tuple[Letters, ...] = ((100, False), (100, True), (95, True), (90, True), (85, True), (80, True))
"""What is tried so that nothing has to scroll, where nobody asked for larger letters."""

LARGE: tuple[Letters, ...] = ((140, False), (130, False), (120, False), (110, False), *FITS)
"""The same for a page that only has to be read."""


def _in_one_row(paint: Paint, room: int, buttons: tuple[Widget, ...], corner: Widget | None) -> Flow:
    """The buttons, and the one in the corner beside them where that can be: shy ones give up their words, from the last.
    Where that is not enough, all of them keep them.
    """
    bar = Flow(buttons, corner=corner)
    shy = [it for it in (corner, *reversed(buttons)) if isinstance(it, Button) and it.shy]
    given = [it.bare for it in shy]
    if corner is None or bar.rows(paint, room) == 1 or Flow(buttons[:1]).rows(paint, room) > 1:
        return bar
    for it in shy:
        it.bare = True
        if bar.rows(paint, room) == 1:
            return bar
    for it, bare in zip(shy, given, strict=True):
        it.bare = bare
    return bar


class Placed:
    """A page laid out for a window."""

    def __init__(self, page: Page, paint: Paint, scroll: int) -> None:
        self.page = page
        self._paint = paint
        wide, high = paint.surface.get_size()
        self._margin = 0 if page.whole else min(paint.px(48), wide // 20)
        self._footer = 0 if page.whole else paint.px(20) + paint.size(14)
        above = Rect(0, 0, wide, high - self._footer)
        room = Rect(self._margin, paint.px(20), wide - 2 * self._margin, above.height - paint.px(20))
        if page.whole:
            room = above.copy()
        self._sheets: list[Rect] = []
        """The cards inside a ring."""
        body, edge = page.body, paint.px(9)
        sides = (0, wide)
        self._aside: Aside | None = None
        self._aside_paint = paint
        self._hanging = hang(page, paint, above) if page.around is not None else None
        self._backdrop = page.backdrop if page.backdrop is not None and self._beside(page.backdrop) else None
        if self._backdrop is not None:
            room = self._backdrop.room(paint)
        if self._hanging is not None:
            room, body, self._aside = self._hanging.room, self._hanging.hung.body, self._hanging.aside
            self._sheets = [*self._hanging.sheets]
        elif page.around is not None:
            room, body = self._inside(page.around, above)
        if page.around is not None:
            sides = (room.x - paint.px(17), room.width + 2 * paint.px(17))
        top, bottom, nodes = self._bars(body, room, room.height if page.around is not None else high)
        inside = bottom - top
        said_high = 0
        if page.said is not None and self._backdrop is not None:
            # Over the picture: the words beside it stay where they are.
            wide = wide - 2 * self._margin
            page.said.place(paint, self._margin, above.bottom - page.said.measure(paint, wide) - paint.px(SAID), wide)
        elif page.said is not None and self._hanging is not None:
            # Over the town: the page itself stays where it is.
            below = self._hanging.below
            page.said.place(paint, below.x, below.bottom - page.said.measure(paint, below.width), below.width)
        elif page.said is not None:
            said_high = page.said.measure(paint, room.width) + paint.px(SAID)
            page.said.place(paint, room.x, bottom - said_high + paint.px(SAID) // 2, room.width)
        self._body, self.body_paint, self.length, kept = self._fitted(nodes, room.width, inside)
        """The body, and how it is drawn: in smaller letters where it would not fit."""
        cue = paint.px(CUE) if self.length > inside - said_high else 0
        # On the sky itself the cards reach to the town: the focus ring goes round them.
        ring = edge if self._hanging is not None and not self._hanging.sheets else 0
        self.view = Rect(sides[0], top - edge, sides[1], inside - said_high - cue + edge + ring)
        """The part of the window in which the body scrolls."""
        self.most = max(0, self.length - inside + said_high + cue) if cue else 0
        """How far the body can scroll, in pixels."""
        self.scroll = max(0, min(scroll, self.most))
        # What can be used stays where it is, also where the page becomes longer or shorter.
        loose = self._header is None and page.around is None and not any(it.focusable for it in self._body.widgets())
        spare = max(0, inside - kept - self.length) // 3 if loose else 0
        self._body.place(self.body_paint, room.x, top + spare - self.scroll, room.width)
        self._widgets = tuple(self._walk())
        self._of_body = {id(widget) for widget in self._body.widgets()}

    def _bars(self, body: Node, room: Rect, whole: int) -> tuple[int, int, list[Node]]:
        """The header and the buttons at their places: what is left between them, and what scrolls there.

        In a small window the header scrolls along, and then the last of the buttons; the first always stay.
        """
        page, paint = self.page, self._paint
        pad = paint.px(BAR if page.around is not None else 12)
        top, bottom, nodes = room.top, room.bottom, [body]
        buttons = page.bar if self._hanging is None else self._hanging.hung.bar
        corner, rest = page.corner, Flow(())
        if self._hanging is not None and not self._hanging.sheets:
            # It stands beside the title, which leaves room for it.
            bar = Flow((), corner=corner)
            bar.place(paint, room.x, top, room.width)
            self._header, self._bar = None, bar
            return top, bottom, nodes
        bar = _in_one_row(paint, room.width, buttons, corner)
        bar_high = bar.measure(paint, room.width) + 2 * pad if buttons or corner else 0
        head_high = page.header.measure(paint, room.width) + paint.px(14) if page.header else 0
        most = room.height - round(SHARE * whole)
        self._header = page.header if head_high + bar_high <= most else None
        if self._header is not None:
            self._header.place(paint, room.x, top, room.width)
            top += head_high
        elif page.header is not None:
            nodes.insert(0, page.header)
        while self._hanging is None and bar_high > most and len(buttons) > 1:
            last = buttons[-1:] if corner is None else (corner,)
            buttons, corner = (buttons[:-1], None) if corner is None else (buttons, None)
            rest = Flow((*last, *rest.widgets()))
            bar = Flow(buttons)
            bar_high = bar.measure(paint, room.width) + 2 * pad
        if any(rest.widgets()):
            nodes.append(rest)
        bottom -= bar_high
        bar.place(paint, room.x, bottom + pad, room.width)
        self._bar = bar
        return top, bottom, nodes

    def _fitted(self, nodes: list[Node], room: int, inside: int) -> tuple[Node, Paint, int, int]:
        """The body in the largest letters that fit, how it is drawn, how high it is, and what is left free under it."""
        percent = self._paint.text_percent
        fits = (
            (LARGE if self.page.large else FITS)
            if percent == 100 and not self.page.whole
            else ((percent, False), (percent, True))
        )
        if self._hanging is not None:
            return nodes[0], self._hanging.paint, nodes[0].measure(self._hanging.paint, room), 0
        body = nodes[0] if len(nodes) == 1 else Column(nodes, gap=18)
        if self._backdrop is not None:
            paint = self._paint.within(inside if len(nodes) == 1 else 0)
            return body, paint, body.measure(paint, room), 0
        for kept in (0,) if self.page.whole else (reserve(self._paint) + self._paint.px(SAID), 0):
            for letters, close in fits:
                paint = self._paint.again(letters, close=close, high=inside - kept if len(nodes) == 1 else 0)
                length = body.measure(paint, room)
                if length <= inside - kept:
                    return body, paint, length, kept
        # A list that grows scrolls: nobody has to read it in small letters.
        paint = self._paint.again(percent, close=True, high=inside if len(nodes) == 1 else 0)
        return body, paint, body.measure(paint, room), 0

    def _beside(self, backdrop: Backdrop) -> bool:
        """Whether the words fit in the free part of a picture, in the letters that were asked for."""
        room = backdrop.room(self._paint)
        return self.page.body.measure(self._paint.within(room.height), room.width) <= room.height

    def _inside(self, around: Around, window: Rect) -> tuple[Rect, Node]:
        """The page on a card inside the ring, and beside it what fits there; else that stands under the body.

        The ring gives way first, then the letters: how the municipality stands can always be read.
        """
        page, paint = self.page, self._paint
        pad, inner = paint.px(14), paint.px(20)
        body, aside = page.body, page.aside
        sheet = Rect(0, 0, 0, 0)
        percents = [it for it in TEXT_SIZES[::-1] if it <= paint.text_percent]
        for small, percent in ((False, paint.text_percent), *((True, it) for it in percents)):
            sheet = around.place(paint, window, small=small).inflate(-2 * pad, -2 * pad)
            if not small and sheet.height < paint.size(ROOM[0]) + paint.px(ROOM[1]):
                continue
            beside = Rect(0, sheet.y, round(sheet.width * BESIDE), sheet.height)
            beside.right = sheet.right
            as_large = paint.again(percent)
            if aside is not None and aside.fit(as_large, beside.width - 2 * inner, beside.height - 2 * paint.px(12)):
                self._aside, self._aside_paint = aside, as_large
                aside.place(as_large, beside.x + inner, beside.y + paint.px(12), beside.width - 2 * inner)
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
        return self._widgets

    def _walk(self) -> Iterator[Widget]:
        if self._header is not None:
            yield from self._header.widgets()
        yield from self._body.widgets()
        if self.page.said is not None:
            yield self.page.said
        yield from self._bar.widgets()
        if self._aside is not None:
            yield from self._aside.widgets()
        if self.page.around is not None:
            yield from self.page.around.widgets()

    @property
    def beside(self) -> bool:
        """Whether what stands beside the body does so, and not below it."""
        return self._aside is not None

    @property
    def hangs(self) -> bool:
        """Whether it hangs above the town, in few words."""
        return self._hanging is not None

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
            if widget.rect.collidepoint(at) and (not self.in_body(widget) or self.view.collidepoint(at)):
                return widget
        return None

    def scroll_to(self, widget: Widget) -> int:
        """How far to scroll so that this widget can be seen."""
        edge = self._paint.px(16)
        if not self.in_body(widget):
            return self.scroll
        if widget.rect.top < self.view.top + edge:
            return max(0, self.scroll - (self.view.top + edge - widget.rect.top))
        if widget.rect.bottom > self.view.bottom - edge:
            return min(self.most, self.scroll + widget.rect.bottom - self.view.bottom + edge)
        return self.scroll

    def in_body(self, widget: Widget) -> bool:
        """Whether it scrolls with the body."""
        return id(widget) in self._of_body

    def sees(self, widget: Widget) -> bool:
        """Whether it is in sight: all of it, or as much as there is room for."""
        if not self.in_body(widget):
            return True
        seen = widget.rect.clip(self.view)
        return seen.height >= min(widget.rect.height, self.view.height // 2)

    def cues(self) -> tuple[tuple[str, Rect], ...]:
        """Where the window says that there is more: icons and their places, below what is in sight."""
        return cues_below(self.view, self.scroll, self.most, self._paint) if self.most else ()

    def bar_rect(self) -> Rect | None:
        """The scroll bar, where the body is longer than the window."""
        return scroll_bar(self.view, self.scroll, self.most, self._paint) if self.most else None

    @property
    def reach(self) -> int:
        """Further than this from its place nothing is drawn of a widget, in pixels."""
        return self._paint.px(REACH)

    def draw(self, focus: str | None, part: Rect | None = None) -> None:
        """Draw everything, or only what can be seen in this part."""
        paint, theme, around = self._paint, self._paint.theme, self.page.around
        paint.clip(part)
        if around is not None:
            around.draw(paint, focus)
        else:
            paint.surface.fill(theme.paper)
            if self._backdrop is not None:
                self._backdrop.draw(paint)
        for sheet in self._sheets:
            edge = theme.line if self._hanging is None else theme.ink
            paint.panel(sheet, fill=theme.card, edge=edge, radius=14, shadow=True)
        if self._header is not None:
            self._header.draw(paint, focus)
        paint.clip(self.view if part is None else self.view.clip(part))
        self._body.draw(self.body_paint, focus)
        scroll = self.bar_rect()
        if scroll is not None:
            paint.panel(scroll, fill=theme.soft, radius=4)
        paint.clip(part)
        for name, at in self.cues():
            paint.panel(at, fill=theme.ink, radius=99)
            side = at.width * 3 // 4
            paint.icon(name, (at.centerx - side // 2, at.centery - side // 2), side, theme.paper)
        if self.page.said is not None:
            self.page.said.draw(paint, focus)
        self._bar.draw(paint, focus)
        if self._aside is not None:
            self._aside.draw(self._aside_paint, focus)
        if self._footer:
            draw_footer(paint, self.page, self._margin, self._footer)
        paint.clip(None)
