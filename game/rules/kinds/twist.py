"""What comes in between (*er komt iets tussen*): after the talk, and before the table decides."""

from collections.abc import Iterator

from game.rules.conditions import Condition
from game.rules.parts.effects import Consequences, Effect
from game.rules.terms.played import Played
from game.rules.terms.text import Text


class Twist(Played, frozen=True, kw_only=True):
    """Something that may come in between: of those of a card one comes at most."""

    text: Text
    when: Condition | None = None
    """Judged when the table has talked."""
    adds: dict[str, Consequences] = {}
    """What can be decided → what that brings more because of it."""
    closes: tuple[str, ...] = ()
    """Options that cannot be chosen any more, for this reason."""
    reveals: tuple[str, ...] = ()
    """Hidden facts of the card that it makes known."""

    def effects(self) -> Iterator[Effect]:
        """Everything that it adds."""
        for added in self.adds.values():
            yield from added.brought
