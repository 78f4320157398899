"""What may stand in the files of a pack, as JSON Schema (draft-07) for editors: one for each place where a file can be."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import PurePosixPath
from typing import Any

from game.content.reading.homes import KEYED
from game.content.schema.pack_ids import PackIds, narrow
from game.content.schema.told import EditorSchema, SchemaNode
from game.content.written.scenario import WrittenScenario

FOLDER = ".schema"
"""Where the schemas of a pack are, beside its files."""
DRAFT = "http://json-schema.org/draft-07/schema#"
SECTION_FILES = (*KEYED, "board", "settings", "expect", "reflection")
"""Sections that are worth a file of their own."""

Describe = Callable[[str, str], str]
"""What a key means: of this model of the format, without `Written` in front."""


def schema_of(file: str) -> str:
    """The name of the schema for a file of a pack, such as `dilemmas-one` for `dilemmas/bathroom.yaml`."""
    path = PurePosixPath(file)
    if len(path.parts) > 1:
        return f"{path.parts[0]}-one"
    return path.stem if path.stem in SECTION_FILES else "scenario"


def modeline(file: str) -> str:
    """The line at the top of a file that tells an editor where its schema is."""
    up = "../" * file.count("/")
    return f"# yaml-language-server: $schema={up}{FOLDER}/{schema_of(file)}.json"


def schemas(describe: Describe, ids: PackIds | None = None) -> dict[str, SchemaNode]:
    """Every schema by its name; with the ids of a pack only these are right."""
    whole = WrittenScenario.model_json_schema(schema_generator=EditorSchema, ref_template="#/definitions/{model}")
    definitions = whole.pop("$defs")
    for name, model in (*definitions.items(), ("WrittenScenario", whole)):
        short = name.removeprefix("Written").lstrip("_")
        for way in (model, *model.get("anyOf", ())):
            for key, node in way.get("properties", {}).items():
                way["properties"][key] = {**_alone(_plain(node)), "description": describe(short, key)}
        narrow(model, ids)
    sections = whole["properties"]
    head = {**_plain(whole), "required": ["title"]}
    made = {"scenario": head} | {name: sections[name] for name in SECTION_FILES}
    for name in KEYED:
        ways = list(sections[name].get("patternProperties", {}).values())
        made[f"{name}-one"] = ways[0]
    return {name: _whole(node, definitions) for name, node in made.items()}


def _whole(node: SchemaNode, definitions: dict[str, SchemaNode]) -> SchemaNode:
    """A schema by itself, with what it refers to."""
    needed: dict[str, SchemaNode] = {}
    new = set(_named(node))
    while new:
        needed |= {name: _plain(definitions[name]) for name in sorted(new)}
        new = {inner for name in new for inner in _named(needed[name])} - needed.keys()
    return {"$schema": DRAFT, **_plain(deepcopy(node)), "definitions": dict(sorted(needed.items()))}


def _named(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"].rpartition("/")[2]
        for inner in node.values():
            yield from _named(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _named(inner)


def _alone(node: SchemaNode) -> SchemaNode:
    """A reference that something can stand beside: draft-07 passes over what stands beside `$ref`."""
    return {"allOf": [{"$ref": node["$ref"]}]} if "$ref" in node else node


_TOLD = ("title", "description")


def _plain(node: Any, *, keys: bool = False) -> Any:
    """The same without what pydantic calls things; bounds of a list stand with the list."""
    if isinstance(node, list):
        return [_plain(inner) for inner in node]
    if not isinstance(node, dict):
        return node
    if keys:
        return {key: _plain(inner) for key, inner in node.items()}
    # Of a model whose name pydantic put there; a description of ours stands beside a key, and is kept.
    dropped = _TOLD if "title" in node else ()
    made = {
        key: _plain(inner, keys=key in ("properties", "patternProperties", "definitions"))
        for key, inner in node.items()
        if key not in dropped
    }
    if "anyOf" in made:
        for key, right in (("minLength", "minItems"), ("maxLength", "maxItems")):
            if key in made:
                made["anyOf"][-1][right] = made.pop(key)
        if "additionalProperties" in made:
            made["anyOf"][-1]["additionalProperties"] = made.pop("additionalProperties")
    return made
