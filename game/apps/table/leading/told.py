"""One thing that the room reads, in a line: a name with what it is, a row with its letter or number."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from game.widgets import ENDS, DecidedCard, GridRow, Note, Numbered, Quote, ResultRow, Widget, in_a_row
from game.widgets.course import CourseChart

BULLET, ARROW = "•", "→"
"""What a line of a list begins with."""
NUMBER = re.compile(r"\d+\. ")
"""What a line that has its own number begins with."""
SENTENCE = re.compile(r"[.!?…][”’]?( |$)")
"""Where a sentence ends: what holds one stands on a line of its own."""
TITLE = ".title"
"""What ends the id of what rows are called together."""


class ToldRow(Struct):
    """A line, of one thing or of a name and what is said of it."""

    id: str
    words: str
    kind: str
    """What begins its id: rows of one kind stand together."""
    bare: bool
    """Whether it is the only one of its kind, or what the others are called."""
    role: str
    heads: bool = False
    """Whether its id says that the others stand under it."""
    sign: str = ""
    """The letter or the number with which it begins."""
    listed: str = ""
    """The same words where it has a line to itself; empty where those are the same."""
    named: bool = False
    """Whether it may be what the next is called."""
    drawn: bool = False
    """Whether it is a picture that is told."""
    own_line: bool = False
    """Whether it stands on no line with others."""


def folded(told: Iterable[Widget]) -> list[ToldRow]:
    """These, each with what is said of it: that has the id of the thing with a word behind it."""
    rows: list[ToldRow] = []
    for widget in told:
        if isinstance(widget, GridRow) and widget.head:
            # Names of columns: here there are none.
            continue
        before = rows[-1] if rows else None
        if before is not None and _says_of(widget, before):
            two = before.words[-1] not in ENDS and ": " not in before.words
            before.words = f"{before.words}: {widget.label}" if two else in_a_row(before.words, widget.label)
            before.named = False
            continue
        rows.append(_row(widget))
    return rows


def _says_of(widget: Widget, before: ToldRow) -> bool:
    own = widget.id.removeprefix(f"{before.id}.")
    alike = widget.role == "text" and before.role == "text" and not before.bare
    return alike and own != widget.id and not own[0].isdigit()


def _row(widget: Widget) -> ToldRow:
    kind, _, own = widget.id.partition(".")
    words = in_a_line(widget)
    row = ToldRow(widget.id, words, kind, not own or widget.id == f"{kind}{TITLE}", widget.role)
    row.heads = widget.id.endswith(TITLE)
    row.named = widget.role == "text" and not widget.value
    row.drawn = isinstance(widget, CourseChart)
    if isinstance(widget, Numbered):
        row.sign, row.words = f"{widget.value}.", widget.label
    elif widget.letter:
        row.sign = f"{widget.letter}."
    if widget.role == "meter" and widget.value and widget.label[-1] not in ENDS:
        inside = ": " in widget.label
        row.listed = f"{widget.label} ({widget.value})" if inside else f"{widget.label}: {widget.value}"
        row.own_line = isinstance(widget, (ResultRow, GridRow)) or SENTENCE.search(words) is not None
    return row


def in_lines(rows: Sequence[ToldRow]) -> str:
    """Each on a line of its own, with its letter or number where it has one; short numbers behind one another."""
    own = any(it.own_line for it in rows)
    if not own and (len(rows) == 1 or all(it.role == "meter" for it in rows)):
        return "; ".join(it.words for it in rows)
    words = [it.listed or it.words for it in rows]
    if len(rows) == 1:
        return words[0]
    return "\n".join(
        line
        if line.startswith((BULLET, ARROW)) or (not it.sign and NUMBER.match(line))
        else f"{it.sign or BULLET} {line}"
        for it, line in zip(rows, words, strict=True)
    )


def under(above: str, line: str) -> str:
    """A line under what it is called: on the same line, where it is one thing without a name of its own."""
    above = above.removesuffix(":")
    if "\n" in line:
        return f"{above}:\n{line}"
    return f"{above}:\n{BULLET} {line}" if ": " in line else f"{above}: {line}"


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
        if "\n" in above:
            line = f"{above}\n{widget.label}"
        else:
            between = "\n" if widget.label.startswith(BULLET) else " "
            line = f"{_called(above)}{between}{widget.label}" if above else widget.label
        return f"{_ended(line)} {below}" if below else line
    first, then = (widget.value, widget.label) if isinstance(widget, DecidedCard) else (widget.label, widget.value)
    if not first or not then:
        return first or then
    if widget.role == "note" and first.rstrip(".").casefold() in then.casefold():
        # What is said of it says it again.
        return then
    if then[-1] == ":" or (widget.role == "note" and first[-1] in ENDS[1:] and then[-1] not in ENDS):
        # What it says, and above that what it is called.
        return f"{then} {first}" if then[-1] == ":" else f"{then}: {first}"
    if "\n" in then:
        return f"{_called(first)}\n{then}"
    return f"{first} {then}" if first[-1] in ENDS or widget.role == "meter" else f"{first}: {then}"
