"""From secret votes to what becomes public, and back to what a first look at it says."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from game.rules.ballots.shown import asked_now, earlier, electorate, last, may_stand_beside, moved, one_a_seat, standing
from game.rules.case import card_of, sight
from game.rules.decisions import decision_rule
from game.rules.kinds.card import Card
from game.rules.prompts import TABLE, Ballot, PickPrompt, Question, Stands
from game.rules.prompts.choosing import items_of
from game.rules.scenario import Scenario
from game.rules.setup import ENOUGH, FEW, Reveal
from game.rules.state import State
from game.rules.terms.at import BallotAt
from game.rules.terms.tally import Asked, Counts, Lead, Middle, Named, Published, Sealed, Verdict, leader, together
from game.rules.terms.text import Message, message
from game.rules.terms.value import Chosen, Picked, Value, option_of


class Electorate(Struct, frozen=True):
    """Who votes on a question."""

    voters: tuple[int, ...]
    """How many, per seat."""
    unknown: int
    """How many of these do not, and nobody knows at which seat they sit."""

    @property
    def many(self) -> int:
        """How many people vote."""
        return sum(self.voters) - self.unknown

    @property
    def teams(self) -> bool:
        """Whether every seat that votes has at least two voters."""
        return 1 not in self.voters


def _reveal(state: State, who: Electorate, per_seat: bool) -> Reveal:
    """What a ballot may show: never more than was promised, less where few take part.

    A seat's proposal is one person's where the seat has one voter. So proposals are shown together
    from five seats, or where every seat has at least two voters, and not where a seat has just fallen to one;
    fewer than five voters in all see counts only where everyone present agreed, and not because somebody went home.
    """
    if state.reveal == "outcome" or (who.many < ENOUGH and not state.agreed):
        return "outcome"
    if not per_seat:
        return "counts"
    if state.case is not None and state.case.fell:
        return "outcome"
    proposing = sum(one_a_seat(who.voters))
    return "counts" if who.many < ENOUGH or proposing >= ENOUGH or who.teams else "outcome"


def _least(who: Electorate, per_seat: bool) -> int:
    """How many votes must come in before they are shown one by one: where people left, a few say too much.

    A table of fewer than five voters agreed to see counts; a team of two or more hides its members.
    """
    return 1 if who.many < ENOUGH or (per_seat and who.teams) else ENOUGH


def spoken(state: State) -> bool:
    """Whether advice is given aloud: at a table of up to three that did not agree to see counts, none is cast."""
    return _aloud(state, Electorate(*electorate(state)))


def _aloud(state: State, who: Electorate) -> bool:
    return who.many <= FEW and _reveal(state, who, per_seat=False) == "outcome"


def secret(
    state: State,
    at: BallotAt,
    question: Question,
    *,
    settles: Question | None = None,
    final: bool = False,
    rule: str = "",
) -> Ballot:
    """A ballot on this question, one answer per voter, that shows no more than was promised; or one proposal per seat,
    where proposals come to an answer to the question that `settles` it.

    Only a final ballot can be by name. Where votes on the card were shown before, counts and what leads are told only
    of the same people, all of them; and what was counted once is never counted twice.
    """
    seats = settles is not None
    asked = asked_now(state, at, () if seats else items_of(question))
    who = Electorate(*electorate(state))
    voters, unknown, reveal = who.voters, who.unknown, _reveal(state, who, per_seat=seats)
    recount = last(state, asked) if state.case is not None and state.case.recount == asked.stage else None
    if recount is not None:
        voters, unknown = recount.voters, recount.missing
    if seats:
        voters, unknown = one_a_seat(voters), 0
    before = earlier(state, asked, seats=seats)
    apart = not all(may_stand_beside(state, shown, voters, unknown) for shown in before)
    why = message("ballot.why.others") if apart else _held(state, asked)
    by_name = final and state.by_name and why is None
    answering = tuple([(seat.id, many) for seat, many in zip(state.seats, voters, strict=True) if many])
    return Ballot(
        at,
        TABLE,
        question.ask,
        question=question,
        seats=seats,
        ballots=sum(voters) - unknown,
        voters=answering,
        reveal=reveal if why is None else "outcome",
        least=_least(who, per_seat=seats),
        fixes=state.case is not None and not state.case.voters,
        whole=bool(before) and recount is None,
        leads="never" if apart and recount is None else ("sealed" if not final and _aloud(state, who) else "counted"),
        why=why if why is not None and (reveal == "counts" or recount is not None) else None,
        final=final,
        rule=rule,
        settles=settles,
        by_name=answering if by_name else (),
    )


def votable(scenario: Scenario, state: State, ballot: Ballot) -> tuple[Value, ...]:
    """What a vote of this ballot can be: a proposal of a seat, or one of its options."""
    if ballot.seats:
        return card_of(scenario, state).proposals(sight(scenario, state))
    return tuple(map(Chosen, ballot.option_ids()))


def stood(state: State, ballot: Ballot) -> Stands | None:
    """What stands in place of this ballot, where the table voted on its question and went back since."""
    shown = standing(state, asked_now(state, ballot.at, ballot.option_ids()))
    if shown is None:
        return None
    counted = not ballot.seats and isinstance(ballot.question, PickPrompt) and not isinstance(shown.published, Named)
    return Stands(ballot.at, TABLE, ballot.ask, shown.published, counted, ballot.question)


def _held(state: State, asked: Asked) -> Message | None:
    """Why only the outcome of this question may show, though the same people vote; `None` where that is not so."""
    case = state.case
    if case is None:
        return None
    if case.recount == asked.stage and last(state, asked) is not None:
        return message("ballot.why.recount")
    if asked.stage == "final_ballot" and any(it.asked == asked and it.talks != case.talks for it in state.shown):
        return message("ballot.why.again")
    if asked.run_off and not isinstance(case.final, (Counts, Named)):
        return message("ballot.why.run_off")
    # Also where going back made it another question.
    others = (
        it
        for it in earlier(state, asked, seats=False)
        if (it.asked.stage, it.asked.occurrence, it.asked.proposal) == (asked.stage, asked.occurrence, asked.proposal)
        and it.asked.items != asked.items
        and isinstance(it.published, (Counts, Named))
    )
    few = any(moved(it, asked.items) < ENOUGH for it in others)
    return message("ballot.why.run_off") if few else None


def publish(ballot: Ballot, votes: Sequence[Value | None], card: "Card | None") -> Published:
    """What becomes public of these votes (`None` is blank); their order makes no difference."""
    if card is None:
        return _chosen(ballot, votes)
    if ballot.seats:
        cast = [vote for vote in votes if vote is not None]
        if ballot.reveal == "counts" and len(cast) >= ballot.least and ballot.complete(len(votes)):
            return together(cast)
        if ballot.leads == "sealed":
            return Sealed()
        return Middle(card.combine(cast) if ballot.tells(len(votes), len(cast)) else None)
    counted = Counter(option_of(vote) for vote in votes if vote is not None)
    items = ballot.option_ids()
    return publish_counts(ballot, Counts(tuple(counted[item] for item in items), sum(vote is None for vote in votes)))


def _chosen(ballot: Ballot, votes: Sequence[Value | None]) -> Published:
    """How often each was chosen by people who may choose some; nothing where few took part."""
    if ballot.reveal != "counts" or len(votes) < ballot.least:
        return Sealed()
    counted = Counter(item for vote in votes if isinstance(vote, Picked) for item in vote.items)
    return Counts(tuple(counted[item] for item in ballot.option_ids()), sum(vote is None for vote in votes))


def publish_by_name(ballot: Ballot, votes: Sequence[tuple[str, Value | None]]) -> Published:
    """Who chose what: seat and vote, in seat order, and sorted within a seat: not who of its people came first.

    Raises `ValueError` where that was not agreed on.
    """
    if not ballot.by_name:
        raise ValueError(f"{ballot.at} is not by name")
    named = [(seat, None if vote is None else option_of(vote)) for seat, vote in votes]
    return Named(tuple(sorted(named, key=ballot.place_of)))


def publish_counts(ballot: Ballot, counts: Counts) -> Published:
    """What becomes public of these counts."""
    items = ballot.option_ids()
    cast = sum(counts.counts)
    slips = cast + counts.blank
    if ballot.reveal == "counts" and slips >= ballot.least and ballot.complete(slips):
        return counts
    tells = ballot.tells(slips, cast)
    if ballot.final:
        verdict = decision_rule(ballot.rule).verdict(items, counts)
        return verdict if tells or verdict.kind != "advised" else Verdict("advised")
    if ballot.leads == "sealed":
        return Sealed()
    return Lead(leader(items, counts.counts) if tells else None)
