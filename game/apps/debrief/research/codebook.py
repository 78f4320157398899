"""What every column and every word of the figures means: a table of its own beside them."""

from collections.abc import Iterator
from typing import get_args

from game.apps.debrief.research.rows import REDRAWS, SORTS, FigureUnit, ResearchRow, Statistic
from game.apps.debrief.voice import PageLanguage

COLUMNS = ResearchRow.__struct_fields__
NOTES = ("method", "luck", "policy", "interval", "median", "left_out")
"""How it was reckoned, and what is not in it."""


def head(voice: PageLanguage) -> tuple[str, ...]:
    """The names of the columns."""
    return tuple(voice.say(f"research.head.{name}") for name in COLUMNS)


def codebook(voice: PageLanguage) -> tuple[tuple[str, str], ...]:
    """What is explained, and its meaning."""
    return tuple(_told(voice))


def _told(voice: PageLanguage) -> Iterator[tuple[str, str]]:
    for name in COLUMNS:
        yield voice.say(f"research.head.{name}"), voice.say(f"research.column.{name}")
    for sort in SORTS:
        yield sort, voice.say(f"research.sort.{sort}")
    for statistic in get_args(Statistic):
        yield statistic, voice.say(f"research.statistic.{statistic}")
    for unit in get_args(FigureUnit):
        yield unit, voice.say(f"research.unit.{unit}")
    for note in NOTES:
        yield voice.say("research.note"), voice.say(f"research.note.{note}", many=REDRAWS)
