"""A secret ballot."""

from collections.abc import Iterator

from game.rules import actions
from game.rules.actions import Action
from game.rules.decisions import decision_rule
from game.rules.prompts.base import Prompt
from game.rules.prompts.choosing import Pick, Question
from game.rules.state import Reveal
from game.rules.tally import Counts, Lead, Middle, Proposals, Published, Verdict, together
from game.rules.text import Message, message


class Ballot(Prompt, frozen=True, tag="ballot"):
    """Everyone answers this question in secret; the session counts and tells only what was promised."""

    question: Question
    seats: bool
    """One answer per seat (a proposal) instead of one per voter."""
    ballots: int
    """How many may come in."""
    reveal: Reveal
    least: int
    """With fewer votes than this only the outcome becomes public, also where counts were promised."""
    final: bool
    rule: str

    def answers(self) -> Iterator[Action]:
        for published in self._examples():
            yield actions.CloseBallot(self.at, published)

    def option_ids(self) -> tuple[str, ...]:
        """The items of a ballot in which one item is chosen; none where seats make proposals."""
        return self.question.open_ids() if isinstance(self.question, Pick) else ()

    def _examples(self) -> tuple[Published, ...]:
        if not isinstance(self.question, Pick):
            suggestion = self.question.suggestion
            if self.reveal == "counts":
                return (Proposals((suggestion,) * self.ballots), Middle(None))
            return (Middle(suggestion), Middle(None))
        items = self.option_ids()
        if self.reveal == "counts":
            same = [tuple(self.ballots if item == other else 0 for other in items) for item in items]
            return (*(Counts(counts) for counts in same), Counts((0,) * len(items), self.ballots))
        if self.final:
            return decision_rule(self.rule).verdicts(items)
        return (*(Lead(item) for item in items), Lead(None))

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.CloseBallot) or action.at != self.at:
            return message("refused.not_asked")
        published = action.published
        if self.seats:
            return self._proposals_refusal(published)
        items = self.option_ids()
        if self.reveal == "counts" and isinstance(published, Counts):
            if len(published.counts) != len(items):
                return message("refused.counts", count=len(items))
            return self._count_refusal(published)
        if self.final:
            fits = isinstance(published, Verdict) and published in decision_rule(self.rule).verdicts(items)
        else:
            fits = isinstance(published, Lead) and (published.item is None or published.item in items)
        return None if fits else message("refused.outcome")

    def _count_refusal(self, counts: Counts) -> Message | None:
        if any(type(count) is not int or count < 0 for count in (*counts.counts, counts.blank)):
            return message("refused.negative")
        total = sum(counts.counts) + counts.blank
        if not 1 <= total <= self.ballots:
            return message("refused.count_total", expected=self.ballots, counted=total)
        return None if total >= self.least else message("refused.outcome")

    def _proposals_refusal(self, published: object) -> Message | None:
        values: tuple[object, ...]
        if self.reveal == "counts" and isinstance(published, Proposals):
            values = published.proposals
            if not self.least <= len(values) <= self.ballots or published != together(published.proposals):
                return message("refused.proposals")
        else:
            if not isinstance(published, Middle):
                return message("refused.outcome")
            values = () if published.proposal is None else (published.proposal,)
        return next((no for no in map(self.question.value_refusal, values) if no is not None), None)
