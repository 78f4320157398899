"""An effect of its own: advisers more at the next case."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.rules.deeds import Deed
from game.rules.events.base import EffectRef
from tests.fifth.invited import Invited

if TYPE_CHECKING:
    from game.rules.scenario import Scenario
    from game.rules.transition import Transition


class Invite(Deed, frozen=True, kw_only=True, tag="invite"):
    """So many advisers more may be heard at the next case."""

    advisers: int

    def happen(self, transition: "Transition", ref: EffectRef, cause: int) -> None:
        transition.tell(Invited(ref, cause, self.advisers))

    def unsound(self, scenario: "Scenario") -> Iterator[str]:
        if self.advisers < 1:
            yield "nobody is invited"
