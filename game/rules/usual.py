"""Ballots that every table of a kind is asked alike: made once for a card, and known from then on."""

from collections.abc import Callable

from game.rules.case import case_of
from game.rules.prompts import Ballot
from game.rules.scenario import Scenario
from game.rules.state import State

Make = Callable[[Scenario, State], Ballot]


def usual(scenario: Scenario, state: State, stage: str, make: Make) -> Ballot | None:
    """The first ballot on the open case, where nothing about it depends on the evening; `None` where something does.

    Then it is the same for everyone with these seats and these agreements: nothing was shown of the card, so nothing
    is kept back, and nothing stands in its place.
    """
    case = case_of(state)
    if case.voters or case.ballot or case.recount or case.fell or not scenario.dilemmas[case.card].asks_the_same:
        return None
    for shown in state.shown:
        if shown.asked.card == case.card:
            return None
    key = (stage, case.card, state.seats, state.reveal, state.decision, state.agreed, state.by_name)
    ballot = scenario.usual_ballots.get(key)
    if ballot is None:
        ballot = scenario.usual_ballots[key] = make(scenario, state)
    return ballot
