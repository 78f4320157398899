"""A pack on disk, put together into one tree whatever files its sections are in."""

from itertools import islice
from pathlib import Path

from msgspec.structs import replace

from game.content.problems import HEAD, Findings, Place
from game.content.reading.compose import Composed, insist_on_libyaml
from game.content.reading.homes import (
    KEYED,
    SECTIONS,
    Home,
    entry_keys,
    find_homes,
    folder_with_head,
    nearly_head,
    translations_beside,
)
from game.content.reading.kept import KeptFiles
from game.content.reading.nodes import Mapping, Scalar, YamlEntry, YamlNode
from game.content.reading.quoting import shown
from game.content.reading.sources import read_source
from game.content.validating.guess import closest
from game.rules.terms.text import Message, message
from game.rules.terms.untrusted_text import legible

MOST_FILES = 3_000
MOST_BYTES = 8_000_000
"""YAML in one pack; one file may have an eighth of it, and the largest pack written so far has 180,000."""
MOST_NODES = 450_000
"""In one pack: 1,000 cards of 170 lines have 390,000; the largest pack written so far has 10,000."""

_OF_AN_ENTRY = frozenset({"title", "name", "nl"})


class Assembled:
    """A pack as one tree, and what could not be read of it."""

    def __init__(self, root: Mapping) -> None:
        self.root = root
        self.lost: list[tuple[str, ...]] = []
        """What is written but could not be read: `()` the head, `("funds",)`, `("dilemmas", "bathroom")`."""
        self.empties: list[tuple[str, Place]] = []
        """Keys with nothing behind them."""
        self.sources: dict[str, str] = {}
        """File → its text, with a single line feed at every line end."""
        self.translations: Path | None = None
        """Where it is kept what was translated from what, if it is."""

    def is_lost(self, section: str) -> bool:
        """Whether it is unknown what this section holds."""
        return (section,) in self.lost or (() in self.lost and section not in self.root.entries)

    def ids(self, section: str) -> tuple[str, ...]:
        """The ids that a section gives, also of entries that could not be read."""
        entry = self.root.entries.get(section)
        read = tuple(entry.node.entries) if entry is not None and isinstance(entry.node, Mapping) else ()
        return (*read, *(loc[1] for loc in self.lost if len(loc) == 2 and loc[0] == section))


def assemble(path: Path, findings: Findings, kept: KeptFiles | None = None) -> Assembled | None:
    """The pack in this folder or in this one file; `None` where there is none.

    A file called `scenario.yaml` stands for its folder. `kept` is what was read of this pack before.
    """
    kept = kept or KeptFiles()
    insist_on_libyaml()
    try:
        if path.is_file() and path.name != HEAD:
            return _with_translations(_single(path, findings, kept), path)
        folder = path.parent if path.is_file() else path
        if folder.is_dir():
            return _with_translations(_folder(folder, findings, kept), folder)
    except OSError as error:
        findings.add(Place(legible(str(path))), "content.unreadable", reason=error.strerror or type(error).__name__)
        return None
    findings.add(Place(legible(str(path))), "content.no_such_pack", name=legible(path.name))
    return None


def _with_translations(assembled: Assembled | None, path: Path) -> Assembled | None:
    if assembled is not None:
        assembled.translations = translations_beside(path)
    return assembled


def _single(path: Path, findings: Findings, kept: KeptFiles) -> Assembled | None:
    name = legible(path.name)
    pack = _pack_of(path)
    if pack is not None:
        words = message("content.hint.whole_folder", folder=legible(str(pack)))
        findings.add(Place(name), "content.part_of_pack", hint=words)
        return None
    assembled = Assembled(Mapping(Place(name, 1, 1), {}))
    reader = _Reader(assembled, findings, kept)
    reader.head(path, name)
    if {"kind", "case"} <= set(assembled.root.entries):
        words = message("content.hint.whole_folder", folder=legible(str(path.parent)))
        findings.add(Place(name), "content.part_of_pack", hint=words)
        return None
    return assembled


def _pack_of(path: Path) -> Path | None:
    """The pack of which this file is one section or one card."""
    if path.stem in SECTIONS and (path.parent / HEAD).is_file():
        return path.parent
    return path.parent.parent if path.parent.name in KEYED and (path.parent.parent / HEAD).is_file() else None


def _folder(pack: Path, findings: Findings, kept: KeptFiles) -> Assembled:
    assembled = Assembled(Mapping(Place(HEAD, 1, 1), {}))
    head = pack / HEAD
    headless = not head.exists() and not head.is_symlink()
    if headless and folder_with_head(pack) is not None:
        # Nothing else in it is part of a pack either.
        findings.add(Place(HEAD), "content.no_scenario_file", hint=_where_else(pack))
        assembled.lost.append(())
        return assembled
    homes, lost = find_homes(pack, findings)
    if not _reasonable([file for home in homes for file in home.files], findings):
        assembled.lost.append(())
        return assembled
    reader = _Reader(assembled, findings, kept)
    if headless:
        assembled.lost.append(())
        findings.add(Place(HEAD), "content.no_scenario_file", hint=_where_else(pack))
    else:
        reader.head(head, HEAD)
    for home in homes:
        reader.section(home)
    # A section that was found as well lacks an entry at most.
    assembled.lost += [loc for loc in lost if len(loc) > 1 or loc[0] not in assembled.root.entries]
    return assembled


def _where_else(pack: Path) -> Message | None:
    """Where the head is that was looked for: under nearly its name, or one folder further in."""
    near, inside = nearly_head(pack), folder_with_head(pack)
    if near is not None:
        return message("content.hint.rename_file", name=legible(near), right=HEAD)
    return message("content.hint.folder_inside", folder=legible(inside)) if inside is not None else None


def _reasonable(files: list[Path], findings: Findings) -> bool:
    if len(files) > MOST_FILES:
        findings.add(Place(HEAD), "content.too_many_files", count=len(files), most=MOST_FILES)
        return False
    total = sum(file.lstat().st_size for file in files)
    if total > MOST_BYTES:
        findings.add(Place(HEAD), "content.pack_too_big", total=total, most=MOST_BYTES)
        return False
    return True


def _misspelled(head: Mapping) -> list[tuple[str, ...]]:
    """Sections under another name: what they hold is written, but nobody can refer to it yet."""
    unwritten = [section for section in SECTIONS if section not in head.entries]
    strange = (key for key in head.entries if key not in SECTIONS)
    meant = (closest(key, unwritten) for key in islice(strange, 2 * len(SECTIONS)))
    return [(section,) for section in meant if section is not None]


def _entries(node: YamlNode) -> bool:
    """Whether these are entries with ids, and not what one entry holds: that has a title, a name or a language."""
    if not isinstance(node, Mapping) or not _OF_AN_ENTRY.isdisjoint(node.entries):
        return False
    return all(isinstance(entry.node, Mapping) for entry in node.entries.values())


def _is_entry(node: Mapping, section: str) -> bool:
    return len(entry_keys(section) & set(node.entries)) > 1 or not _OF_AN_ENTRY.isdisjoint(node.entries)


class _Reader:
    """Reads file after file into a tree, and stops where a pack grows beyond all reason."""

    def __init__(self, assembled: Assembled, findings: Findings, kept: KeptFiles) -> None:
        self.assembled = assembled
        self.findings = findings
        self._kept = kept
        self._nodes = 0

    def head(self, path: Path, file: str) -> None:
        """Read the head into the root."""
        head = self._read(path, file)
        if head is not None and isinstance(head.root, Mapping):
            # The sections come into it, and what was read of the head stays as it is.
            self.assembled.root = replace(head.root, entries=dict(head.root.entries))
            self.assembled.lost += _misspelled(head.root)
            return
        self.assembled.lost.append(())
        if head is not None:
            hint = message("content.hint.head")
            self.findings.add(head.root.place, "content.not_keys", key=file, hint=hint)

    def section(self, home: Home) -> None:
        """Read the file or folder of one section."""
        entries, lost = self.assembled.root.entries, self.assembled.lost
        first = Place(self._file(home, home.files[0]), 1, 1)
        if home.section in entries:
            other = entries[home.section].key.file
            self.findings.add(first, "content.section_twice", section=home.section, other=other)
        elif home.folder:
            cards = Mapping(first, {})
            entries[home.section] = YamlEntry(first, cards)
            for path in home.files:
                file = self._file(home, path)
                composed = self._read(path, file)
                root = None if composed is None else self._entry(composed.root, home.section, path.stem)
                if root is None:
                    lost.append((home.section, path.stem))
                else:
                    cards.entries[path.stem] = YamlEntry(Place(file, 1, 1), root)
        else:
            composed = self._read(home.files[0], first.file)
            if composed is None:
                lost.append((home.section,))
            else:
                entries[home.section] = YamlEntry(first, self._unwrapped(composed.root, home.section))

    def _entry(self, root: YamlNode, section: str, id: str) -> YamlNode | None:
        """What is in `dilemmas/bathroom.yaml`, also under `bathroom:`; `None` where it holds several entries."""
        if not isinstance(root, Mapping) or not root.entries or not entry_keys(section).isdisjoint(root.entries):
            return root
        inner = list(root.entries.items())
        if not all(isinstance(entry.node, Mapping) for _, entry in inner):
            return root
        known = [id for id, entry in inner if isinstance(entry.node, Mapping) and _is_entry(entry.node, section)]
        if len(known) != len(inner):
            return root
        name, first = inner[0]
        if len(inner) > 1:
            self.assembled.lost += [(section, name) for name in known]
            hint = message("content.hint.one_each", section=section)
            self.findings.add(first.key, "content.entries_inside", count=len(inner), hint=hint)
            return None
        if name != id:
            self.assembled.lost.append((section, name))
        hint = message("content.hint.unwrap")
        self.findings.add(first.key, "content.id_inside", id=shown(name), file=f"{id}.yaml", hint=hint)
        return first.node

    def _unwrapped(self, root: YamlNode, section: str) -> YamlNode:
        """What is in `board.yaml` under `board:`: the file's name says that already."""
        inner = root.entries.get(section) if isinstance(root, Mapping) and len(root.entries) == 1 else None
        if inner is None or isinstance(inner.node, Scalar):
            return root
        if section in KEYED and not _entries(inner.node):
            return root  # a section with one entry, which has the same name
        self.findings.add(inner.key, "content.section_inside", section=section, hint=message("content.hint.unwrap"))
        return inner.node

    def _file(self, home: Home, path: Path) -> str:
        return f"{home.section}/{path.name}" if home.folder else path.name

    def _read(self, path: Path, file: str) -> Composed | None:
        if self._nodes > MOST_NODES:
            return None
        source = read_source(path, file, self.findings)
        if source is not None:
            self.assembled.sources[file] = source.text
        composed = None if source is None else self._kept.composed(source, self.findings)
        if composed is None:
            return None
        self._nodes += composed.nodes
        self.assembled.empties += composed.empties
        if self._nodes > MOST_NODES:
            self.findings.add(Place(file), "content.too_many_parts", most=MOST_NODES)
            return None
        return composed
