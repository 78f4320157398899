"""Plays the parts of an evening that a test is not about."""

from msgspec.structs import replace

from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.ballots.publishing import publish_counts
from game.rules.events import Event
from game.rules.legal import prompts as asked
from game.rules.prompts import Ballot
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.terms.tally import Counts, Middle, Published, together
from game.rules.terms.value import Value
from game.rules.turns import apply, begin
from game.rules.views import View, on_page, view


class Table:
    """A table that does what it is told."""

    def __init__(self, scenario: Scenario, voters: int = 5, **setup: object) -> None:
        self.scenario = scenario
        table = Setup(1, (Seat("blue", voters - 2), Seat("green", 2)), reveal="counts")
        self.state, self.told = begin(scenario, replace(table, **setup))
        self._so_far = [self.told]

    def do(self, action: Action) -> tuple[Event, ...]:
        self.state, self.told = apply(self.scenario, self.state, action)
        self._so_far.append(self.told)
        return self.told

    @property
    def page(self) -> tuple[Event, ...]:
        """What was told since the page was last turned."""
        return on_page(reversed(self._so_far))

    @property
    def asked(self) -> tuple[prompts.AnyPrompt, ...]:
        return asked(self.scenario, self.state)

    @property
    def phase(self) -> str:
        return self.state.phase

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
        """So many votes come in, and what may be shown of them is published."""
        ballot = self.asked[0]
        assert isinstance(ballot, Ballot)
        counted = Counts(counts, blank)
        # Counts that cannot be right, or were promised, are for the rules to judge.
        right = 0 < sum(counts) + blank <= ballot.ballots and min(counts) >= 0
        self.publish(publish_counts(ballot, counted) if right and ballot.reveal == "outcome" else counted)

    def propose(self, *proposals: Value) -> None:
        self.publish(together(proposals) if proposals else Middle(None))

    def publish(self, published: Published) -> None:
        ballot = self.asked[0]
        assert isinstance(ballot, Ballot)
        self.do(actions.CloseBallot(ballot.at, published))

    def pick(self, item: str) -> tuple[Event, ...]:
        (asked, *_) = self.asked
        assert isinstance(asked, prompts.PickPrompt)
        return self.do(actions.Pick(asked.at, item))

    def land(self, steps: int) -> tuple[Event, ...]:
        """The seat whose turn it is enters its dice and walks so many squares."""
        self.until("roll").do(actions.Roll("roll", (steps, steps % 6 + 1)))
        return self.do(actions.Pick("move", str(steps)))

    def decide(self, option: int = 0) -> "Table":
        """The open case comes to this option, and its outcome is read."""
        assert self.state.case is not None
        value = list(self.scenario.dilemmas[self.state.case.card].names())[option]
        while self.at != "outcome":
            match self.asked[0]:
                case Ballot() as ballot:
                    items = ballot.option_ids()
                    self.vote(*(ballot.ballots if item == value else 0 for item in items))
                case _:
                    self.go_on()
        return self

    def decide_to_cover(self, option: int = 0) -> "Table":
        """The open case comes to this option, and the first fund that can covers it."""
        case = self.state.case
        assert case is not None
        value = list(self.scenario.dilemmas[case.card].names())[option]
        while self.at != "outcome":
            match self.asked[0]:
                case Ballot() as ballot:
                    self.vote(*(ballot.ballots if item == value else 0 for item in ballot.option_ids()))
                case prompts.PickPrompt(at="cover") as asked:
                    self.pick(next(item.id for item in asked.items if item.id.startswith("fund:") and not item.closed))
                case _:
                    self.go_on()
        return self

    def next_quarter_opens(self) -> "Table":
        """Go on until the agenda of the next quarter is asked."""
        quarter = self.state.quarter
        while self.state.quarter == quarter:
            self.go_on()
        return self

    def next_quarter(self) -> "Table":
        """Go on until the next quarter begins."""
        return self.next_quarter_opens().until("quarter")

    def seen(self, audience: str = "table") -> View:
        return view(self.scenario, self.state, audience, self.page)

    def level(self, group: str) -> int:
        return self.state.facilities[self.scenario.group_at[group]].level

    @property
    def funds(self) -> dict[str, int]:
        return dict(zip(self.scenario.funds, self.state.funds, strict=True))
