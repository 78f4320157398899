"""`dot_vote` as it is written."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from game.content.written.base import Rows
from game.content.written.effects import effects_of
from game.content.written.fault import Fault
from game.content.written.ids import OptionId, OptionKey
from game.content.written.kinds.card import WrittenCard, WrittenTagged
from game.content.written.names import Names
from game.content.written.text import WrittenText
from game.content.written.varied import varied_or_none
from game.rules.terms.phases import Skippable
from game.rules.terms.text import message
from tests.fifth.dot_vote import ADOPTED, DotVoteCard, Idea


class WrittenIdea(WrittenTagged):
    """Something that can be adopted."""

    text: WrittenText

    def compiled(self, names: Names, at: str) -> Idea:
        """The idea as it is voted on."""
        return Idea(
            text=self.text.compiled(),
            steering=self.steering,
            values=self.values,
            headline=varied_or_none(self.headline, names),
            now=effects_of(self.now, names, f"{at}.now"),
            later=effects_of(self.later, names, f"{at}.later"),
        )


class WrittenDotVote(WrittenCard):
    """Give points to ideas."""

    kind: Literal["dot_vote"]
    ideas: Annotated[dict[OptionKey, WrittenIdea], Field(min_length=ADOPTED + 1, max_length=6)]
    default: Rows[OptionId] | None = None

    def names(self) -> dict[str, WrittenText]:
        return {id: idea.text for id, idea in self.ideas.items()}

    def compiled(self, id: str, names: Names, skip: tuple[Skippable, ...]) -> DotVoteCard:
        ideas = {it: idea.compiled(names, f"ideas.{it}") for it, idea in self.ideas.items()}
        return DotVoteCard(**self.shared(id, names, skip), ideas=ideas, default=self.default)

    def faults(self) -> Iterator[Fault]:
        if self.default is not None and len(self.default) != ADOPTED:
            yield Fault(("default",), message("content.default_ranking", items=ADOPTED))
