"""What an evening may begin with beside its pack and its table."""

from datetime import date

from msgspec import Struct


class Beginning(Struct, frozen=True):
    """Nothing of it is there unless somebody asked for it."""

    code: str | None = None
    """The code with which several tables play this evening."""
    before_after: bool = False
    """Whether people are asked before it and after it how many agree with a few sentences."""
    played_on: date | None = None
    """The day on which it was played on paper, where it is typed in later."""


USUAL_BEGINNING = Beginning()
