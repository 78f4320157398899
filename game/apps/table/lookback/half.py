"""What the group is in the middle of while it looks back; a prediction is kept when what came of it is shown."""

from dataclasses import dataclass, field

from game.apps.table.slip import WordSlip
from game.log.records import ReflectionRef
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
    turned: tuple[ReflectionRef, ...] = ()
    """The questions about what was learned that the facilitator turned to, in order."""
