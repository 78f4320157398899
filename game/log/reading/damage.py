"""What happened to a line that cannot be believed: one sentence for each way in which a log gets hurt."""

from collections.abc import Sequence
from typing import Any

import msgspec

from game.log.entries import sealed
from game.log.formats import decoder
from game.rules.terms.text import Message, message

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class _Place(msgspec.Struct):
    n: int


_place = decoder(_Place)
_value = decoder(Any)


def broken(line: bytes) -> Message:
    """Why this line (without its newline) does not carry the hash of its own bytes."""
    if line.startswith(_BOMS):
        return message("log.damage.bom")
    if line.endswith(b"\r"):
        return message("log.damage.line_ends")
    if not line:
        return message("log.damage.blank")
    if b"\0" in line:
        return message("log.damage.zeros")
    if line[:1].isspace() or line in (b"{", b"["):
        return message("log.damage.laid_out")
    try:
        value = _value(line)
    except msgspec.DecodeError:
        return message("log.damage.unreadable")
    # Another program writes the same values with other spaces, escapes or key order; a changed value keeps the form.
    if not isinstance(value, dict) or msgspec.json.encode(value) != line or list(value)[-2:] != ["prev", "hash"]:
        return message("log.damage.resaved")
    return message("log.damage.changed")


def misplaced(found: int, expected: int, later: Sequence[bytes]) -> Message:
    """Why a good entry `found` stands where `expected` should; `later` are the lines after it."""
    if found < expected:
        return message("log.damage.doubled", found=found)
    if any(sealed(line) and _number(line) == expected for line in later):
        return message("log.damage.order", found=found)
    return message("log.damage.missing", found=found)


def _number(line: bytes) -> int | None:
    try:
        return _place(line).n
    except msgspec.DecodeError:
        return None
