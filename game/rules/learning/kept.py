"""What an evening remembers of a case that was worked out together: text ids, and nothing of who said what."""

from game.rules.kept import KeptPart


class Learned(KeptPart, frozen=True):
    """What the table wrote, as far as it wrote anything."""

    question: str | None = None
    """The question that it set itself."""
    idea: str | None = None
    """What it chose to work out."""
    better: str | None = None
    """That idea, made sharper."""
