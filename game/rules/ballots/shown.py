"""What ballots have shown: it stands, whoever goes back, and decides what a later ballot may show beside it."""

from typing import Any, assert_never

from msgspec.structs import replace

from game.rules.setup import ENOUGH
from game.rules.state import Case, State
from game.rules.terms.at import BallotAt
from game.rules.terms.tally import (
    Asked,
    Away,
    Counts,
    Lead,
    Middle,
    Named,
    Proposals,
    Published,
    Sealed,
    Shown,
    Verdict,
)


def asked_now(state: State, stage: BallotAt, items: tuple[str, ...]) -> Asked:
    """The question that a ballot of this stage asks now."""
    case = state.case
    if case is None:
        return Asked(stage, items=items)
    final = stage == "final_ballot"
    proposal = case.proposal if final else None
    return Asked(stage, case.card, case.occurrence, items, proposal, run_off=final and bool(case.ballot))


def last(state: State, asked: Asked) -> Shown | None:
    """What was last published on this question in this round; `None` where it was not asked yet."""
    talks = 0 if state.case is None else state.case.talks
    for shown in reversed(state.shown):
        if shown.asked == asked and shown.talks == talks:
            return shown
    return None


def standing(state: State, asked: Asked) -> Shown | None:
    """What this question was answered with before the table went back; `None` also where it is counted again."""
    counted = state.case is not None and state.case.recount == asked.stage
    return None if counted else last(state, asked)


def electorate(state: State) -> tuple[tuple[int, ...], int]:
    """How many vote now, per seat: who voted first on this case and is still here; and how many of them do not.

    Of those who do not vote on this case nobody knows at which seat they sit.
    """
    here, case = tuple([seat.voters for seat in state.seats]), state.case
    if case is None or not case.voters:
        return here, 0
    fixed = tuple(map(min, here, case.voters))
    # Where nobody is left who may vote, everyone may.
    return (fixed, case.missing) if sum(fixed) > case.missing else (here, 0)


def one_a_seat(voters: tuple[int, ...]) -> tuple[int, ...]:
    """The same where seats answer: one of each seat at which somebody votes."""
    return tuple([min(1, many) for many in voters])


def earlier(state: State, asked: Asked, *, seats: bool) -> tuple[Shown, ...]:
    """What was told of votes on this card by the same kind of voters; what a decision came to is left out."""
    return tuple(
        it for it in state.shown if asked.card and it.asked.card == asked.card and it.seats == seats and tells(it)
    )


def covered(state: State) -> bool:
    """Whether the last ballot of the open case told only what it came to, as counts on this case were shown before."""
    case = state.case
    if case is None or state.voters < ENOUGH or not isinstance(case.final, (Lead, Verdict, Sealed)):
        return False
    here = (case.card, case.occurrence)
    return any(
        isinstance(it.published, (Counts, Named, Proposals)) and (it.asked.card, it.asked.occurrence) == here
        for it in state.shown
    )


def tells(shown: Shown) -> bool:
    """Whether it says anything of votes, beyond what a decision came to."""
    match shown.published:
        case Counts() | Named() | Proposals():
            return True
        case Lead(item=told) | Middle(proposal=told):
            return told is not None
        case Verdict(kind=kind, items=items):
            return kind == "advised" and bool(items)
        case Sealed():
            return False
        case unknown:
            assert_never(unknown)


def may_stand_beside(state: State, shown: Shown, voters: tuple[int, ...], unknown: int) -> bool:
    """Whether what these people vote may be shown next to that, so that nobody can be told from the difference.

    They are the same people, or whoever left, whoever came and whoever stayed are each nobody or at least five.
    Who it was that went from a seat where somebody came too, nobody knows: that may not stand beside it.
    """
    left = came = 0
    for now, then, went in zip(voters, shown.voters, _gone(state, shown), strict=True):
        fewer = max(0, then - now)
        if min(went, then) > fewer:
            return False
        left, came = left + fewer, came + max(0, now - then)
    if not left and not came:
        return shown.missing == unknown
    stayed = sum(shown.voters) - left
    return not (shown.missing or unknown) and all(it == 0 or it >= ENOUGH for it in (left, came, stayed))


def _gone(state: State, shown: Shown) -> tuple[int, ...]:
    """How many have gone since, per seat."""
    return tuple(now - then for now, then in zip(state.went, shown.went, strict=True))


def moved(shown: Shown, items: tuple[str, ...]) -> int:
    """How many of those votes have to move where these are the items; blank ones may. 0 where it was not counted."""
    match shown.published:
        case Named() as named:
            counts = named.counts(shown.asked.items)
        case Counts() as counts:
            pass
        case Lead() | Verdict() | Proposals() | Middle() | Sealed():
            return 0
        case unknown:
            assert_never(unknown)
    kept = sum(count for item, count in zip(shown.asked.items, counts.counts, strict=True) if item in items)
    return sum(counts.counts) + counts.blank - kept


def close(state: State, asked: Asked, published: Published, away: Away, *, seats: bool, **kept: Any) -> State:
    """Publish: who votes on the case is fixed by its first ballot, and what was shown is remembered.

    `kept` is what the open case keeps of this ballot itself.
    """
    case, shown, every = state.case, last(state, asked), state.shown
    if shown is None:
        shown = _shown(state, asked, published, away, seats=seats)
        every = (*every, shown)
    elif case is not None and case.recount == asked.stage:
        # Counted again: the same cards.
        shown = replace(shown, published=published, recount=True)
        every = (*every, shown)
    if case is None:
        return replace(state, shown=every)
    if case.recount or case.recounted or shown.recount:
        others = tuple(stage for stage in case.recounted if stage != asked.stage)
        kept.update(recount="", recounted=(*others, asked.stage) if shown.recount else others)
    if not case.voters:
        kept.update(voters=_fixed(state, shown), missing=0 if seats else shown.missing)
    return replace(state, case=replace(case, **kept), shown=every)


def _shown(state: State, asked: Asked, published: Published, away: Away, *, seats: bool) -> Shown:
    talks = 0 if state.case is None else state.case.talks
    voters, unknown = electorate(state)
    if seats:
        voters, unknown = one_a_seat(voters), 0
    if away:
        known = {seat: number for seat, number in away if seat is not None}
        pairs = zip(state.seats, voters, strict=True)
        voters = tuple(max(0, many - known.get(seat.id, 0)) for seat, many in pairs)
        unknown += sum(number for seat, number in away if seat is None)
    if asked.card and isinstance(published, (Counts, Named)):
        counts = published.counts(asked.items) if isinstance(published, Named) else published
        unknown = max(0, sum(voters) - sum(counts.counts) - counts.blank)
    return Shown(asked, talks, published, voters, unknown, state.went, seats=seats)


def _fixed(state: State, shown: Shown) -> tuple[int, ...]:
    """Who votes on the case from now on: of a seat that proposed all its voters, of one that was away the others."""
    if not shown.seats:
        return shown.voters
    pairs = zip(state.seats, shown.voters, strict=True)
    return tuple(seat.voters if proposed or seat.voters > 1 else 0 for seat, proposed in pairs)


def attended(case: Case, place: int, before: int, now: int, *, swap: bool, at_once: bool) -> Case:
    """The case after this: who comes votes from the next case on, unless it was said that they vote at once."""
    case = replace(case, fell=case.fell or (now == 1 and before > 1))
    if not case.voters:
        return case
    voters = list(case.voters)
    if now < before:
        voters[place] = min(voters[place], now)
    elif swap and not at_once:
        voters[place] = max(0, voters[place] - 1)
    elif at_once:
        voters[place] += now - before
    return replace(case, voters=tuple(voters))


def gone_back(then: State, now: State) -> State:
    """How things stand for a table that went back from `now` to `then`: what was shown stays shown."""
    pairs = zip(now.went, now.seats, then.seats, strict=True)
    went = tuple(gone + max(0, here.voters - before.voters) for gone, here, before in pairs)
    return replace(then, shown=now.shown, went=went)
