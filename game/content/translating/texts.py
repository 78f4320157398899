"""Every text of a pack with its place, and how it is with its English."""

from pathlib import Path

from msgspec import Struct

from game.content.checking.things import things
from game.content.editing.opened import OpenedPack
from game.content.problems import Place
from game.content.reading.homes import translations_beside
from game.content.reading.nodes import Loc, Scalar
from game.content.reading.short import written_loc
from game.content.translating.record import TextStanding, TranslationRecord, read_record
from game.content.written.text import WrittenText


class PackText(Struct, frozen=True):
    """A text of a pack."""

    loc: Loc
    """The way to it as it was written."""
    place: Place
    text: WrittenText
    standing: TextStanding
    one_line: bool
    """Written once for both languages."""

    @property
    def name(self) -> str:
        """The keys that lead to it, such as `dilemmas.bathroom.options.move.text`; of a list the how-manieth."""
        return ".".join(str(it + 1) if isinstance(it, int) else it for it in self.loc)


class PackTexts:
    """The texts of a pack in which nothing is wrong. Raises `ContentError` and `OSError` as `OpenedPack` does."""

    def __init__(self, path: Path) -> None:
        self.pack = OpenedPack(path)
        self.record_path = translations_beside(path)
        kept = read_record(self.record_path)
        self.is_lost = kept is None
        """Whether there is a record that cannot be read."""
        found = [(loc, it) for loc, it in things(self.pack.scenario) if isinstance(it, WrittenText)]
        self.record = TranslationRecord(kept or {}, [it for _, it in found])
        self.all = tuple(self._text(loc, it) for loc, it in found)

    def _text(self, loc: Loc, text: WrittenText) -> PackText:
        spot = self.pack.spot(loc)
        way = written_loc(self.pack.assembled.root, loc)
        one_line = isinstance(spot.node, Scalar)
        standing = self.record.standing(text)
        # `nl` and `en` that say the same were both written.
        standing = "new" if standing == "same" and not one_line else standing
        return PackText(way, spot.key, text, standing, one_line)

    def of(self, *standings: TextStanding) -> list[PackText]:
        """The texts with which it is so, file by file."""
        order = list(self.pack.sources)
        found = [it for it in self.all if it.standing in standings]
        return sorted(found, key=lambda it: (order.index(it.place.file), it.place))
