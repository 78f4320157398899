"""Typst sets a paper: a template, and everything that is on it as data. No word of a pack or of people is ever source."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
import typst

from game.apps.papers.letters import FONTS

ROOT = Path(__file__).resolve().parents[1]
"""Where templates may read from each other: every room has its own in a folder `templates`."""
SHARED = Path(__file__).resolve().parent / "templates"
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1: typst refuses a paper that a reader aloud could not follow."""


def pdf(template: Path, data: Mapping[str, Any]) -> bytes:
    """The paper as PDF/UA-1, with its fonts in it."""
    given = {"data": msgspec.json.encode(data).decode()}
    made: bytes = typst.compile(
        str(template),
        root=str(ROOT),
        font_paths=_fonts(),
        format="pdf",
        sys_inputs=given,
        pdf_standards=STANDARD,
        timestamp=0,
    )
    return made


def asked(template: Path, data: Mapping[str, Any], label: str) -> Any:
    """What the paper says of itself under that label."""
    given = {"data": msgspec.json.encode(data).decode()}
    found = typst.query(
        str(template),
        f"<{label}>",
        field="value",
        one=True,
        root=str(ROOT),
        font_paths=_fonts(),
        sys_inputs=given,
    )
    return msgspec.json.decode(found)


def png(svg: str, width: float, *, sharp: float = 2.0) -> bytes:
    """A drawing as a picture, so many points wide."""
    given = {"data": msgspec.json.encode({"svg": svg, "width": width}).decode()}
    made: bytes = typst.compile(
        str(SHARED / "picture.typ"),
        root=str(ROOT),
        font_paths=_fonts(),
        format="png",
        ppi=72.0 * sharp,
        sys_inputs=given,
    )
    return made


@cache
def _fonts() -> Any:
    """The fonts of the program and no others: a paper is the same on every computer."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
