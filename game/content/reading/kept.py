"""Files of a pack as they were read before: what says the same still is the same."""

from msgspec import Struct

from game.content.problems import Findings
from game.content.reading.compose import Composed, compose
from game.content.reading.sources import SourceText


class _Kept(Struct, frozen=True):
    text: str
    composed: Composed


class KeptFiles:
    """What was read, file by file. The nodes of a file never change, so that one reading after another may hold them."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}

    def composed(self, source: SourceText, findings: Findings) -> Composed | None:
        """The nodes of a file, read anew unless it says what it said; `None` as `compose` gives it.

        A file of which there is something to tell is read anew every time, and so it is told every time.
        """
        kept = self._kept.pop(source.file, None)
        if kept is None or kept.text != source.text:
            composed = compose(source, findings)
            if composed is None or findings.tells_of(source.file):
                return composed
            kept = _Kept(source.text, composed)
        self._kept[source.file] = kept
        return kept.composed
