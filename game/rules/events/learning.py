"""A case that is worked out together: what the table writes at its steps."""

from game.rules.events.base import Told
from game.rules.terms.phases import LearningStep


class LearningSaid(Told, frozen=True, tag="learning_said"):
    """The table wrote its question, its idea, or that idea made sharper; the words themselves are kept apart."""

    shows = "nothing"

    step: LearningStep
    text: str | None


class OwnOpened(Told, frozen=True, tag="own_opened"):
    """The table brings a case of its own: what was open waits until it is done."""

    shows = "nothing"

    text: str | None
    """What it is about; `None` where it is only told."""


class OwnStepReached(Told, frozen=True, tag="own_step_reached"):
    """It moved on to a step."""

    shows = "nothing"

    step: LearningStep


class OwnClosed(Told, frozen=True, tag="own_closed"):
    """The case of the table's own is done, or was stopped: then what was written about it goes."""

    shows = "nothing"

    stopped: bool
