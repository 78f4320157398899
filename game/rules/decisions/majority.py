"""Majority: over half of the votes cast; else those that lead once more; a tie: talk once more."""

from itertools import combinations

from game.rules.decisions.rule import AGAIN, DecisionRule
from game.rules.terms.tally import Counts, Verdict
from game.rules.terms.text import message


class Majority(DecisionRule):
    """The rule of `majority`."""

    name = "majority"
    said = message("rule.majority")
    told = message("debrief.rule.majority")

    def weigh(self, items: tuple[str, ...], counts: Counts) -> Verdict:
        cast, most = sum(counts.counts), max(counts.counts, default=0)
        if most * 2 > cast:
            return Verdict("decided", (items[counts.counts.index(most)],))
        if not cast:
            return AGAIN
        # Whatever is equal at the border goes along: the order of the file decides nothing.
        border = sorted(counts.counts, reverse=True)[1]
        lead = tuple(item for item, count in zip(items, counts.counts, strict=True) if count >= border)
        return Verdict("runoff", lead) if len(lead) < len(items) else AGAIN

    def verdicts(self, items: tuple[str, ...]) -> tuple[Verdict, ...]:
        decided = tuple(Verdict("decided", (item,)) for item in items)
        some = (lead for many in range(2, len(items)) for lead in combinations(items, many))
        return (*decided, *(Verdict("runoff", lead) for lead in some), AGAIN)
