"""A transition: events are told one by one, each folded into the state at once, so the second sees the first."""

from collections.abc import Iterable

from msgspec.structs import replace

from game.rules.decisions import TABLE_RULES
from game.rules.events import Event
from game.rules.folding import FOLDS, evolve
from game.rules.scenario import Scenario
from game.rules.setup import ENOUGH, Setup
from game.rules.state import Case, State
from game.rules.town.remembered import Facility


class Transition:
    """What is happening: the state so far and the events told."""

    __slots__ = ("events", "scenario", "state")

    def __init__(self, scenario: Scenario, state: State) -> None:
        self.scenario = scenario
        self.state = state
        self.events: list[Event] = []

    def tell(self, event: Event) -> None:
        """Say that it happened."""
        self.state = FOLDS[type(event)](self.scenario, self.state, event)
        self.events.append(event)

    @property
    def case(self) -> Case:
        """The open case. Raises `AssertionError` where there is none."""
        assert self.state.case is not None
        return self.state.case

    @property
    def cause(self) -> int:
        """The number of the action that is being told; 0 for what was so from the start."""
        return self.state.number


def blank(scenario: Scenario, setup: Setup) -> State:
    """The state before anything was told. Raises `ValueError` for a decision rule that there is not."""
    if setup.decision is not None and setup.decision not in TABLE_RULES:
        raise ValueError(f"no decision rule {setup.decision!r}; there are {', '.join(TABLE_RULES)}")
    if setup.quarters is not None and setup.quarters > scenario.quarters:
        raise ValueError(f"the pack has {scenario.quarters} quarters, not {setup.quarters}")
    year = setup.quarters or scenario.quarters
    form = setup.form or scenario.settings.form or "tokens"
    # One voice to the outside: what is kept of a ballot is what it came to.
    one_voice = scenario.settings.outside == "one_voice"
    by_name = setup.by_name and not one_voice
    return State(
        seed=setup.seed,
        seats=setup.seats,
        reveal="outcome" if one_voice else setup.reveal,
        room=one_voice and setup.reveal == "counts",
        agreed=setup.reveal == "counts" and setup.voters < ENOUGH,
        decision=setup.decision or scenario.settings.decision,
        funds=tuple(fund.start_in(year) for fund in scenario.funds.values()),
        indicators=tuple(indicator.start for indicator in scenario.indicators.values()),
        led=(0,) * len(setup.seats),
        by_name=by_name,
        promised=by_name,
        went=(0,) * len(setup.seats),
        brisk=setup.brisk,
        openness=setup.openness,
        depth=setup.depth or scenario.settings.level,
        form=form if scenario.board is not None else "cards",
        facilities=(Facility(),) * len(scenario.groups),
        quarters=0 if year == scenario.quarters else year,
        cases=setup.cases or 0,
    )


def fold(scenario: Scenario, state: State, told: Iterable[Event]) -> State:
    """The state after these events."""
    for event in told:
        state = evolve(scenario, state, event)
    return state


def follow(scenario: Scenario, state: State, told: Iterable[Event]) -> State:
    """The state after one action that told these events."""
    return fold(scenario, replace(state, number=state.number + 1), told)
