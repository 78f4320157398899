"""What a table settles on: a value of its own for each shape of question, told apart by its tag."""

from collections.abc import Iterable, Mapping
from typing import assert_never

from game.rules.terms.kept import KeptPart


class _Value(KeptPart, frozen=True, tag_field="shape"):
    """The tag is the value's shape in the log."""


class Chosen(_Value, frozen=True, tag="chosen"):
    """One of a list."""

    option: str


class Divided(_Value, frozen=True, tag="divided"):
    """An amount divided, in the order of what it was divided over and in the unit of the question."""

    amounts: tuple[int, ...]


class Ranked(_Value, frozen=True, tag="ranked"):
    """Everything in order, the first in front."""

    order: tuple[str, ...]


class Picked(_Value, frozen=True, tag="picked"):
    """Some of a list, in the order of the list."""

    items: tuple[str, ...]


Value = Chosen | Divided | Ranked | Picked


def divided_over(amounts: Mapping[str, int], posts: Iterable[str]) -> Divided:
    """So much for each of these posts, in their order; what was not named gets nothing."""
    return Divided(tuple(amounts.get(post, 0) for post in posts))


def option_of(value: Value) -> str:
    """The option that was chosen. Raises `TypeError` for a value of another shape."""
    if not isinstance(value, Chosen):
        raise TypeError(f"no option: {value}")
    return value.option


def amounts_of(value: Value) -> tuple[int, ...]:
    """What each got. Raises `TypeError` for a value of another shape."""
    if not isinstance(value, Divided):
        raise TypeError(f"no division: {value}")
    return value.amounts


def order_of(value: Value) -> tuple[str, ...]:
    """The ids in order. Raises `TypeError` for a value of another shape."""
    if not isinstance(value, Ranked):
        raise TypeError(f"no ranking: {value}")
    return value.order


def picked_of(value: Value) -> tuple[str, ...]:
    """The ids that were picked. Raises `TypeError` for a value of another shape."""
    if not isinstance(value, Picked):
        raise TypeError(f"nothing picked: {value}")
    return value.items


def parts(value: Value) -> tuple[str, ...]:
    """What it says, part by part: to sort by."""
    match value:
        case Chosen(option=option):
            return (option,)
        case Divided(amounts=amounts):
            return tuple(str(amount) for amount in amounts)
        case Ranked(order=ids) | Picked(items=ids):
            return ids
        case _:
            assert_never(value)
