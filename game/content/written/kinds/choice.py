"""A dilemma about ways of working, as it is written: two to five options."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field

from game.content.written.base import Rows
from game.content.written.fault import Fault
from game.content.written.ids import OptionKey, QuestionKey
from game.content.written.kinds.asked import facts_faults
from game.content.written.kinds.council import WrittenCouncilQuestion, WrittenDirector, WrittenRuling, works_council
from game.content.written.kinds.options import WrittenOption, WrittenOptionCard
from game.content.written.names import Names
from game.content.written.text import WrittenText
from game.rules.decisions import rights
from game.rules.kinds.choice import ChoiceCard
from game.rules.terms.phases import STAGES, Skippable, Stage


class WrittenChoice(WrittenOptionCard):
    """Choose one option. With a right of a works council as its rule, that advises and a director decides."""

    kind: Literal["choice"]
    options: Annotated[dict[OptionKey, WrittenOption], Field(min_length=2, max_length=5)]
    scope: WrittenText | None = None
    """What it is about, told once the works council has said what it thinks."""
    director: WrittenDirector | None = None
    questions: Annotated[dict[QuestionKey, WrittenCouncilQuestion], Field(max_length=14)] = {}
    """What the works council can ask before it thinks."""
    minutes: Annotated[int, Field(ge=10, le=120)] = 45
    """So many minutes it has for that."""
    court: Annotated[Rows[WrittenRuling], Field(max_length=6)] = ()

    @property
    def is_right(self) -> bool:
        """Whether it is put to a works council."""
        return self.decision in rights()

    def stages(self) -> tuple[Stage, ...]:
        without = {"inquiry": not self.questions, "answer": not self.is_right}
        return tuple(stage for stage in STAGES if not without.get(stage))

    def compiled(self, id: str, names: Names, skip: tuple[Skippable, ...]) -> ChoiceCard:
        options = {it: option.compiled(names, f"options.{it}") for it, option in self.options.items()}
        return ChoiceCard(**self.shared(id, names, skip), **self._council(names), options=options, default=self.default)

    def _council(self, names: Names) -> dict[str, Any]:
        if not self.is_right:
            return {}
        conditions = [it for option in self.options.values() for it in option.amendments]
        return {
            "council": works_council(self.scope, self.director, self.court, conditions, names),
            "questions": {it: question.compiled(it, names) for it, question in self.questions.items()},
            "minutes": self.minutes if self.questions else 0,
        }

    def faults(self) -> Iterator[Fault]:
        if self.questions:
            yield from facts_faults(self, self.questions)
        yield from super().faults()
