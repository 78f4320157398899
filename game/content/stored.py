"""Packs as evenings kept them before packs were compiled: plain JSON of what the author wrote."""

import json
import unicodedata
from typing import Any, NoReturn

from pydantic import ValidationError

from game.content.problems import ContentError, Findings, Place
from game.content.reading.folder import MOST_BYTES as PACK_BYTES
from game.content.reading.folder import MOST_NODES
from game.content.written.scenario import WrittenScenario
from game.rules.scenario import Scenario
from game.rules.soundness import Unsound, sound
from game.rules.terms.text import message

COPY = "scenario.json"
MOST_BYTES = 2 * PACK_BYTES
"""The YAML of a pack leaves out quotes and braces."""


def from_json(data: bytes) -> Scenario:
    """The scenario in such a copy, compiled and looked over. Raises `ContentError` where it is damaged.

    It is not linted: what later versions find wrong with it was played all the same.
    """
    if len(data) > MOST_BYTES:
        raise _damaged("too large")
    try:
        plain = json.loads(data, parse_float=_refuse, parse_constant=_refuse, object_pairs_hook=_once)
        written = _composed(plain) if _few(plain) else None
        return sound(WrittenScenario.model_validate(written).compiled())
    except ValidationError as error:
        raise _damaged(str(error.errors(include_url=False)[0]["loc"])) from error
    except (ValueError, KeyError, RecursionError, Unsound) as error:
        raise _damaged(str(error)) from error


def _damaged(reason: str) -> ContentError:
    findings = Findings()
    findings.keep(Place(COPY), message("content.damaged_copy", reason=reason[:80]))
    return ContentError(findings.told())


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


def _composed(value: Any) -> Any:
    """The same with every text in Unicode's composed form (NFC), as texts of packs are."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {_composed(key): _composed(inner) for key, inner in value.items()}
    return [_composed(inner) for inner in value] if isinstance(value, list) else value
