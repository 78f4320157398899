"""Where the sections of a pack live: which file or folder is which, and what lies beside them unread."""

from pathlib import Path
from typing import get_origin

from msgspec import Struct

from game.content.problems import Findings, Place
from game.content.validating.guess import closest
from game.content.written.scenario import WrittenScenario
from game.rules.strangers import is_device, legible
from game.rules.text import message

SECTIONS = tuple(WrittenScenario.model_fields)
KEYED = tuple(name for name, field in WrittenScenario.model_fields.items() if get_origin(field.annotation) is dict)
"""Sections whose entries have ids, so that each can be a file of its own."""

BESIDE = ("tests", "images", "games")
"""Folders of a pack that hold something else than sections."""


class Home(Struct, frozen=True):
    """Where one section is written, apart from the head."""

    section: str
    files: tuple[Path, ...]
    """One file, or the files of a folder, sorted by name."""
    folder: bool


def find_homes(pack: Path, findings: Findings) -> tuple[list[Home], list[tuple[str, ...]]]:
    """The section files and folders of a pack, sorted by name, and what is written under a name that is not read.

    YAML that nobody would read is told.
    """
    found: list[Home] = []
    lost: list[tuple[str, ...]] = []
    for path in _listed(pack):
        place = Place(legible(path.name))
        if _is_device(path, place, findings):
            continue
        if path.name in BESIDE:
            _look_beside(path, findings)
        elif path.name.lower().startswith("scenario.") or not _holds_yaml(path) or _is_strange(path, place, findings):
            continue
        elif path.is_symlink():
            findings.add(place, "content.link")
        elif path.is_dir() and path.name in KEYED:
            found += _folder(path, lost, findings)
        elif path.is_dir() and path.name in SECTIONS:
            findings.add(place, "content.section_no_folder", section=path.name)
        elif path.is_file() and path.suffix == ".yaml" and path.stem in SECTIONS:
            found.append(Home(path.stem, (path,), folder=False))
        else:
            name = path.name if path.is_dir() else path.stem
            section = closest(name, SECTIONS)
            lost += [(section,)] if section else []
            _tell_unread(place, section and section + ("" if path.is_dir() else ".yaml"), findings)
    return found, lost


def _listed(folder: Path) -> list[Path]:
    # The order in which a file system lists names differs from machine to machine.
    return sorted((path for path in folder.iterdir() if not path.name.startswith(".")), key=lambda path: path.name)


def _yaml_like(path: Path) -> bool:
    return path.suffix.lower() in {".yaml", ".yml"}


def _holds_yaml(path: Path) -> bool:
    """Whether this is YAML or a folder with YAML; a link to a folder may be one, and is never looked into."""
    if _yaml_like(path):
        return True
    return path.is_dir() and (path.is_symlink() or any(map(_yaml_like, _listed(path))))


def _is_strange(path: Path, place: Place, findings: Findings) -> bool:
    """Whether its name cannot be shown as it is; that is told."""
    if path.name == legible(path.name):
        return False
    findings.add(place, "content.strange_name")
    return True


def _is_device(path: Path, place: Place, findings: Findings) -> bool:
    """Whether no folder on Windows can hold it; that is told."""
    if not is_device(path.name):
        return False
    findings.add(place, "content.device_name", name=legible(path.name))
    return True


def _look_beside(folder: Path, findings: Findings) -> None:
    if folder.is_dir() and not folder.is_symlink():
        for path in _listed(folder):
            _is_device(path, _inside(folder, path), findings)


def _inside(folder: Path, path: Path) -> Place:
    return Place(f"{folder.name}/{legible(path.name)}")


def _folder(folder: Path, lost: list[tuple[str, ...]], findings: Findings) -> list[Home]:
    files = []
    for path in _listed(folder):
        place = _inside(folder, path)
        if _is_device(path, place, findings) or (_yaml_like(path) and _is_strange(path, place, findings)):
            # Its entry has no id that could be referred to; nor is it known what else is missing then.
            lost += [(folder.name, legible(path.stem)), (folder.name,)]
        elif path.suffix == ".yaml":
            files.append(path)
        elif _yaml_like(path):
            _tell_unread(place, f"{path.stem}.yaml", findings)
        elif path.is_symlink() and path.is_dir():
            findings.add(place, "content.link")
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
