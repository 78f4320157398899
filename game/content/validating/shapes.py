"""What should stand where: the models of the rules, followed along the way that an error names."""

from collections.abc import Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from game.content.reading.nodes import Loc


@cache
def fields(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """The fields of a model by the key that authors write."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def peel(shape: Any) -> Any:
    """A type without what is only said about it, and without 'or nothing'."""
    while get_origin(shape) is Annotated:
        shape = get_args(shape)[0]
    if get_origin(shape) in (Union, UnionType):
        some = [inner for inner in get_args(shape) if inner is not NoneType]
        return peel(some[0]) if len(some) == 1 else shape
    return shape


def pattern(shape: Any) -> str | None:
    """The pattern that a text must have."""
    if get_origin(shape) in (Union, UnionType):
        return next((found for inner in get_args(shape) if (found := pattern(inner))), None)
    if get_origin(shape) is not Annotated:
        return None
    inner, *said = get_args(shape)
    patterns = (one.pattern for one in said if isinstance(one, StringConstraints) and isinstance(one.pattern, str))
    return next(patterns, None) or pattern(inner)


def model_of(shape: Any) -> type[BaseModel] | None:
    """The model, where keys with a fixed name are written."""
    peeled = peel(shape)
    return peeled if isinstance(peeled, type) and issubclass(peeled, BaseModel) else None


def alternatives(shape: Any) -> dict[str, type[BaseModel]]:
    """The models of a union by the word that tells them apart (`kind`)."""
    peeled = peel(shape)
    if get_origin(peeled) not in (Union, UnionType):
        return {}
    found = {}
    for inner in get_args(peeled):
        word = next(field for field in inner.model_fields.values() if get_origin(field.annotation) is Literal)
        found[get_args(word.annotation)[0]] = inner
    return found


def words_of(shape: Any) -> tuple[str, ...]:
    """The words of a closed list, or of several put together."""
    if get_origin(shape) is Literal:
        return tuple(str(word) for word in get_args(shape))
    return tuple(word for inner in get_args(shape) for word in words_of(inner))


class Traced(NamedTuple):
    """An error's way, in the author's words."""

    loc: Loc
    """Without what pydantic adds."""
    shape: Any
    """What should stand there; `None` for a key that should not be there."""
    holder: Any
    """What it stands in."""
    is_key: bool
    """Whether the key itself is wrong."""


def trace(root: Any, loc: tuple[int | str, ...]) -> Traced:
    """Follow a pydantic `loc` from a type, leaving out the tags of unions and the marks of keys."""
    shape, holder = root, None
    way: list[str | int] = []
    for part in loc:
        if part == "[key]" and get_origin(peel(holder)) is dict:
            return Traced(tuple(way), shape, holder, is_key=True)
        kinds = alternatives(shape)
        if part in kinds:
            shape = kinds[str(part)]
            continue
        way.append(part)
        holder, shape = shape, _inside(shape, part)
    return Traced(tuple(way), shape, holder, is_key=False)


def _inside(shape: Any, part: int | str) -> Any:
    model = model_of(shape)
    if model is not None:
        field = fields(model).get(str(part))
        if field is None:
            return None
        said = field.metadata
        return Annotated[field.annotation, *said] if said else field.annotation
    peeled = peel(shape)
    if get_origin(peeled) is dict:
        return get_args(peeled)[1]
    if get_origin(peeled) is tuple:
        return get_args(peeled)[0]
    return None
