"""Ballots that every table of a kind is asked alike: made once for a card, and known from then on."""

from collections.abc import Callable

from game.rules.ballots.shown import tells
from game.rules.conditions import Sight
from game.rules.prompts import Ballot
from game.rules.scenario import Scenario
from game.rules.state import Case, State
from game.rules.terms.at import BallotAt
from game.rules.terms.tally import Shown

Make = Callable[[Scenario, State], Ballot]
MOST = 500
"""So many are known at once: more than the cards and seatings of an evening, however many evenings follow."""


def usual(scenario: Scenario, state: State, stage: BallotAt, make: Make) -> Ballot | None:
    """The ballot on the open case, where nothing about it depends on the evening; `None` where something does.

    Then it is the same for everyone with these seats and these agreements: the same people vote as before, and nothing
    was shown of the card but the first ballot, by this case.
    """
    case = state.case
    assert case is not None
    if case.ballot or case.recount or case.fell or case.twist is not None:
        return None
    card = case.card
    hangs_on = scenario.dilemmas[card].hangs_on(Sight(scenario, state, case.talk, None, case.occurrence))
    if hangs_on is None:
        return None
    before = [shown for shown in state.shown if shown.asked.card == card]
    if not before:
        if case.voters:
            return None
    elif not _only_first(state, case, stage, before):
        return None
    shown = (before[0].seats, tells(before[0])) if before else None
    key = (
        stage,
        card,
        hangs_on,
        state.seats,
        state.reveal,
        state.decision,
        state.agreed,
        state.by_name,
        state.openness,
        shown,
    )
    ballot = scenario.usual_ballots.get(key)
    if ballot is None:
        if len(scenario.usual_ballots) >= MOST:
            scenario.usual_ballots.clear()
        ballot = scenario.usual_ballots[key] = make(scenario, state)
    return ballot


def _only_first(state: State, case: Case, stage: BallotAt, before: list[Shown]) -> bool:
    """Whether this is the final ballot, after a first one of which nothing is held back and nobody came or went."""
    first = before[0]
    return (
        len(before) == 1
        and (stage, first.asked.stage, first.asked.occurrence) == ("final_ballot", "first_ballot", case.occurrence)
        and not case.missing
        and not first.missing
        and first.went == state.went
        and case.voters == tuple([seat.voters for seat in state.seats])
        and (first.seats or first.voters == case.voters)
    )
