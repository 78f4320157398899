"""What an author looked at and lets stand: `# lint: allow K512` at the end of a line. An error cannot be allowed."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from game.content.problems import Findings, Problem
from game.content.reading.sources import SourceText, read_source

_ALLOW = re.compile(r"(?:^|\s)#\s*lint:\s*allow((?:[\s,]+K\d{3})+)\s*$")


def not_allowed(problems: Iterable[Problem], pack: Path) -> tuple[Problem, ...]:
    """The problems of this pack without the warnings and tips that their own line allows."""
    source = cache(lambda file: source_of(pack, file))
    return tuple(it for it in problems if it.severity == "error" or it.code not in _allows(source(it.file), it.line))


def source_of(pack: Path, file: str) -> SourceText | None:
    """A file of a pack as it was written; `None` where it cannot be shown."""
    path = pack / file if pack.is_dir() else pack
    return read_source(path, file, Findings()) if path.is_file() else None


def _allows(source: SourceText | None, line: int) -> list[str]:
    if source is None or not 0 < line <= len(source.lines):
        return []
    found = _ALLOW.search(source.lines[line - 1])
    return re.findall(r"K\d{3}", found[1]) if found else []
