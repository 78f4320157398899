"""Marks (*kenmerken*): how a case was decided, as far as everyone may know it. Fixed as the case closes."""

from collections.abc import Iterator

from game.rules.case import case_of
from game.rules.phases import How, Mark
from game.rules.scenario import Scenario
from game.rules.stages.decision import leader_of
from game.rules.state import Case, State
from game.rules.tally import Counts, Named

BY_HOW: dict[How, Mark] = {
    "passed": "passed",
    "default": "by_default",
    "undecided": "undecided",
    "skipped": "skipped",
    "revised": "revised",
    "postponed": "postponed",
}


def marks(scenario: Scenario, state: State, how: How) -> tuple[Mark, ...]:
    """How the open case was decided, in a fixed order; nothing in a pack that asks for no marks."""
    if not scenario.asks_for_marks or case_of(state).practice:
        return ()
    return tuple(_marks(scenario, state, how))


def _marks(scenario: Scenario, state: State, how: How) -> Iterator[Mark]:
    case = case_of(state)
    if how in ("decided", "passed"):
        yield from _of_counts(case, how)
        leader = leader_of(scenario, state)
        if leader is not None and case.value is not None and leader != case.value:
            yield "turned"
    if how in BY_HOW:
        yield BY_HOW[how]
    if case.value is not None and how != "skipped":
        yield from _of_decision(scenario, case)


def _of_counts(case: Case, how: How) -> Iterator[Mark]:
    """Only from counts that everyone saw."""
    published, items = (case.final, case.final_items) if case.final is not None else (case.first, case.first_items)
    counts = published.counts(items) if isinstance(published, Named) else published
    if not isinstance(counts, Counts):
        return
    cast = sum(counts.counts)
    most, *others = sorted(counts.counts, reverse=True)
    if most == cast and cast >= 2 and cast * 2 >= cast + counts.blank:
        yield "unanimous"
    if how == "decided" and case.final is not None and others and most - others[0] <= max(1, cast // 10):
        yield "narrow"


def _of_decision(scenario: Scenario, case: Case) -> Iterator[Mark]:
    card = scenario.dilemmas[case.card]
    assert case.value is not None
    favours = [it.favours for it in (card.advisers[id] for id in case.heard) if it.favours is not None]
    if favours and not set(favours) & set(card.chose(case.value)):
        yield "against_adviser"
    if case.amended:
        yield "amended"
    if case.twist is not None:
        yield "twisted"
