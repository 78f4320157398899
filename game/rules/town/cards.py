"""News and voices as an author writes them."""

from typing import Annotated, Literal

from pydantic import Field

from game.rules.conditions import Condition
from game.rules.effects import Bringer, Consequences, Effect
from game.rules.text import Text
from game.rules.written import Id, Many


class NewsOption(Consequences):
    """An answer to the small question that news may ask."""

    text: Text
    when: Condition | None = None


class NewsCard(Bringer, Consequences):
    """News from outside: it happens to the table, and sometimes asks a small question."""

    title: Text
    text: Text
    when: Condition | None = None
    """Not drawn while this does not hold; news that an effect names is read anyway."""
    only: Literal["follow_up"] | None = None
    """Never drawn, only read where an effect names it."""
    options: Annotated[dict[Id, NewsOption], Field(max_length=4)] = {}


class Voice(Bringer):
    """Somebody who speaks up: a resident, a volunteer, a neighbour of the town hall."""

    name: Text
    says: Text
    when: Condition | None = None
    now: Many[Effect] = ()
