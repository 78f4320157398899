"""Marks (*kenmerken*): how a case was decided, as far as everyone may know it. Fixed as the case closes."""

from collections.abc import Iterator

from game.rules.case import case_of
from game.rules.scenario import Scenario
from game.rules.stages.decision import leader_of
from game.rules.state import Case, State
from game.rules.terms.phases import How, Mark
from game.rules.terms.tally import Counts, Named
from game.rules.terms.value import Chosen, Value

BY_HOW: dict[How, Mark] = {
    "passed": "passed",
    "default": "by_default",
    "undecided": "undecided",
    "skipped": "skipped",
    "revised": "revised",
    "postponed": "postponed",
    "void": "void",
}


def marks(scenario: Scenario, state: State, how: How) -> tuple[Mark, ...]:
    """How the open case was decided, in a fixed order; nothing in a pack that asks for no marks."""
    if not scenario.asks_for_marks or case_of(state).practice:
        return ()
    return tuple(_marks(scenario, state, how))


def _marks(scenario: Scenario, state: State, how: How) -> Iterator[Mark]:
    case = case_of(state)
    # Of what is put to a works council that is its advice: the director decides.
    settled = case.value if case.given is None else None if case.advised is None else Chosen(case.advised)
    if how in ("decided", "passed") or (case.given is not None and settled is not None):
        yield from _of_counts(case, how)
        leader = leader_of(scenario, state)
        if leader is not None and settled is not None and leader != settled:
            yield "turned"
    if how in BY_HOW:
        yield BY_HOW[how]
    if settled is not None and how != "skipped":
        yield from _of_decision(scenario, case, settled)
    if case.given is not None and how != "skipped" and case.given.does in ("deviates", "acts_anyway", "declines"):
        yield "deviated"


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
    if how != "passed" and case.final is not None and others and most - others[0] <= max(1, cast // 10):
        yield "narrow"


def _of_decision(scenario: Scenario, case: Case, settled: Value) -> Iterator[Mark]:
    card = scenario.dilemmas[case.card]
    favours = [it.favours for it in (card.advisers[id] for id in case.heard) if it.favours is not None]
    if favours and not set(favours) & set(card.chose(settled)):
        yield "against_adviser"
    if case.amended:
        yield "amended"
    if case.twist is not None:
        yield "twisted"
