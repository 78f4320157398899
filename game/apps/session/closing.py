"""A decision that was taken, and its outcome not read: it does not count where its case is skipped, and does where the year ends."""

from game.rules import actions, events
from game.rules.folding import evolve
from game.rules.kinds.price import moves_words
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.measures import Move
from game.rules.terms.text import Message, message
from game.rules.turns import apply


def decided_now(state: State) -> bool:
    """Whether the open case has its decision, and its outcome is still to be read."""
    return state.case is not None and state.case.how is not None and state.case.stage != "outcome"


def counts_words(state: State) -> Message | None:
    """What comes of the decision of the open case where the year is closed now; `None` where there is none that counts."""
    case = state.case
    if case is None or not decided_now(state) or case.practice or case.value is None:
        return None
    # What a works council suspends, or brings before a court, comes in a quarter that is not played any more.
    waits = case.step == "suspended" or case.how == "held"
    return message("closing.waits" if waits else "closing.counts")


def closing_books(scenario: Scenario, state: State) -> Message | None:
    """What money and points move as the open case is skipped; `None` where nothing was decided in it."""
    if not decided_now(state):
        return None
    _, told = apply(scenario, state, actions.Skip())
    after = state
    for event in told:
        if isinstance(event, events.CaseClosed):
            break
        after = evolve(scenario, after, event)
    funds = zip(scenario.funds, state.funds, after.funds, strict=True)
    points = zip(scenario.indicators, state.indicators, after.indicators, strict=True)
    moves = (
        *(Move("fund", id, at, now - was) for at, (id, was, now) in enumerate(funds)),
        *(Move("indicator", id, at, now - was) for at, (id, was, now) in enumerate(points)),
    )
    words = moves_words(moves, scenario)
    return message("closing.nothing") if words is None else message("closing.books", moves=words)
