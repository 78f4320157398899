"""Executive after advice: everyone advises, then the rapporteur decides, as the executive would."""

from game.rules.tally import Counts, Verdict, leader


class ExecutiveAfterAdvice:
    """The rule of `executive_after_advice`."""

    on_proposal = False

    def verdict(self, items: tuple[str, ...], counts: Counts) -> Verdict:
        most = leader(items, counts.counts)
        return Verdict("advised", () if most is None else (most,))

    def verdicts(self, items: tuple[str, ...]) -> tuple[Verdict, ...]:
        return (Verdict("advised"), *(Verdict("advised", (item,)) for item in items))
