"""Keukentafel: a serious board game engine for dilemma play in the Dutch social domain.

What a program of your own needs to play an evening is here: `load` a pack, `begin` a year, look at `legal_actions`,
`apply` one, `view` what an audience may see. Everything else is in the rooms that `ARCHITECTURE.md` shows.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from game.version import __version__

if TYPE_CHECKING:
    from game.content import load
    from game.rules.legal import legal_actions
    from game.rules.setup import Seat, Setup
    from game.rules.turns import apply, begin
    from game.rules.views import view

__all__ = ["Seat", "Setup", "__version__", "apply", "begin", "legal_actions", "load", "view"]

_ROOMS = {
    "load": "game.content",
    "Seat": "game.rules.setup",
    "Setup": "game.rules.setup",
    "apply": "game.rules.turns",
    "begin": "game.rules.turns",
    "legal_actions": "game.rules.legal",
    "view": "game.rules.views",
}


def __getattr__(name: str) -> object:
    """What is named above, from its own room: the command line starts without loading any of it."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_ROOMS[name]), name)
