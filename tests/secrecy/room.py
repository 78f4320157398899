"""A room with people in it: who sits where, what each would choose, and what they did in which ballot."""

from random import Random

from msgspec import Struct
from msgspec.structs import replace

from game.apps.session import BallotBox
from game.rules import actions
from game.rules.actions import Action, CloseBallot
from game.rules.ballots.shown import gone_back
from game.rules.decisions.rule import NO, YES
from game.rules.legal import prompts
from game.rules.prompts import AllocatePrompt, Ballot, RankPrompt, Stands
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.state import State
from game.rules.terms.tally import Counts, Published
from game.rules.terms.value import Chosen, Divided, Ranked, Value
from game.rules.turns import apply, begin

Taste = tuple[str, ...]
"""The options in the order in which somebody likes them; empty for who votes blank."""
HATES = 0.15


def choice(taste: Taste, ballot: Ballot, proposal: Value | None) -> Chosen | None:
    """What somebody of that taste votes, every time the same: what they like most of what there is."""
    items = ballot.option_ids()
    if not taste:
        return None
    if items == (YES, NO):
        likes = Chosen(taste[0]) == proposal if isinstance(proposal, Chosen) else taste[0] != "c"
        return Chosen(YES if likes else NO)
    return Chosen(next(item for item in taste if item in items))


def proposal_of(taste: Taste, ballot: Ballot) -> Value | None:
    """What a seat of that taste proposes, every time the same: most for what it likes most."""
    match ballot.question:
        case AllocatePrompt(amount=amount, step=step, posts=posts) if taste:
            euros = {post.id: post.low for post in posts}
            for post in sorted(posts, key=lambda it: taste.index(it.id)):
                room = min(post.high - post.low, amount - sum(euros.values()))
                euros[post.id] += room // step * step
            return Divided(tuple(euros[post.id] for post in posts))
        case RankPrompt() if taste:
            return Ranked(taste)
        case _:
            return None


class Held(Struct, frozen=True):
    """A ballot that was held: what only the room knows of it, and what was published."""

    ballot: Ballot
    card: str
    occurrence: int
    run_off: bool
    proposal: Value | None
    votes: tuple[tuple[int, Value | None], ...]
    """Person and vote; where seats propose, somebody who sits there."""
    published: Published
    agreed: bool
    fell: bool
    """Whether a seat fell to one voter in this case."""
    teams: tuple[int, ...]
    """How many may vote on the case, per seat where somebody does."""


class Cast(Struct, frozen=True):
    """What was put in the box of one ballot: seat, number at that seat, and vote; and whether a teller counted."""

    votes: tuple[tuple[str, int, Value | None], ...]
    tally: bool


class Room:
    """Plays a table and remembers who voted what; the rules see only what a table would enter."""

    def __init__(self, scenario: Scenario, setup: Setup, dice: Random, options: tuple[str, ...]) -> None:
        # A copy knows no ballot of another room, in which a rule may have been broken.
        self.scenario, self.setup, self.dice, self.options = replace(scenario), setup, dice, options
        self.state, _ = begin(scenario, setup)
        self.agreed = setup.by_name or (setup.reveal == "counts" and setup.voters < 5)
        """Whether everyone who is here said yes to being seen: kept apart from what the rules make of it."""
        self.fell = False
        """Whether a seat fell to one voter in the open case."""
        self.line: list[tuple[State, bool, bool]] = [(self.state, self.agreed, self.fell)]
        self.people = 0
        self.tastes: dict[int, Taste] = {}
        self.seats: dict[str, list[int]] = {
            seat.id: [self._person() for _ in range(seat.voters)] for seat in setup.seats
        }
        self.electors: dict[tuple[str, int], set[int]] = {}
        self.held: list[Held] = []
        self.tally = dice.random() < 0.4
        self.script: list[Action | int | Cast] = []
        """Everything that was done, how many steps the table went back, and what was put in the box."""
        self.done: list[tuple[str, str]] = []
        """What was open, and what was done then."""

    def _person(self) -> int:
        self.people += 1
        blank = self.dice.random() < HATES
        liked = list(self.options)
        self.dice.shuffle(liked)
        self.tastes[self.people] = () if blank else tuple(liked)
        return self.people

    @property
    def asked(self) -> str:
        asked = prompts(self.scenario, self.state)
        if not asked:
            return "over"
        return "stands" if isinstance(asked[0], Stands) else asked[0].at

    @property
    def _open(self) -> tuple[str, int] | None:
        case = self.state.case
        return None if case is None else (case.card, case.occurrence)

    def do(self, action: Action, name: str) -> None:
        self.done.append((self.asked, name))
        case = self._open
        self.state, _ = apply(self.scenario, self.state, action)
        match action:
            case actions.AgreeToShow():
                self.agreed = True
            case actions.Attend() if name != "goes":
                self.agreed = False
        self.fell = self.fell and self._open == case
        self.line.append((self.state, self.agreed, self.fell))
        self.script.append(action)

    def back(self, steps: int) -> None:
        if len(self.line) <= steps:
            return
        self.done.append((self.asked, "back"))
        del self.line[-steps:]
        then, self.agreed, self.fell = self.line[-1]
        self.state = gone_back(then, self.state)
        self.line[-1] = (self.state, self.agreed, self.fell)
        self.script.append(steps)

    def attend(self, seat: str, voters: int, *, swap: bool, at_once: bool) -> None:
        """People really come and go; which of a seat's people goes is anybody's guess."""
        there = self.seats[seat]
        before = next(it.voters for it in self.state.seats if it.id == seat)
        self.fell = self.fell or (self.state.case is not None and before > 1 and voters == 1)
        self.do(
            actions.Attend(seat, voters, swap, at_once), "swap" if swap else ("comes" if voters > before else "goes")
        )
        for _ in range(max(0, before - voters) + swap):
            if there:
                there.pop(self.dice.randrange(len(there)))
        there += [self._person() for _ in range(max(0, voters - before) + swap)]
        if at_once and self.state.case is not None:
            self.electors.setdefault((self.state.case.card, self.state.case.occurrence), set()).update(there[-1:])

    def vote(self, ballot: Ballot, away: float) -> None:
        """Whoever may vote does, but for some; the laptop goes round, or a teller counts."""
        case = self.state.case
        assert case is not None
        key = (case.card, case.occurrence)
        known = self.electors.get(key)
        there = {seat: [it for it in people if known is None or it in known] for seat, people in self.seats.items()}
        if not any(there.values()):
            there = self.seats
        # As the table entered it: somebody who went may sit there again for the game, where it went back.
        entered = {seat.id: seat.voters for seat in self.state.seats}
        many = {seat: it if known is None else min(it, len(there[seat])) for seat, it in entered.items()}
        teams = tuple(it for it in many.values() if it)
        voters = self._proposers(ballot, there, away) if ballot.seats else self._voters(ballot, known, away)
        if not voters:
            return
        chosen = [
            proposal_of(self.tastes[it], ballot) if ballot.seats else choice(self.tastes[it], ballot, case.proposal)
            for _, it in voters
        ]
        numbers = [[seat for seat, _ in voters[:place]].count(seat) + 1 for place, (seat, _) in enumerate(voters)]
        pairs = zip(voters, numbers, chosen, strict=True)
        cast = Cast(tuple((seat, number, it) for (seat, _), number, it in pairs), tally=self.tally and not ballot.seats)
        closed = closing(BallotBox(ballot, self.scenario.dilemmas[case.card]), cast)
        if known is None:
            proposed = {seat for seat, _ in voters}
            self.electors[key] = {it for _, it in voters} | (
                {
                    it
                    for seat, people in there.items()
                    if ballot.seats
                    for it in people
                    if seat in proposed or len(people) > 1
                }
            )
        votes = tuple((person, it) for (_, person), it in zip(voters, chosen, strict=True))
        run_off = bool(case.ballot)
        self.held.append(
            Held(ballot, *key, run_off, case.proposal, votes, closed.published, self.agreed, self.fell, teams)
        )
        self.do(closed, "vote" if len(votes) == ballot.ballots else "away")
        self.script[-1] = cast

    def _proposers(self, ballot: Ballot, there: dict[str, list[int]], away: float) -> list[tuple[str, int]]:
        """Somebody of each seat that makes a proposal."""
        expected = [(seat, min(there[seat])) for seat, _ in ballot.voters if there[seat]]
        return [it for it in expected if self.dice.random() >= away]

    def _voters(self, ballot: Ballot, known: set[int] | None, away: float) -> list[tuple[str, int]]:
        found: list[tuple[str, int]] = []
        for seat, many in ballot.voters:
            there = sorted(self.seats[seat], key=lambda person: (known is not None and person not in known, person))
            found += [(seat, person) for person in there[:many]]
        if known is not None and len(found) > ballot.ballots:
            found = [it for it in found if it[1] in known]
        found = [it for it in found if self.dice.random() >= away]
        return found[: ballot.ballots]


def closing(box: BallotBox, cast: Cast) -> CloseBallot:
    """What comes of it when this is put in the box, or counted by a teller."""
    if cast.tally:
        chosen = [vote for _, _, vote in cast.votes]
        return box.close_with(
            Counts(tuple(map(chosen.count, map(Chosen, box.ballot.option_ids()))), chosen.count(None))
        )
    for seat, number, vote in cast.votes:
        box.vote((seat, number), vote)
    return box.close()
