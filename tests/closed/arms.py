"""The places in the program that let by what they do not name, found in its text."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import game
from game.log.records import Record
from game.rules.actions import Action
from game.rules.conditions import Test
from game.rules.events import Event
from game.rules.prompts import AnyPrompt

GAME = Path(game.__file__).parent
UNIONS: dict[str, frozenset[str]] = {
    name: frozenset(member.__name__ for member in get_args(union))
    for name, union in (
        ("events", Event),
        ("actions", Action),
        ("prompts", AnyPrompt),
        ("records", Record),
        ("conditions", Test),
    )
}


def arms() -> Iterator[tuple[str, str]]:
    """Which list it looks at, and where: file and function. Arms that end in `assert_never` are whole, and not among them."""
    for file in sorted(GAME.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef):
                where = f"{file.relative_to(GAME).as_posix()}:{function.name}"
                yield from dict.fromkeys((union, where) for match in _matches(function) for union in _lets_by(match))


def _matches(function: ast.FunctionDef) -> Iterator[ast.Match]:
    """Those of this function itself."""
    ahead: list[ast.AST] = list(function.body)
    while ahead:
        node = ahead.pop()
        if isinstance(node, ast.Match):
            yield node
        if not isinstance(node, ast.FunctionDef):
            ahead += ast.iter_child_nodes(node)


def _lets_by(match: ast.Match) -> Iterator[str]:
    """The closed lists of which it names some members, and lets all others by."""
    last = match.cases[-1]
    takes_all = isinstance(last.pattern, ast.MatchAs) and last.pattern.pattern is None and last.guard is None
    # Without a last arm that takes all, whatever is not named passes by as well.
    if not takes_all or "assert_never" not in ast.unparse(last.body[0]):
        named = {name for case in match.cases for name in _named(case.pattern)}
        yield from (union for union, members in UNIONS.items() if named & members)


def _named(pattern: ast.pattern) -> Iterator[str]:
    match pattern:
        case ast.MatchClass(cls=ast.Attribute(attr=name)) | ast.MatchClass(cls=ast.Name(id=name)):
            yield name
        case ast.MatchOr(patterns=patterns):
            for inner in patterns:
                yield from _named(inner)
        case ast.MatchAs(pattern=ast.pattern() as inner):
            yield from _named(inner)
