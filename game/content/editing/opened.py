"""A pack in which nothing is wrong, opened to change signs in it: its tree, its models and the files they came from."""

from functools import cached_property
from pathlib import Path

from game.content.allowed import not_allowed
from game.content.editing.scalars import Scalars, scalars
from game.content.loading import review
from game.content.problems import HEAD, ContentError, Findings, Place
from game.content.reading.folder import assemble
from game.content.reading.nodes import Loc, Spot, locate
from game.content.reading.short import written_loc
from game.content.reading.sources import SourceText


class OpenedPack:
    """Raises `ContentError` where the pack has an error, `OSError` where a file of it cannot be read again."""

    def __init__(self, path: Path) -> None:
        findings = Findings()
        assembled = assemble(path, findings)
        validated = None if assembled is None else review(assembled, findings)
        if assembled is None or validated is None or findings.failed():
            raise ContentError(not_allowed(findings.told(), path))
        self._single = path if path.is_file() and path.name != HEAD else None
        self._folder = path.parent if path.is_file() else path
        self.assembled = assembled
        self.scenario = validated.scenario
        self.sources = {file: SourceText(file, text) for file, text in assembled.sources.items()}
        self.data = {file: self.path(file).read_bytes() for file in self.sources}
        """Each file as it is on disk."""
        self._scalars: dict[str, Scalars] = {}

    @cached_property
    def single(self) -> bool:
        """Whether it is one file, and no folder."""
        return self._single is not None

    def path(self, file: str) -> Path:
        """Where a file of the pack is."""
        return self._folder / file if self._single is None else self._single

    def spot(self, loc: Loc) -> Spot:
        """What stands at the end of a way through the models."""
        return locate(self.assembled.root, written_loc(self.assembled.root, loc))

    def scalars(self, file: str) -> Scalars:
        """The values and the keys of a file."""
        if file not in self._scalars:
            self._scalars[file] = scalars(self.sources[file])
        return self._scalars[file]

    def is_whole_file(self, loc: Loc) -> bool:
        """Whether what stands there is a file of its own: then its name is no text."""
        key = self.spot(loc).key
        return len(loc) == 2 and "/" in key.file and (key.line, key.column) == (1, 1)

    def place(self, loc: Loc, *, is_key: bool) -> Place:
        """Where the word stands that the models have there."""
        spot = self.spot(loc)
        return spot.key if is_key else spot.node.place
