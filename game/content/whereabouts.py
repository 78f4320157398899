"""Where each part of a pack is written: file, line and column, found by the way to it in the author's words."""

from pathlib import Path

from game.content.problems import Findings, Place
from game.content.reading.folder import assemble
from game.content.reading.nodes import Loc, Mapping, locate


class Whereabouts:
    """The places of one pack, as its files are now."""

    def __init__(self, path: Path) -> None:
        assembled = assemble(path, Findings())
        self._root = Mapping(Place("scenario.yaml", 1, 1), {}) if assembled is None else assembled.root

    def of(self, way: Loc) -> Place:
        """Where that is written; of what is not written, what it would stand in."""
        return locate(self._root, way).key
