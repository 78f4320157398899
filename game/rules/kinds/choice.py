"""A dilemma about ways of working: two to five options."""

from game.rules.kinds.options import Option, OptionCard


class ChoiceCard(OptionCard, frozen=True, kw_only=True, tag="choice"):
    """Choose one option."""

    options: dict[str, Option]
