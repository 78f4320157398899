"""No kind of dilemma and no decision rule is known by name outside its own room: elsewhere only what it says of itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import game
from game.rules.decisions import DECISION_RULES
from game.rules.kinds import KINDS

ROOT = Path(game.__file__).parent
ROOMS = ("rules/kinds", "rules/decisions", "content/written/kinds")
DICTIONARY = "content/validating/dutch.py"
"""What Dutch authors may write for every word of the format, their names among them."""
NAMES = {str(kind.__struct_config__.tag) for kind in KINDS} | set(DECISION_RULES)
CLASSES = {kind.__name__ for kind in KINDS}
MODULES = {cls.__module__ for cls in (*KINDS, *map(type, DECISION_RULES.values()))}
ANOTHER = {
    ("apps/session/approval/items.py", "agreement"),
    ("apps/session/approval/report_item.py", "agreement"),
    ("apps/session/approval/wordings.py", "agreement"),
    ("apps/text/commands.py", "agreement"),
    ("apps/table/pages/beside_case.py", "advice"),
    ("apps/table/pages/case.py", "advice"),
    ("apps/table/scenes/evening.py", "advice"),
}
"""What a group agrees to do afterwards has the same name, and so has the page with what advisers say."""


def docstrings(tree: ast.AST) -> set[int]:
    """The constants that only say something."""
    return {id(it.value) for it in ast.walk(tree) if isinstance(it, ast.Expr)}


def named(tree: ast.AST) -> Iterator[str]:
    said = docstrings(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if text in NAMES and id(node) not in said:
                yield text
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name) if name in CLASSES:
                yield name
            case ast.ImportFrom(module=str(module)) if module in MODULES:
                yield module
            case _:
                pass


def outside() -> Iterator[Path]:
    for path in sorted(ROOT.rglob("*.py")):
        place = path.relative_to(ROOT).as_posix()
        if place != DICTIONARY and not place.startswith(ROOMS):
            yield path


def test_they_are_named_in_their_own_rooms_only() -> None:
    found = {
        (path.relative_to(ROOT).as_posix(), name)
        for path in outside()
        for name in named(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found - ANOTHER == set()


def test_a_name_would_be_found() -> None:
    assert set(named(ast.parse("from game.rules.kinds.budget import BudgetCard"))) == {
        "game.rules.kinds.budget",
        "BudgetCard",
    }
    assert list(named(ast.parse('if rule == "consent": pass'))) == ["consent"]
