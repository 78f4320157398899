"""What every decision rule can say."""

from abc import ABC, abstractmethod
from typing import Literal

from game.rules.tally import Counts, Verdict

YES, NO = "yes", "no"
AGAIN = Verdict("again")


class DecisionRule(ABC):
    """A way of deciding. The same for device and tally ballots, and for every kind of card."""

    on_proposal: bool = False
    """The final ballot is always for or against one proposal, also where a card lists options."""
    decides: Literal["table", "rapporteur"] = "table"
    """Who has the last word once the ballot is closed."""
    asks: str = "final_ballot"
    """What is asked of a list of options: `ask.…` in the words."""
    asks_of_proposal: str = "for_or_against"
    """What is asked of one proposal: `ask.…` in the words, and `debrief.ballot.…` afterwards."""
    yes_no: tuple[str, str] = ("ballot.yes", "ballot.no")
    """What can be answered then."""

    def verdict(self, items: tuple[str, ...], counts: Counts) -> Verdict:
        """What these counts come to: a ballot decides nothing where most, or all but one, are blank."""
        cast = sum(counts.counts)
        slips = cast + counts.blank
        if self.decides == "table" and (cast * 2 < slips or cast < min(2, slips)):
            return AGAIN
        return self.weigh(items, counts)

    @abstractmethod
    def weigh(self, items: tuple[str, ...], counts: Counts) -> Verdict:
        """What counts come to of which enough are not blank; blank is not a vote cast."""

    @abstractmethod
    def verdicts(self, items: tuple[str, ...]) -> tuple[Verdict, ...]:
        """Every verdict that a ballot on these items can come to."""
