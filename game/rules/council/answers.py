"""How the director answers: the first row that holds and that can be meant. Nothing is drawn, and no count is known."""

from typing import assert_never

from game.rules.case import card_of, case_of, rule, sight
from game.rules.conditions import Sight
from game.rules.council.kept import DirectorSaid
from game.rules.council.part import NOT_OURS, Answer, WorksCouncil
from game.rules.decisions.rule import Right
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.references import Addition, kept


def answer(scenario: Scenario, state: State) -> DirectorSaid:
    """What the director does with what the works council said of the open case."""
    case, part, right = case_of(state), _part(scenario, state), _right(scenario, state)
    if case.advised == NOT_OURS or part.director is None or (case.advised is None and not right.consent):
        # There is nothing to deviate from, and nothing to follow.
        return DirectorSaid("proceeds", part.intends)
    here = sight(scenario, state)
    for row, it in enumerate(part.director.answers):
        if _meant(right, part, case.advised, it) and (it.when is None or it.when.holds(here)):
            return _given(state, part, it, row)
    return _none_left(state, right, part)


def _given(state: State, part: WorksCouncil, row: Answer, place: int) -> DirectorSaid:
    match row.does:
        case "follows":
            option = case_of(state).advised
        case "withdraws" | "declines":
            option = None
        case "asks_court":
            option = row.decides or part.intends
        case "deviates" | "acts_anyway" | "proceeds":
            option = row.decides
        case unknown:
            assert_never(unknown)
    promised = tuple(kept(it) for it in conditions(state, option) if it.amendment in row.keeps)
    return DirectorSaid(row.does, option, promised, place)


def _none_left(state: State, right: Right, part: WorksCouncil) -> DirectorSaid:
    """Where no row is left that can be meant: the advice is followed, and without consent the plan is withdrawn."""
    advised = case_of(state).advised
    if right.consent and advised != part.intends:
        return DirectorSaid("withdraws")
    if "deviates" in right.does and not right.suspends and part.intends not in (None, advised):
        return DirectorSaid("deviates", part.intends)
    return DirectorSaid("follows", advised, tuple(map(kept, conditions(state, advised))))


def _part(scenario: Scenario, state: State) -> WorksCouncil:
    part = card_of(scenario, state).council
    assert part is not None
    return part


def _right(scenario: Scenario, state: State) -> Right:
    right = rule(scenario, state).right
    assert right is not None
    return right


def _meant(right: Right, part: WorksCouncil, advised: str | None, row: Answer) -> bool:
    """Whether a director can mean this: nobody deviates to what was advised, follows nothing, or does without the yes
    that was given.
    """
    consented = right.consent and advised == part.intends
    match row.does:
        case "follows":
            return advised is not None
        case "deviates":
            return row.decides != advised
        case "asks_court" | "acts_anyway":
            return not consented
        case "withdraws" | "declines":
            return True
        case "proceeds":
            return False


def conditions(state: State, option: str | None) -> tuple[Addition, ...]:
    """The conditions that the works council put to this option."""
    return tuple(it for it in case_of(state).additions if it.option == option)


def refused(state: State, given: DirectorSaid) -> bool:
    """Whether a condition was put to what is decided, and is not promised."""
    return any(kept(it) not in given.keeps for it in conditions(state, given.option))


def ruling(scenario: Scenario, here: Sight, card: str) -> int:
    """The place of the ruling on that card that holds now."""
    part = scenario.dilemmas[card].council
    assert part is not None
    return next(place for place, it in enumerate(part.court) if it.when is None or it.when.holds(here))
