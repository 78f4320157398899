"""What an effect does that comes from outside, as an author writes it: a word of its own under `now:` and `later:`."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Protocol

from game.content.written.base import Written
from game.content.written.fault import Fault
from game.content.written.names import Names
from game.rules.extensions import added
from game.rules.parts.deeds import DEEDS, Deed


class WrittenLookup(Protocol):
    """The pack as it was written, as a deed in it knows it: by id, whatever kind of thing it is."""

    @property
    def funds(self) -> Mapping[str, Any]:
        """The funds."""
        ...

    @property
    def indicators(self) -> Mapping[str, Any]:
        """The indicators."""
        ...

    @property
    def dilemmas(self) -> Mapping[str, Any]:
        """The cards that could be read."""
        ...


class WrittenDeed(Written):
    """What stands under the word."""

    word: ClassVar[str]
    deed: ClassVar[type[Deed]]
    """What it is compiled to."""

    @abstractmethod
    def compiled(self, names: Names) -> Deed:
        """The deed as it is done."""

    @abstractmethod
    def faults(self, scenario: WrittenLookup) -> Iterator[Fault]:
        """What it names that is not there, and what else cannot be done."""


def whole(written: type[WrittenDeed]) -> type[WrittenDeed]:
    """The same. Raises `TypeError` for one that leaves out one of its parts, with their names."""
    missing = [part for part in ("word", "deed") if not hasattr(written, part)]
    missing += sorted(getattr(written, "__abstractmethods__", ()))
    if missing:
        raise TypeError(f"{written.__name__} lacks {', '.join(missing)}")
    return written


WRITTEN_DEEDS: tuple[type[WrittenDeed], ...] = tuple(map(whole, added("written_effect")))

_halves = set(DEEDS) ^ {written.deed for written in WRITTEN_DEEDS}
if _halves:
    names = ", ".join(sorted(deed.__name__ for deed in _halves))
    raise TypeError(f"written and not done, or done and not written: {names}")
