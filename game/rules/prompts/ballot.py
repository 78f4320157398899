"""A secret ballot."""

from collections.abc import Iterator

from game.rules import actions
from game.rules.actions import Action
from game.rules.decisions import decision_rule
from game.rules.prompts.base import Prompt
from game.rules.prompts.choosing import Choose, Pick, Question
from game.rules.setup import Reveal
from game.rules.tally import Counts, Lead, Middle, Named, Proposals, Published, Sealed, Verdict, together
from game.rules.text import Message, message


class Ballot(Prompt, frozen=True, tag="ballot"):
    """Everyone answers this question in secret; the session counts and tells only what was promised."""

    question: Question | Choose
    seats: bool
    """One answer per seat (a proposal) instead of one per voter."""
    ballots: int
    """How many may come in."""
    reveal: Reveal
    least: int
    """With fewer votes than this only the outcome becomes public, also where counts were promised."""
    final: bool
    rule: str
    by_name: tuple[tuple[str, int], ...] = ()
    """Seats and their voters, where everyone present agreed beforehand that this final ballot is by name."""

    def answers(self) -> Iterator[Action]:
        for published in self._examples():
            yield actions.CloseBallot(self.at, published)

    def option_ids(self) -> tuple[str, ...]:
        """The items of a ballot in which one item is chosen; none where seats make proposals."""
        if isinstance(self.question, Choose):
            return tuple(item.id for item in self.question.items)
        return self.question.open_ids() if isinstance(self.question, Pick) else ()

    def _examples(self) -> tuple[Published, ...]:
        if isinstance(self.question, Choose):
            nothing = Counts((0,) * len(self.option_ids()), self.ballots)
            return (nothing, Sealed()) if self.reveal == "counts" else (Sealed(),)
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
        if isinstance(self.question, Choose):
            return self._choices_refusal(published, self.question.most)
        if self.seats:
            return self._proposals_refusal(published)
        items = self.option_ids()
        if self.by_name and isinstance(published, Named):
            fits = all(item is None or item in items for _, item in published.votes) and self._fit_the_seats(published)
            return self._count_refusal(published.counts(items)) if fits else message("refused.not_listed")
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

    def _fit_the_seats(self, published: Named) -> bool:
        """Whether no seat has more votes than voters, in seat order."""
        seats = [seat for seat, _ in published.votes]
        order = [seat for seat, _ in self.by_name]
        in_order = seats == sorted(seats, key=lambda seat: order.index(seat) if seat in order else len(order))
        return in_order and all(seats.count(seat) <= dict(self.by_name).get(seat, 0) for seat in seats)

    def _choices_refusal(self, published: object, most: int) -> Message | None:
        """Everyone chose some: how often each was chosen, or nothing."""
        if isinstance(published, Sealed):
            return None
        if self.reveal != "counts" or not isinstance(published, Counts):
            return message("refused.outcome")
        if len(published.counts) != len(self.option_ids()):
            return message("refused.counts", count=len(self.option_ids()))
        numbers = (*published.counts, published.blank)
        fits = all(type(number) is int and 0 <= number <= self.ballots for number in numbers)
        chosen, voted = sum(published.counts), self.ballots - published.blank
        # Nobody chooses the same twice.
        fits = fits and max(published.counts, default=0) <= voted
        return None if fits and chosen <= most * voted else message("refused.negative")

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
        assert not isinstance(self.question, Choose)
        return next((no for no in map(self.question.value_refusal, values) if no is not None), None)
