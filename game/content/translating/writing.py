"""A sentence as YAML: without quotes where every reader then reads the same, else in the plainest quotes."""

import re

from game.content.reading.sources import HARD_SPACES

_PLAIN = re.compile(r"[^\W\d_][^\n:#]*(?<!\s)")
_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
"""What YAML, of one version or another, takes for something else than a word."""
_IN_BRACKETS = frozenset(",[]{}?")
"""What ends a text in braces, or looks as if it does."""
_BLOCK_LOSES = re.compile(rf"^ *{HARD_SPACES}|\s$")
"""What a line cannot begin or end with where the text stands on lines of its own."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n"}


def as_yaml(text: str, *, in_brackets: bool, indent: int) -> str:
    """The text as the value of a key. Lines of its own go under the key, `indent` signs from the left."""
    if "\n" in text:
        if in_brackets or any(_BLOCK_LOSES.search(line) for line in text.split("\n")):
            return '"' + "".join(_ESCAPES.get(sign, sign) for sign in text) + '"'
        return "|-\n" + "\n".join(f"{' ' * indent}{line}".rstrip() for line in text.split("\n"))
    if is_plain(text) and not (in_brackets and _IN_BRACKETS & set(text)):
        return text
    return "'" + text.replace("'", "''") + "'"


def is_plain(text: str) -> bool:
    """Whether it needs no quotes on a line of its own."""
    return bool(_PLAIN.fullmatch(text)) and text.lower() not in _WORDS and not re.search(HARD_SPACES, text)
