"""The squares of the ring, one file each: a new kind of square is a file here, a line below and a word in `SquareKind`."""

from game.rules.terms.phases import SquareKind
from game.rules.town.squares import dilemma, neighbourhood, news, reflection, start, voice
from game.rules.town.squares.rules import SquareRules

SQUARE_RULES: dict[SquareKind, SquareRules] = {
    "start": start.RULES,
    "dilemma": dilemma.RULES,
    "neighbourhood": neighbourhood.RULES,
    "news": news.RULES,
    "voice": voice.RULES,
    "reflection": reflection.RULES,
}
