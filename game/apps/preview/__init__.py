"""A card as its author sees it (*voorvertoning*): from any state, at any of its pages, read anew when a file is saved.

What both front ends share, and the page to read at home. Nothing of it is an evening: it is in memory, and kept nowhere.
"""

from game.apps.preview.answers import DoesThis, PreviewAnswer, PreviewChoice, VotesFor, action_of
from game.apps.preview.path import usual_action
from game.apps.preview.preview import Preview, TellsProblems
from game.apps.preview.setting import BadSet, BadWish, PreviewWish, card_named
from game.apps.preview.stops import STOPS, PreviewStop

__all__ = [
    "STOPS",
    "BadSet",
    "BadWish",
    "DoesThis",
    "Preview",
    "PreviewAnswer",
    "PreviewChoice",
    "PreviewStop",
    "PreviewWish",
    "TellsProblems",
    "VotesFor",
    "action_of",
    "card_named",
    "usual_action",
]
