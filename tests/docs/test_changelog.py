"""What changed stands in the list for each kind of reader, and nothing goes out of it."""

import re
from pathlib import Path

from game.version import __version__

CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"
READERS = ["Players", "Facilitators", "Authors"]


def test_every_release_is_told_to_every_reader() -> None:
    text = CHANGELOG.read_text(encoding="utf-8")
    releases = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    assert [it.partition("\n")[0] for it in releases] == ["Unreleased", __version__]
    for release in releases:
        found = re.findall(r"^\*\*(.+)\*\*$", release, re.MULTILINE)
        assert [it for it in found if it in READERS] == READERS, release[:20]
