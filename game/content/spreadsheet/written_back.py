"""A workbook that came back as the files of a pack: looked at as lint looks at a pack, and written all at once or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from game.content.editing.opened import OpenedPack
from game.content.loading import review
from game.content.problems import HEAD, Problem
from game.content.reading.folder import Assembled
from game.content.spreadsheet.cells import CellFault, RawTab
from game.content.spreadsheet.emitting import files_of
from game.content.spreadsheet.tabs_read import workbook_tabs
from game.content.spreadsheet.taking import TakenWorkbook

UNREAD = ("K1", "K2")
"""How the codes begin of what is wrong with a cell by itself."""


BAD_NAME = "K213"
"""The code of a name that is none: whoever names it has done nothing wrong."""


class Unfit(Exception):
    """With these cells there is no pack; nothing was written."""

    def __init__(self, faults: tuple[CellFault, ...], problems: tuple[Problem, ...]) -> None:
        super().__init__(faults, problems)
        self.faults = faults
        self.problems = problems


class WrittenBack(Struct, frozen=True):
    """The files of a pack that nothing is wrong with; they are not written yet."""

    files: dict[str, str]
    problems: tuple[Problem, ...]
    """Warnings and notes, each at its cell."""
    others: tuple[str, ...]
    """Tabs without keys: somebody's own."""

    def write(self, folder: Path) -> None:
        """Write them into a folder that is not there yet, or empty. Raises `OSError`; then nothing is there."""
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
        home = folder.resolve().parent
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home, prefix=".") as aside:
            made = Path(aside) / folder.name
            _put(made, self.files)
            made.chmod(0o755)
            if folder.exists():
                # An empty folder gives way to another on Linux only.
                folder.rmdir()
            made.replace(folder)


def written_back(tabs: Iterable[RawTab]) -> WrittenBack:
    """The files that a workbook says. Raises `Unfit`, `TabsGone`, and `NoWorkbook` where it is not of a pack."""
    taken = TakenWorkbook(tabs)
    draft = taken.draft
    validated = review(Assembled(draft.root), draft.findings)
    problems = tuple(_on_a_tab(it, taken.head) for it in draft.findings.told())
    if draft.faults or draft.findings.failed() or validated is None:
        raise Unfit(tuple(draft.faults), tuple(_worth_telling(problems, draft.faults, lost=draft.lost)))
    files = files_of(draft.root)
    with tempfile.TemporaryDirectory() as aside:
        folder = Path(aside) / "pack"
        _put(folder, files)
        if OpenedPack(folder).scenario != validated.scenario:
            raise AssertionError("the files say something else than the cells")
    return WrittenBack(files, problems, taken.others)


def _put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _on_a_tab(problem: Problem, head: str) -> Problem:
    """What is said of the head as a whole is said of its tab."""
    return replace(problem, file=head) if problem.file == HEAD else problem


def _worth_telling(problems: Iterable[Problem], faults: Iterable[CellFault], *, lost: bool) -> Iterable[Problem]:
    """The errors that are no consequence of what is wrong with a cell: not in its row, and where rows are lost no names."""
    told = tuple(problems)
    rows = {(fault.place.file, fault.place.line) for fault in faults}
    lost = lost or any(problem.code == BAD_NAME for problem in told)
    tabs = {name.rpartition(".")[2] for name in workbook_tabs()}
    for problem in told:
        rows_gone = problem.message.id == "content.missing" and problem.message.values["key"] in tabs
        named = lost and (rows_gone or not problem.code.startswith(UNREAD))
        if problem.severity == "error" and (problem.file, problem.line) not in rows and not named:
            yield problem
