"""Executive after advice: everyone advises, then the rapporteur decides, as the executive would."""

from game.rules.decisions.rule import DecisionRule
from game.rules.tally import Counts, Verdict, leader


class ExecutiveAfterAdvice(DecisionRule):
    """The rule of `executive_after_advice`."""

    decides = "rapporteur"
    asks = "advice"

    def weigh(self, items: tuple[str, ...], counts: Counts) -> Verdict:
        most = leader(items, counts.counts)
        return Verdict("advised", () if most is None else (most,))

    def verdicts(self, items: tuple[str, ...]) -> tuple[Verdict, ...]:
        return (Verdict("advised"), *(Verdict("advised", (item,)) for item in items))
