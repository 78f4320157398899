"""A pack as plain data, as evenings kept it before packs were compiled, and as tests change it."""

import json
from pathlib import Path
from typing import Any

from game.content.problems import Findings
from game.content.reading.folder import assemble
from game.content.reading.nodes import plain


def written(path: Path) -> dict[str, Any]:
    """What the author of this pack wrote, put together, in the order written."""
    assembled = assemble(path, Findings())
    assert assembled is not None
    found: dict[str, Any] = plain(assembled.root)
    return found


def to_json(data: dict[str, Any]) -> bytes:
    """The bytes of such a copy."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
