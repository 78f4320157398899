"""Every id in the format says what it is, and one that names nothing is told."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, StringConstraints

from game.content import find_packs, lint, new
from game.content.editing.opened import OpenedPack
from game.content.editing.signs import edited_bytes
from game.content.renaming import edits_for
from game.content.renaming.pack_ids import NamedThing, things_named
from game.content.renaming.walk import IdHere, ids_in
from game.content.written.ids import WITHIN, IdSpace, IdUse
from game.content.written.scenario import WrittenScenario

SPACES = set(get_args(IdSpace))
PACKS = find_packs() | {"new": Path(new.__file__).parent / "nl"}


def inside(annotation: Any) -> Iterator[Any]:
    """The type and every type in it."""
    yield annotation
    for inner in get_args(annotation):
        yield from inside(inner)


def models(model: type[BaseModel], found: dict[type[BaseModel], None] | None = None) -> dict[type[BaseModel], None]:
    """Every model that a pack is written in."""
    found = {} if found is None else found
    if model not in found:
        found[model] = None
        for field in model.model_fields.values():
            for it in inside(field.annotation):
                if isinstance(it, type) and issubclass(it, BaseModel):
                    models(it, found)
    return found


def is_id(annotation: Any) -> bool:
    """Whether a word of this type has the form of a name."""
    marks = getattr(annotation, "__metadata__", ())
    return any(isinstance(it, StringConstraints) and "a-z0-9_" in str(it.pattern) for it in marks)


@pytest.mark.parametrize("model", models(WrittenScenario), ids=lambda it: it.__name__)
def test_every_id_in_the_format_says_what_it_is(model: type[BaseModel]) -> None:
    for name, field in model.model_fields.items():
        for it in inside(field.annotation):
            if is_id(it):
                assert [mark for mark in it.__metadata__ if isinstance(mark, IdUse)], f"{model.__name__}.{name}"
        marks = [it for it in field.metadata if isinstance(it, StringConstraints) and "a-z0-9_" in str(it.pattern)]
        assert not marks or [it for it in field.metadata if isinstance(it, IdUse)], f"{model.__name__}.{name}"
    if model.model_config["extra"] == "allow":
        assert isinstance(getattr(model, "moved", None), IdUse)


def test_the_packs_have_an_id_of_everything() -> None:
    found = {it.space for pack in PACKS.values() for it in things_named(OpenedPack(pack).scenario)}
    assert found == SPACES
    assert set(WITHIN.values()) == {"card", "news"}


def where(it: IdHere) -> tuple[object, ...]:
    """What it is named by: the key in front of it."""
    words = [part for part in it.loc if isinstance(part, str)]
    key = words[-2] if it.is_key else words[-1]
    return (it.spaces, key, it.behind)


def ways() -> dict[tuple[object, ...], tuple[str, IdHere]]:
    """A place in a pack for each way in which the format names something."""
    found: dict[tuple[object, ...], tuple[str, IdHere]] = {}
    for name, pack in sorted(PACKS.items(), key=lambda it: not it[0].startswith("examples/")):
        for it in ids_in(OpenedPack(pack).scenario):
            if not it.gives:
                found.setdefault(where(it), (name, it))
    return found


def test_what_names_nothing_is_told(tmp_path: Path) -> None:
    places = ways()
    assert len(places) > 35
    silent = []
    for number, (way, (name, it)) in enumerate(places.items()):
        pack = tmp_path / str(number)
        shutil.copytree(PACKS[name], pack)
        opened = OpenedPack(pack)
        thing = next(thing for thing in things_named(opened.scenario).values() if it in thing.places)
        ((file, (edit,)),) = edits_for(opened, NamedThing(thing.what, (it,)), "zz_nobody").items()
        opened.path(file).write_bytes(edited_bytes(opened.data[file], opened.sources[file], [edit]))
        line = opened.sources[file].place(edit.start).line
        if not any((told.file, told.line) == (file, line) for told in lint(pack)):
            silent.append(way)
    assert silent == []
