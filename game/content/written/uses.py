"""Where a model has ids, read from its types."""

from collections.abc import Mapping
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from msgspec import Struct
from pydantic import BaseModel

from game.content.written.ids import IdUse


class IdShape(Struct, frozen=True):
    """Where there are ids in what stands at one place: itself, in a list, in front of a colon, behind one."""

    use: IdUse | None = None
    """What a word here is."""
    models: bool = False
    """Whether a model can stand here, which tells of itself."""
    item: "IdShape | None" = None
    key: IdUse | None = None
    value: "IdShape | None" = None


@cache
def id_fields(model: type[BaseModel]) -> Mapping[str, tuple[str, IdShape]]:
    """The fields in which ids can stand: attribute → the key that authors write, and where in it."""
    found = {}
    for name, field in model.model_fields.items():
        said = field.metadata
        shape = shape_of(Annotated[field.annotation, *said] if said else field.annotation)
        if shape is not None:
            found[name] = (field.alias or name, shape)
    return found


def shape_of(annotation: Any) -> IdShape | None:
    """Where there are ids in a value of this type; `None` where there are none."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        use = next((it for it in inner[1:] if isinstance(it, IdUse)), None)
        return shape_of(inner[0]) if use is None else IdShape(use=use)
    if origin in (Union, UnionType):
        return _together([shape for it in inner if (shape := shape_of(it)) is not None])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return IdShape(models=True)
    if origin is tuple:
        item = shape_of(inner[0])
        return None if item is None else IdShape(item=item)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        key, value = shape_of(inner[0]), shape_of(inner[1])
        use = None if key is None else key.use
        return None if use is None and value is None else IdShape(key=use, value=value)
    return None


def _together(shapes: list[IdShape]) -> IdShape | None:
    """One shape of the ways in which something can be written: a word, a list and a mapping say which way it is."""
    if not shapes:
        return None
    return IdShape(
        use=next((it.use for it in shapes if it.use is not None), None),
        models=any(it.models for it in shapes),
        item=next((it.item for it in shapes if it.item is not None), None),
        key=next((it.key for it in shapes if it.key is not None), None),
        value=next((it.value for it in shapes if it.value is not None), None),
    )
