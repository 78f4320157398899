"""Problems of a pack as lines: where, what is wrong, what to write instead."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from game.apps.words import render, say
from game.cli.lines import aside
from game.content import Problem
from game.content.problems import HEAD
from game.rules.terms.text import Language

UNREAD = "K1"
"""How the codes begin of what keeps a file from being read: what else is in it, nobody saw."""
OF_FORM = (UNREAD, "K2")
"""How the codes begin of what is not written as it should be: what stands there is left out when the rest is checked."""
SEVERITIES = ("error", "warning", "note")
WIDE = 66
"""Signs of a line of the source that are shown at the most."""


def problem_lines(
    problems: Iterable[Problem], language: Language, pack: Path | None = None, *, tips: bool = True
) -> Iterator[str]:
    """One line per problem, `file:line:column: severity code: sentence`, what stands there, and its hint under it.

    Errors come first, and of these what keeps a file from being read. A tip is told once for each file.
    """
    from game.content.allowed import source_of  # noqa: PLC0415 - what reads packs is loaded when something is wrong

    source = cache(lambda file: None if pack is None else source_of(pack, file))
    for problem, more in folded(in_order(problems)):
        if problem.severity == "note" and not tips:
            continue
        severity = say(language, f"lint.{problem.severity}")
        yield f"{problem.place}: {severity} {problem.code}: {render(problem.message, language)}"
        found = source(problem.file)
        if found is not None and 0 < problem.line <= len(found.lines):
            yield from shown(found.lines[problem.line - 1], problem.line, problem.column)
        if problem.hint is not None:
            yield f"    {render(problem.hint, language)}"
        if more:
            yield f"    {say(language, 'lint.also', lines=', '.join(map(str, more)))}"


def tell_errors(problems: Iterable[Problem], language: Language, pack: Path | None = None) -> None:
    """What is wrong with a pack, for who wanted something else done with it."""
    for line in problem_lines(problems, language, pack):
        aside(line)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """What to mend first, first."""

    def place(problem: Problem) -> tuple[int, bool, bool]:
        unread = problem.severity == "error" and problem.code.startswith(UNREAD)
        return SEVERITIES.index(problem.severity), not unread, problem.file != HEAD

    return sorted(problems, key=lambda it: (place(it), it.place))


def folded(problems: Iterable[Problem]) -> Iterator[tuple[Problem, list[int]]]:
    """Each problem, and the other lines with the same tip in the same file."""
    told: dict[tuple[str, str], tuple[Problem, list[int]]] = {}
    listed: list[tuple[Problem, list[int]]] = []
    for problem in problems:
        key = (problem.file, problem.code)
        if problem.severity == "note" and problem.line and key in told:
            first, more = told[key]
            if problem.line not in (first.line, *more):
                more.append(problem.line)
            continue
        listed.append((problem, []))
        told[key] = listed[-1]
    yield from listed


def shown(line: str, number: int, column: int) -> Iterator[str]:
    """The line of the source, and a mark under the place; of a long line the part that matters."""
    if not line.strip():
        return
    start = max(0, column - 1 - WIDE // 2) if len(line) > WIDE else 0
    part = line[start : start + WIDE].rstrip()
    gutter = f"    {number} | "
    yield f"{gutter}{part}"
    if 0 < column <= len(line) + 1:
        yield f"{' ' * len(gutter)}{' ' * (column - 1 - start)}^"
