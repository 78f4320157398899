"""What has only names and numbers, in one cell: the words of the guide, as between the braces of YAML."""

from collections.abc import Mapping
from typing import Any

from game.content.problems import Findings, Place
from game.content.reading.compose import compose
from game.content.reading.nodes import Mapping as MappingNode
from game.content.reading.nodes import Scalar, Sequence, YamlEntry, YamlNode
from game.content.reading.sources import SourceText
from game.content.translating.writing import as_yaml

_OPENS = ("{", "[")


def in_words(value: Any) -> str:
    """A value as a cell: `trust: 2, staff_room: 1`, `heater, ramp`, `street: 15000`."""
    if isinstance(value, Mapping) and value:
        return _inside(value)
    if isinstance(value, list) and len(value) > 1 and not any(isinstance(it, dict | list) for it in value):
        return ", ".join(map(_flow, value))
    return _flow(value)


def _inside(value: Mapping[str, Any]) -> str:
    return ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items())


def _flow(value: Any) -> str:
    match value:
        case Mapping():
            return f"{{{_inside(value)}}}"
        case list():
            return f"[{', '.join(map(_flow, value))}]"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case _:
            return as_yaml(str(value), in_brackets=True, indent=0)


def read_words(text: str, place: Place, findings: Findings) -> YamlNode | None:
    """What stands in such a cell, everything of it at the place of the cell; `None` where it cannot be read."""
    written = " ".join(text.split())
    if not written.startswith(_OPENS) or _several(written):
        if _has_key(written):
            written = f"{{{written}}}"
        elif "," in written:
            written = f"[{written}]"
        else:
            return Scalar(place, written, plain=True)
    heard = Findings()
    composed = compose(SourceText(place.file, written), heard)
    for problem in heard.told():
        findings.keep(place, problem.message, problem.hint)
    return None if composed is None or heard.failed() else _placed(composed.root, place)


def _several(text: str) -> bool:
    """Whether it begins with a bracket that closes before the end: `{…}, {…}`."""
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign in "[{") - (sign in "]}")
        if depth == 0:
            return at < len(text) - 1
    return False


def _has_key(text: str) -> bool:
    """Whether a name and a colon stand outside all brackets."""
    depth = 0
    for sign in text:
        depth += (sign in "[{") - (sign in "]}")
        if sign == ":" and depth == 0:
            return True
    return False


def _placed(node: YamlNode, place: Place) -> YamlNode:
    match node:
        case MappingNode():
            entries = {key: YamlEntry(place, _placed(it.node, place)) for key, it in node.entries.items()}
            return MappingNode(place, entries, braces=True)
        case Sequence():
            return Sequence(place, [_placed(it, place) for it in node.items])
        case Scalar():
            return Scalar(place, node.text, node.plain)
