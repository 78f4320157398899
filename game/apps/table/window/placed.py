"""A page laid out for a window: where everything stands, what scrolls, and what is drawn."""

from collections.abc import Iterator

from pygame import Rect

from game.apps.table.window.bars import bars
from game.apps.table.window.footer import draw_footer
from game.apps.table.window.hanging import hang
from game.apps.table.window.in_ring import in_ring
from game.apps.table.window.letters import SAID, Fitted, as_drawn, fitted
from game.apps.table.window.page import Aside, Backdrop, Page
from game.apps.table.window.scrolling import CUE, cues_below, scroll_bar
from game.widgets import Node, Widget
from game.widgets.paint import REACH, Paint


class Placed:
    """A page laid out for a window."""

    def __init__(self, page: Page, paint: Paint, scroll: int) -> None:
        self.page = page
        self._paint = paint
        wide, high = paint.surface.get_size()
        self._margin = 0 if page.framed else min(paint.px(48), wide // 20)
        self._footer = 0 if page.framed else paint.px(20) + paint.size(14)
        above = Rect(0, 0, wide, high - self._footer)
        room = Rect(self._margin, paint.px(20), wide - 2 * self._margin, above.height - paint.px(20))
        self._sheets: tuple[Rect, ...] = ()
        """The cards inside a ring."""
        body, edge = page.body, paint.px(9)
        if page.framed is not None:
            room, body = page.framed.place(paint, above)
        sides = (0, wide)
        self._aside: Aside | None = None
        self._aside_paint = paint
        self._hanging = hang(page, paint, above) if page.around is not None else None
        self._backdrop = page.backdrop if page.backdrop is not None and self._beside(page.backdrop) else None
        if self._backdrop is not None:
            room = self._backdrop.room(paint)
        if self._hanging is not None:
            room, body, self._aside = self._hanging.room, self._hanging.hung.body, self._hanging.aside
            self._sheets = self._hanging.sheets
        elif page.around is not None:
            ring = in_ring(page, page.around, paint, above)
            room, body, self._sheets = ring.room, ring.body, ring.sheets
            self._aside, self._aside_paint = ring.aside, ring.aside_paint
        if page.around is not None or page.framed is not None:
            sides = (room.x - paint.px(17), room.width + 2 * paint.px(17))
        between = bars(page, paint, room, high if page.around is None else room.height, body, self._hanging)
        self._header, self._bar = between.header, between.bar
        top, inside = between.top, between.bottom - between.top
        said_high = self._say(room, above, between.bottom)
        made = self._fitted(between.nodes, room.width, inside)
        self._body, self.body_paint, self.length = made.body, made.paint, made.length
        """The body, and how it is drawn: in smaller letters where it would not fit."""
        cue = paint.px(CUE) if self.length > inside - said_high else 0
        # On the sky itself the cards reach to the town: the focus ring goes round them.
        reach = edge if self._hanging is not None and not self._hanging.sheets else 0
        self.view = Rect(sides[0], top - edge, sides[1], inside - said_high - cue + edge + reach)
        """The part of the window in which the body scrolls."""
        self.most = max(0, self.length - inside + said_high + cue) if cue else 0
        """How far the body can scroll, in pixels."""
        self.scroll = max(0, min(scroll, self.most))
        # What can be used stays where it is, also where the page becomes longer or shorter.
        fixed = self._header is not None or page.around is not None or page.framed is not None
        loose = not fixed and not any(it.focusable for it in self._body.widgets())
        spare = max(0, inside - made.kept - self.length) // 3 if loose else 0
        self._body.place(self.body_paint, room.x, top + spare - self.scroll, room.width)
        self._widgets = tuple(self._walk())
        self._of_body = {id(widget) for widget in self._body.widgets()}
        if page.framed is not None and self.most:
            self._end_above_a_row()

    def _end_above_a_row(self) -> None:
        """End what is in sight above a row that would be cut, where no other would be cut by that."""
        rows = [it.rect for it in self._body.widgets() if it.focusable]
        end = min((it.top for it in rows if it.top < self.view.bottom < it.bottom), default=self.view.bottom)
        whole = not any(it.top < end < it.bottom for it in rows)
        if whole and end > self.view.top + self.view.height // 2:
            self.view.height = end - self.view.top

    def _say(self, room: Rect, above: Rect, bottom: int) -> int:
        """Put what is said at its place; how much of the room between the bars it takes."""
        said, paint = self.page.said, self._paint
        if said is None:
            return 0
        if self._backdrop is not None:
            # Over the picture: the words beside it stay where they are.
            wide = above.width - 2 * self._margin
            said.place(paint, self._margin, above.bottom - paint.measured(said, wide) - paint.px(SAID), wide)
            return 0
        if self._hanging is not None:
            # Over the sky and the roofs: the page itself stays where it is, and the ledge under the town in sight.
            below = self._hanging.below
            said.place(paint, below.x, below.y, below.width)
            return 0
        high = paint.measured(said, room.width) + paint.px(SAID)
        said.place(paint, room.x, bottom - high + paint.px(SAID) // 2, room.width)
        return high

    def _fitted(self, nodes: list[Node], room: int, inside: int) -> Fitted:
        """The body in the largest letters that fit; on a picture or in few words they are settled already."""
        if self._hanging is not None:
            return as_drawn(nodes[:1], self._hanging.paint, room)
        if self._backdrop is not None or self.page.framed is not None:
            return as_drawn(nodes, self._paint.within(inside if len(nodes) == 1 else 0), room)
        return fitted(self.page, self._paint, nodes, room, inside)

    def _beside(self, backdrop: Backdrop) -> bool:
        """Whether the words fit in the free part of a picture, in the letters that were asked for."""
        room = backdrop.room(self._paint)
        return self._paint.within(room.height).measured(self.page.body, room.width) <= room.height

    def widgets(self) -> tuple[Widget, ...]:
        """Every widget of the page, in reading order."""
        return self._widgets

    def letters(self) -> dict[str, int]:
        """Each text of the body, with the size of its letters in pixels: the smallest, where it stands there twice."""
        found: dict[str, int] = {}
        paint = self.body_paint.noting(found)
        for widget in self._body.widgets():
            paint.measured(widget, widget.rect.width)
        return found

    def _walk(self) -> Iterator[Widget]:
        if self._header is not None:
            yield from self._header.widgets()
        framed = self.page.framed
        yield from () if framed is None else framed.before()
        yield from self._body.widgets()
        yield from () if framed is None else framed.after()
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
        if self.page.framed is not None:
            self.page.framed.draw(paint, focus)
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
