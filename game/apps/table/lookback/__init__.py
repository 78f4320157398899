"""The debrief on the wall: eleven steps in forty minutes; people first, then facts, then the model, then home."""

from game.apps.table.lookback.pages import Over
from game.apps.table.lookback.scene import LookBack

__all__ = ["LookBack", "Over"]
