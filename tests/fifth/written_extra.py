"""`invite` as it is written."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from game.content.written.deeds import WrittenDeed, WrittenLookup
from game.content.written.fault import Fault
from game.content.written.names import Names
from game.rules.parts.deeds import Deed
from game.rules.terms.text import message
from tests.fifth.extra import Invite


class WrittenInvite(WrittenDeed):
    """`invite: {advisers: 2}`."""

    word: ClassVar[str] = "invite"
    deed: ClassVar[type[Deed]] = Invite
    advisers: Annotated[int, Field(ge=1, le=9)]

    def compiled(self, names: Names) -> Invite:
        return Invite(advisers=self.advisers)

    def faults(self, scenario: WrittenLookup) -> Iterator[Fault]:
        if not any(card.advisers for card in scenario.dilemmas.values()):
            yield Fault((), message("content.nothing_written", key="advisers"))
