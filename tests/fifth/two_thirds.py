"""Two thirds: what two in three of the votes cast are for is decided; else talk once more."""

from game.rules.decisions.rule import AGAIN, DecisionRule
from game.rules.terms.tally import Counts, Verdict
from game.rules.terms.text import Text


class TwoThirds(DecisionRule):
    """The rule of `two_thirds`."""

    name = "two_thirds"
    said = Text(nl="Er is een besluit als twee derde ervoor is.", en="It is decided when two thirds are in favour.")
    told = Text(nl="Jullie besloten met twee derde van de stemmen.", en="You decided by two thirds of the votes.")

    def weigh(self, items: tuple[str, ...], counts: Counts) -> Verdict:
        cast = sum(counts.counts)
        most = next((item for item, count in zip(items, counts.counts, strict=True) if count * 3 >= cast * 2 > 0), None)
        return AGAIN if most is None else Verdict("decided", (most,))

    def verdicts(self, items: tuple[str, ...]) -> tuple[Verdict, ...]:
        return (*(Verdict("decided", (item,)) for item in items), AGAIN)
