"""Several tables with the same pack and the same luck, side by side in table order: no counts, money, totals or ranking."""

from game.apps.debrief.several.compared import Comparison, comparison
from game.apps.debrief.several.lines import lines
from game.apps.debrief.several.page import write_comparison

__all__ = ["Comparison", "comparison", "lines", "write_comparison"]
