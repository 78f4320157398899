"""Words as a template gets them: data, as parts in one language each, with only signs that the fonts have."""

from collections.abc import Mapping
from typing import Any

import msgspec

from game.apps.papers.letters import printable
from game.apps.papers.marks import runs
from game.apps.words import catalogue
from game.rules.terms.text import Language

CUT = "…"


def set_words(text: str, most: int | None = None) -> str | list[dict[str, str | None]]:
    """A sentence for a template, cut as `shortened` does where it is longer than `most`."""
    parts, left = [], most
    for run in runs(text):
        words = printable(run.words)
        if left is not None and len(words) > left:
            parts.append({"words": shortened(words, max(0, left)), "lang": run.lang})
            break
        left = None if left is None else left - len(words)
        parts.append({"words": words, "lang": run.lang})
    if all(part["lang"] is None for part in parts):
        return "".join(str(part["words"]) for part in parts)
    return parts


def shortened(words: str, most: int) -> str:
    """So much of it as fits, cut at a word; of a list after the last thing that stands there whole, unless that is little."""
    start = words[:most]
    whole = start.rfind("; ")
    return (start[:whole] if whole > most // 2 else start.rsplit(" ", 1)[0]).rstrip(" ,;:.") + CUT


def set_all(value: Any) -> Any:
    """Every sentence in it, for a template."""
    match value:
        case str():
            return set_words(value)
        case Mapping():
            return {key: set_all(it) for key, it in value.items()}
        case list() | tuple():
            return [set_all(it) for it in value]
        case msgspec.Struct():
            return {name: set_all(getattr(value, name)) for name in value.__struct_fields__}
        case _:
            return value


def said(language: Language, *rooms: str) -> dict[str, str]:
    """What the program itself may say on paper: the sentences that begin with one of these."""
    return {id: printable(text) for id, text in catalogue(language).items() if id.startswith(rooms)}
