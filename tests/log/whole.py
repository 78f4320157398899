"""A whole evening in a folder, as it is exported and brought in."""

from pathlib import Path

from game.log.session_log import SessionLog
from tests.log.evening import Pack, first, fixed, play

FILES = ("log.jsonl", "private.jsonl", "scenario.json")


def recorded(folder: Path, pack: Pack) -> Path:
    """An evening that replays, with a name."""
    with SessionLog.create(
        folder, pack.stored, first(pack, {"blue": "t1"}), texts=["Anne"], environment=fixed()
    ) as log:
        for record, _ in play(pack):
            log.append(record)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES}
