"""The debrief in the room, step by step: what the wall and text mode both tell, told once, in the words of one language."""

from game.apps.debrief.chapters.other_year import YearBeside
from game.apps.debrief.room.back import BackTrail, came_back, none_came_back
from game.apps.debrief.room.decided import CountBeside, DecidedTold, Offered, ShownCounts, decided, offered
from game.apps.debrief.room.heading import step_heading
from game.apps.debrief.room.language import RoomLanguage
from game.apps.debrief.room.other import Choices, choices, no_other, other_told
from game.apps.debrief.room.script import SCRIPT, ScriptStep, StepName, in_all, minutes, script
from game.apps.debrief.room.steps import (
    FLAGGED,
    CountedTold,
    HomeTold,
    LearnedTold,
    YearTold,
    counted,
    flags,
    home_told,
    learned,
    role_lines,
    year_told,
)
from game.apps.debrief.room.told import ToldBack

__all__ = [
    "FLAGGED",
    "SCRIPT",
    "BackTrail",
    "Choices",
    "CountBeside",
    "CountedTold",
    "DecidedTold",
    "HomeTold",
    "LearnedTold",
    "Offered",
    "RoomLanguage",
    "ScriptStep",
    "ShownCounts",
    "StepName",
    "ToldBack",
    "YearBeside",
    "YearTold",
    "came_back",
    "choices",
    "counted",
    "decided",
    "flags",
    "home_told",
    "in_all",
    "learned",
    "minutes",
    "no_other",
    "none_came_back",
    "offered",
    "other_told",
    "role_lines",
    "script",
    "step_heading",
    "year_told",
]
