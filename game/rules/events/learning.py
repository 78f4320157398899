"""A case that is worked out together: what the table writes at its steps."""

from game.rules.events.base import Told
from game.rules.phases import LearningStep


class LearningSaid(Told, frozen=True, tag="learning_said"):
    """The table wrote its question, its idea, or that idea made sharper; the words themselves are kept apart."""

    shows = "nothing"

    step: LearningStep
    text: str | None
