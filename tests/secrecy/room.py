"""A room with people in it: who sits where, what each would choose, and what they did in which ballot."""

from random import Random

from msgspec import Struct

from game.apps.session import BallotBox
from game.rules import actions
from game.rules.actions import Action, CloseBallot
from game.rules.decisions.rule import NO, YES
from game.rules.prompts import Ballot, Stands
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.shown import gone_back
from game.rules.state import State
from game.rules.tally import Counts, Published, Value
from game.rules.turns import apply, begin, prompts

Taste = tuple[str, ...]
"""The options in the order in which somebody likes them; empty for who votes blank."""
HATES = 0.15


def choice(taste: Taste, ballot: Ballot, proposal: Value | None) -> str | None:
    """What somebody of that taste votes, every time the same: what they like most of what there is."""
    items = ballot.option_ids()
    if not taste:
        return None
    if items == (YES, NO):
        return YES if taste[0] == proposal else NO
    return next(item for item in taste if item in items)


class Held(Struct, frozen=True):
    """A ballot that was held: what only the room knows of it, and what was published."""

    ballot: Ballot
    card: str
    occurrence: int
    run_off: bool
    proposal: Value | None
    votes: tuple[tuple[int, str | None], ...]
    """Person and vote."""
    published: Published
    agreed: bool


class Room:
    """Plays a table and remembers who voted what; the rules see only what a table would enter."""

    def __init__(self, scenario: Scenario, setup: Setup, dice: Random, options: tuple[str, ...]) -> None:
        self.scenario, self.dice, self.options = scenario, dice, options
        self.state, _ = begin(scenario, setup)
        self.agreed = setup.by_name or (setup.reveal == "counts" and setup.voters < 5)
        """Whether everyone who is here said yes to being seen: kept apart from what the rules make of it."""
        self.line: list[tuple[State, bool]] = [(self.state, self.agreed)]
        self.people = 0
        self.tastes: dict[int, Taste] = {}
        self.seats: dict[str, list[int]] = {
            seat.id: [self._person() for _ in range(seat.voters)] for seat in setup.seats
        }
        self.electors: dict[tuple[str, int], set[int]] = {}
        self.held: list[Held] = []
        self.tally = dice.random() < 0.4
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

    def do(self, action: Action, name: str) -> None:
        self.done.append((self.asked, name))
        self.state, _ = apply(self.scenario, self.state, action)
        match action:
            case actions.AgreeToShow():
                self.agreed = True
            case actions.Attend() if name != "goes":
                self.agreed = False
        self.line.append((self.state, self.agreed))

    def back(self, steps: int) -> None:
        if len(self.line) <= steps:
            return
        self.done.append((self.asked, "back"))
        del self.line[-steps:]
        then, self.agreed = self.line[-1]
        self.state = gone_back(then, self.state)
        self.line[-1] = (self.state, self.agreed)

    def attend(self, seat: str, voters: int, *, swap: bool, at_once: bool) -> None:
        """People really come and go; which of a seat's people goes is anybody's guess."""
        there = self.seats[seat]
        before = next(it.voters for it in self.state.seats if it.id == seat)
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
        voters = self._voters(ballot, known, away)
        votes = tuple((person, choice(self.tastes[person], ballot, case.proposal)) for _, person in voters)
        closed = self._closed(ballot, voters, dict(votes))
        if closed is None:
            return
        if known is None:
            self.electors[key] = {person for person, _ in votes}
        held = Held(ballot, *key, bool(case.ballot), case.proposal, votes, closed.published, self.agreed)
        self.held.append(held)
        self.do(closed, "vote" if len(votes) == ballot.ballots else "away")

    def _voters(self, ballot: Ballot, known: set[int] | None, away: float) -> list[tuple[str, int]]:
        found: list[tuple[str, int]] = []
        for seat, many in ballot.voters:
            there = sorted(self.seats[seat], key=lambda person: (known is not None and person not in known, person))
            found += [(seat, person) for person in there[:many]]
        if known is not None and len(found) > ballot.ballots:
            found = [it for it in found if it[1] in known]
        found = [it for it in found if self.dice.random() >= away]
        return found[: ballot.ballots]

    def _closed(
        self, ballot: Ballot, voters: list[tuple[str, int]], votes: dict[int, str | None]
    ) -> CloseBallot | None:
        if not voters:
            return None
        box = BallotBox(ballot, self.scenario.dilemmas[str(self.state.case and self.state.case.card)])
        if self.tally:
            chosen = list(votes.values())
            counts = Counts(tuple(chosen.count(item) for item in ballot.option_ids()), chosen.count(None))
            return box.close_with(counts)
        numbers = dict.fromkeys((seat for seat, _ in ballot.voters), 0)
        for seat, person in voters:
            numbers[seat] += 1
            box.vote((seat, numbers[seat]), votes[person])
        return box.close()
