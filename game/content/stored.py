"""The copy of a pack that a session keeps: plain JSON, in the order in which the author wrote it."""

import json
import unicodedata
from typing import Any, NoReturn

from game.content.loading import review
from game.content.problems import ContentError, Findings, Place
from game.content.reading.folder import MOST_BYTES as PACK_BYTES
from game.content.reading.folder import MOST_NODES, Assembled
from game.content.reading.nodes import Entry, Mapping, Node, Scalar, Sequence
from game.rules.scenario import Scenario
from game.rules.strangers import code_point, unseen

COPY = "scenario.json"
MOST_BYTES = 2 * PACK_BYTES
"""The YAML of a pack leaves out quotes and braces."""
MOST_LEVELS = 40


class _Invisible(Exception):
    """A sign that nobody can see: a copy of a pack has none, since a pack has none."""


def to_json(plain: dict[str, Any]) -> bytes:
    """A pack's plain data as the bytes to keep. Made once: the session's digest is over these bytes."""
    return json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def from_json(data: bytes) -> Scenario:
    """The scenario in a stored copy. Raises `ContentError` where it is damaged or cannot be played.

    The copy may come from a stranger, so it is reviewed like a pack; only errors count.
    """
    findings = Findings()
    root = _root(data, findings)
    if root is None:
        raise ContentError(findings.told())
    validated = review(Assembled(root), findings)
    if validated is None or findings.failed():
        raise ContentError(tuple(problem for problem in findings.told() if problem.severity == "error"))
    return validated.scenario.compiled()


def _root(data: bytes, findings: Findings) -> Mapping | None:
    place = Place(COPY)
    if len(data) > MOST_BYTES:
        findings.add(place, "content.damaged_copy", reason="too large")
        return None
    try:
        value = json.loads(data, parse_float=_refuse, parse_constant=_refuse, object_pairs_hook=_once)
        if not _few(value):
            findings.add(place, "content.too_many_parts", most=MOST_NODES)
            return None
        node = _node(value, 0)
    except _Invisible as error:
        findings.add(place, "content.invisible_in_copy", sign=str(error))
        return None
    except (ValueError, RecursionError) as error:
        findings.add(place, "content.damaged_copy", reason=str(error)[:80])
        return None
    if not isinstance(node, Mapping):
        findings.add(place, "content.damaged_copy", reason="no keys")
        return None
    return node


def _few(value: Any) -> bool:
    """Whether it has no more nodes than a pack may have; counted before a tree is made of it."""
    count, ahead = 0, [value]
    while ahead:
        it = ahead.pop()
        inner = it.values() if isinstance(it, dict) else it if isinstance(it, list) else ()
        # A key is a node as well.
        count += 1 + (len(inner) if isinstance(it, dict) else 0)
        ahead += inner
        if count + len(ahead) > MOST_NODES:
            return False
    return True


def _refuse(number: str) -> NoReturn:
    raise ValueError(f"not a whole number: {number[:20]}")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands here twice")
    return found


def _node(value: Any, level: int) -> Node:
    """Plain data as a tree without lines."""
    place = Place(COPY)
    if level > MOST_LEVELS:
        raise ValueError("too deep")
    if isinstance(value, dict):
        return Mapping(place, {_text(key): Entry(place, _node(inner, level + 1)) for key, inner in value.items()})
    if isinstance(value, list):
        return Sequence(place, [_node(inner, level + 1) for inner in value])
    if isinstance(value, str):
        return Scalar(place, _text(value), plain=False)
    return Scalar(place, json.dumps(value), plain=True)


def _text(text: str) -> str:
    if invisible := unseen(text):
        raise _Invisible(code_point(invisible[0]))
    return unicodedata.normalize("NFC", text)
