"""Reading packs: folders of YAML that people write, checked in their own words.

What reads YAML is loaded when it is asked for: a window, or an evening that goes on, needs none of it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from game.content.pack import Pack
from game.content.packs import find_packs, resolve, shipped
from game.content.problems import ContentError, Place, Problem, Severity

if TYPE_CHECKING:
    from game.content.cache import load_cached, whole_added, whole_evenings
    from game.content.loading import lint, load, load_again
    from game.content.stored import from_json

__all__ = [
    "ContentError",
    "Pack",
    "Place",
    "Problem",
    "Severity",
    "find_packs",
    "from_json",
    "lint",
    "load",
    "load_again",
    "load_cached",
    "resolve",
    "shipped",
    "whole_added",
    "whole_evenings",
]

_ROOMS = {
    "from_json": "game.content.stored",
    "lint": "game.content.loading",
    "load": "game.content.loading",
    "load_again": "game.content.loading",
    "load_cached": "game.content.cache",
    "whole_added": "game.content.cache",
    "whole_evenings": "game.content.cache",
}


def __getattr__(name: str) -> object:
    """What is named above, from its own room."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_ROOMS[name]), name)
