"""What every decision rule can say."""

from typing import Protocol

from game.rules.tally import Counts, Verdict

YES, NO = "yes", "no"
AGAIN = Verdict("again")


class DecisionRule(Protocol):
    """A way of deciding. The same for device and tally ballots, and for every kind of card."""

    on_proposal: bool
    """The final ballot is always for or against one proposal, also where a card lists options."""

    def verdict(self, items: tuple[str, ...], counts: Counts) -> Verdict:
        """What these counts come to; blank is not a vote cast."""
        ...

    def verdicts(self, items: tuple[str, ...]) -> tuple[Verdict, ...]:
        """Every verdict that a ballot on these items can come to."""
        ...
