"""What pages say has one label in front of it: two after each other read as a mistake."""

import ast
import re

import pytest

from game.rules.terms.text import LANGUAGES, Language
from tests.golden.frames.kept import kept_descriptions
from tests.golden.frames.pages import PACKS

SENTENCES = re.compile(r"(?<=[.?!])\s|\n|; | · |, ")
"""What stands between two things that are said."""
TWICE = re.compile(r"^\W*[^:]+:\s[^:]+:\s")


def said(line: str) -> list[str]:
    """The label and the value of a widget that was described."""
    quoted = re.findall(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""", line)
    return [ast.literal_eval(it) for it in quoted]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pack", PACKS)
def test_no_label_stands_behind_another(pack: str, language: Language) -> None:
    lines = [line for line in kept_descriptions(pack, language) if line.startswith("  ")]
    assert lines
    found = {part for line in lines for words in said(line) for part in SENTENCES.split(words) if TWICE.match(part)}
    assert not found
