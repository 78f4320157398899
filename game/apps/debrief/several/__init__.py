"""Several tables with the same pack and the same luck, side by side in table order.

What each decided, amounts and all where a budget was decided; no counts, no balances of funds, no totals, no ranking.
"""

from game.apps.debrief.several.compared import Comparison, comparison
from game.apps.debrief.several.gathering import Gathered, gathered, packs_here
from game.apps.debrief.several.lines import lines
from game.apps.debrief.several.making import MOST_TABLES, make_sheet, sheet_places
from game.apps.debrief.several.page import write_comparison
from game.apps.debrief.several.sheet import SheetDamaged, TableSheet, read_sheet
from game.apps.debrief.several.sticks import sheets_nearby
from game.apps.debrief.several.table import told_table

__all__ = [
    "MOST_TABLES",
    "Comparison",
    "Gathered",
    "SheetDamaged",
    "TableSheet",
    "comparison",
    "gathered",
    "lines",
    "make_sheet",
    "packs_here",
    "read_sheet",
    "sheet_places",
    "sheets_nearby",
    "told_table",
    "write_comparison",
]
