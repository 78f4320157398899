"""Everything that puts words of an evening at another place, with the power cut at every call; and what forgetting says then."""

from collections.abc import Callable, Iterator
from pathlib import Path

from game.apps.debrief import Evening, write_debrief
from game.log.elsewhere.archive import export
from game.log.elsewhere.importing import import_session
from game.log.elsewhere.siblings import Sibling
from game.log.folders import new_folder
from game.log.forgetting.erasing import erase
from game.log.reading.session_folder import LOG, read
from game.log.records import Noted
from game.log.rescue import rescue
from game.log.session_log import SessionLog
from tests.log.evening import acted, example, first, fixed, load
from tests.log.tree import CutTree, Found, restore

WORDS = ("Anneke van der Zee", "Zij belde ons gisteren")
Do = Callable[[Path, Path, CutTree], None]
"""Given the evening's folder, the folder where copies go, and the disk."""


def evening(base: Path) -> Path:
    """An evening with a name and a note, under `base / "root"`."""
    pack = example("choice")
    folder = base / "root" / "one"
    opened = first(pack, {"blue": "t1"})
    with SessionLog.create(folder, pack.stored, opened, texts=[WORDS[0]], environment=fixed()) as log:
        log.append(acted(1))
        log.append(Noted(log.texts.add(WORDS[1])))
    (base / "stick").mkdir()
    return folder


def _export(folder: Path, stick: Path, disk: CutTree) -> None:
    export(folder, stick / "a.zip", "", environment=fixed(disk, 500))


def _backup(folder: Path, stick: Path, disk: CutTree) -> None:
    environment = fixed(disk, 500)
    for _ in range(2):
        export(folder, stick / "b.zip", "geen verslag", what="backup", over=True, environment=environment)


def _page(folder: Path, stick: Path, disk: CutTree) -> None:
    found = read(folder)
    told = Evening(example("choice").scenario, found.entries, found.texts())
    for _ in range(2):
        write_debrief(told, "nl", stick / "uit", folder, environment=fixed(disk, 500))
    write_debrief(told, "en", folder / "debrief", folder, environment=fixed(disk, 600))


def _import(folder: Path, stick: Path, disk: CutTree) -> None:
    import_session(stick / "earlier.zip", folder.parent, load, environment=fixed(disk, 700))


def _rescue(folder: Path, stick: Path, disk: CutTree) -> None:
    environment = fixed(disk, 800)
    rescue(folder, new_folder(folder.parent, "choice", environment=environment), environment=environment)


COPYING: dict[str, Do] = {"export": _export, "backup": _backup, "page": _page, "import": _import, "rescue": _rescue}


def cuts(base: Path, what: str, seed: int, most: int) -> tuple[Path, CutTree]:
    """The evening's folder, and what could be found whenever the power went while that was done."""
    folder = evening(base)
    stick = base / "stick"
    if what == "import":
        export(folder, stick / "earlier.zip", "", environment=fixed(start=300))
        with SessionLog.open(folder, environment=fixed(start=400)) as log:
            log.append(Noted(log.texts.add("later")))
    if what == "rescue":
        log_file = folder / LOG
        log_file.write_bytes(log_file.read_bytes() + b"not an entry\nnor this\n")
    disk = CutTree(base, seed, most)
    COPYING[what](folder, stick, disk)
    return folder, disk


def unnamed(base: Path, folder: Path, what: str, found: Found) -> Iterator[str]:
    """What still holds words after this was found and everything was forgotten, and was not named."""
    restore(base, found)
    if what == "rescue":
        done = erase(folder, environment=fixed(start=9_000))
        named = _named(folder, done.left, [it.path for it in done.copies], done.siblings)
    else:
        with SessionLog.open(folder, environment=fixed(start=9_000)) as log:
            told = log.forget(["t1", "t2"])
        named = _named(folder, told.left, [it.path for it in told.copies], told.siblings)
    for path in sorted(base.rglob("*")):
        if path.is_file() and _may_hold(base, path) and not any(path.is_relative_to(it) for it in named):
            yield f"{what}: {path.relative_to(base)}"


def _named(folder: Path, left: tuple[str, ...], copies: list[str], siblings: tuple[Sibling, ...]) -> list[Path]:
    return [*(folder / name for name in left), *map(Path, copies), *(it.folder for it in siblings)]


def _may_hold(base: Path, path: Path) -> bool:
    """Whether words may be in it. On the stick there is nothing else, and half a zip can be searched by nobody."""
    data = path.read_bytes()
    if path.is_relative_to(base / "stick"):
        return data != b""
    return any(word.encode() in data for word in WORDS)
