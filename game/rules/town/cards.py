"""News and voices as they are played."""

from collections.abc import Iterator
from typing import Literal

from game.rules.conditions import Condition
from game.rules.parts.effects import Consequences, Effect
from game.rules.parts.varied import Varied
from game.rules.terms.played import Played
from game.rules.terms.text import Text


class NewsOption(Consequences, frozen=True, kw_only=True):
    """An answer to the small question that news may ask."""

    text: Text
    when: Condition | None = None


class NewsCard(Consequences, frozen=True, kw_only=True):
    """News from outside: it happens to the table, and sometimes asks a small question."""

    title: Text
    text: Varied
    when: Condition | None = None
    """Not drawn while this does not hold; news that an effect names is read anyway."""
    only: Literal["follow_up"] | None = None
    """Never drawn, only read where an effect names it."""
    paper: Literal["information"] | None = None
    """A letter in which the council is told something."""
    options: dict[str, NewsOption] = {}

    def effects(self) -> Iterator[Effect]:
        """Everything it can bring."""
        yield from self.brought
        for option in self.options.values():
            yield from option.brought


class Voice(Played, frozen=True, kw_only=True):
    """Somebody who speaks up: a resident, a volunteer, a neighbour of the town hall."""

    name: Text
    says: Varied
    when: Condition | None = None
    now: tuple[Effect, ...] = ()

    def effects(self) -> Iterator[Effect]:
        """Everything it brings."""
        yield from self.now
