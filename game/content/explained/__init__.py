"""What each lint code means, with a wrong and a mended example: the text of `docs/lint` and of `lint --explain`."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from msgspec import Struct


class Example(Struct, frozen=True):
    """Some lines of a small pack, wrong and mended."""

    base: str
    """The small pack in which they stand."""
    file: str | None
    """The file of it; `None` is the one that the pack is about."""
    instead: str
    """The lines of that file that they replace."""
    wrong: str
    mended: str


class Explained(Struct, frozen=True):
    """Why a code is told."""

    code: str
    nl: str
    en: str
    example: Example | None
    """`None` where a file, and not what is written in it, is wrong."""


class ExplainedGroup(Struct, frozen=True):
    """Codes that belong together: they begin with the same figure."""

    id: str
    nl: str
    en: str
    codes: dict[str, Explained]


GROUPS = ("K7",)


@cache
def explained(group: str) -> ExplainedGroup:
    """The codes of one group, in the order of their figures."""
    text = (files(__package__) / f"{group}.yaml").read_text(encoding="utf-8")
    written = yaml.load(text, Loader=yaml.CSafeLoader)
    codes = {code: _explained(code, it) for code, it in written["codes"].items()}
    return ExplainedGroup(group, written["title"]["nl"], written["title"]["en"], codes)


def _explained(code: str, written: dict[str, Any]) -> Explained:
    example = None
    if "wrong" in written:
        mended = written["mended"].rstrip("\n")
        instead = written.get("instead", mended).rstrip("\n")
        example = Example(written["base"], written.get("file"), instead, written["wrong"].rstrip("\n"), mended)
    return Explained(code, written["nl"], written["en"], example)
