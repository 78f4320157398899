"""What an evening remembers of a case that was worked out together: text ids, and nothing of who said what."""

from game.rules.terms.kept import KeptPart
from game.rules.terms.phases import LearningStep


class Learned(KeptPart, frozen=True):
    """What the table wrote, as far as it wrote anything."""

    question: str | None = None
    """The question that it set itself."""
    idea: str | None = None
    """What it chose to work out."""
    better: str | None = None
    """That idea, made sharper."""


class OwnCase(KeptPart, frozen=True):
    """A case that the table brought itself, while it is open: no options, no effects, and nothing of the town."""

    text: str | None = None
    """What it is about; `None` where it was only told."""
    step: LearningStep = "case"
    learned: Learned | None = None
    """What the table wrote since."""

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that was written about it."""
        said = () if self.learned is None else (self.learned.question, self.learned.idea, self.learned.better)
        return tuple(text for text in (self.text, *said) if text is not None)
