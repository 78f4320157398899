"""Whatever call of the system fails, the log says so in a sentence of its own, and never leaves it to the system."""

import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from game.log.elsewhere.archive import export
from game.log.elsewhere.copies import note_copy
from game.log.elsewhere.importing import import_session
from game.log.environment import Environment
from game.log.errors import LogError
from game.log.folders import new_folder, sessions
from game.log.forgetting.erasing import erase
from game.log.records import Noted
from game.log.rescue import rescue
from game.log.session_log import SessionLog
from game.log.told.verify import verify
from tests.log.copying import evening
from tests.log.evening import QuickDisk, load
from tests.log.faults import ERRORS, Faults

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="other calls are made there")

REAL = Environment(QuickDisk())


def _forget(base: Path) -> None:
    with SessionLog.open(base / "root" / "one", environment=REAL) as log:
        log.forget(["t1"])


def _note(base: Path) -> None:
    with SessionLog.open(base / "root" / "one", environment=REAL) as log:
        log.append(Noted(log.texts.add("nog iets")))


def _rescue(base: Path) -> None:
    rescue(base / "root" / "one", new_folder(base / "root", "choice", environment=REAL), environment=REAL)


DOING: dict[str, Callable[[Path], object]] = {
    "forget": _forget,
    "note": _note,
    "rescue": _rescue,
    "erase": lambda base: erase(base / "root" / "one", environment=REAL),
    "export": lambda base: export(base / "root" / "one", base / "stick" / "a.zip", "", environment=REAL),
    "import": lambda base: import_session(base / "earlier.zip", base / "root", load, environment=REAL),
    "list": lambda base: sessions(base / "root"),
    "verify": lambda base: verify(base / "root" / "one", load),
    "new": lambda base: new_folder(base / "root" / "other", "choice", environment=REAL),
}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An evening with a copy, a sibling, and an earlier export of it."""
    base = tmp_path_factory.mktemp("before") / "base"
    folder = evening(base)
    export(folder, base / "earlier.zip", "", environment=REAL)
    note_copy(folder, "page", base / "stick" / "debrief-nl.html", environment=REAL)
    shutil.copytree(folder, base / "root" / "two")
    with SessionLog.open(folder, environment=REAL) as log:
        log.append(Noted(log.texts.add("later")))
    with SessionLog.open(base / "root" / "two", environment=REAL) as log:
        log.append(Noted(log.texts.add("anders")))
    return base


@pytest.mark.parametrize("what", DOING)
def test_every_error_of_the_system_is_a_sentence_of_the_log(what: str, before: Path, tmp_path: Path) -> None:
    at, struck = 0, True
    while struck:
        base = tmp_path / f"at-{at}"
        shutil.copytree(before, base)
        faults = Faults(base, at, ERRORS[at % len(ERRORS)])
        with suppress(LogError), faults.on():
            DOING[what](base)
        shutil.rmtree(base)
        struck, at = faults.struck, at + 1
    assert at > 3
