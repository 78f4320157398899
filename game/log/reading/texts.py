"""The texts of a session, by their ids: what people wrote and what they are called."""

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NewType

from game.log.errors import BadText
from game.log.formats import TEXT
from game.log.reading.private import PrivateLine

TextId = NewType("TextId", str)
"""`t` and a number from 1."""


class TextTable:
    """The texts in memory. An entry brings those it speaks of; only then are they written, in front of it."""

    def __init__(
        self,
        salt: Callable[[], str],
        promised: Mapping[str, str] = {},
        lines: Mapping[str, PrivateLine] = {},
        forgotten: Collection[str] = (),
    ) -> None:
        """From what the log holds (text id → fingerprint; what was forgotten) and the lines of `private.jsonl`.

        A line that no entry brought is nobody's: its entry was never recorded, and it may be on no medium.
        """
        self._salt = salt
        self._promised = dict(promised)
        self._lines = {id: line for id, line in lines.items() if id in promised and id not in forgotten}
        self._forgotten = set(forgotten)
        self._written = set(self._lines)
        self._next = 1 + max((int(id[1:]) for id in (*promised, *lines)), default=0)

    def add(self, text: str) -> TextId:
        """The id of a new text, which is in memory only until an entry brings it. Words are kept composed (NFC).

        Raises `BadText` where UTF-8 has no place for a character.
        """
        text = unicodedata.normalize("NFC", text)
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise BadText(str(error)) from error
        id = TextId(f"t{self._next}")
        self._next += 1
        self._lines[id] = PrivateLine(id, self._salt(), text, TEXT.now)
        return id

    def get(self, id: str) -> str | None:
        """The text; `None` where it was erased or cannot be believed. Raises `KeyError` where there never was one."""
        line = self._lines.get(id)
        if line is None:
            if id not in self._promised:
                raise KeyError(id)
            return None
        return line.text if self._promised.get(id, line.fingerprint) == line.fingerprint else None

    @property
    def ids(self) -> tuple[str, ...]:
        """Every text that an entry brought, in order, also where it is gone."""
        return tuple(self._promised)

    def fingerprints(self, ids: Iterable[str]) -> tuple[str, ...]:
        """What the log holds of these texts, also where they are gone. Raises `KeyError`."""
        return tuple(self._promised[id] for id in ids)

    @property
    def forgotten(self) -> frozenset[str]:
        """The texts that were removed because somebody asked."""
        return frozenset(self._forgotten)

    @property
    def kept(self) -> frozenset[str]:
        """The texts whose words are to stand in the file."""
        return frozenset(self._written - self._forgotten)

    def forget(self, ids: Iterable[str]) -> None:
        """These words are gone from memory."""
        for id in ids:
            self._forgotten.add(id)
            self._lines.pop(id, None)

    def new_among(self, ids: Iterable[str]) -> dict[str, str]:
        """Of these texts those that no entry has brought yet, with their fingerprints. Raises `KeyError`."""
        return {id: str(self._lines[id].fingerprint) for id in ids if id not in self._promised}

    def unwritten(self, ids: Iterable[str]) -> tuple[PrivateLine, ...]:
        """The lines of those of these texts that are not in the file yet."""
        return tuple(self._lines[id] for id in ids if id not in self._written)

    def wrote(self, id: str) -> None:
        """The line of this text is in the file."""
        self._written.add(id)

    def promise(self, fingerprints: Mapping[str, str]) -> None:
        """An entry brought these texts."""
        self._promised.update(fingerprints)
