"""Evenings that each version of the rules played, each as one exported file, kept for ever.

`python -m tests.golden.earlier` keeps those of the rules of now: right before `RULES_VERSION` is raised.
"""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import msgspec
from msgspec.structs import replace

from game.apps.session import kept_scenario
from game.log.elsewhere.archive import export
from game.log.elsewhere.unpacking import unpack
from game.log.reading.recovery import scan
from game.log.reading.session_folder import LOG, SCENARIO
from game.log.records import Acted, Opened, Record
from game.log.told.replay import tell
from game.rules.actions import Action
from game.rules.events import Event
from game.rules.state import RULES_VERSION
from tests.golden.kinds import KINDS, Kind
from tests.golden.played import play
from tests.golden.told import Facts, facts

FOLDER = Path(__file__).with_name("earlier")
EVERYTHING = frozenset(it.__name__ for it in (*get_args(Record), *get_args(Action), *get_args(Event)))
"""Every kind of entry, action and event."""
TRIED = 300
"""Evenings of the smallest pack with every word, for what none of the others has."""


STOOD = FOLDER / "stood.json"
"""Version of the rules and kind → how that evening stood at its end, by the rules that played it."""


def stood() -> dict[str, Facts]:
    """How each of them stood."""
    return msgspec.json.decode(STOOD.read_bytes(), type=dict[str, Facts])


def kept() -> dict[str, Path]:
    """The exported evenings: version of the rules and kind → file."""
    return {f"{path.parent.name}/{path.stem}": path for path in sorted(FOLDER.glob("*/*.zip"))}


def has(file: Path) -> frozenset[str]:
    """The kinds of entries, actions and events in this evening."""
    found: list[object] = []
    for entry in scan(unpack(file)[LOG]).entries:
        found.append(entry.record)
        match entry.record:
            case Acted(action=action, events=events):
                found += (action, *events)
            case Opened(events=events):
                found += events
    return frozenset(type(it).__name__ for it in found)


def write() -> Iterator[Path]:
    """Play one of each kind by the rules of now, and more until they have everything; in place of what was kept of them."""
    folder = FOLDER / str(RULES_VERSION)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    missing = EVERYTHING
    for name, kind in KINDS.items():
        file = _keep(kind, folder / f"{name}.zip")
        missing -= has(file)
        yield file
    for seed in range(TRIED):
        if missing:
            words = KINDS["words"]
            file = _keep(replace(words, setup=replace(words.setup, seed=seed)), folder / f"words_{seed}.zip")
            if missing & has(file):
                missing -= has(file)
                yield file
            else:
                file.unlink()
    if missing:
        raise LookupError(f"no evening has {sorted(missing)}")
    now = f"{RULES_VERSION}/"
    before = {name: it for name, it in stood().items() if not name.startswith(now)}
    lines = {**before, **{name: _facts(file) for name, file in kept().items() if name.startswith(now)}}
    text = ",\n".join(f'"{name}": {msgspec.json.encode(lines[name]).decode()}' for name in sorted(lines))
    STOOD.write_text(f"{{\n{text}\n}}\n", encoding="utf-8")


def _facts(file: Path) -> Facts:
    files = unpack(file)
    return facts(tell(kept_scenario(files[SCENARIO]), scan(files[LOG]).entries).state)


def _keep(kind: Kind, file: Path) -> Path:
    with tempfile.TemporaryDirectory() as root:
        export(play(kind, Path(root)), file, "Een avond voor de toetsen.")
    return file


if __name__ == "__main__":
    for written in write():
        print(written, written.stat().st_size)
