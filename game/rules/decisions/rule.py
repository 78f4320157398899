"""What every decision rule can say."""

from abc import ABC, abstractmethod
from typing import Literal

from game.rules.tally import Counts, Verdict
from game.rules.text import Words, message

YES, NO = "yes", "no"
AGAIN = Verdict("again")


class DecisionRule(ABC):
    """A way of deciding. The same for device and tally ballots, and for every kind of card."""

    name: str
    """As authors write it, and logs keep it."""
    said: Words
    """How it is decided, in a sentence before it is."""
    told: Words
    """The same in the debrief."""
    on_proposal: bool = False
    """The final ballot is always for or against one proposal, also where a card lists options."""
    decides: Literal["table", "rapporteur"] = "table"
    """Who has the last word once the ballot is closed."""
    asks: Words = message("ask.final_ballot")
    """What is asked of a list of options."""
    asks_of_proposal: Words = message("ask.for_or_against")
    """What is asked of one proposal."""
    asked_of_proposal: Words = message("debrief.ballot.for_or_against")
    """What that ballot is called afterwards."""
    yes_no: tuple[Words, Words] = (message("ballot.yes"), message("ballot.no"))
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


PARTS = ("name", "said", "told", "weigh", "verdicts")


def whole(rule: type[DecisionRule]) -> type[DecisionRule]:
    """The rule itself. Raises `TypeError` for one that leaves out one of its parts, with their names."""
    missing = [part for part in PARTS if getattr(rule, part, None) is getattr(DecisionRule, part, None)]
    if missing:
        raise TypeError(f"{rule.__name__} lacks {', '.join(missing)}")
    return rule
