"""Lines that do not stand under each other: which of them is the wrong one, and whether a dash was forgotten."""

from msgspec.structs import replace

from game.content.problems import Place, ToldProblem
from game.content.reading.stumble import Stumble
from game.rules.terms.text import message

STEP = 2
"""So far a line stands to the right of what it belongs to."""


def crooked(stumble: Stumble) -> ToldProblem:
    """A line at which libyaml gave up. Often the line above it is the crooked one, and this is the first that is right."""
    here = stumble.at.line
    column = _indent(stumble, here)
    if _dashed(stumble, here):
        first = _first_of(stumble, here)
        if first is not None and not _dashed(stumble, first):
            return _no_dash(stumble, first)
    elif column == stumble.at.column - 1:
        before = _before(stumble, here, column)
        if before is not None and _indent(stumble, before) == column and _dashed(stumble, before):
            return _no_dash(stumble, here)
        crooked = _deeper(stumble, here)
        if crooked is not None:
            return _told(stumble, crooked)
    return ToldProblem(stumble.at, message("content.indentation"), message("content.hint.indent"))


def too_far_right(stumble: Stumble) -> ToldProblem:
    """A line under one that is complete, and further to the right: it stands crooked, or that one lost its dash."""
    above, here = stumble.at.line - 1, stumble.at.line
    column = _indent(stumble, above)
    if not _dashed(stumble, above) and _indent(stumble, here) == column + STEP and _beside_dash(stumble, above):
        return _no_dash(stumble, above)
    place = _place(stumble, here)
    return ToldProblem(place, message("content.too_far_right"), message("content.hint.indent"))


def _told(stumble: Stumble, line: int) -> ToldProblem:
    return ToldProblem(_place(stumble, line), message("content.crooked"), message("content.hint.indent"))


def _no_dash(stumble: Stumble, line: int) -> ToldProblem:
    hint = message("content.hint.write", text=f"- {_text(stumble, line).strip()[:60]}")
    return ToldProblem(_place(stumble, line), message("content.dash_forgotten"), hint)


def _text(stumble: Stumble, line: int) -> str:
    return stumble.line(Place(stumble.source.file, line, 1))


def _place(stumble: Stumble, line: int) -> Place:
    return replace(stumble.at, line=line, column=_indent(stumble, line) + 1)


def _indent(stumble: Stumble, line: int) -> int:
    text = _text(stumble, line)
    return len(text) - len(text.lstrip(" "))


def _dashed(stumble: Stumble, line: int) -> bool:
    return _text(stumble, line).lstrip(" ").startswith("- ")


def _empty(stumble: Stumble, line: int) -> bool:
    text = _text(stumble, line).strip()
    return not text or text.startswith("#")


def _before(stumble: Stumble, line: int, most: int) -> int | None:
    """The nearest line above that stands at most so far to the right."""
    above = (it for it in range(line - 1, 0, -1) if not _empty(stumble, it) and _indent(stumble, it) <= most)
    return next(above, None)


def _first_of(stumble: Stumble, line: int) -> int | None:
    """The first line of those right under each other's beginning that this line is in."""
    column, first = _indent(stumble, line), None
    while (before := _before(stumble, first or line, column)) is not None and _indent(stumble, before) == column:
        first = before
    return first


def _deeper(stumble: Stumble, line: int) -> int | None:
    """The line that began a block too far to the right, where this line stands as far as that block should have."""
    column = _indent(stumble, line)
    parent = _before(stumble, line, column)
    if parent is None or column != _indent(stumble, parent) + STEP:
        return None
    return next((it for it in range(parent + 1, line) if not _empty(stumble, it)), None)


def _beside_dash(stumble: Stumble, line: int) -> bool:
    """Whether the next line as far to the left, or the one before it, begins with a dash."""
    column = _indent(stumble, line)
    below = range(line + 1, len(stumble.source.lines) + 1)
    under = next((it for it in below if not _empty(stumble, it) and _indent(stumble, it) <= column), None)
    near = [it for it in (_before(stumble, line, column), under) if it is not None]
    return any(_indent(stumble, it) == column and _dashed(stumble, it) for it in near)
