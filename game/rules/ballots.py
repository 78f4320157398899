"""From secret votes to what becomes public, and back to what a first look at it says."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.rules.decisions import decision_rule
from game.rules.prompts import TABLE, Ballot, Choose, Question
from game.rules.setup import ENOUGH, Reveal
from game.rules.state import State
from game.rules.tally import Counts, Lead, Middle, Named, Published, Sealed, Value, leader, together

if TYPE_CHECKING:
    from game.rules.kinds.card import Card


def reveal_for(state: State, per_seat: bool) -> Reveal:
    """What a ballot may show: never more than was promised, less where few take part.

    A seat's proposal is one person's where the seat has one voter. So proposals are shown together
    from five seats, or where every seat has at least two voters; fewer than five voters in all see
    counts only where everyone present agreed to that beforehand, and not because somebody went home.
    """
    if state.reveal == "outcome" or (state.voters < ENOUGH and not state.agreed):
        return "outcome"
    if not per_seat or state.voters < ENOUGH:
        return "counts"
    return "counts" if len(state.sitting) >= ENOUGH or _teams(state) else "outcome"


def least_for(state: State, per_seat: bool) -> int:
    """How many votes must come in before they are shown one by one: where people left, a few say too much.

    A table of fewer than five voters agreed to see counts; a team of two or more hides its members.
    """
    return 1 if state.voters < ENOUGH or (per_seat and _teams(state)) else ENOUGH


def _teams(state: State) -> bool:
    return min(seat.voters for seat in state.sitting) > 1


def secret(
    state: State, question: Question | Choose, *, seats: bool = False, final: bool = False, rule: str = ""
) -> Ballot:
    """A ballot on this question, one answer per voter or per seat, that shows no more than was promised.

    Only a final ballot can be by name.
    """
    return Ballot(
        question.at,
        TABLE,
        question.ask,
        question=question,
        seats=seats,
        ballots=len(state.sitting) if seats else state.voters,
        reveal=reveal_for(state, per_seat=seats),
        least=least_for(state, per_seat=seats),
        final=final,
        rule=rule,
        by_name=tuple((seat.id, seat.voters) for seat in state.sitting) if final and state.by_name else (),
    )


def publish(ballot: Ballot, votes: Sequence[Value | None], card: "Card | None") -> Published:
    """What becomes public of these votes (`None` is blank); their order makes no difference."""
    if card is None:
        return _chosen(ballot, votes)
    if ballot.seats:
        cast = [vote for vote in votes if isinstance(vote, tuple)]
        if ballot.reveal == "counts" and len(cast) >= ballot.least:
            return together(cast)
        return Middle(card.combine(cast) if cast else None)
    counted = Counter(vote for vote in votes if isinstance(vote, str))
    items = ballot.option_ids()
    return publish_counts(ballot, Counts(tuple(counted[item] for item in items), sum(vote is None for vote in votes)))


def _chosen(ballot: Ballot, votes: Sequence[Value | None]) -> Published:
    """How often each was chosen by people who may choose some; nothing where few took part."""
    if ballot.reveal != "counts" or len(votes) < ballot.least:
        return Sealed()
    counted = Counter(item for vote in votes if isinstance(vote, tuple) for item in vote)
    return Counts(tuple(counted[item] for item in ballot.option_ids()), sum(vote is None for vote in votes))


def publish_by_name(ballot: Ballot, votes: Sequence[tuple[str, Value | None]]) -> Published:
    """Who chose what: seat and vote, in seat order. Raises `ValueError` where that was not agreed on."""
    if not ballot.by_name:
        raise ValueError(f"{ballot.at} is not by name")
    return Named(tuple((seat, None if vote is None else str(vote)) for seat, vote in votes))


def publish_counts(ballot: Ballot, counts: Counts) -> Published:
    """What becomes public of these counts."""
    items = ballot.option_ids()
    if ballot.reveal == "counts" and sum(counts.counts) + counts.blank >= ballot.least:
        return counts
    if ballot.final:
        return decision_rule(ballot.rule).verdict(items, counts)
    return Lead(leader(items, counts.counts))
