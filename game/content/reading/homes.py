"""Where the sections of a pack live: which file or folder is which, and what lies beside them unread."""

import re
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import get_args, get_origin

from msgspec import Struct

from game.content.problems import HEAD, Findings, Place
from game.content.reading.names import copied_from, is_hidden, is_yaml, without_txt
from game.content.validating.guess import closest
from game.content.validating.shapes import alternatives, fields, model_of
from game.content.written.scenario import WrittenScenario
from game.rules.terms.text import message
from game.rules.terms.untrusted_text import is_device, legible

SECTIONS = tuple(WrittenScenario.model_fields)
KEYED = tuple(name for name, field in WrittenScenario.model_fields.items() if get_origin(field.annotation) is dict)
"""Sections whose entries have ids, so that each can be a file of its own."""

_NEARLY_HEAD = re.compile(r"scenario(?:[^a-z0-9].*)?\.(?:ya?ml|txt)(?:\.\w+)?", re.IGNORECASE)


@cache
def entry_keys(section: str) -> frozenset[str]:
    """The keys that an entry of this section can have."""
    entry = get_args(WrittenScenario.model_fields[section].annotation)[1]
    one = model_of(entry)
    models = alternatives(entry).values() if one is None else (one,)
    return frozenset(key for model in models for key in fields(model))


BESIDE = ("tests", "images", "games")
"""Folders of a pack that hold something else than sections."""


TRANSLATIONS = "translations.yaml"
"""Beside the sections: which texts were translated from what. No part of what is played."""


def translations_beside(pack: Path) -> Path:
    """Where that is for this pack: in its folder, or beside its one file."""
    if pack.is_dir():
        return pack / TRANSLATIONS
    return pack.with_name(TRANSLATIONS if pack.name == HEAD else f"{pack.stem}.{TRANSLATIONS}")


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
    listed = _listed(pack)
    # Without a head, `scenario.yaml.txt` is what the head was to be: that is told there.
    ours = (*SECTIONS, *(path.stem for path in listed if path.name == HEAD))
    stems = {path.stem for path in listed if path.suffix == ".yaml" and path.stem in ours}
    for path in listed:
        place = Place(legible(path.name))
        if _is_device(path, place, findings):
            continue
        if (left_over := _left_over(path, place, stems, findings, ours)) is not None:
            lost.append((left_over,))
        elif path.name in BESIDE:
            _look_beside(path, findings)
        elif (
            path.name == TRANSLATIONS
            or _NEARLY_HEAD.fullmatch(path.name)
            or not _holds_yaml(path)
            or _is_strange(path, place, findings)
        ):
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
    return sorted((path for path in folder.iterdir() if not is_hidden(path.name)), key=lambda path: path.name)


def _yaml_like(path: Path) -> bool:
    return is_yaml(path.name)


def _left_over(
    path: Path, place: Place, stems: Collection[str], findings: Findings, only: Collection[str] | None = None
) -> str | None:
    """The id of a file to which another program gave its name: an ending that hides YAML, or a copy of one of `stems`.

    That is told. `only` are the ids that are looked for where not every file is an entry.
    """
    right = without_txt(path)
    if right is not None and (only is None or Path(right).stem in only):
        findings.add(
            place, "content.ending_behind", ending=path.suffix, hint=message("content.hint.rename", name=right)
        )
        return Path(right).stem
    beside_head = only is not None and HEAD.removesuffix(".yaml") in only and path.name != HEAD
    if beside_head and _yaml_like(path) and _NEARLY_HEAD.fullmatch(path.name):
        first: str | None = HEAD.removesuffix(".yaml")
    else:
        first = copied_from(path.stem, stems) if _yaml_like(path) else None
    if first is not None:
        findings.add(place, "content.copy_of", first=f"{first}.yaml", hint=message("content.hint.keep_one"))
    return first


def _is_or_was_yaml(path: Path) -> bool:
    return _yaml_like(path) or (path.parent.name in KEYED and without_txt(path) is not None)


def _holds_yaml(path: Path) -> bool:
    """Whether this is YAML or a folder with YAML; a link to a folder may be one, and is never looked into."""
    if _yaml_like(path):
        return True
    return path.is_dir() and (path.is_symlink() or any(_is_or_was_yaml(inside) for inside in _listed(path)))


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
    listed = _listed(folder)
    stems = {path.stem for path in listed if path.suffix == ".yaml"}
    for path in listed:
        place = _inside(folder, path)
        if _is_device(path, place, findings) or (_yaml_like(path) and _is_strange(path, place, findings)):
            # Its entry has no id that could be referred to; nor is it known what else is missing then.
            lost += [(folder.name, legible(path.stem)), (folder.name,)]
        elif (left_over := _left_over(path, place, stems, findings)) is not None:
            lost += [(folder.name, left_over)] if left_over not in stems else []
        elif path.suffix == ".yaml":
            files.append(path)
        elif _yaml_like(path):
            _tell_unread(place, f"{path.stem}.yaml", findings)
        elif path.is_symlink() and path.is_dir():
            findings.add(place, "content.link")
        elif path.is_dir() and _holds_yaml(path):
            findings.add(place, "content.file_too_deep", folder=folder.name)
    if not files and any(loc[0] == folder.name for loc in lost):
        lost.append((folder.name,))
    return [Home(folder.name, tuple(files), folder=True)] if files else []


def _tell_unread(place: Place, right: str | None, findings: Findings) -> None:
    """A name that is nearly right is a section the author misses; another name is just not ours."""
    if right is None:
        findings.add(place, "content.file_not_read", hint=message("content.hint.sections", names=", ".join(SECTIONS)))
    else:
        findings.add(place, "content.file_misnamed", hint=message("content.hint.rename", name=right))


def nearly_head(pack: Path) -> str | None:
    """A file in the pack that is nearly called `scenario.yaml`."""
    return next((path.name for path in _listed(pack) if _NEARLY_HEAD.fullmatch(path.name)), None)


def folder_with_head(pack: Path) -> str | None:
    """The one folder in this folder that is a pack: who unpacks a zip often gets a folder in a folder."""
    inside = [path.name for path in _listed(pack) if not path.is_symlink() and (path / HEAD).is_file()]
    return inside[0] if len(inside) == 1 else None
