"""News and voices, as an author writes them."""

from typing import Annotated, Literal

from pydantic import Field

from game.content.written.base import Many, Written
from game.content.written.conditions import WrittenCondition, condition_of
from game.content.written.effects import WrittenConsequences, WrittenEffect, effects_of
from game.content.written.ids import AnswerKey
from game.content.written.names import Names
from game.content.written.text import WrittenText
from game.content.written.varied import WrittenVaried, varied
from game.rules.town.cards import NewsCard, NewsOption, Voice


class WrittenNewsOption(WrittenConsequences):
    """An answer to the small question that news may ask."""

    text: WrittenText
    when: WrittenCondition | None = None

    def compiled(self, names: Names, at: str) -> NewsOption:
        """The answer as it is given."""
        return NewsOption(
            text=self.text.compiled(),
            when=condition_of(self.when, names),
            **self.parts(names, at),
        )


class WrittenNews(WrittenConsequences):
    """News from outside: it happens to the table, and sometimes asks a small question."""

    title: WrittenText
    text: WrittenVaried
    when: WrittenCondition | None = None
    """Not drawn while this does not hold; news that an effect names is read anyway."""
    only: Literal["follow_up"] | None = None
    """Never drawn, only read where an effect names it."""
    paper: Literal["information"] | None = None
    """A letter in which the council is told something."""
    options: Annotated[dict[AnswerKey, WrittenNewsOption], Field(max_length=4)] = {}

    def compiled(self, names: Names) -> NewsCard:
        """The news as it is read."""
        return NewsCard(
            title=self.title.compiled(),
            text=varied(self.text, names),
            when=condition_of(self.when, names),
            only=self.only,
            paper=self.paper,
            options={id: option.compiled(names, f"options.{id}") for id, option in self.options.items()},
            **self.parts(names, ""),
        )


class WrittenVoice(Written):
    """Somebody who speaks up: a resident, a volunteer, a neighbour of the town hall."""

    name: WrittenText
    says: WrittenVaried
    when: WrittenCondition | None = None
    now: Many[WrittenEffect] = ()

    def compiled(self, names: Names) -> Voice:
        """The voice as it is heard."""
        return Voice(
            name=self.name.compiled(),
            says=varied(self.says, names),
            when=condition_of(self.when, names),
            now=effects_of(self.now, names, "now"),
        )
