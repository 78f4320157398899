"""One entry of the log and its line: `{"n":…,"at":…,"id":…,"format":…,"kind":…, …,"prev":…,"hash":…}` and a newline.

The hash is SHA-256 over the bytes of the line in front of `,"hash":`, exactly as they stand in the file, so
no other program's idea of the same JSON can pass for it. `prev` is the hash of the entry before.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from game.log.errors import BadText
from game.log.formats import ENTRY, decoder
from game.log.records import Record, TextRef, Timestamp, moments

FIRST_PREV = "0" * 64
"""`prev` of entry 0."""

_SEAL = re.compile(rb',"hash":"([0-9a-f]{64})"\}')
_END = re.compile(rb'"prev":"([0-9a-f]{64})","hash":"[0-9a-f]{64}"\}\n?\Z')
_SEAL_LENGTH = len(b',"hash":""}') + 64


class Entry(Struct, frozen=True):
    """Something that was recorded, as it stands in the file."""

    n: int
    """Its place, from 0; goes on for ever, also past what was taken back."""
    at: datetime
    """When, in UTC: a label. Entries are ordered by `n` and by nothing else."""
    id: str
    """The id of the command that brought it: the same command is recorded once."""
    record: Record
    texts: dict[str, str]
    """The texts that came with it: text id → SHA-256 of salt and text, in hexadecimal."""
    prev: str
    hash: str
    program: str = ""
    """The version of the program that wrote it."""


class _Start(Struct, omit_defaults=True):
    n: int
    at: datetime
    id: str
    format: int
    program: str | None = None


class _Head(Struct):
    n: Annotated[int, Meta(ge=0, lt=1 << 53)]
    at: Timestamp
    id: str
    prev: str
    hash: str
    texts: dict[TextRef, str] = {}
    program: str = ""


_encode = msgspec.json.Encoder().encode
_head = decoder(_Head)
_record: Callable[[bytes | str], Record] = decoder(Record)


def compose(
    n: int, at: datetime, id: str, record: Record, texts: dict[str, str], prev: str, program: str | None = None
) -> bytes:
    """The line of an entry, newline included. `program` is this version, where another wrote the entry before.

    Raises `BadText` where UTF-8 has no place for a character.
    """
    head = _bytes(_Start(n, at.astimezone(UTC), id, ENTRY.now, program))
    told = _bytes(record)[1:-1]
    if texts:
        told += b',"texts":' + _bytes(texts)
    body = b'%b,%b,"prev":"%b"' % (head[:-1], told, prev.encode())
    return body + b',"hash":"' + hashlib.sha256(body).hexdigest().encode() + b'"}\n'


def normal(record: Record) -> Record:
    """The record as it will be read back, its words in Unicode's composed form (NFC).

    Raises `BadText`, and `ValueError` for what is not a record through and through.
    """
    # Quotes, commas and braces compose with nothing, so normalising the JSON only touches the words in it.
    words = unicodedata.normalize("NFC", _bytes(record).decode())
    try:
        return _record(words)
    except msgspec.ValidationError as error:
        raise ValueError(f"{record!r} could not be read back: {error}") from error


def sealed(line: bytes) -> bool:
    """Whether this line (without its newline) carries the hash of its own bytes."""
    found = hashlib.sha256(line[:-_SEAL_LENGTH]).hexdigest()
    return line[-_SEAL_LENGTH:] == b',"hash":"%b"}' % found.encode()


def has_end(line: bytes) -> bool:
    """Whether the end of an entry stands somewhere in these bytes (no text can hold one: its quotes are escaped)."""
    return _SEAL.search(line) is not None


def claimed_prev(line: bytes) -> str | None:
    """The `prev` of an entry that ends where these bytes end; `None` where none ends there."""
    found = _END.search(line)
    return found and found[1].decode()


def decode(line: bytes, before: str = "") -> Entry:
    """The entry of a sealed line (without its newline), of whatever format.

    `before` is the version of the program that wrote the entry before it. Raises `TooNew` where a later version wrote
    this one in its own format, and `msgspec.DecodeError` where it says something that no version wrote.
    """
    line = ENTRY.forward(line, before)
    head, record = _head(line), _record(line)
    if not all(1 < moment.year < 9999 for moment in (head.at, *moments(record))):
        raise msgspec.ValidationError("a moment that some time zones do not have")
    return Entry(head.n, head.at, head.id, record, head.texts, head.prev, head.hash, head.program or before)


def _bytes(value: object) -> bytes:
    try:
        return _encode(value)
    except UnicodeEncodeError as error:
        raise BadText(str(error)) from error
