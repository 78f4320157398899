"""What every decision rule can say."""

from abc import ABC, abstractmethod
from typing import Literal

from msgspec import Struct

from game.rules.terms.phases import Does
from game.rules.terms.tally import Counts, Verdict
from game.rules.terms.text import Words, message

YES, NO = "yes", "no"
AGAIN = Verdict("again")


class Right(Struct, frozen=True):
    """A right of a works council: what the director may do with its answer, and who may go to court about it."""

    named: Words
    """What it is called in a list."""
    article: Words
    """Where the law says so."""
    does: tuple[Does, ...]
    words: tuple[str, ...] = ()
    """How words begin that name it in a text, in Dutch and English."""
    theirs: bool = True
    """Whether the works council has a say in it at all."""
    suspends: bool = False
    """Whether a director who deviates has to wait."""
    consent: bool = False
    """Whether it takes the works council's yes to what is intended."""
    court: Literal["upholds", "grants"] | None = None
    """The word for what a court may say: it upholds the works council's complaint, or grants the director's request."""


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
    decides: Literal["table", "rapporteur", "director"] = "table"
    """Who has the last word once the ballot is closed."""
    asks: Words = message("ask.final_ballot")
    """What is asked of a list of options."""
    asks_of_proposal: Words = message("ask.for_or_against")
    """What is asked of one proposal."""
    asked_of_proposal: Words = message("debrief.ballot.for_or_against")
    """What that ballot is called afterwards."""
    yes_no: tuple[Words, Words] = (message("ballot.yes"), message("ballot.no"))
    """What can be answered then."""
    asks_reason: Words = message("ask.rationale")
    """How the table is asked for its reason."""
    right: "Right | None" = None
    """What this rule gives a works council; `None` where the table itself decides, or its rapporteur."""

    def verdict(self, items: tuple[str, ...], counts: Counts) -> Verdict:
        """What these counts come to: a ballot decides nothing where most, or all but one, are blank."""
        cast = sum(counts.counts)
        slips = cast + counts.blank
        if self.decides != "rapporteur" and (cast * 2 < slips or cast < min(2, slips)):
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
