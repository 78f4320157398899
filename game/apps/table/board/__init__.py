"""The board: a ring of squares round the page, tokens, stones, and what a square tells."""

from game.apps.table.board.ring import Ring

__all__ = ["Ring"]
