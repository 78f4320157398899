"""For researchers: one evening as figures, in files of its own, which the group lets out or not."""

from game.apps.debrief.research.rows import REDRAWS, ResearchRow, figures

__all__ = ["REDRAWS", "ResearchRow", "figures"]
