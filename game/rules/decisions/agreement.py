"""Agreement: everyone who votes says yes to one proposal; else talk once more."""

from game.rules.decisions.rule import AGAIN, NO, YES, DecisionRule
from game.rules.terms.tally import Counts, Verdict
from game.rules.terms.text import message


class Agreement(DecisionRule):
    """The rule of `agreement`."""

    name = "agreement"
    said = message("rule.agreement")
    told = message("debrief.rule.agreement")
    on_proposal = True

    def weigh(self, items: tuple[str, ...], counts: Counts) -> Verdict:
        votes = dict(zip(items, counts.counts, strict=True))
        # Blank is not against; but a table of blanks has agreed to nothing.
        return Verdict("decided", (YES,)) if votes[YES] and not votes[NO] else AGAIN

    def verdicts(self, items: tuple[str, ...]) -> tuple[Verdict, ...]:
        return (Verdict("decided", (YES,)), AGAIN)
