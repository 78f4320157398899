"""What a file is called that is made of an evening: one list, for whatever makes them and for forgetting, which takes them away."""

import re
from typing import Literal, get_args

from game.rules.terms.text import LANGUAGES, Language

MadeName = Literal[
    "debrief.html",
    "handout.pdf",
    "report.pdf",
    "slides.pptx",
    "research.csv",
    "research.xlsx",
    "research.json",
    "codebook.csv",
    "compare.html",
]
"""Each file: its stem and its ending, between which come the language and whether it is a draft."""
MADE: tuple[MadeName, ...] = get_args(MadeName)

_BEFORE = r"(?:debrief|handout|report|slides|figures)-{ways}\.(?:html|pdf|pptx|xlsx)"
"""What an older version may have called them."""
_WAYS = f"(?:{'|'.join(LANGUAGES)})(?:-draft)?"
_SHEET = r"table-[0-9a-f]{8}\.json"
_NAMES = "|".join(
    [_SHEET]
    + [rf"{stem}-{_WAYS}\.{ending}" for stem, ending in (it.split(".") for it in MADE)]
    + [_BEFORE.format(ways=_WAYS)]
)
_MADE = re.compile(rf"(?:{_NAMES})|\.(?:{_NAMES})-[0-9a-f]{{8}}\.new|debrief-{_WAYS}[a-z0-9_]{{8}}\.tmp")


def made_name(it: MadeName, language: Language, *, draft: bool = False) -> str:
    """`report.pdf` as `report-nl.pdf`, or of a draft `report-nl-draft.pdf`."""
    stem, ending = it.split(".")
    return f"{stem}-{language}{'-draft' if draft else ''}.{ending}"


def sheet_name(evening: str) -> str:
    """What the sheet of a table is called, after the hash of entry 0 of its evening: six of them go on one stick."""
    return f"table-{evening[:8]}.json"


def is_sheet(name: str) -> bool:
    """Whether that is what the sheet of a table is called, also one that was brought in twice (`table-0123abcd (1).json`)."""
    return re.fullmatch(rf"{_SHEET[:-6]}(?: ?\([0-9]{{1,2}}\))?\.json", name) is not None


def is_made(name: str) -> bool:
    """Whether that is what such a file is called, or one that was never finished, also of an older version."""
    return _MADE.fullmatch(name) is not None
