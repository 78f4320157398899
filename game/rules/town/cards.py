"""News and voices as an author writes them."""

from typing import Annotated, Literal

from pydantic import Field

from game.rules.conditions import Condition
from game.rules.effects import Consequences, Effect, effect_at
from game.rules.text import Text
from game.rules.written import Id, Many, Written


class NewsOption(Consequences):
    """An answer to the small question that news may ask."""

    text: Text
    when: Condition | None = None


class NewsCard(Consequences):
    """News from outside: it happens to the table, and sometimes asks a small question."""

    title: Text
    text: Text
    when: Condition | None = None
    """Not drawn while this does not hold; news that an effect names is read anyway."""
    only: Literal["follow_up"] | None = None
    """Never drawn, only read where an effect names it."""
    options: Annotated[dict[Id, NewsOption], Field(max_length=4)] = {}

    @property
    def times(self) -> int:
        """News stands for itself."""
        return 1

    def effect(self, path: str) -> Effect:
        """The effect written at this path, such as `options.wait.now.0`."""
        return effect_at(self, path)


class Voice(Written):
    """Somebody who speaks up: a resident, a volunteer, a neighbour of the town hall."""

    name: Text
    says: Text
    when: Condition | None = None
    now: Many[Effect] = ()

    @property
    def title(self) -> Text:
        """Who it is."""
        return self.name

    @property
    def times(self) -> int:
        """A voice stands for itself."""
        return 1

    def effect(self, path: str) -> Effect:
        """The effect written at this path, such as `now.0`."""
        return effect_at(self, path)
