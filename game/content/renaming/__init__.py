"""Another name for something of a pack, everywhere it stands."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from game.content.editing.opened import OpenedPack
from game.content.editing.scalars import ScalarSpan
from game.content.editing.signs import SignEdit, edited, edited_bytes
from game.content.editing.writing import FileChange, write_all
from game.content.problems import HEAD, ContentError, Place
from game.content.reading.sources import SourceText
from game.content.renaming.meaning import meant, new_name, unknown
from game.content.renaming.pack_ids import NamedThing, PackId, renamed, shortest, things_named
from game.content.renaming.refusing import KeepsItsName, MeantThing, SeveralMeant
from game.content.renaming.walk import IdHere
from game.content.schema.pack_ids import ids_of
from game.rules.terms.text import Language, message

__all__ = ["KeepsItsName", "Renaming", "SeveralMeant", "edits_for", "plan_renaming"]


class Renaming(Struct, frozen=True):
    """What a new name changes; nothing is written yet."""

    what: PackId
    new: str
    places: tuple[Place, ...]
    """Every place where it stands, file by file."""
    moved: tuple[str, str] | None
    """The file that gets another name, and which."""
    reordered: bool
    """Whether what has a file of its own comes in another place among the others, where that has a meaning."""
    comments: tuple[Place, ...]
    """Comments in which the old name stands; these stay as they are."""
    changes: tuple[FileChange, ...]
    diff: tuple[str, ...]
    """The difference, as `diff -u` has it."""

    def write(self) -> None:
        """Write it: every file, or none. Raises `OSError`."""
        write_all(self.changes)


def plan_renaming(path: Path, old: str, new: str, language: Language) -> Renaming:
    """What changes when `old` is called `new`; in that language things are called what they are on the screen.

    Raises `ContentError` where the pack has an error, `SeveralMeant`, and `KeepsItsName`.
    """
    pack = OpenedPack(path)
    things = things_named(pack.scenario)
    found = meant(things, old)
    if not found:
        ids = ids_of(pack.assembled, language)
        raise unknown(things, old, {called: id for section in ids.values() for id, called in section.items()})
    if len(found) > 1:
        raise SeveralMeant(tuple(_meant(pack, it, things) for it in found))
    (thing,) = found
    whole = next((it for it in thing.given if pack.is_whole_file(it.loc)), None)
    name = new_name(things, thing, old, new, is_file=whole is not None)
    edits = edits_for(pack, thing, name)
    places = {pack.sources[file].place(edit.start) for file, some in edits.items() for edit in some}
    moved = None
    if whole is not None:
        file = pack.spot(whole.loc).key.file
        moved = (file, f"{file.rpartition('/')[0]}/{name}.yaml")
    becomes = {file: file for file in pack.sources} | ({} if moved is None else {moved[0]: moved[1]})
    after = {
        file: edited_bytes(pack.data[file], source, edits[file]) if file in edits else pack.data[file]
        for file, source in pack.sources.items()
    }
    reordered = _proved(pack, thing.what, name, {becomes[file]: data for file, data in after.items()})
    changes = [
        FileChange(pack.path(file), pack.path(becomes[file]), pack.data[file], after[file])
        for file in pack.sources
        if file in edits or becomes[file] != file
    ]
    diff = [line for file in sorted(edits) for line in _diff(pack.sources[file], edits[file], becomes[file])]
    comments = tuple(it for file in sorted(edits) for it in _comments(pack, file, thing.what.id))
    # Chance decides in which order cards come that are not in the programme.
    elsewhere = reordered and thing.what.space != "card"
    return Renaming(
        thing.what,
        name,
        tuple(sorted(places, key=lambda it: (it.file != HEAD, it))),
        moved,
        elsewhere,
        comments,
        tuple(changes),
        tuple(diff),
    )


def _meant(pack: OpenedPack, thing: NamedThing, things: dict[PackId, NamedThing]) -> MeantThing:
    first = thing.given[0]
    place = pack.place(first.loc, is_key=first.is_key)
    return MeantThing(shortest(thing, things), thing.what.space, place, len(thing.places))


def edits_for(pack: OpenedPack, thing: NamedThing, new: str) -> dict[str, list[SignEdit]]:
    """File → the places in it where the name is another word. A file that is called so itself is not among them."""
    edits: dict[str, list[SignEdit]] = {}
    for it in thing.places:
        if it.gives and pack.is_whole_file(it.loc):
            continue
        place = pack.place(it.loc, is_key=it.is_key)
        edit = _edit(pack.sources[place.file], pack.scalars(place.file)[place], it, new)
        edits.setdefault(place.file, []).append(edit)
    return edits


def _edit(source: SourceText, scalar: ScalarSpan, it: IdHere, new: str) -> SignEdit:
    """The new name in place of the old, in whatever way that was written."""
    found = list(_word(it.id).finditer(source.text, _begins(source, scalar), scalar.end))
    if found:
        match = found[-1] if it.behind else found[0]
        return SignEdit(match.start(), match.end(), new)
    # Written with the numbers of its letters, or over two lines: `"w\x6do"`.
    first, stop, inner = scalar.text.partition(".")
    text = f"{first}.{new}" if it.behind else f"{new}{stop}{inner}"
    return SignEdit(scalar.start, scalar.end, f'"{text}"')


def _begins(source: SourceText, scalar: ScalarSpan) -> int:
    """Where its words begin: between the sign for a block and its lines there can be a comment."""
    return source.text.index("\n", scalar.start) if scalar.style in ("|", ">") else scalar.start


def _word(id: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9_]){id}(?![a-z0-9_])")


def _proved(pack: OpenedPack, what: PackId, new: str, files: Mapping[str, bytes]) -> bool:
    """Whether the order changed, of a pack that was read again with the new name in it and has the same ids.

    Raises `KeepsItsName` where something would be wrong with it.
    """
    with TemporaryDirectory(prefix="keukentafel-") as folder:
        for file, data in files.items():
            copy = Path(folder) / file
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(data)
        try:
            again = OpenedPack(Path(folder) / next(iter(files)) if pack.single else Path(folder))
        except ContentError as error:
            raise KeepsItsName(message("rename.breaks", new=new), problems=error.errors) from error
    before = [renamed(it, what, new) for it, thing in things_named(pack.scenario).items() for _ in thing.places]
    now = [it for it, thing in things_named(again.scenario).items() for _ in thing.places]
    if Counter(before) != Counter(now):
        raise AssertionError(f"{what} is not {new} everywhere")
    return list(dict.fromkeys(before)) != list(dict.fromkeys(now))


def _diff(source: SourceText, edits: list[SignEdit], becomes: str) -> Iterator[str]:
    before, after = (text.split("\n") for text in (source.text, edited(source, edits)))
    return unified_diff(before, after, source.file, becomes, n=1, lineterm="")


def _comments(pack: OpenedPack, file: str, id: str) -> Iterator[Place]:
    source = pack.sources[file]
    inside = [(_begins(source, it), it.end) for it in pack.scalars(file).values()]
    for comment in re.finditer(r"(?:^|\s)(#.*)", source.text, re.MULTILINE):
        found = _word(id).search(comment[1])
        if found and not any(start <= comment.start(1) < end for start, end in inside):
            yield source.place(comment.start(1) + found.start())
