"""What an author wrote, as a tree in which everything knows its place."""

import re
from typing import Any, NamedTuple

from msgspec import Struct

from game.content.problems import Place

Loc = tuple[str | int, ...]
"""The way to something in a pack, in the author's own words: `("funds", "wmo", "start")`."""

_WHOLE = re.compile(r"[+-]?(?:0|[1-9][0-9]{0,14})")
_BEGINS_NUMBER = frozenset("+-0123456789")
_NOTHING = ("", "~", "null")
_CONSTANTS = {"true": True, "false": False} | dict.fromkeys(_NOTHING)

YamlValue = str | int | bool | None


class Scalar(Struct, frozen=True, gc=False):
    """One value."""

    place: Place
    text: str
    plain: bool
    """Without quotes, so that it can be a number."""

    @property
    def value(self) -> YamlValue:
        """What it says: text, a whole number, true, false or nothing (YAML 1.2, without decimals)."""
        if not self.plain:
            return self.text
        if self.text in _CONSTANTS:
            return _CONSTANTS[self.text]
        # Nearly every value begins with a letter; only the others can be a number.
        return int(self.text) if self.text[0] in _BEGINS_NUMBER and _WHOLE.fullmatch(self.text) else self.text

    @property
    def empty(self) -> bool:
        """Whether nothing is written here."""
        return self.plain and self.text in _NOTHING


class YamlEntry(Struct, frozen=True, gc=False):
    """A key and what stands behind it."""

    key: Place
    node: "YamlNode"


class Mapping(Struct, frozen=True, gc=False):
    """Keys with values, in the order written."""

    place: Place
    entries: dict[str, YamlEntry]
    braces: bool = False
    """Written on one line, as `{nl: Ja, en: Yes}`."""


class Sequence(Struct, frozen=True, gc=False):
    """A list."""

    place: Place
    items: list["YamlNode"]


YamlNode = Scalar | Mapping | Sequence


def plain(node: YamlNode) -> Any:
    """The tree as plain data, in the order written."""
    match node:
        case Mapping():
            return {key: plain(entry.node) for key, entry in node.entries.items()}
        case Sequence():
            return [plain(item) for item in node.items]
        case Scalar():
            return node.value


class Spot(NamedTuple):
    """What stands at the end of a way through the tree."""

    node: YamlNode
    key: Place
    """Where its key stands; of an item in a list, the item itself."""
    holder: YamlNode
    """What it stands in; the root stands in itself."""
    name: str
    """The last key on the way, for use in a sentence."""
    reached: bool
    """Whether the whole way exists; else this is where it ends."""


def locate(root: YamlNode, loc: Loc) -> Spot:
    """What stands at `loc`. A 0 that no list was written for is passed over: one thing is a list of one."""
    spot = Spot(root, root.place, root, "", reached=True)
    for part in loc:
        node = spot.node
        if isinstance(node, Mapping) and isinstance(part, str):
            if part not in node.entries:
                return spot._replace(reached=False)
            entry = node.entries[part]
            spot = Spot(entry.node, entry.key, node, part, reached=True)
        elif isinstance(part, int):
            if isinstance(node, Sequence):
                if part >= len(node.items):
                    return spot._replace(reached=False)
                inner = node.items[part]
                spot = Spot(inner, inner.place, node, spot.name, reached=True)
        else:
            return spot._replace(reached=False)
    return spot
