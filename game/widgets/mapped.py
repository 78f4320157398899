"""The same layout with other widgets in it: without what only hands need, where nobody has hands on it."""

from collections.abc import Callable, Sequence
from copy import copy

from game.widgets.base import Node, Widget
from game.widgets.layout import Apart, Beside, CardBox, Column, Flow, Narrow, Newest, Spread
from game.widgets.room import Evenly, Fits, Grows, Midway, Rest

WidgetChange = Callable[[Widget], Node | None]
"""What stands in the place of a widget; `None`: nothing."""


def mapped(node: Node, change: WidgetChange) -> Node | None:
    """The layout in which each widget is what `change` makes of it; `None` where nothing is left."""
    match node:
        case Widget():
            return change(node)
        case CardBox() | Narrow() | Midway():
            inside = mapped(node._node, change)  # noqa: SLF001 - layouts are one room
            return None if inside is None else _with(node, _node=inside)
        case Flow():
            kept = [it for it in node._widgets if change(it) is not None]  # noqa: SLF001
            return Flow(kept) if kept else None
        case Beside():
            pairs = [(mapped(it, change), share) for it, share in zip(node._nodes, node._shares, strict=True)]  # noqa: SLF001
            left = [(it, share) for it, share in pairs if it is not None]
            shares, nodes = tuple(share for _, share in left), tuple(it for it, _ in left)
            return _with(node, _nodes=nodes, _shares=shares) if nodes else None
        case Apart():
            nodes = _all((node._top, node._foot), change)  # noqa: SLF001
            return Apart(*nodes) if len(nodes) > 1 else nodes[0] if nodes else None
        case Newest():
            nodes = _all(node._all, change)  # noqa: SLF001
            return _with(node, _all=nodes, _nodes=nodes) if nodes else None
        case Grows():
            return Grows(lambda size: mapped(node._make(size), change) or Column([]), node._sizes)  # noqa: SLF001
        case Rest():
            return _rest(node, change)
        case Evenly():
            rows = [it for it in (change(row) for row in node._rows) if isinstance(it, Widget)]  # noqa: SLF001
            return _with(node, _rows=tuple(rows)) if rows else None
        case Fits():
            nodes = _all(node._ways, change)  # noqa: SLF001
            return Fits(nodes) if nodes else None
        case Column() | Spread():
            nodes = _all(node._nodes, change)  # noqa: SLF001
            return _with(node, _nodes=nodes) if nodes else None
        case _:
            return node


def _rest(node: Rest, change: WidgetChange) -> Node | None:
    made = {id(it): mapped(it, change) for it in node._nodes}  # noqa: SLF001
    left = [it for it in made.values() if it is not None]
    return Rest(left, made[id(node._big)] or Column([]), gap=node._gap) if left else None  # noqa: SLF001


def has_ways(node: Node) -> bool:
    """Whether some of it already takes as much room as there is."""
    match node:
        case Fits() | Grows() | Rest() | Evenly() | Midway():
            return True
        case CardBox() | Narrow():
            return has_ways(node._node)  # noqa: SLF001
        case Beside() | Column() | Spread():
            return any(has_ways(it) for it in node._nodes)  # noqa: SLF001
        case _:
            return False


def _all(nodes: Sequence[Node], change: WidgetChange) -> tuple[Node, ...]:
    return tuple(it for it in (mapped(node, change) for node in nodes) if it is not None)


def _with(node: Node, **parts: object) -> Node:
    made = copy(node)
    for name, part in parts.items():
        setattr(made, name, part)
    return made
