"""What if: the same evening with another choice, on the same luck. Never a verdict: it says what this game would do.

The table's own later choices count wherever they can still be made; after that `AFTERWARDS` chooses.
"""

from game.rules.whatif.choices import Open, OtherChoice, Taken, choices, decisions
from game.rules.whatif.compared import Chance, Compared, EndRow, compared, promise_kept
from game.rules.whatif.nearest import Nearest, nearest
from game.rules.whatif.other import AFTERWARDS, OtherYear, Parting, other_year
from game.rules.whatif.redrawn import redrawn

__all__ = [
    "AFTERWARDS",
    "Chance",
    "Compared",
    "EndRow",
    "Nearest",
    "Open",
    "OtherChoice",
    "OtherYear",
    "Parting",
    "Taken",
    "choices",
    "compared",
    "decisions",
    "nearest",
    "other_year",
    "promise_kept",
    "redrawn",
]
