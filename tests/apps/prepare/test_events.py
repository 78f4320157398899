"""What the page tells of events, and whose names it uses: nothing new is left out without a word."""

import ast
from pathlib import Path

import pytest

from game.apps import prepare
from game.apps.prepare import told_events
from game.rules.events.table import ByEvent


@pytest.mark.parametrize("table", [told_events.IN_CASE, told_events.LATER])
def test_a_new_event_is_named(table: dict[type, object]) -> None:
    by_event = ByEvent[object]("tell at home").giving(None, *table)
    with pytest.raises(TypeError, match="tell at home NewEvent"):
        by_event.whole((*table, type("NewEvent", (), {})))


def test_the_preview_is_used_by_its_own_names() -> None:
    found = [
        node.module
        for path in Path(prepare.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("game.apps.preview")
    ]
    assert set(found) == {"game.apps.preview"}
