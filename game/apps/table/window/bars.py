"""The header and the buttons of a page: what stays in sight in a small window, and what scrolls along."""

from dataclasses import dataclass

from pygame import Rect

from game.apps.table.window.hanging import BAR, Hanging
from game.apps.table.window.page import Page
from game.widgets import Button, Flow, Node, Widget
from game.widgets.paint import Paint

SHARE = 0.46
"""No less of the window than this is for the body: header and buttons make way."""


@dataclass(frozen=True)
class Bars:
    """What stands above and below the body, placed, and what is left between them."""

    header: Node | None
    bar: Flow
    top: int
    bottom: int
    nodes: list[Node]
    """The body, with what scrolls along."""


def bars(page: Page, paint: Paint, room: Rect, whole: int, body: Node, hanging: Hanging | None) -> Bars:
    """The header and the buttons at their places in this room; `whole`: of how high a window.

    In a small window the header scrolls along, and then the last of the buttons; the first always stay.
    """
    pad = paint.px(BAR if page.around is not None else 12)
    top, bottom, nodes = room.top, room.bottom, [body]
    buttons = page.bar if hanging is None else hanging.hung.bar
    corner, rest = page.corner, Flow(())
    if hanging is not None and not hanging.sheets:
        # It stands beside the title, which leaves room for it.
        bar = Flow((), corner=corner)
        bar.place(paint, room.x, top, room.width)
        return Bars(None, bar, top, bottom, nodes)
    bar = _in_one_row(paint, room.width, buttons, corner)
    bar_high = paint.measured(bar, room.width) + 2 * pad if buttons or corner else 0
    head_high = paint.measured(page.header, room.width) + paint.px(14) if page.header else 0
    most = room.height - round(SHARE * whole)
    header = page.header if head_high + bar_high <= most else None
    if header is not None:
        header.place(paint, room.x, top, room.width)
        top += head_high
    elif page.header is not None:
        nodes.insert(0, page.header)
    while hanging is None and bar_high > most and len(buttons) > 1:
        last = buttons[-1:] if corner is None else (corner,)
        buttons, corner = (buttons[:-1], None) if corner is None else (buttons, None)
        rest = Flow((*last, *rest.widgets()))
        bar = Flow(buttons)
        bar_high = paint.measured(bar, room.width) + 2 * pad
    if any(rest.widgets()):
        nodes.append(rest)
    bottom -= bar_high
    bar.place(paint, room.x, bottom + pad, room.width)
    return Bars(header, bar, top, bottom, nodes)


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
