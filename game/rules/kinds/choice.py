"""A dilemma about ways of working: two to five options."""

from collections.abc import Iterator

from game.rules.kinds.options import Option, OptionCard
from game.rules.lookup import Lookup


class ChoiceCard(OptionCard, frozen=True, kw_only=True, tag="choice"):
    """Choose one option."""

    options: dict[str, Option]

    def unsound(self, scenario: Lookup) -> Iterator[str]:
        yield from super().unsound(scenario)
        if "inquiry" in self.stages:
            yield "a talk, and nobody to talk with"
