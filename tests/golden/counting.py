"""An evening with what no table does by chance: somebody joins and all agree anew, and cards are counted again."""

from game.rules import actions
from game.rules.actions import Action
from game.rules.ballots.shown import gone_back
from game.rules.legal import prompts
from game.rules.prompts import Ballot, Stands
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.turns import apply, begin
from tests.golden.games import Evening

TABLE = Setup(
    2015, (Seat("blue", 3), Seat("green", 3)), "counts", by_name=True, practice=False, form="cards", depth="first"
)
JOINS: tuple[Action, ...] = (actions.Attend("blue", 4), actions.AgreeToShow(by_name=True))


def counted_again(scenario: Scenario) -> Evening:
    """Every state until a ballot was counted twice, with the action that comes next."""
    state, told = begin(scenario, TABLE)
    for action in JOINS:
        yield state, action, told
        state, told = apply(scenario, state, action)
    while not isinstance(asked := prompts(scenario, state)[0], Ballot) or asked.seats:
        action = next(iter(asked.answers()))
        yield state, action, told
        state, told = apply(scenario, state, action)
    action = next(iter(asked.answers()))
    yield state, action, told
    back = gone_back(state, apply(scenario, state, action)[0])
    (stands, *_) = prompts(scenario, back)
    assert isinstance(stands, Stands)
    again = actions.Recount(stands.at)
    yield back, again, ()
    state, told = apply(scenario, back, again)
    yield state, None, told
