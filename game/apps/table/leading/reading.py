"""What the room reads now, as lines for the facilitator: rows of one kind under one another, and first what a page is about."""

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from game.apps.table.window.page import Page
from game.apps.table.window.wall import Wall
from game.widgets import ENDS, ChoiceBox, DecidedCard, Node, Note, Quote, Widget
from game.widgets.course import CourseChart

TOLD = ("heading", "text", "note", "meter", "option", "list_item")
"""What is read: no picture but the way of the money, which says itself in words; nor what is pressed."""
BULLET = "•"
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
    told = [
        it
        for it in shown
        if (it.role in TOLD or isinstance(it, CourseChart))
        and it.label
        and it.id not in here
        and title not in (it.label, in_a_line(it))
    ]
    lines: list[RoomLine] = []
    above, over = "", ""
    # Rows of one kind stand under what they are called together.
    for (kind, bare), alike in groupby(told, _kind):
        rows = list(alike)
        line = _in_lines(rows)
        belongs = above and over == kind
        alone = not belongs and len(rows) == 1 and rows[0].role == "text" and not rows[0].value
        names = alone and (line[-1] not in ENDS or line[-1] == ":")
        drawn = isinstance(rows[0], CourseChart)
        if above and not names and (belongs or drawn or len(rows) > 1 or above[-1] == ":"):
            between = "\n" if "\n" in line else " "
            lines.append(RoomLine(f"{above.removesuffix(':')}:{between}{line}", kind in FIRST))
            above = ""
            continue
        # A name that one thing follows stands above it: joined, the two would read as one sentence.
        lines.extend([RoomLine(above, first=False)] if above else [])
        above, over = (line, kind if bare else "") if names else ("", "")
        lines.extend([] if names else [RoomLine(line, kind in FIRST)])
    return [*lines, RoomLine(above, first=False)] if above else lines


def _kind(widget: Widget) -> tuple[str, bool]:
    """Of which kind it is, and whether it is the only one: a row has its own name behind that of its kind."""
    kind, _, own = widget.id.partition(".")
    return kind, not own


def own_lines(page: Page, wall: Wall, nodes: Sequence[Node], title: str) -> list[RoomLine]:
    """What the evening's page tells whoever leads, and the wall does not tell the room."""
    here = {it.id for node in nodes for it in node.widgets()}
    shown = {it.label for it in wall.placed.widgets()} | {title}
    told = (it for it in page.body.widgets() if it.role == "text" and not it.value and it.id not in here)
    return [RoomLine(it.label, first=True, own=True) for it in told if it.label and it.label not in shown]


def _in_lines(rows: Sequence[Widget]) -> str:
    """Each on a line of its own, with its letter where it has one; numbers behind one another."""
    told = [in_a_line(it) for it in rows]
    if len(rows) == 1 or all(it.role == "meter" for it in rows):
        # A row that ends in a sentence needs no other sign behind it.
        *before, last = told
        return " ".join([*(it if it[-1:] in ENDS else f"{it};" for it in before), last])
    signs = [f"{it.letter}." if isinstance(it, ChoiceBox) and it.letter else BULLET for it in rows]
    return "\n".join(
        line if line.startswith(BULLET) else f"{sign} {line}" for sign, line in zip(signs, told, strict=True)
    )


def _called(above: str) -> str:
    """What something is called, or was asked, as it stands before that."""
    return above if above[-1] in ENDS else f"{above}:"


def _ended(line: str) -> str:
    return line if line.rstrip("”")[-1:] in ENDS else f"{line}."


def in_a_line(widget: Widget) -> str:
    """What it says, and what that is about, in the order in which it is read."""
    if isinstance(widget, CourseChart):
        return widget.value
    if isinstance(widget, (Note, Quote)):
        above, below = widget.around
        between = "\n" if widget.label.startswith(BULLET) else " "
        line = f"{_called(above)}{between}{widget.label}" if above else widget.label
        return f"{_ended(line)} {below}" if below else line
    first, then = (widget.value, widget.label) if isinstance(widget, DecidedCard) else (widget.label, widget.value)
    if not first or not then:
        return first or then
    if then[-1] == ":" or (widget.role == "note" and first[-1] in ENDS[1:] and then[-1] not in ENDS):
        # What it says, and above that what it is called.
        return f"{then} {first}" if then[-1] == ":" else f"{then}: {first}"
    return f"{first} {then}" if first[-1] in ENDS or widget.role == "meter" else f"{first}: {then}"
