"""Parts that come from outside: a kind, a decision rule, an event or an effect that somebody plays with besides ours.

Whoever starts the program names them here before anything is imported that lists such parts. Each list imports what was
named for it while it is made, with the same checks as for our own: it is whole, or the program says what is missing.
"""

from importlib import import_module
from typing import Any, Literal

Part = Literal["kind", "written_kind", "decision_rule", "effect", "written_effect", "event", "fold", "line"]

_NAMED: dict[Part, list[str]] = {}
_LISTED: set[Part] = set()


def add(part: Part, name: str) -> None:
    """Name one, by its module and its name in it: `dots.played:DotVote`. Raises `RuntimeError` where its list was made."""
    if part in _LISTED:
        raise RuntimeError(f"{name} comes too late: every {part} was listed already")
    _NAMED.setdefault(part, []).append(name)


def added(part: Part) -> tuple[Any, ...]:
    """What was named of this sort, in that order. Raises `ImportError` and `AttributeError` for what is not there."""
    _LISTED.add(part)
    return tuple(_found(*name.split(":")) for name in _NAMED.get(part, ()))


def _found(module: str, name: str) -> Any:
    return getattr(import_module(module), name)
