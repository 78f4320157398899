"""The ids of one pack, put where the format wants one of them."""

from collections.abc import Iterator
from typing import Any

from game.content.reading.folder import Assembled
from game.content.reading.nodes import Mapping, Scalar, YamlNode
from game.content.schema.told import SchemaNode
from game.content.written.ids import IdSpace, IdUse
from game.rules.terms.text import Language

PackIds = dict[str, dict[str, str]]
"""Section → id → what it is called."""

SECTIONS: dict[IdSpace, str] = {
    "fund": "funds",
    "indicator": "indicators",
    "group": "groups",
    "card": "dilemmas",
    "value": "values",
    "news": "news",
    "role": "roles",
    "law": "laws",
    "goal": "goals",
    "ending": "endings",
}
"""What is named elsewhere and has one list of ids for the whole pack, with the section that gives them."""


def ids_of(assembled: Assembled, language: Language) -> PackIds:
    """The ids of a pack and what they are called, also where something in it is wrong."""
    sections = [section for section in SECTIONS.values() if section != "groups"]
    found = {section: dict.fromkeys(assembled.ids(section), "") for section in sections}
    for section in sections:
        entry = assembled.root.entries.get(section)
        found[section] |= dict(_called(None if entry is None else entry.node, language))
    board = assembled.root.entries.get("board")
    groups = board.node.entries.get("groups") if board is not None and isinstance(board.node, Mapping) else None
    found["groups"] = dict(_called(None if groups is None else groups.node, language))
    return found


def _called(section: YamlNode | None, language: Language) -> Iterator[tuple[str, str]]:
    if not isinstance(section, Mapping):
        return
    for id, entry in section.entries.items():
        yield id, next(_texts(entry.node, language), "")


def _texts(node: YamlNode, language: Language) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Mapping):
        for key in ("name", "title", language, "nl"):
            if key in node.entries:
                yield from _texts(node.entries[key].node, language)


def narrow(model: SchemaNode, ids: PackIds | None) -> None:
    """Leave only the ids of the pack, where this model of the format wants one. Without ids any name will do."""
    moved = model.pop("moved", None)
    _narrow(model, ids)
    if moved is not None and ids is not None and (there := _ids(moved, ids)):
        whole = model.pop("additionalProperties")
        properties = model.get("properties", {})
        model["properties"] = properties | {it: {**whole, "description": called} for it, called in there.items()}
        model["additionalProperties"] = False


def _narrow(node: Any, ids: PackIds | None) -> None:
    if isinstance(node, list):
        for inner in node:
            _narrow(inner, ids)
    elif isinstance(node, dict):
        for inner in node.values():
            _narrow(inner, ids)
        use = node.pop("names", None) if isinstance(node.get("names"), IdUse) else None
        there = {} if use is None or ids is None else _ids(use, ids)
        if use is not None and there:
            _only(node, there | dict.fromkeys(use.words, ""))


def _ids(use: IdUse, ids: PackIds) -> dict[str, str]:
    """The ids that can stand there; none where the pack has no one list of them."""
    if use.gives or use.behind is not None or not set(use.names) <= SECTIONS.keys():
        return {}
    return {id: called for space in use.names for id, called in ids[SECTIONS[space]].items()}


def _only(node: SchemaNode, ids: dict[str, str]) -> None:
    """It is one of these; or each of its keys is."""
    if "pattern" in node:
        del node["pattern"]
        node["enum"] = list(ids)
    else:
        (shape,) = node.pop("patternProperties").values()
        node["properties"] = {id: {"allOf": [shape], "description": called} for id, called in ids.items()}
