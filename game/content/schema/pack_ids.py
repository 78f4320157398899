"""The ids of one pack, put where the format wants one of them."""

from collections.abc import Iterator
from typing import Any

from game.content.reading.folder import Assembled
from game.content.reading.nodes import Mapping, Scalar, YamlNode
from game.content.schema.told import ID, SchemaNode
from game.rules.measures import MEASURES
from game.rules.text import Language

PackIds = dict[str, dict[str, str]]
"""Section → id → what it is called."""

_REFERS: dict[tuple[str, str], str] = {
    ("WrittenScenario", "programme"): "dilemmas",
    ("WrittenPlan", "cards"): "dilemmas",
    ("WrittenPlan", "choose"): "dilemmas",
    ("WrittenPlan", "ask"): "dilemmas",
    ("WrittenPlan", "ending"): "endings",
    ("WrittenExpect", "goals"): "goals",
    ("WrittenExpect", "endings"): "endings",
    ("WrittenCondition", "decided"): "dilemmas",
    ("WrittenGroup", "fund"): "funds",
    ("WrittenBudget", "fund"): "funds",
} | {
    (model, key): section
    for key, section in (("open", "dilemmas"), ("news", "news"))
    for model in ("WrittenEffect", "WrittenLater")
}
_EVERYWHERE = {"path": "laws", "private": "roles"}
"""Keys that mean the same on every kind of card."""
_MOVED = {
    "WrittenEffect": ("funds", "indicators", "groups"),
    "WrittenLater": ("funds", "indicators", "groups"),
    "WrittenMoves": ("funds", "indicators"),
}
_MEASURED = ("at_least", "at_most")


def ids_of(assembled: Assembled, language: Language) -> PackIds:
    """The ids of a pack and what they are called, also where something in it is wrong."""
    sections = ("funds", "indicators", "dilemmas", "values", "news", "roles", "laws", "goals", "endings")
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


def narrow(name: str, model: SchemaNode, ids: PackIds) -> None:
    """Leave only the ids of the pack, where this model of the format wants one."""
    properties = model.get("properties", {})
    sections = _MOVED.get(name, _MOVED["WrittenEffect"])
    moved = {it: called for section in sections for it, called in ids[section].items()}
    for key, node in properties.items():
        section = _REFERS.get((name, key)) or _EVERYWHERE.get(key)
        if key == "values" and name != "WrittenScenario":
            section = "values"
        if section is not None and ids[section]:
            _only(node, ids[section])
        if name == "WrittenCondition" and key in _MEASURED and moved:
            _only(node, moved | dict.fromkeys(MEASURES, ""))
    if name in _MOVED and moved:
        whole = model.pop("additionalProperties")
        model["properties"] = properties | {it: {**whole, "description": called} for it, called in moved.items()}
        model["additionalProperties"] = False


def _only(node: Any, ids: dict[str, str]) -> None:
    """Every id in it is one of these, as a value or as a key."""
    if isinstance(node, list):
        for inner in node:
            _only(inner, ids)
    elif isinstance(node, dict):
        if node.get("pattern") == ID["pattern"]:
            del node["pattern"]
            node["enum"] = list(ids)
        elif "patternProperties" in node:
            (shape,) = node.pop("patternProperties").values()
            node["properties"] = {id: {"allOf": [shape], "description": called} for id, called in ids.items()}
        else:
            for key in ("anyOf", "items", "allOf"):
                _only(node.get(key), ids)
