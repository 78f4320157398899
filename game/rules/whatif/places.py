"""Where in a year a question stands: what the table answered there counts again where the same is asked."""

from msgspec import Struct

from game.rules import actions
from game.rules.actions import Action
from game.rules.ballots.shown import asked_now
from game.rules.legal import prompts
from game.rules.prompts import Ballot
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.tally import Asked


class YearPlace(Struct, frozen=True):
    """A case, a turn, a visit or a moment of a quarter."""

    phase: str
    of: str = ""
    """The card of a case, or what is visited."""
    times: int = 0
    """Of a case: its occurrence. Elsewhere: the turn of the quarter."""
    quarter: int = 0
    """0 for a case: it is the same one in another quarter too."""
    talks: int = 0
    """How many times the table had talked about the case."""


def place_of(state: State) -> YearPlace:
    """Where this state is in the year."""
    case = state.case
    if case is not None:
        return YearPlace("case", case.card, case.occurrence, talks=case.talks)
    visit = state.visit
    if visit is not None:
        return YearPlace(state.phase, f"{visit.square}.{visit.of}", state.turns, state.quarter)
    if state.revising is not None:
        return YearPlace("revising", state.revising[0], state.revising[1], state.quarter)
    return YearPlace(state.phase, "", state.turns, state.quarter)


def ballot_on(scenario: Scenario, state: State, action: Action) -> Asked | None:
    """What is voted on here: counts are only worth anything on the same question. `None` for what is no ballot."""
    if not isinstance(action, actions.CloseBallot):
        return None
    for prompt in prompts(scenario, state):
        if isinstance(prompt, Ballot) and prompt.at == action.at:
            return asked_now(state, prompt.at, prompt.option_ids())
    return None
