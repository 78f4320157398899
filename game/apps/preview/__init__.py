"""A card as its author sees it (*voorvertoning*): from any state, at any of its pages, read anew when a file is saved.

What both front ends share. Nothing of it is an evening: it is in memory, and kept nowhere.
"""

from game.apps.preview.answers import PreviewChoice
from game.apps.preview.preview import Preview, TellsProblems
from game.apps.preview.setting import BadSet, BadWish, PreviewWish, card_named
from game.apps.preview.stops import STOPS, PreviewStop

__all__ = [
    "STOPS",
    "BadSet",
    "BadWish",
    "Preview",
    "PreviewChoice",
    "PreviewStop",
    "PreviewWish",
    "TellsProblems",
    "card_named",
]
