"""A scenario that is edited or deleted halfway, and one evening that was gone on with in two places."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from game.apps.session import Session, kept_scenario
from game.content import load
from game.log.entries import Entry
from game.log.errors import Damaged, LogError, ScenarioChanged
from game.log.reading.session_folder import LOG, SCENARIO, read
from game.log.session_log import SessionLog
from game.log.told.verify import Verified, verify
from tests.log.evening import fixed
from tests.torture.figure import Figure
from tests.torture.played import NAMES, SETUP, go_on, pack, started


def halfway(session: Session, steps: int) -> None:
    """So many steps."""
    for done, _ in enumerate(go_on(session), 1):
        if done == steps:
            return


def pack_changed(place: Path) -> Figure:
    """The pack itself: a session has its own copy."""
    wrong, heads = list[str](), list[str]()
    for what in ("left", "edited", "deleted"):
        folder = place / what / "pack"
        shutil.copytree(pack("examples/choice").path, folder)
        session = Session.start(load(folder), SETUP, NAMES, place / what / "sessions", environment=fixed())
        halfway(session, 5)
        head = folder / "scenario.yaml"
        if what == "edited":
            head.write_text(head.read_text(encoding="utf-8").replace("title:", "title: Iets anders #", 1))
        elif what == "deleted":
            shutil.rmtree(folder)
        session.close()
        session = Session.resume(session.folder, environment=fixed(start=1_000))
        for _ in go_on(session):
            pass
        heads.append(str(session.state))
        session.close()
        if (found := verify(session.folder, kept_scenario)).verdict is not Verified.INTACT:
            wrong.append(f"pack {what}: {found}")
    wrong += [] if len(set(heads)) == 1 else ["the evenings are not the same"]
    return Figure("a pack that is edited or deleted halfway", "the evening goes on with its own copy", tuple(wrong))


def copy_changed(place: Path) -> Figure:
    """The session's copy: whoever plays plays on, whoever comes back is told."""
    wrong, refused = list[str](), 0

    def retitled(path: Path) -> None:
        plain = json.loads(path.read_bytes())
        plain["title"] = "Iets anders"
        path.write_text(json.dumps(plain), encoding="utf-8")

    def spaced(path: Path) -> None:
        path.write_text(json.dumps(json.loads(path.read_bytes()), indent=1), encoding="utf-8")

    def emptied(path: Path) -> None:
        path.write_bytes(b"")

    def a_folder(path: Path) -> None:
        path.unlink()
        path.mkdir()

    for change in (retitled, spaced, emptied, Path.unlink, a_folder):
        session = started(place / change.__name__, "examples/choice")
        halfway(session, 5)
        change(session.folder / SCENARIO)
        halfway(session, 2)
        session.close()
        entries = read(session.folder).log.undamaged().entries
        for again in (lambda folder: SessionLog.open(folder), lambda folder: Session.resume(folder)):  # noqa: PLW0108
            try:
                again(session.folder).close()
                wrong.append(f"{change.__name__}: opened")
            except ScenarioChanged:
                refused += 1
            except LogError as error:
                if change is not a_folder:
                    wrong.append(f"{change.__name__}: {error!r}")
                refused += 1
        try:
            found = verify(session.folder, kept_scenario)
            if found.verdict is not Verified.DAMAGED or found.why is None:
                wrong.append(f"{change.__name__}: {found}")
        except LogError as error:
            if change is not a_folder:
                wrong.append(f"{change.__name__}: verify raised {error!r}")
        if read(session.folder).entries != entries:
            wrong.append(f"{change.__name__}: the log changed")
    said = f"refused {refused} times, by name; the log kept every entry that was played before and after"
    return Figure("a session's scenario.json that is edited or deleted halfway", said, tuple(wrong))


def common(one: tuple[Entry, ...], other: tuple[Entry, ...]) -> int:
    """How many entries two logs share from the first on."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a.hash != b.hash), min(len(one), len(other))
    )


def forked(place: Path, steps: int) -> Figure:
    """A copied folder, gone on with in both places."""
    wrong, mixed = list[str](), 0
    for shared in range(1, steps):
        session = started(place / f"one-{shared}", "examples/choice")
        halfway(session, shared)
        session.close()
        other = place / f"other-{shared}" / session.folder.name
        shutil.copytree(session.folder, other)
        before = len(read(other).entries)
        tails = list[tuple[Entry, ...]]()
        for number, folder in enumerate((session.folder, other), 1):
            again = Session.resume(folder, environment=fixed(start=1_000 * number))
            for _ in go_on(again, bot=number):
                pass
            again.close()
            if verify(folder, kept_scenario).verdict is not Verified.INTACT:
                wrong.append(f"fork after {shared}: not intact")
            tails.append(read(folder).entries)
        if common(*tails) != before:
            wrong.append(f"fork after {shared}: {common(*tails)} entries in common, and not {before}")
        # The tail of one behind the other: the chain says at which entry they part.
        lines = [(folder / LOG).read_bytes().split(b"\n") for folder in (session.folder, other)]
        for cut in range(before, min(map(len, lines)) - 2):
            (session.folder / LOG).write_bytes(b"\n".join([*lines[0][: cut + 1], *lines[1][cut + 1 :]]))
            try:
                SessionLog.open(session.folder).close()
                wrong.append(f"fork after {shared}, mixed at {cut}: opened")
            except Damaged as error:
                mixed += 1
                if (error.entry, error.why.id) != (cut + 1, "log.damage.chain"):
                    wrong.append(f"fork after {shared}, mixed at {cut}: {error!r}")
    said = f"{steps - 1} forks, each tail intact, parted at the right entry; mixed {mixed} times, each named as such"
    return Figure("two forks of one log", said, tuple(wrong))


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """One figure each."""
    yield pack_changed(place / "pack")
    yield copy_changed(place / "copy")
    yield forked(place / "forks", 16 if long else 4)
