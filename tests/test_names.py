"""One public name for one thing: no two rooms call different things the same."""

import ast
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
GAME = ROOT / "game"
WRITTEN = GAME / "content" / "written"
"""Here the numbers and ids that authors write are checked: the same things as in the rules, by the same names."""


def public(module: Path) -> list[str]:
    """The classes, and the names of types, that a module has at its top."""
    found: list[str] = []
    for node in ast.parse(module.read_text(encoding="utf-8")).body:
        match node:
            case ast.ClassDef(name=name):
                found.append(name)
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                found.append(name)
    return [name for name in found if name[0].isupper() and not name.isupper()]


def test_every_public_type_has_a_name_of_its_own() -> None:
    homes = defaultdict[str, list[str]](list)
    for module in sorted(GAME.rglob("*.py")):
        for name in public(module):
            if not module.is_relative_to(WRITTEN) or name.startswith("Written"):
                homes[name].append(str(module.relative_to(ROOT)))
    assert {name: places for name, places in homes.items() if len(places) > 1} == {}
