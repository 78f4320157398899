"""Where the sections of a pack live: which file or folder is which, and what lies beside them unread."""

from collections.abc import Iterable
from pathlib import Path
from typing import get_origin

from msgspec import Struct

from game.content.problems import Findings, Place
from game.content.validating.guess import closest
from game.rules.scenario import Scenario
from game.rules.text import message

SECTIONS = tuple(Scenario.model_fields)
KEYED = tuple(name for name, field in Scenario.model_fields.items() if get_origin(field.annotation) is dict)
"""Sections whose entries have ids, so that each can be a file of its own."""

BESIDE = ("tests", "images", "games")
"""Folders of a pack that hold something else than sections."""


class Home(Struct, frozen=True):
    """Where one section is written, apart from the head."""

    section: str
    files: tuple[Path, ...]
    """One file, or the files of a folder, sorted by name."""
    folder: bool


def find_homes(pack: Path, findings: Findings) -> tuple[list[Home], list[str]]:
    """The section files and folders of a pack, sorted by name, and the sections whose home has a wrong name.

    YAML that nobody would read is told.
    """
    found: list[Home] = []
    misnamed: list[str] = []
    for path in _listed(pack):
        if path.name in BESIDE or path.name.lower().startswith("scenario.") or not _holds_yaml(path):
            continue
        place = Place(path.name)
        if path.is_symlink():
            findings.add(place, "content.link")
        elif path.is_dir() and path.name in KEYED:
            found += _folder(path, findings)
        elif path.is_dir() and path.name in SECTIONS:
            findings.add(place, "content.section_no_folder", section=path.name)
        elif path.is_file() and path.suffix == ".yaml" and path.stem in SECTIONS:
            found.append(Home(path.stem, (path,), folder=False))
        else:
            name = path.name if path.is_dir() else path.stem
            section = closest(name, SECTIONS)
            misnamed += [section] if section else []
            _tell_unread(place, section and section + ("" if path.is_dir() else ".yaml"), findings)
    return found, misnamed


def _listed(folder: Path) -> list[Path]:
    # The order in which a file system lists names differs from machine to machine.
    return sorted((path for path in folder.iterdir() if not path.name.startswith(".")), key=lambda path: path.name)


def _yaml_like(paths: Iterable[Path]) -> list[Path]:
    return [path for path in paths if path.suffix.lower() in {".yaml", ".yml"}]


def _holds_yaml(path: Path) -> bool:
    return bool(_yaml_like([path])) or (path.is_dir() and any(_yaml_like(_listed(path))))


def _folder(folder: Path, findings: Findings) -> list[Home]:
    files = []
    for path in _listed(folder):
        place = Place(f"{folder.name}/{path.name}")
        if path.suffix == ".yaml":
            files.append(path)
        elif _yaml_like([path]):
            _tell_unread(place, f"{path.stem}.yaml", findings)
        elif path.is_dir() and _holds_yaml(path):
            findings.add(place, "content.file_too_deep", folder=folder.name)
    return [Home(folder.name, tuple(files), folder=True)] if files else []


def _tell_unread(place: Place, right: str | None, findings: Findings) -> None:
    """A name that is nearly right is a section the author misses; another name is just not ours."""
    if right is None:
        findings.add(place, "content.file_not_read", hint=message("content.hint.sections", names=", ".join(SECTIONS)))
    else:
        findings.add(place, "content.file_misnamed", hint=message("content.hint.rename", name=right))


def nearly_head(pack: Path) -> str | None:
    """A file in the pack that is nearly called `scenario.yaml`."""
    return next((path.name for path in _listed(pack) if path.name.lower() in {"scenario.yaml", "scenario.yml"}), None)
