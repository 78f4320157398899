"""What other programs make of a file's name: `.txt` behind it, a copy beside it, a lock in front of it."""

import re
from collections.abc import Collection
from pathlib import Path

YAML = (".yaml", ".yml")

_BEHIND = re.compile(r"(?P<name>.+\.ya?ml)\.(?:txt|rtf|docx?|odt)", re.IGNORECASE)
_COPY_IN_FRONT = re.compile(r"(?:kopie van|copy of) (?P<of>.+)", re.IGNORECASE)
_LIKE_YAML = re.compile(rb"\s*(?:#.*\s*)*(?:kind|title|name)\s*:")
_LOOKED_AT = 4_000
"""Bytes at the beginning of a text file that say whether it is a card."""


def is_hidden(name: str) -> bool:
    """Whether this is nobody's text: hidden, or the lock of a word processor (`~$card.yaml`)."""
    return name.startswith((".", "~$"))


def is_yaml(name: str) -> bool:
    """Whether a file of this name is read, or nearly."""
    return name.lower().endswith(YAML)


def without_txt(path: Path) -> str | None:
    """What this file was to be called: Notepad and Word put their own ending behind `card.yaml`, and hide it."""
    behind = _BEHIND.fullmatch(path.name)
    if behind:
        return str(Path(behind["name"]).with_suffix(".yaml"))
    if path.suffix.lower() == ".txt" and _begins_like_yaml(path):
        return f"{path.stem}.yaml"
    return None


def _begins_like_yaml(path: Path) -> bool:
    try:
        if path.is_symlink() or not path.is_file():
            return False
        with path.open("rb") as stream:
            return _LIKE_YAML.match(stream.read(_LOOKED_AT).removeprefix(b"\xef\xbb\xbf")) is not None
    except OSError:
        return False


def copied_from(stem: str, others: Collection[str]) -> str | None:
    """The file beside it of which this is a copy: `card (1)`, `card - kopie`, `card-LAPTOP123`, `Kopie van card`."""
    front = _COPY_IN_FRONT.fullmatch(stem)
    if front:
        return front["of"] if front["of"] in others else None
    first = re.match(r"[a-z][a-z0-9_]*", stem)
    return first[0] if first and first[0] != stem and first[0] in others else None
