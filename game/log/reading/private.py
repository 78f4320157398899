"""`private.jsonl`: the words themselves, one line each, in a file from which they can be erased.

A line is `{"id":"t17","salt":"…","text":"…"}`; of an erased text only the id is left, or not even the line. The
log has SHA-256 of salt and text: without the salt nobody can tell, even by guessing, what was there.
"""

import hashlib
from collections.abc import Collection, Iterator, Mapping

import msgspec
from msgspec import Struct

from game.log.formats import TEXT, decoder
from game.log.reading.recovery import FileEnd
from game.log.records import TextRef
from game.rules.terms.text import Message, message


class PrivateLine(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A text and the salt that hides it."""

    id: TextRef
    salt: str | None = None
    text: str | None = None
    format: int = 1

    @property
    def fingerprint(self) -> str | None:
        """What the log holds of it; `None` of an erased text."""
        if self.salt is None or self.text is None:
            return None
        # The salt's digits, not their value: a changed letter case is a change too.
        return hashlib.sha256(f"{self.salt}{self.text}".encode()).hexdigest()

    def encode(self) -> bytes:
        """The line, newline included."""
        return _encode(self) + b"\n"


class PrivateScan(Struct, frozen=True):
    """What can be believed of a `private.jsonl`."""

    lines: dict[str, PrivateLine]
    ending: FileEnd
    """After the last whole line: nothing; it lacks only its newline; or a part of one that no entry brought."""
    last: int
    """Where the last line that is not torn begins, in bytes."""
    end: int
    """Where it ends, in bytes."""
    problems: tuple[Message, ...]
    """What else is wrong; such a text reads as erased."""


_encode = msgspec.json.Encoder().encode
_decode = decoder(PrivateLine)


def scan_private(data: bytes, promised: Mapping[str, str], program: str = "") -> PrivateScan:
    """The lines in these bytes; `promised` is what the log holds: text id → fingerprint.

    `program` is the version of the program that wrote last. Raises `TooNew`.
    """
    lines: dict[str, PrivateLine] = {}
    problems: list[Message] = []
    last = start = 0
    for number, raw in enumerate(_split(data), 1):
        line = _parse(raw, program)
        if line is None or line.id in lines:
            # Lines are synced one by one and before their entry, so only the last, not yet promised, can be torn.
            if start + len(raw) + 1 >= len(data) and promised.keys() <= lines.keys():
                return PrivateScan(lines, "torn", last, start, tuple(problems))
            problems.append(message("log.text_unreadable", line=number))
        else:
            lines[line.id] = line
            if _changed(line, promised):
                problems.append(message("log.text_changed", text=line.id))
        last, start = start, start + len(raw) + 1
    return PrivateScan(lines, "bare" if start > len(data) else "clean", last, len(data), tuple(problems))


def only(data: bytes, kept: Collection[str]) -> bytes:
    """These bytes with the words of these texts and no others: of the others the ids are left.

    A line that cannot be read goes too, since nobody can tell whose words are in it.
    """
    found: dict[str, bytes] = {}
    for raw in _split(data):
        line = _parse(raw)
        if line is not None and line.id not in found:
            found[line.id] = raw + b"\n" if line.id in kept else PrivateLine(line.id, format=TEXT.now).encode()
    return b"".join(found.values())


def _split(data: bytes) -> Iterator[bytes]:
    """The lines without their newlines; what follows the last newline only where there is something."""
    *whole, rest = data.split(b"\n")
    yield from whole
    if rest:
        yield rest


def _parse(raw: bytes, program: str = "") -> PrivateLine | None:
    """The line in these bytes; `None` where there is none. Raises `TooNew`."""
    try:
        line = _decode(TEXT.forward(raw, program))
    except msgspec.DecodeError:
        return None
    return line if (line.salt is None) == (line.text is None) else None


def _changed(line: PrivateLine, promised: Mapping[str, str]) -> bool:
    if line.fingerprint is None:
        return False
    if line.id in promised:
        return promised[line.id] != line.fingerprint
    return line.fingerprint in promised.values()
