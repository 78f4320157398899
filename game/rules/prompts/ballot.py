"""A secret ballot."""

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from game.rules import actions
from game.rules.actions import Action
from game.rules.decisions import decision_rule
from game.rules.prompts.base import NOT_ASKED, NOT_LISTED, Prompt
from game.rules.prompts.choosing import ChoosePrompt, Question, items_of
from game.rules.setup import FEW, Reveal
from game.rules.terms.at import BallotAt
from game.rules.terms.tally import Away, Counts, Lead, Middle, Named, Proposals, Published, Sealed, Verdict, together
from game.rules.terms.text import Message, message

WHOLE = frozenset((int,))
"""The types of whole numbers: True is equal to 1, and would be another digest."""


class Ballot(Prompt, frozen=True, tag="ballot", dict=True):
    """Everyone answers this question in secret; the session counts and tells only what was promised."""

    at: BallotAt
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
    voters: tuple[tuple[str, int], ...] = ()
    """Seats and how many of them answer, in seat order: together as many as may come in, or more where it is not
    known at which seat somebody does not vote on this case."""
    fixes: bool = False
    """Whether it fixes who votes on the case: then it is kept at which seats somebody was away, where five vote."""
    whole: bool = False
    """Whether counts, and what leads, become public only where everyone expected answers: votes on the card were
    shown before."""
    leads: Literal["counted", "never", "sealed"] = "counted"
    """Whether it may be told what leads, where counts are not: from three votes, never, or nothing at all."""
    why: Message | None = None
    """Why only the outcome becomes public, where counts were promised."""
    settles: Question | None = None
    """Where seats make proposals: the question that what these come to together answers."""
    by_name: tuple[tuple[str, int], ...] = ()
    """Seats and their voters, where everyone present agreed beforehand that this final ballot is by name."""

    def answers(self) -> Iterator[Action]:
        for published in self._examples():
            yield actions.CloseBallot(self.at, published)

    def complete(self, slips: int) -> bool:
        """Whether so many answers are enough to stand beside what was shown before."""
        return not self.whole or slips == self.ballots

    def tells(self, slips: int, cast: int) -> bool:
        """Whether it may be told what leads, of so many answers of which so many are not blank."""
        enough = cast >= FEW and (self.seats or slips > FEW)
        return self.leads == "counted" and enough and self.complete(slips)

    def place_of(self, vote: tuple[str, str | None]) -> tuple[int, int]:
        """Where this vote stands in a ballot by name: in the order of the seats, then of the items, blank last."""
        seats, items = [seat for seat, _ in self.by_name], self.option_ids()
        place = seats.index(vote[0]) if vote[0] in seats else len(seats)
        return place, items.index(vote[1]) if vote[1] in items else len(items)

    @cached_property
    def _option_ids(self) -> tuple[str, ...]:
        return () if self.seats else items_of(self.question)

    @cached_property
    def some(self) -> ChoosePrompt | None:
        """The question of a ballot in which every voter chooses some; `None` of any other."""
        return self.question if isinstance(self.question, ChoosePrompt) and not self.seats else None

    def option_ids(self) -> tuple[str, ...]:
        """The items of a ballot in which voters choose; none where seats make proposals."""
        return self._option_ids

    def _examples(self) -> tuple[Published, ...]:
        if self.some is not None:
            nothing = Counts((0,) * len(self.option_ids()), self.ballots)
            return (nothing, Sealed()) if self.reveal == "counts" else (Sealed(),)
        if self.seats:
            return self._proposal_examples()
        items = self.option_ids()
        if self.reveal == "counts":
            same = [tuple(self.ballots if item == other else 0 for other in items) for item in items]
            return (*(Counts(counts) for counts in same), Counts((0,) * len(items), self.ballots))
        if self.final:
            return tuple(it for it in decision_rule(self.rule).verdicts(items) if self._fits(it, self.ballots))
        leads: tuple[Published, ...] = (Sealed(), *(Lead(item) for item in items), Lead(None))
        return tuple(it for it in leads if self._fits(it, self.ballots))

    def _proposal_examples(self) -> tuple[Published, ...]:
        proposed = self.question.suggested
        if self.reveal == "counts":
            every = () if proposed is None else (proposed,) * self.ballots
            return (Proposals(every), Middle(None))
        if self.leads == "sealed":
            return (Sealed(),)
        assert self.settles is not None
        told = self.tells(self.ballots, self.ballots)
        return (Middle(self.settles.suggested), Middle(None)) if told else (Middle(None),)

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.CloseBallot) or action.at != self.at:
            return NOT_ASKED
        published, away = action.published, action.away
        slips = self.ballots
        if away or not slips:
            if not self._knows(away):
                return message("refused.away")
            slips -= sum(number for _, number in away)
        if self.some is not None:
            return self._choices_refusal(published, self.some.most, slips)
        if self.seats:
            return self._proposals_refusal(published, slips)
        items = self.option_ids()
        if self.by_name and isinstance(published, Named):
            fits = all(item is None or item in items for _, item in published.votes) and self._fit_the_seats(published)
            return self._count_refusal(published.counts(items), slips) if fits else NOT_LISTED
        if self.reveal == "counts" and isinstance(published, Counts):
            if len(published.counts) != len(items):
                return message("refused.counts", count=len(items))
            return self._count_refusal(published, slips)
        return None if self._fits(published, slips) else message("refused.outcome")

    def _knows(self, away: Away) -> bool:
        """Whether so many can be away: no seat twice, of no seat more than it has, and somebody is left."""
        if not all(isinstance(it, tuple) and len(it) == 2 for it in away):
            return False
        seats, expected = [seat for seat, _ in away], dict(self.voters)
        each = all(
            type(number) is int and 1 <= number <= (self.ballots if seat is None else expected.get(seat, 0))
            for seat, number in away
        )
        return each and len(set(seats)) == len(seats) and sum(number for _, number in away) < self.ballots

    def _fits(self, published: Published, slips: int) -> bool:
        """Whether this is an outcome of so many answers, and tells no more of them than it may."""
        items = self.option_ids()
        if self.final:
            if not isinstance(published, Verdict) or published not in decision_rule(self.rule).verdicts(items):
                return False
            return published.kind != "advised" or not published.items or self.tells(slips, slips)
        if self.leads == "sealed" or not isinstance(published, Lead):
            return self.leads == "sealed" and isinstance(published, Sealed)
        return published.item is None or (published.item in items and self.tells(slips, slips))

    def _count_refusal(self, counts: Counts, most: int) -> Message | None:
        numbers = (*counts.counts, counts.blank)
        if {*map(type, numbers)} != WHOLE or min(numbers) < 0:
            return message("refused.negative")
        total = sum(numbers)
        if not 1 <= total <= most:
            return message("refused.count_total", expected=most, counted=total)
        enough = total >= self.least and (not self.whole or self.complete(total))
        return None if enough else message("refused.outcome")

    def _fit_the_seats(self, published: Named) -> bool:
        """Whether no seat has more votes than voters, in seat order, and sorted within a seat."""
        seats = [seat for seat, _ in published.votes]
        in_order = list(published.votes) == sorted(published.votes, key=self.place_of)
        return in_order and all(seats.count(seat) <= dict(self.by_name).get(seat, 0) for seat in seats)

    def _choices_refusal(self, published: object, most: int, slips: int) -> Message | None:
        """Everyone chose some: how often each was chosen, or nothing."""
        if isinstance(published, Sealed):
            return None
        if self.reveal != "counts" or not isinstance(published, Counts) or slips < self.least:
            return message("refused.outcome")
        if len(published.counts) != len(self.option_ids()):
            return message("refused.counts", count=len(self.option_ids()))
        numbers = (*published.counts, published.blank)
        fits = all(type(number) is int and 0 <= number <= slips for number in numbers)
        chosen, voted = sum(published.counts), slips - published.blank
        # Nobody chooses the same twice.
        fits = fits and max(published.counts, default=0) <= voted
        return None if fits and chosen <= most * voted else message("refused.negative")

    def _proposals_refusal(self, published: object, slips: int) -> Message | None:
        values: tuple[object, ...]
        asked = self.question
        if self.reveal == "counts" and isinstance(published, Proposals):
            values = published.proposals
            if not self.least <= len(values) <= slips or published != together(published.proposals):
                return message("refused.proposals")
            if not self.complete(slips):
                return message("refused.outcome")
        elif self.leads == "sealed":
            return None if isinstance(published, Sealed) else message("refused.outcome")
        elif isinstance(published, Middle):
            assert self.settles is not None
            asked = self.settles
            values = () if published.proposal is None else (published.proposal,)
            if values and not self.tells(slips, slips):
                return message("refused.outcome")
        else:
            return message("refused.outcome")
        return next((no for no in map(asked.value_refusal, values) if no is not None), None)


class Stands(Prompt, frozen=True, tag="stands"):
    """The table voted on this already, and went back since: the result stands, and the same is published again."""

    at: BallotAt
    published: Published
    counted: bool
    """Whether cards can be counted again: a ballot in which everyone chose one."""
    question: Question
    """What was voted on."""

    def answers(self) -> Iterator[Action]:
        yield actions.CloseBallot(self.at, self.published)
