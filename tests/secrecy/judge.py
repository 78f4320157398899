"""What was promised of ballots in a row, held against what a room remembers: floors, run-offs, and brute force."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations_with_replacement, permutations, product

from game.rules.ballots.publishing import publish_counts
from game.rules.decisions.rule import NO, YES
from game.rules.terms.tally import Counts, Lead, Middle, Named, Proposals, Sealed, Verdict
from game.rules.terms.value import Chosen, Divided, Ranked
from tests.secrecy.room import Held, Room, Taste, choice

FIVE, THREE = 5, 3
"""Written out once more: the test does not ask the rules how many are enough."""


def counted(held: Held) -> Counts:
    """The votes that were cast."""
    chosen = [vote for _, vote in held.votes]
    return Counts(tuple(map(chosen.count, map(Chosen, held.ballot.option_ids()))), chosen.count(None))


def in_public(held: Held) -> bool:
    """Whether votes were counted in public."""
    return isinstance(held.published, (Counts, Named))


def question(held: Held) -> tuple[object, ...]:
    return (held.card, held.occurrence, held.ballot.at, held.ballot.option_ids(), held.proposal, held.run_off)


def _table(room: Room, place: int) -> int:
    """How many were to vote; where a few cards are counted again, how many were to vote when they were cast."""
    held = room.held[place]
    return max(it.ballot.ballots for it in room.held[: place + 1] if question(it) == question(held))


def _units(held: Held) -> set[int]:
    return {person for person, _ in held.votes}


def wrongs(room: Room) -> Iterator[str]:
    """Every promise that was broken."""
    for place, held in enumerate(room.held):
        yield from _alone(room, place, held)
        for before in room.held[:place]:
            if before.card == held.card:
                yield from _together(before, held)


def _alone(room: Room, place: int, held: Held) -> Iterator[str]:
    if held.ballot.seats:
        yield from _proposed(held)
        return
    votes = counted(held)
    cast, slips = sum(votes.counts), len(held.votes)
    if in_public(held):
        shown = held.published.counts(held.ballot.option_ids()) if isinstance(held.published, Named) else held.published
        if shown != votes:
            yield f"(untrue) {shown} of {votes}"
        if slips < FIVE and not held.agreed:
            yield f"(c) {slips} votes were counted in public, and nobody agreed to that"
        if held.run_off:
            called = next(it for it in reversed(room.held[:place]) if it.ballot.at == held.ballot.at)
            moved = [vote for _, vote in called.votes if vote not in {*map(Chosen, held.ballot.option_ids())}]
            if len(moved) < FIVE or not in_public(called):
                yield f"(d) S3: a run-off was counted in public, and {len(moved)} had to move"
    match held.published:
        case Lead(item=str()) | Verdict(kind="advised", items=(_,)):
            if cast < THREE or slips <= THREE:
                yield f"(d) S4: {cast} of {slips} votes told what leads"
        case Verdict(kind="decided") if cast * 2 < slips or cast < min(2, slips):
            yield f"(d) S4: {cast} of {slips} votes decided"
        case Lead() if slips <= THREE and _table(room, place) <= THREE and not held.agreed:
            yield "(d) S4: three people were told that nothing leads"
        case Sealed() if slips > THREE:
            yield "(d) S4: nothing was told of enough"
        case _:
            pass


def _proposed(held: Held) -> Iterator[str]:
    """Seats made proposals: where few people are behind one, it is theirs."""
    cast, slips = [vote for _, vote in held.votes if vote is not None], len(held.votes)
    match held.published:
        case Proposals() as shown:
            if sorted(map(str, shown.proposals)) != sorted(map(str, cast)):
                yield f"(untrue) {shown} of {cast}"
            if slips < FIVE and min(held.teams) < 2 and not held.agreed:
                yield f"(c) {slips} proposals were shown of {held.teams} voters, and nobody agreed to that"
            if held.fell and sum(held.teams) >= FIVE:
                yield "S6: proposals were shown, and a seat had fallen to one voter"
        case Middle(proposal=Divided() | Ranked()):
            if len(cast) < THREE or (sum(held.teams) <= THREE and not held.agreed):
                yield f"(d) S4: {len(cast)} proposals of {held.teams} voters told what they come to"
        case Sealed() if sum(held.teams) > THREE:
            yield "(d) S4: nothing was told of enough"
        case _:
            pass


def _together(one: Held, other: Held) -> Iterator[str]:
    if isinstance(one.published, Proposals) and isinstance(other.published, Proposals):
        if question(one) == question(other):
            yield "(a) the proposals of one question were shown twice"
        if 0 < len(_units(one) ^ _units(other)) < FIVE:
            yield "(b) the proposals of nearly the same seats were shown"
        return
    if not (in_public(one) and in_public(other)):
        return
    if question(one) == question(other):
        yield "(a) one question was counted in public twice"
    who, then = ({person for person, _ in held.votes} for held in (other, one))
    if 0 < len(who ^ then) < FIVE:
        yield f"(b) {len(who ^ then)} people differ between two public counts"


# Brute force

World = tuple[Taste, ...]
MOST = 9
"""So many people in one case at most: of more there are too many worlds to look at each."""


@cache
def tastes(options: tuple[str, ...], *, whole: bool) -> tuple[Taste, ...]:
    """Every way to like them, and blank; where all ballots are about everything only the first choice counts."""
    return (*(((first,) for first in options) if whole else permutations(options)), ())


def fixed(helds: list[Held], options: tuple[str, ...], people: dict[int, Taste], attacker: int | None) -> set[int]:
    """Whose first choice follows from what was published of these ballots, for somebody who knows their own."""
    groups: dict[tuple[bool, ...], list[int]] = {}
    for person in people:
        if person != attacker:
            groups.setdefault(tuple(any(it == person for it, _ in held.votes) for held in helds), []).append(person)
    keys = [key for key in groups if any(key)]
    whole = all(held.ballot.option_ids() in (options, (YES, NO)) for held in helds)
    possible: list[set[str]] = [set() for _ in keys]
    for world in product(
        *(combinations_with_replacement(tastes(options, whole=whole), len(groups[key])) for key in keys)
    ):
        if all(_fits(held, place, keys, world, people, attacker) for place, held in enumerate(helds)):
            for number, some in enumerate(world):
                possible[number] |= {taste[0] if taste else "" for taste in some}
    return {person for number, key in enumerate(keys) if len(possible[number]) == 1 for person in groups[key]}


def _fits(
    held: Held,
    place: int,
    keys: list[tuple[bool, ...]],
    world: tuple[World, ...],
    people: dict[int, Taste],
    own: int | None,
) -> bool:
    """Whether this ballot would have been published so, if everybody liked what they do in this world."""
    if isinstance(held.published, Verdict) and held.published.kind != "advised":
        return True
    voted = [taste for key, some in zip(keys, world, strict=True) if key[place] for taste in some]
    if own is not None and any(person == own for person, _ in held.votes):
        voted.append(people[own])
    chosen = Counter(choice(taste, held.ballot, held.proposal) for taste in voted)
    counts = Counts(tuple(chosen[Chosen(item)] for item in held.ballot.option_ids()), chosen[None])
    return publish_counts(held.ballot, counts) == held.published


def told_by_subtraction(room: Room) -> Iterator[str]:
    """(e) Whose vote is fixed by all publications of a case together, and by none of them alone."""
    for key in dict.fromkeys((held.card, held.occurrence) for held in room.held):
        helds = [it for it in room.held if (it.card, it.occurrence) == key and _tells(it)]
        people = {person: room.tastes[person] for held in helds for person, _ in held.votes}
        if len(people) > MOST:
            continue
        # Whoever voted in the same ballots and chose the same learns the same.
        alike = {
            (
                tuple((person, it) in held.votes for held in helds for it in (*map(Chosen, room.options), None)),
                taste,
            ): person
            for person, taste in people.items()
        }
        for attacker in (None, *alike.values()) if len(helds) > 1 else ():
            alone = set().union(*(fixed([it], room.options, people, attacker) for it in helds))
            more = fixed(helds, room.options, people, attacker) - alone
            if more:
                shown = [(it.ballot.at, it.published, len(it.votes)) for it in helds]
                yield f"(e) {attacker or 'anybody'} learns what {sorted(more)} chose: {shown}"


def _tells(held: Held) -> bool:
    return not (isinstance(held.published, (Sealed, Named)) or held.ballot.seats) and (
        not isinstance(held.published, Verdict) or held.published.kind == "advised"
    )
