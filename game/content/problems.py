"""What is wrong in a pack: every problem with its place, in the author's words."""

from typing import Literal, NamedTuple

from msgspec import Struct

from game.content.codes import CODES, UNLISTED
from game.rules.terms.text import Message, Text, Words, message

Severity = Literal["error", "warning", "note"]
"""An error stops the pack from loading; a warning is probably a slip; a note is good to know."""

MOST_PROBLEMS = 200
"""Of each severity so many are told; the others are counted."""

HEAD = "scenario.yaml"


# Without `gc=False` here and on nodes, two thirds of the time to load 1,000 cards went to the garbage collector
# (7.0 s against 2.6 s with it off). These values never refer back, so nothing is left for it to find.
class Place(Struct, frozen=True, order=True, gc=False):
    """Where something stands: a file of the pack, a line and a column from 1. Line 0: the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Problem(Struct, frozen=True):
    """One thing to look at in a pack."""

    severity: Severity
    code: str
    """Stable, such as `K201`; `docs/lint-codes.md` explains it."""
    file: str
    """Relative to the pack, with forward slashes."""
    line: int
    """From 1; 0 is the file as a whole."""
    column: int
    message: Message
    """What is wrong."""
    hint: Message | None = None
    """What to write instead."""

    @property
    def place(self) -> Place:
        """Where it is."""
        return Place(self.file, self.line, self.column)

    def __str__(self) -> str:
        hint = f" ({_bare(self.hint)})" if self.hint is not None else ""
        return f"{self.place} {self.code} {self.severity} {_bare(self.message)}{hint}"


def _bare(words: Message) -> str:
    """A message without a catalog: its id and what would be filled in."""
    values = ", ".join(f"{name}={_value(value)}" for name, value in words.values.items())
    return f"{words.id} {values}".rstrip()


def _value(value: int | str | Words) -> str:
    if isinstance(value, Message):
        return f"[{_bare(value)}]"
    return repr(value.nl if isinstance(value, Text) else value)


class ToldProblem(NamedTuple):
    """A sentence about a pack, and where it belongs."""

    place: Place
    words: Message
    hint: Message | None = None


class ContentError(Exception):
    """A pack that cannot be played, with everything there is to say about it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop it from loading."""
        return tuple(problem for problem in self.problems if problem.severity == "error")

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class Findings:
    """The problems found so far; of a flood the first are kept and the rest is counted."""

    def __init__(self) -> None:
        self._kept: dict[Severity, list[Problem]] = {"error": [], "warning": [], "note": []}
        self._seen: set[str] = set()
        self._lines: set[tuple[str, int]] = set()
        self._files: set[str] = set()
        self._more: dict[Severity, int] = {"error": 0, "warning": 0, "note": 0}

    def add(self, place: Place, id: str, /, hint: Message | None = None, **values: int | str | Words) -> None:
        """Keep this problem. The same sentence at the same place is told once (one line of text is two languages)."""
        self.keep(place, message(id, **values), hint)

    def keep(self, place: Place, words: Message, hint: Message | None = None) -> None:
        """Keep a problem whose sentence was made elsewhere."""
        code, severity = CODES.get(words.id, UNLISTED)
        self._lines.add((place.file, place.line))
        self._files.add(place.file)
        sentence = f"{place} {_bare(words)}"
        if sentence in self._seen:
            return
        if len(self._kept[severity]) == MOST_PROBLEMS:
            self._more[severity] += 1
            return
        self._seen.add(sentence)
        self._kept[severity].append(Problem(severity, code, place.file, place.line, place.column, words, hint))

    def failed(self) -> bool:
        """Whether anything found so far stops the pack from loading."""
        return bool(self._kept["error"])

    def skip(self, errors: int) -> None:
        """Count errors that nobody would read any more."""
        self._more["error"] += errors

    def has(self, file: str, line: int) -> bool:
        """Whether there is a problem on this line."""
        return (file, line) in self._lines

    def tells_of(self, file: str) -> bool:
        """Whether there is a problem in this file."""
        return file in self._files

    def told(self) -> tuple[Problem, ...]:
        """Everything found: the head of the pack first, then file by file, from top to bottom."""
        found = [problem for kept in self._kept.values() for problem in kept]
        found.sort(key=lambda problem: (problem.file != HEAD, problem.place, problem.code))
        for id, one, count in (
            ("content.more_errors", "content.one_more_error", self._more["error"]),
            ("content.more_advice", "content.one_more_remark", self._more["warning"] + self._more["note"]),
        ):
            if count == 1:
                code, severity = CODES[one]
                found.append(Problem(severity, code, HEAD, 0, 0, message(one)))
            elif count:
                code, severity = CODES[id]
                found.append(Problem(severity, code, HEAD, 0, 0, message(id, count=count)))
        return tuple(found)
