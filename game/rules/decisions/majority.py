"""Majority: over half of the votes cast; else the two that lead once more; a tie: talk once more."""

from itertools import combinations

from game.rules.decisions.rule import AGAIN, DecisionRule
from game.rules.tally import Counts, Verdict


class Majority(DecisionRule):
    """The rule of `majority`."""

    def verdict(self, items: tuple[str, ...], counts: Counts) -> Verdict:
        cast = sum(counts.counts)
        for item, count in zip(items, counts.counts, strict=True):
            if count * 2 > cast:
                return Verdict("decided", (item,))
        if cast == 0 or len(items) < 3:
            return AGAIN
        # Equal counts keep the order of the items: a fixed tie-break that anybody can check.
        places = sorted(range(len(items)), key=lambda place: (-counts.counts[place], place))[:2]
        return Verdict("runoff", tuple(items[place] for place in sorted(places)))

    def verdicts(self, items: tuple[str, ...]) -> tuple[Verdict, ...]:
        decided = tuple(Verdict("decided", (item,)) for item in items)
        pairs = tuple(Verdict("runoff", pair) for pair in combinations(items, 2)) if len(items) > 2 else ()
        return (*decided, *pairs, AGAIN)
