"""What the room reads now, as lines for the facilitator: rows of one kind together, and first what a page is about."""

from collections.abc import Sequence
from functools import reduce
from itertools import groupby

from msgspec import Struct

from game.apps.table.window.wall import Wall
from game.widgets import ENDS, DecidedCard, Node, Widget

TOLD = ("heading", "text", "note", "meter", "option", "list_item")
"""What is read: not pictures, nor what is pressed."""
FIRST = ("says", "talk")
"""What such a line is about begins the id of its widget: the last answer of a talk, what to talk about."""


class ReadLine(Struct, frozen=True):
    """A line of what the room reads."""

    words: str
    first: bool
    """Whether it is what the page is about: an answer that was just given, a question to talk about."""


def read_lines(wall: Wall, nodes: Sequence[Node], title: str) -> list[ReadLine]:
    """What the room reads now, to have it at hand: all of it that is not set here and does not stand above it."""
    here = {it.id for node in nodes for it in node.widgets()}
    page = wall.page
    body = page.hung.body if page.hung is not None and wall.placed.hangs else page.body
    shown = [*body.widgets(), *(() if page.aside is None or not wall.placed.beside else page.aside.widgets())]
    told = [
        it
        for it in shown
        if it.role in TOLD and it.label and it.id not in here and title not in (it.label, in_a_line(it))
    ]
    lines: list[ReadLine] = []
    above = ""
    # Rows of one kind, as the funds are, stand in one line, behind what they are called together.
    for kind, alike in groupby(told, lambda it: it.id.partition(".")[0]):
        rows = list(alike)
        line = reduce(_joined, (in_a_line(it) for it in rows))
        alone = len(rows) == 1 and rows[0].role == "text" and not rows[0].value
        names = alone and (line[-1] not in ENDS or line[-1] == ":")
        if above and not names and (len(rows) > 1 or above[-1] == ":"):
            lines.append(ReadLine(f"{above.removesuffix(':')}: {line}", kind in FIRST))
            above = ""
            continue
        # A name that one thing follows stands above it: joined, the two would read as one sentence.
        lines.extend([ReadLine(above, first=False)] if above else [])
        above = line if names else ""
        lines.extend([] if names else [ReadLine(line, kind in FIRST)])
    return [*lines, ReadLine(above, first=False)] if above else lines


def _joined(first: str, then: str) -> str:
    return f"{first} {then}" if first[-1] in ENDS else f"{first}; {then}"


def in_a_line(widget: Widget) -> str:
    """What it says, and what that is about, in the order in which it is read."""
    first, then = (widget.value, widget.label) if isinstance(widget, DecidedCard) else (widget.label, widget.value)
    if not first or not then:
        return first or then
    if then[-1] == ":" or (widget.role == "note" and first[-1] in ENDS[1:] and then[-1] not in ENDS):
        # What it says, and above that what it is called.
        return f"{then} {first}" if then[-1] == ":" else f"{then}: {first}"
    return f"{first} {then}" if first[-1] in ENDS or widget.role == "meter" else f"{first}: {then}"
