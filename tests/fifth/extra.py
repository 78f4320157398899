"""An effect of its own: advisers more at the next case."""

from collections.abc import Iterator

from game.rules.events.base import EffectRef
from game.rules.lookup import Happening, Lookup
from game.rules.parts.deeds import Deed
from tests.fifth.invited import Invited


class Invite(Deed, frozen=True, kw_only=True, tag="invite"):
    """So many advisers more may be heard at the next case."""

    advisers: int

    def happen(self, transition: Happening, ref: EffectRef, cause: int) -> None:
        transition.tell(Invited(ref, cause, self.advisers))

    def unsound(self, scenario: Lookup) -> Iterator[str]:
        if self.advisers < 1:
            yield "nobody is invited"
