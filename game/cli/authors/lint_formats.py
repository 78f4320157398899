"""What lint found, for other programs: an editor, a script, the checks of a repository."""

import json
from collections.abc import Iterable, Iterator

from game.apps.words import render
from game.cli.problems import in_order
from game.content import Problem
from game.rules.terms.text import Language

GITHUB = {"error": "error", "warning": "warning", "note": "notice"}
"""What each severity is called in a workflow command of GitHub Actions."""


def as_json(problems: Iterable[Problem], language: Language) -> Iterator[str]:
    """One list of objects: severity, code, file, line, column (0 for the whole file), message, hint (or null)."""
    found = [
        {
            "severity": it.severity,
            "code": it.code,
            "file": it.file,
            "line": it.line,
            "column": it.column,
            "message": render(it.message, language),
            "hint": None if it.hint is None else render(it.hint, language),
        }
        for it in in_order(problems)
    ]
    yield json.dumps(found, ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem], language: Language) -> Iterator[str]:
    """A workflow command a problem (docs.github.com/actions, "Workflow commands")."""
    for it in in_order(problems):
        place = {"file": it.file, "line": str(it.line or 1), "col": str(it.column or 1), "title": it.code}
        where = ",".join(f"{name}={_property(value)}" for name, value in place.items())
        words = [render(it.message, language), *([] if it.hint is None else [render(it.hint, language)])]
        yield f"::{GITHUB[it.severity]} {where}::{_data(' '.join(words))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
