"""What comes in between, as it is written."""

from game.content.written.base import Many, Written
from game.content.written.conditions import WrittenCondition, condition_of
from game.content.written.effects import WrittenConsequences
from game.content.written.ids import FactId, OptionId
from game.content.written.names import Names
from game.content.written.text import WrittenText
from game.rules.kinds.twist import Twist
from game.rules.parts.effects import Consequences


class WrittenTwist(Written):
    """Something that may come in between, when the table has talked."""

    text: WrittenText
    when: WrittenCondition | None = None
    adds: dict[OptionId, WrittenConsequences] = {}
    """What can be decided → what that brings more because of it."""
    closes: Many[OptionId] = ()
    """Options that cannot be chosen any more."""
    reveals: Many[FactId] = ()
    """Hidden facts of the card that it makes known."""

    @property
    def touches(self) -> tuple[str, ...]:
        """Everything that can be decided and that it changes."""
        return tuple(dict.fromkeys((*self.closes, *self.adds)))

    def compiled(self, names: Names, at: str) -> Twist:
        """What comes in between, as it is played."""
        return Twist(
            text=self.text.compiled(),
            when=condition_of(self.when, names),
            adds={
                id: Consequences(
                    **it.parts(names, f"{at}.adds.{id}"),
                )
                for id, it in self.adds.items()
            },
            closes=self.closes,
            reveals=self.reveals,
        )
