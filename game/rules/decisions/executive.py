"""Executive after advice: everyone advises, then the rapporteur decides, as the executive would."""

from game.rules.decisions.rule import DecisionRule
from game.rules.terms.tally import Counts, Verdict, leader
from game.rules.terms.text import message


class ExecutiveAfterAdvice(DecisionRule):
    """The rule of `executive_after_advice`."""

    name = "executive_after_advice"
    said = message("rule.executive_after_advice")
    told = message("debrief.rule.executive_after_advice")
    decides = "rapporteur"
    asks = message("ask.advice")

    def weigh(self, items: tuple[str, ...], counts: Counts) -> Verdict:
        most = leader(items, counts.counts)
        return Verdict("advised", () if most is None else (most,))

    def verdicts(self, items: tuple[str, ...]) -> tuple[Verdict, ...]:
        return (Verdict("advised"), *(Verdict("advised", (item,)) for item in items))
