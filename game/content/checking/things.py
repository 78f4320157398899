"""Everything an author wrote in a pack, one by one with its place: a walk that knows no kind of card by name."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from game.content.reading.nodes import Loc

FoundThing = tuple[Loc, BaseModel]


@cache
def _ways_in(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields that can hold models: attribute and key. Most fields hold a word or a number and are passed by."""
    return tuple(
        (name, field.alias or name) for name, field in model.model_fields.items() if _can_hold_models(field.annotation)
    )


def _can_hold_models(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(_can_hold_models(inner) for inner in get_args(annotation))


def things(thing: BaseModel, loc: Loc = ()) -> Iterator[FoundThing]:
    """The thing itself and everything in it that was written, in the order of its fields."""
    yield loc, thing
    written = thing.model_fields_set
    for name, key in _ways_in(type(thing)):
        if name in written:
            yield from _inside(getattr(thing, name), (*loc, key))


def _inside(value: Any, loc: Loc) -> Iterator[FoundThing]:
    if isinstance(value, BaseModel):
        yield from things(value, loc)
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _inside(item, (*loc, place))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _inside(item, (*loc, key))
