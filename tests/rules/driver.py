"""Plays the parts of an evening that a test is not about."""

from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.events import Event
from game.rules.prompts import Ballot
from game.rules.scenario import Scenario
from game.rules.state import Seat, Setup
from game.rules.tally import Counts, Middle, Proposals, Published
from game.rules.turns import apply, begin
from game.rules.turns import prompts as asked


class Table:
    """A table that does what it is told."""

    def __init__(self, scenario: Scenario, voters: int = 5, **setup: object) -> None:
        self.scenario = scenario
        table = {"seed": 1, "seats": (Seat("blue", voters - 2), Seat("green", 2)), "reveal": "counts", **setup}
        self.state, self.told = begin(scenario, Setup(**table))  # type: ignore[arg-type]

    def do(self, action: Action) -> tuple[Event, ...]:
        self.state, self.told = apply(self.scenario, self.state, action)
        return self.told

    @property
    def asked(self) -> tuple[prompts.AnyPrompt, ...]:
        return asked(self.scenario, self.state)

    @property
    def at(self) -> str:
        return self.asked[0].at

    def until(self, at: str) -> "Table":
        """Go on, choosing the first of everything, until this is asked."""
        for _ in range(200):
            if any(prompt.at == at for prompt in self.asked):
                return self
            self.go_on()
        raise AssertionError(f"never asked: {at}")

    def go_on(self) -> None:
        self.do(next(iter(self.asked[0].answers())))

    def vote(self, *counts: int, blank: int = 0) -> None:
        self.publish(Counts(counts, blank))

    def propose(self, *proposals: tuple[int | str, ...]) -> None:
        if not proposals:
            self.publish(Middle(None))
            return
        self.publish(Proposals(tuple(sorted(proposals, key=lambda it: [str(part) for part in it]))))

    def publish(self, published: Published) -> None:
        ballot = self.asked[0]
        assert isinstance(ballot, Ballot)
        self.do(actions.CloseBallot(ballot.at, published))

    def pick(self, item: str) -> tuple[Event, ...]:
        return self.do(actions.Pick(self.at, item))

    @property
    def funds(self) -> dict[str, int]:
        return dict(zip(self.scenario.funds, self.state.funds, strict=True))
