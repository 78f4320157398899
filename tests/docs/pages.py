"""The pages of the documentation, and what on them is code."""

import re
from functools import cache
from pathlib import Path

from game.rules.kinds import KINDS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
PAGES = (README, ROOT / "ARCHITECTURE.md", *sorted(DOCS.rglob("*.md")))

KIND_NAMES = [str(kind.__struct_config__.tag) for kind in KINDS]


@cache
def page(name: str) -> str:
    """What stands on a page in the folder of the documentation."""
    return (DOCS / name).read_text(encoding="utf-8")


def code(text: str) -> str:
    """Everything of a page that stands between backticks, or in a block."""
    fenced = re.findall(r"^ *```\w*\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)
    rest = re.sub(r"^ *```\w*\n.*?^ *```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return "\n".join([*fenced, *re.findall(r"`([^`\n]+)`", rest)])


def named(word: str, text: str) -> bool:
    """Whether this word stands in the text, and not as a part of another."""
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None
