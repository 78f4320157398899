"""`pace` as an author writes it: how long things take with this pack, in whole minutes."""

from typing import Annotated

from pydantic import Field

from game.content.written.base import Written
from game.rules.parts.pace import PackPace

MOST_MINUTES = 180
WholeMinutes = Annotated[int, Field(ge=0, le=MOST_MINUTES)]


class WrittenPace(Written):
    """Whole minutes; what is left out takes what the program reckons with."""

    before: WholeMinutes | None = None
    """All that comes before the first case."""
    case: Annotated[int, Field(ge=1, le=MOST_MINUTES)] | None = None
    """A case with the laptop going round; with papers it takes 1.6 times as long."""
    talk: WholeMinutes | None = None
    """What a talk at the kitchen table adds to its case."""
    quarter: WholeMinutes | None = None
    """What a quarter takes beside its cases."""
    debrief: WholeMinutes | None = None
    """The conversation afterwards."""

    def compiled(self) -> PackPace:
        """The pace as it is reckoned with."""
        return PackPace(before=self.before, case=self.case, talk=self.talk, quarter=self.quarter, debrief=self.debrief)
