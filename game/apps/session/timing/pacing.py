"""What the parts of an evening take: the minutes of the program, or those that the pack says. Nothing else reckons with either."""

from datetime import timedelta

from msgspec import Struct

from game.apps.session.counting.seating import PAPER_FROM, Method
from game.rules.parts.pace import CASE, TALK, PackPace
from game.rules.scenario import Scenario

MINUTE = timedelta(minutes=1)
_BEFORE, _OPENING, _PASSED = 13, 8, 5
_ON_PAPER = 1.6
"""With paper votes, or more voters, a case takes so many times as long."""


class Pacing(Struct, frozen=True):
    """How long each part takes."""

    before: timedelta = _BEFORE * MINUTE
    """The opening, and what is promised: all that comes before the first case."""
    opening: timedelta = _OPENING * MINUTE
    """Practice and the first pages: a part of what comes before."""
    device: timedelta = CASE * MINUTE
    """A case with the laptop going round, up to eight voters; until the table has a pace of its own."""
    paper: timedelta = CASE * _ON_PAPER * MINUTE
    """A case with paper votes, or more voters."""
    talk: timedelta = TALK * MINUTE
    """What a talk at the kitchen table adds."""
    quarter: timedelta = 2.5 * MINUTE
    """What a quarter takes beside its cases."""
    passed: timedelta = _PASSED * MINUTE
    """A case that is passed without debate: the shortest there is."""
    debrief: timedelta = 40 * MINUTE
    """The conversation afterwards."""

    def case(self, method: Method, voters: int) -> timedelta:
        """What a case takes at a table that has not played one yet."""
        return self.device if method == "device" and voters < PAPER_FROM else self.paper


USUAL = Pacing()
"""Of a pack that says nothing."""


def pacing_of(scenario: Scenario) -> Pacing:
    """What the parts take with this pack. What it does not say is as usual; a part of what it says is the same share of it."""
    said = scenario.pace or PackPace()
    before, device = _minutes(said.before, USUAL.before), _minutes(said.case, USUAL.device)
    return Pacing(
        before=before,
        opening=before * (_OPENING / _BEFORE),
        device=device,
        paper=device * _ON_PAPER,
        talk=_minutes(said.talk, USUAL.talk),
        quarter=_minutes(said.quarter, USUAL.quarter),
        passed=device * (_PASSED / CASE),
        debrief=_minutes(said.debrief, USUAL.debrief),
    )


def _minutes(said: int | None, usual: timedelta) -> timedelta:
    return usual if said is None else said * MINUTE
