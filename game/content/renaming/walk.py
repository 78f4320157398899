"""Every id in a pack, one by one with its place: a walk that follows the types, and knows no key by name."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from pydantic import BaseModel

from game.content.reading.nodes import Loc
from game.content.written.ids import WITHIN, IdSpace, IdUse
from game.content.written.uses import IdShape, id_fields

_Scope = Mapping[IdSpace, str]
"""The card, or the news, that the walk is in."""


class IdHere(Struct, frozen=True):
    """An id, where it was written."""

    loc: Loc
    id: str
    spaces: tuple[IdSpace, ...]
    """One of these it is."""
    of: tuple[str, ...]
    """Of each of these: the card or the news inside which it is one; empty for the whole pack."""
    gives: bool
    is_key: bool
    """Whether it stands in front of a colon."""
    behind: bool = False
    """Whether it stands behind the full stop of a `CARD.FACT`."""


def ids_in(thing: BaseModel, loc: Loc = (), scope: _Scope | None = None) -> Iterator[IdHere]:
    """The ids in something that was written, in the order of its fields."""
    inside = {} if scope is None else scope
    for name, (key, shape) in id_fields(type(thing)).items():
        if name in thing.model_fields_set:
            yield from _value(getattr(thing, name), shape, (*loc, key), inside, thing)
    moved: IdUse | None = getattr(thing, "moved", None)
    if moved is not None:
        for id in thing.model_extra or ():
            yield from _word(id, moved, (*loc, id), inside, thing, is_key=True)


def _value(value: Any, shape: IdShape, loc: Loc, scope: _Scope, holder: BaseModel) -> Iterator[IdHere]:
    if isinstance(value, BaseModel):
        if shape.models:
            yield from ids_in(value, loc, scope)
    elif isinstance(value, str):
        if shape.use is not None:
            yield from _word(value, shape.use, loc, scope, holder, is_key=False)
    elif isinstance(value, tuple):
        if shape.item is not None:
            for place, item in enumerate(value):
                yield from _value(item, shape.item, (*loc, place), scope, holder)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            inner = scope
            if shape.key is not None:
                yield from _word(key, shape.key, (*loc, key), scope, holder, is_key=True)
                inner = _entered(scope, shape.key, key)
            if shape.value is not None:
                yield from _value(item, shape.value, (*loc, key), inner, holder)


def _entered(scope: _Scope, use: IdUse, key: str) -> _Scope:
    """What stands under a card, or under the name of one, is about that card."""
    (space, *others) = use.names
    return {**scope, space: key} if not others and space in WITHIN.values() else scope


def _word(word: str, use: IdUse, loc: Loc, scope: _Scope, holder: BaseModel, *, is_key: bool) -> Iterator[IdHere]:
    if word in use.words:
        return
    id, stop, inner = word.partition(".")
    if stop and use.behind is not None:
        yield IdHere(loc, id, ("card",), ("",), gives=False, is_key=is_key)
        yield IdHere(loc, inner, (use.behind,), (id,), gives=False, is_key=is_key, behind=True)
        return
    spaces = use.spaces(holder)
    of = tuple(scope.get(WITHIN[space], "") if space in WITHIN else "" for space in spaces)
    yield IdHere(loc, id, spaces, of, gives=use.gives, is_key=is_key)
