"""Which module knows which: nowhere in a circle, not for annotations either, and hardly ever in the middle of a function."""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.docs.pages import ROOT

MODULES_LOADED_LATE = {
    "game.cli": "a command loads what it needs, when it is asked for",
    "game.apps.session.keeping.pack": "packs as they were kept before they were compiled need pydantic; others do not wait for it",
    "game.apps.table.scenes.afterwards.last": "no first page waits for what looks back on an evening",
    "game.apps.table.scenes.before.evenings": "no list of evenings waits for what lays them side by side",
    "game.apps.text.evening": "the same, in the terminal",
    "game.apps.text.afterwards.impressions": "no evening waits for what tells what people answered",
    "game.apps.text.afterwards.side_by_side": "the same",
    "game.apps.text.afterwards.table_sheet": "the same",
    "game.content.cache": "a pack that was compiled before does not wait for YAML and pydantic",
}
"""Where a function may import from the program itself: the room or the module, and why."""


class Import(NamedTuple):
    """One import, wherever it stands: at the top, for annotations only, or in a function."""

    module: str
    of: str
    line: int
    in_function: bool


def modules(root: Path) -> dict[str, Path]:
    """Every module of the program, a package by its own name."""
    found = {}
    for path in sorted((root / "game").rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def imports(root: Path) -> tuple[Import, ...]:
    """Every import of the program's own modules."""
    return tuple(_imports(root))


def _imports(root: Path) -> Iterator[Import]:
    known = modules(root)
    for module, path in known.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {
            id(node)
            for function in ast.walk(tree)
            if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
            for node in ast.walk(function)
        }
        for node in ast.walk(tree):
            for name in _named(node, known):
                yield Import(module, name, getattr(node, "lineno", 0), id(node) in inside)


def _named(node: ast.AST, known: dict[str, Path]) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names if alias.name in known)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, "modules are named in full"
        for alias in node.names:
            inner = f"{node.module}.{alias.name}"
            if inner in known:
                yield inner
            elif node.module in known:
                yield str(node.module)


def knows(root: Path) -> dict[str, set[str]]:
    """Module → what it loads: what it imports, and the packages in which that lies, except those it lies in itself."""
    found: dict[str, set[str]] = {module: set() for module in modules(root)}
    for module, of, _, _ in imports(root):
        parts = of.split(".")
        packages = (".".join(parts[:length]) for length in range(1, len(parts)))
        found[module] |= {of, *(it for it in packages if not f"{module}.".startswith(f"{it}."))} - {module}
    return found


def circle(graph: dict[str, set[str]]) -> list[str]:
    """Modules of which each is imported by the one before, and the first by the last; none where there is no circle."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_module_knows_itself_through_others() -> None:
    assert circle(knows(ROOT)) == []


ROOMS_ONE_WAY = ("game.apps.session", "game.apps.table.scenes", "game.apps.text", "game.cli", "game.log")
"""Whose rooms do not know each other in a circle, as wholes: a reader can begin with any of them."""


def rooms(of: str, graph: dict[str, set[str]]) -> dict[str, set[str]]:
    """Each room and each module that lies in this one → which others of them it loads."""
    found: dict[str, set[str]] = {}
    begin = len(of.split("."))
    for module, others in graph.items():
        if module.startswith(f"{of}."):
            room = module.split(".")[begin]
            loaded = {it.split(".")[begin] for it in others if it.startswith(f"{of}.")}
            found[room] = found.get(room, set()) | (loaded - {room})
    return found


@pytest.mark.parametrize("of", ROOMS_ONE_WAY)
def test_rooms_do_not_know_each_other_in_a_circle(of: str) -> None:
    graph = rooms(of, knows(ROOT))
    assert circle(graph) == []
    assert len([it for it in graph if (ROOT / of.replace(".", "/") / it).is_dir()]) > 4


def test_two_rooms_that_know_each_other_are_found() -> None:
    graph = {"game.a.one.x": {"game.a.two.y"}, "game.a.one.z": set(), "game.a.two.w": {"game.a.one.z"}}
    assert circle(graph) == []
    assert circle(rooms("game.a", graph))


def test_functions_import_only_what_others_should_not_wait_for() -> None:
    late = [it for it in imports(ROOT) if it.in_function]
    strange = [
        f"{it.module}:{it.line} imports {it.of}"
        for it in late
        if not any(f"{it.module}.".startswith(f"{room}.") for room in MODULES_LOADED_LATE)
    ]
    assert strange == []
    for room in MODULES_LOADED_LATE:
        assert any(f"{it.module}.".startswith(f"{room}.") for it in late), f"{room} imports nothing late any more"


CIRCLES = {
    "two": {"a": "import game.b", "b": "from game.a import A"},
    "for annotations": {"a": "if TYPE_CHECKING:\n    from game.b import B", "b": "from game import a"},
    "in a function": {"a": "def f():\n    from game.b import B", "b": "import game.a"},
    "three": {"a": "import game.b", "b": "import game.c", "c": "import game.a"},
    "through a package": {"a": "import game.p.q", "p/__init__": "import game.a", "p/q": ""},
}


@pytest.mark.parametrize("name", CIRCLES)
def test_a_circle_is_found(name: str, tmp_path: Path) -> None:
    for module, text in {"__init__": "", **CIRCLES[name]}.items():
        path = tmp_path / "game" / f"{module}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert "game.a" in circle(knows(tmp_path))


def test_a_package_and_its_own_modules_are_no_circle(tmp_path: Path) -> None:
    package = tmp_path / "game" / "p"
    package.mkdir(parents=True)
    (tmp_path / "game" / "__init__.py").write_text("", encoding="utf-8")
    (package / "__init__.py").write_text("from game.p.q import Q", encoding="utf-8")
    (package / "q.py").write_text("from game.p.r import R", encoding="utf-8")
    (package / "r.py").write_text("", encoding="utf-8")
    assert circle(knows(tmp_path)) == []
