"""What moves on the board: a token square by square, and stones that roll for a moment. No motion holds up a key."""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import pi, sin
from time import monotonic

STEP = 0.12
"""Seconds for one square."""
LANDED = 0.9
"""Seconds in which the name of the square can be read where a token came to stand."""
ROLLS = 0.5
"""Seconds that stones roll."""
FACE = 0.06
"""Seconds for which a rolling stone shows one face."""

FRAME = 25
"""Milliseconds between two pictures of what moves."""

Clock = Callable[[], float]


@dataclass
class Walk:
    """A token on its way: which it is, and the squares from where it stood to where it comes."""

    token: int
    path: tuple[int, ...]
    clock: Clock = monotonic
    began: float = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.clock()

    @property
    def seconds(self) -> float:
        """How long it takes, with the moment in which the square's name is read."""
        return STEP * (len(self.path) - 1) + LANDED

    @property
    def where(self) -> tuple[int, int, float, float]:
        """From which square to which, how far between them, and how high above the board (0 to 1)."""
        last = len(self.path) - 1
        gone = (self.clock() - self.began) / STEP
        step = min(last, int(gone))
        if step == last:
            return self.path[last], self.path[last], 0.0, 0.0
        part = gone - step
        return self.path[step], self.path[step + 1], part, sin(part * pi)


@dataclass
class Rolling:
    """Stones just thrown: for a moment they show other faces."""

    clock: Clock = monotonic
    began: float = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.clock()

    def stop(self) -> None:
        """They lie still."""
        self.began = self.clock() - ROLLS

    @property
    def moving(self) -> bool:
        """Whether they still roll."""
        return self.clock() - self.began < ROLLS

    def face(self, stone: int, eyes: int) -> tuple[int, float]:
        """The face that this stone shows now, and how far it is turned, in degrees."""
        gone = self.clock() - self.began
        if gone >= ROLLS:
            return eyes, 0.0
        number = int(gone / FACE)
        left = 1 - gone / ROLLS
        return (eyes + 2 * (number + 1) + 3 * stone * number) % 6 + 1, (40 if stone else -40) * left * left


def way(start: int, end: int, count: int) -> tuple[int, ...]:
    """The squares from one to another, in the order you walk them, both ends with them."""
    steps = (end - start) % count
    return tuple((start + step) % count for step in range(steps + 1))
