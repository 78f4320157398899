"""Hostile words, and a pack in which every text is that."""

from typing import Any

import msgspec
from msgspec.structs import replace

from game.rules.terms.text import Text

TURNED = "\u202e"
HOSTILE = (
    '=1+1;<b onload=x>{{7*7}}{%raw%}#eval("1")$x^2$*vet*_schuin_@ref<label>\\u{41}`code`]]>&amp;' + TURNED + "{seed}%s"
)
"""A formula, HTML, Jinja, typst, XML, an escape, a turned line, and places to be filled in."""
SHOWN = HOSTILE.replace(TURNED, "")
"""What of it can be seen: all but the sign that turns a line round."""
FLAT = "".join(SHOWN.split())


def turned_hostile(part: Any) -> Any:
    """The same part of a pack, in which every text of an author's is that."""
    match part:
        case Text():
            return Text(HOSTILE, HOSTILE)
        case msgspec.Struct():
            return replace(part, **{name: turned_hostile(getattr(part, name)) for name in part.__struct_fields__})
        case dict():
            return {key: turned_hostile(it) for key, it in part.items()}
        case tuple():
            return tuple(turned_hostile(it) for it in part)
        case _:
            return part
