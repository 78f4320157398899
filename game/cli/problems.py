"""Problems of a pack as lines: where, what is wrong, what to write instead."""

from collections.abc import Iterable, Iterator

from game.apps.words import render, say
from game.content import Problem
from game.rules.text import Language


def problem_lines(problems: Iterable[Problem], language: Language) -> Iterator[str]:
    """One line per problem, `file:line:column: severity code: sentence`, and its hint under it."""
    for problem in problems:
        severity = say(language, f"lint.{problem.severity}")
        yield f"{problem.place}: {severity} {problem.code}: {render(problem.message, language)}"
        if problem.hint is not None:
            yield f"    {render(problem.hint, language)}"
