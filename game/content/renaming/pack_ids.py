"""The ids of a pack: what each is, where it is given, and everywhere it stands."""

from collections.abc import Iterator

from msgspec import Struct
from pydantic import BaseModel

from game.content.reading.nodes import Loc
from game.content.renaming.walk import IdHere, ids_in
from game.content.written.ids import WITHIN, IdSpace

_SECTION: dict[IdSpace, str] = {"flag": "flags", "deck": "decks"}
"""What is given wherever it stands, and so has no section: how it is called by its whole name."""


class PackId(Struct, frozen=True):
    """An id, told apart from every other."""

    space: IdSpace
    id: str
    of: str = ""
    """The card, or the news, inside which it is one."""


class NamedThing(Struct, frozen=True):
    """An id with every place where it stands."""

    what: PackId
    places: tuple[IdHere, ...]
    """In the order of the walk."""

    @property
    def given(self) -> tuple[IdHere, ...]:
        """Where it is given: two options of a card may have an amendment of one name."""
        return tuple(it for it in self.places if it.gives)

    def names(self) -> Iterator[tuple[str, ...]]:
        """What it can be called, the shortest first: `move`, `bathroom.move`, `options.move`, …"""
        what = self.what
        of = (what.of,) if what.of else ()
        key = _SECTION.get(what.space) or str(self.given[0].loc[-2])
        yield (what.id,)
        yield (*of, what.id)
        yield (key, what.id)
        yield (*of, key, what.id)
        yield from (_address(what, it.loc) for it in self.given)

    def is_called(self, name: tuple[str, ...]) -> bool:
        """Whether this name can be meant for it: its id, with some of what it stands in before that."""
        *inside, id = name
        return id == self.what.id and any(_within(inside, _address(self.what, it.loc)[:-1]) for it in self.given)


def _address(what: PackId, loc: Loc) -> tuple[str, ...]:
    section = _SECTION.get(what.space)
    return (section, what.id) if section is not None else tuple(part for part in loc if isinstance(part, str))


def _within(some: list[str], all_of: tuple[str, ...]) -> bool:
    rest = iter(all_of)
    return all(part in rest for part in some)


def things_named(scenario: BaseModel) -> dict[PackId, NamedThing]:
    """Every id of a pack in which nothing is wrong."""
    found = list(ids_in(scenario))
    given = dict.fromkeys(what for it in found if it.gives for what in _could_be(it))
    places: dict[PackId, list[IdHere]] = {what: [] for what in given}
    for it in found:
        what = next((one for one in _could_be(it) if one in given), None)
        if what is not None:
            places[what].append(it)
    return {what: NamedThing(what, tuple(its)) for what, its in places.items()}


def _could_be(it: IdHere) -> Iterator[PackId]:
    return (PackId(space, it.id, of) for space, of in zip(it.spaces, it.of, strict=True))


def shortest(thing: NamedThing, among: dict[PackId, NamedThing]) -> str:
    """The shortest name that is not also another's."""
    names = list(thing.names())
    for name in names:
        if [it.what for it in among.values() if it.is_called(name)] == [thing.what]:
            return ".".join(name)
    return ".".join(names[-1])


def renamed(what: PackId, thing: PackId, new: str) -> PackId:
    """The same, when `thing` is called `new`."""
    if what == thing:
        return PackId(what.space, new, what.of)
    inside = WITHIN.get(what.space)
    return PackId(what.space, what.id, new) if inside == thing.space and what.of == thing.id else what
