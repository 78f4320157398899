"""What the room reads now, as lines for the facilitator: rows of one kind under one another, and first what a page is about."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from game.apps.table.leading.told import folded, in_a_line, in_lines, under
from game.apps.table.window.page import OPTION, Page
from game.apps.table.window.wall import Wall
from game.widgets import ENDS, Node, Timer, Widget
from game.widgets.course import CourseChart

TOLD = ("heading", "text", "note", "meter", "option", "list_item")
"""What is read: no picture but the way of the money, which says itself in words; nor what is pressed."""
ELSEWHERE = (Timer,)
"""What has a pane of its own here."""
FIRST = ("says", "talk")
"""What such a line is about begins the id of its widget: the last answer of a talk, what to talk about."""


class RoomLine(Struct, frozen=True):
    """A line of what the room reads."""

    words: str
    first: bool
    """Whether it is what the page is about: an answer that was just given, a question to talk about."""
    own: bool = False
    """Whether it is for whoever leads: the room does not read it."""


def read_lines(wall: Wall, nodes: Sequence[Node], title: str) -> list[RoomLine]:
    """What the room reads now, to have it at hand: all of it that is not set here and does not stand above it."""
    here = {it.id for node in nodes for it in node.widgets()}
    page = wall.page
    body = page.hung.body if page.hung is not None and wall.placed.hangs else page.body
    shown = [*body.widgets(), *(() if page.aside is None or not wall.placed.beside else page.aside.widgets())]
    # What is counted or chosen here is not read once more below it.
    rows = {it.label for node in nodes for it in node.widgets() if it.role in ("meter", "spin_button", "list_item")}
    return lines_of([it for it in shown if it.id not in here and not (it.role == OPTION and it.label in rows)], title)


def lines_of(shown: Iterable[Widget], title: str) -> list[RoomLine]:
    """These as lines, in the order in which they are read; nothing twice, nor what stands above them."""
    told = [
        it
        for it in shown
        if (it.role in TOLD or isinstance(it, CourseChart))
        and it.label
        and not isinstance(it, ELSEWHERE)
        and title != in_a_line(it)
        and (it.role == "meter" or title != it.label)
    ]
    lines: list[RoomLine] = []
    above, over = "", ""
    # Rows of one kind stand under what they are called together.
    for (kind, bare, _), alike in groupby(folded(told), lambda it: (it.kind, it.bare, it.heads)):
        rows = list(alike)
        line = in_lines(rows)
        belongs = above and over == kind
        alone = not belongs and len(rows) == 1 and rows[0].named
        # What holds a list or a name already is no name of what comes after it.
        names = alone and (line[-1] not in ENDS or line[-1] == ":") and not any(sign in line for sign in (": ", " · "))
        if above and not names and (belongs or rows[0].drawn or len(rows) > 1 or above[-1] == ":"):
            lines.append(RoomLine(under(above, line), kind in FIRST))
            above = ""
            continue
        # A name that one thing follows stands above it: joined, the two would read as one sentence.
        lines.extend([RoomLine(above, first=False)] if above else [])
        above, over = (line, kind if bare else "") if names else ("", "")
        lines.extend([] if names else [RoomLine(line, kind in FIRST)])
    lines.extend([RoomLine(above, first=False)] if above else [])
    return [it for place, it in enumerate(lines) if it.words not in {before.words for before in lines[:place]}]


def own_lines(page: Page, wall: Wall, nodes: Sequence[Node], title: str) -> list[RoomLine]:
    """What the evening's page tells whoever leads, and the wall does not tell the room."""
    here = {it.id for node in nodes for it in node.widgets()}
    shown = {it.label for it in wall.placed.widgets()} | {title}
    told = (it for it in page.body.widgets() if it.role == "text" and not it.value and it.id not in here)
    return [RoomLine(it.label, first=True, own=True) for it in told if it.label and it.label not in shown]
