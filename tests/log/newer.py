"""Evenings as a newer program would write them, and damaged ones that look like it."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from game.log.formats import ENTRY, PACK, TEXT
from tests.log.evening import lines
from tests.log.test_edited import resealed

NEWER = "0.9.0"
Line = dict[str, Any]


def chained(written: list[Line]) -> bytes:
    """These lines with hashes that fit."""
    data, prev = b"", "0" * 64
    for line in written:
        sealed = resealed(json.dumps({**line, "prev": prev}, ensure_ascii=False, separators=(",", ":")).encode())
        data += sealed + b"\n"
        prev = json.loads(sealed)["hash"]
    return data


def changed(folder: Path, change: Callable[[list[Line]], None]) -> None:
    """The log with its lines changed, and hashes that fit."""
    written = [json.loads(line) for line in lines(folder)]
    change(written)
    (folder / "log.jsonl").write_bytes(chained(written))


def from_entry(at: int, **said: object) -> Callable[[Path], None]:
    """From this entry on a newer program wrote it."""

    def change(written: list[Line]) -> None:
        for line in written[at:]:
            line.update(format=ENTRY.now + 1, **said)
        written[at].update(program=NEWER)

    return lambda folder: changed(folder, change)


def a_pack(folder: Path) -> None:
    """A newer program kept the pack."""
    data = json.dumps({"form": PACK.now + 1, "scenario": "something new"}).encode()
    (folder / "scenario.json").write_bytes(data)
    changed(folder, lambda lines: lines[0].update(scenario=hashlib.sha256(data).hexdigest(), program=NEWER))


def a_text(folder: Path) -> None:
    """A newer program kept a text."""
    path = folder / "private.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"id":"t1"', b'"format":%d,"id":"t1"' % (TEXT.now + 1)))
    changed(folder, lambda lines: lines[-1].update(program=NEWER))


NEWER_WAYS: dict[str, Callable[[Path], None]] = {
    "from the start": from_entry(0, kind="begun", setup="something new"),
    "the last entry": from_entry(-1, kind="something_new"),
    "halfway": from_entry(2, events=[{"event": "something_new"}], texts=[]),
    "the pack": a_pack,
    "a text": a_text,
}
"""What a newer program did to an evening."""


def _event(lines: list[Line]) -> None:
    lines[2]["events"][0]["event"] = "something_new"


DAMAGED_WAYS: dict[str, Callable[[Path], None]] = {
    "an event": lambda folder: changed(folder, _event),
    "an action": lambda folder: changed(folder, lambda lines: lines[2].update(action={"action": "something_new"})),
    "a kind": lambda folder: changed(folder, lambda lines: lines[2].update(kind="something_new")),
    "a format": lambda folder: changed(folder, lambda lines: lines[2].update(format="new")),
}
"""Lines with hashes that fit, of a known format, that say what no version ever said."""
