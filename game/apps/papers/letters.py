"""Which letters the fonts have. A paper may hold no sign that its fonts cannot draw: a reader aloud would find nothing there."""

import re
import struct
import unicodedata
from functools import cache
from pathlib import Path

from game.assets import ASSETS

FONTS = ASSETS / "fonts"
LACKING = "[?]"
"""Stands for one sign or more that the fonts do not have."""
_BREAKS = "\n"
_FONTS_OF_PAPERS = ("atkinson-400.ttf", "inter-500.ttf")
"""What is not in the first is taken from the second, whatever the weight."""
_INVISIBLE = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})


def printable(text: str) -> str:
    """The text, with a sign for whatever the fonts cannot draw."""
    known = letters()
    whole = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\t", " ")
    drawn = "".join(_drawn(sign, known) for sign in whole)
    return re.sub(rf"(?:{re.escape(LACKING)})+", LACKING, drawn)


def _drawn(sign: str, known: frozenset[int]) -> str:
    if sign == _BREAKS or ord(sign) in known:
        return sign
    return "" if unicodedata.category(sign) in _INVISIBLE | {"Mn", "Me"} else LACKING


@cache
def letters() -> frozenset[int]:
    """The numbers of all signs that the fonts of the papers have together."""
    return frozenset().union(*(_letters(FONTS / name) for name in _FONTS_OF_PAPERS))


def _letters(font: Path) -> frozenset[int]:
    """The signs of one font, from its table of characters (`cmap`, format 4 or 12)."""
    data = font.read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * at) for at in range(tables))
    cmap = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    found: set[int] = set()
    for at in range(count):
        _, _, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * at)
        (form,) = struct.unpack_from(">H", data, cmap + offset)
        if form == 4:
            found |= _segments(data, cmap + offset)
        elif form == 12:
            (groups,) = struct.unpack_from(">I", data, cmap + offset + 12)
            for group in range(groups):
                first, last, _ = struct.unpack_from(">III", data, cmap + offset + 16 + 12 * group)
                found.update(range(first, last + 1))
    return frozenset(found - {0xFFFF})


def _segments(data: bytes, table: int) -> set[int]:
    """The signs of a table of segments; in a font of now every sign of a segment is there, or maps to the empty glyph."""
    (double,) = struct.unpack_from(">H", data, table + 6)
    segments = double // 2
    ends = struct.unpack_from(f">{segments}H", data, table + 14)
    starts = struct.unpack_from(f">{segments}H", data, table + 16 + double)
    deltas = struct.unpack_from(f">{segments}h", data, table + 16 + 2 * double)
    offsets_at = table + 16 + 3 * double
    offsets = struct.unpack_from(f">{segments}H", data, offsets_at)
    found = set()
    for at, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for sign in range(first, last + 1):
            glyph = sign + delta
            if offset:
                (stored,) = struct.unpack_from(">H", data, offsets_at + 2 * at + offset + 2 * (sign - first))
                glyph = stored + delta if stored else 0
            if glyph & 0xFFFF:
                found.add(sign)
    return found
