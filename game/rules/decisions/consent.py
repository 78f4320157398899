"""Consent: a proposal stands unless somebody has an objection that outweighs it; who is unsure can let it pass."""

from game.rules.decisions.rule import AGAIN, NO, YES
from game.rules.tally import Counts, Verdict


class Consent:
    """The rule of `consent`: yes means I can live with it, no is an objection with a reason."""

    on_proposal = True

    def verdict(self, items: tuple[str, ...], counts: Counts) -> Verdict:
        votes = dict(zip(items, counts.counts, strict=True))
        # Blank is no objection; but a table of blanks has consented to nothing.
        return Verdict("decided", (YES,)) if votes[YES] and not votes[NO] else AGAIN

    def verdicts(self, items: tuple[str, ...]) -> tuple[Verdict, ...]:
        return (Verdict("decided", (YES,)), AGAIN)
