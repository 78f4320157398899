"""Where fonts, icons and themes are: the same place for the window and for what is printed."""

from game.assets import ASSETS

__all__ = ["ASSETS"]
