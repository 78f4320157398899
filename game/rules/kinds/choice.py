"""A dilemma about ways of working: two to five options."""

from collections.abc import Iterator
from functools import cached_property

from game.rules.kinds.inquiry import Inquiry, TalkQuestion
from game.rules.kinds.options import Option, OptionCard
from game.rules.lookup import Lookup


class ChoiceCard(OptionCard, frozen=True, kw_only=True, tag="choice"):
    """Choose one option."""

    options: dict[str, Option]
    questions: dict[str, TalkQuestion] = {}
    """What a works council can ask before it thinks."""

    @cached_property
    def inquiry(self) -> Inquiry | None:
        return Inquiry(None, self.questions) if self.questions else None

    def unsound(self, scenario: Lookup) -> Iterator[str]:
        yield from super().unsound(scenario)
        if ("inquiry" in self.stages) != bool(self.questions):
            yield "a talk, and nobody to talk with"
        if self.inquiry is not None:
            yield from self.inquiry.unsound(self.facts)
