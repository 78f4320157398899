"""Where libyaml stumbled: the place, its line, and what came before it."""

from typing import Any

from yaml import YAMLError

from game.content.problems import Place
from game.content.reading.phrases import said
from game.content.reading.sources import SourceText


class Stumble:
    """One syntax error: where, in which line, and what came before it."""

    def __init__(self, source: SourceText, error: YAMLError, last: Any, bracket: Place | None) -> None:
        self.source = source
        self.last = last
        self.bracket = bracket
        self.slip, self.in_brackets = said(error)
        self.at = self._place(getattr(error, "problem_mark", None) or getattr(error, "context_mark", None))
        self.since = self._place(getattr(error, "context_mark", None) or getattr(error, "problem_mark", None))

    def _place(self, mark: object) -> Place:
        line, column = getattr(mark, "line", -1), getattr(mark, "column", -1)
        return Place(self.source.file, line + 1, column + 1)

    def line(self, place: Place) -> str:
        """The line at a place."""
        return self.source.lines[place.line - 1] if 0 < place.line <= len(self.source.lines) else ""

    def sign(self, place: Place) -> str:
        """The sign at a place; empty at the end of a line."""
        return self.line(place)[place.column - 1 : place.column] if place.column else ""

    def rest(self) -> str:
        """What is left of the file from the stumble on, without blanks at its ends."""
        lines = self.source.lines[self.at.line :]
        return "".join([self.line(self.at)[max(0, self.at.column - 1) :], *lines[:2]]).strip()

    def before(self) -> str:
        """What stands on the line before the stumble."""
        return self.line(self.at)[: max(0, self.at.column - 1)]
