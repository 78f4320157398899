"""What the group is in the middle of while it looks back; a prediction is kept when what came of it is shown."""

from dataclasses import dataclass, field

from game.apps.table.slip import WordSlip
from game.rules.terms.value import Value

SHORT = 200
"""Characters for a prediction."""


def prediction() -> WordSlip:
    """An empty one: each choice is predicted by itself."""
    return WordSlip(most=SHORT)


@dataclass
class HalfLooked:
    """Which step, which decision, and how far."""

    step: int = 0
    short: bool = False
    """Whether there are twenty-five minutes, and not forty."""
    case: int = 0
    """The number of the case that the group chose; 0 before that."""
    moment: bool = False
    """Whether a moment of the program's own is on the wall: after the group's."""
    other: Value | None = None
    """The other choice that is asked about."""
    shown: bool = False
    """Whether what came of it is on the wall: after the prediction."""
    luck: bool = False
    """Whether what was chance is on the wall, and not what there was more and less of."""
    prediction: WordSlip = field(default_factory=prediction)
    asked: tuple[int, int, int] = (0, 0, 0)
    """Of each kind of question the one that is on the wall."""
