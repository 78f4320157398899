"""How a value is written in a cell, by its type."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.content.validating.shapes import alternatives, model_of, peel
from game.content.written.text import WrittenText
from game.content.written.varied import WrittenVariant

CellForm = Literal["whole", "truth", "word", "line", "words", "wholes", "text", "varied", "guide"]
"""A whole number · yes or no · a word of a closed list, or an id · a line · several words · several numbers · a text in two
languages · one that may vary · the words of the guide, as they stand in YAML between braces.
"""


def said_of(field: FieldInfo) -> Any:
    """The type of a field with all that is said about it."""
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def item_of(shape: Any) -> Any:
    """What stands in a list, or behind the names of a mapping; `None` where it is neither."""
    peeled = peel(shape)
    origin, inner = get_origin(peeled), get_args(peeled)
    if origin is tuple:
        return inner[0]
    return inner[1] if isinstance(origin, type) and issubclass(origin, Mapping) else None


def models_in(shape: Any) -> tuple[type[BaseModel], ...]:
    """The models that it can be."""
    one = model_of(shape)
    return tuple(alternatives(shape).values()) if one is None and _is_union(shape) else () if one is None else (one,)


def _is_union(shape: Any) -> bool:
    inner = get_args(peel(shape))
    return bool(inner) and all(isinstance(it, type) and issubclass(it, BaseModel) for it in inner)


@cache
def has_sentences(model: type[BaseModel]) -> bool:
    """Whether somebody writes sentences in it, however deep."""
    found, new = {model}, {model}
    while new:
        new = {it for one in new for field in one.model_fields.values() for it in _mentioned(field.annotation)} - found
        found |= new
    return WrittenText in found


def _mentioned(shape: Any) -> Iterator[type[BaseModel]]:
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        yield shape
    for inner in get_args(shape):
        yield from _mentioned(inner)


def form_of(shape: Any) -> CellForm:
    """How a value of this type is written in a cell."""
    peeled = peel(shape)
    if peeled is bool:
        return "truth"
    if peeled is int:
        return "whole"
    if peeled is WrittenText:
        return "text"
    if get_origin(peeled) is Literal:
        return "word"
    if peeled is str:
        return "line"
    item = item_of(shape) if get_origin(peeled) is tuple else None
    if item is not None and model_of(item) is WrittenVariant:
        return "varied"
    if item is not None and peel(item) is int:
        return "wholes"
    if item is not None and (peel(item) is str or get_origin(peel(item)) is Literal):
        return "words"
    return "guide"
