"""Several tables with the same pack and the same luck, side by side in table order.

What each decided, amounts and all where a budget was decided; no counts, no balances of funds, no totals, no ranking.
"""

from game.apps.debrief.several.compared import Comparison, comparison
from game.apps.debrief.several.gathering import Gathered, gathered, played_table
from game.apps.debrief.several.grouping import LEAST, Sitting, not_compared, playing, sittings
from game.apps.debrief.several.lines import lines
from game.apps.debrief.several.page import write_comparison
from game.apps.debrief.several.sheet import SheetDamaged, read_sheet, told_on, write_sheet
from game.apps.debrief.several.table import TableTold, told_table

__all__ = [
    "LEAST",
    "Comparison",
    "Gathered",
    "SheetDamaged",
    "Sitting",
    "TableTold",
    "comparison",
    "gathered",
    "lines",
    "not_compared",
    "played_table",
    "playing",
    "read_sheet",
    "sittings",
    "told_on",
    "told_table",
    "write_comparison",
    "write_sheet",
]
