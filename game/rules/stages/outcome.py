"""The reason in the table's own words, and what the decision brings."""

from typing import Literal, assert_never

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.case import case_of, rapporteur, rule, sight
from game.rules.decisions.rule import NO, YES
from game.rules.outcomes import cover, undecided
from game.rules.outcomes.consequences import bring
from game.rules.parts.effects import Origin
from game.rules.parts.varied import choose
from game.rules.prompts import TABLE, AcknowledgePrompt, AnyPrompt, SayPrompt
from game.rules.scenario import Scenario
from game.rules.stages import learning
from game.rules.state import Case, State
from game.rules.terms.at import PageAt
from game.rules.terms.kept import Variants
from game.rules.terms.tally import Counts, Lead, Middle, Named, Proposals, Sealed, Verdict, advised_items
from game.rules.terms.text import message
from game.rules.terms.value import Chosen, Value
from game.rules.transition import Transition


def rationale_page(state: State) -> PageAt | None:
    """What everyone does with it at work, where the case was worked out together."""
    return learning.page(case_of(state).step) if case_of(state).step == "actions" else None


def rationale(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """We choose … because … , even though …; then what a minority wants to have said. Never blocks."""
    if case_of(state).step == "actions":
        return (learning.prompt("actions"),)
    if case_of(state).step == "minority":
        return (SayPrompt("minority", TABLE, message("ask.minority")),)
    against, usual = message("ask.rationale_against"), rule(scenario, state).asks_reason
    return (SayPrompt("rationale", rapporteur(state), against if against_advice(scenario, state) else usual),)


def against_advice(scenario: Scenario, state: State) -> bool:
    """Whether the rapporteur decided otherwise than what most advised, as far as that is public."""
    case = case_of(state)
    if rule(scenario, state).decides != "rapporteur" or not isinstance(case.value, Chosen):
        return False
    advised = advised_items(case.final, case.final_items)
    return bool(advised) and case.value.option not in advised


def take_rationale(transition: Transition, action: Action) -> Literal["stay", "next"]:
    """Keep the reason; where not everyone chose this, the others may add a statement without a name."""
    assert isinstance(action, actions.Say)
    if transition.case.step == "minority":
        transition.tell(events.MinorityHeard(action.text))
        return "next"
    transition.tell(events.ReasonGiven(action.text))
    if transition.scenario.settings.outside == "one_voice" or not _differed(transition.state):
        return "next"
    transition.tell(events.StepReached("minority"))
    return "stay"


def _differed(state: State) -> bool:
    """Whether somebody may have chosen otherwise: only from what is public."""
    case = case_of(state)
    advised = None if case.given is not None else case.advised
    if case.practice or (case.how != "decided" and advised is None):
        return False
    match case.final:
        case Counts() | Named() as published:
            counts = published if isinstance(published, Counts) else published.counts(case.final_items)
            chosen = case.value.option if isinstance(case.value, Chosen) else advised
            if case.proposal is not None and case.final_items == (YES, NO):
                chosen = YES if case.value == case.proposal else NO
            return any(count for item, count in zip(case.final_items, counts.counts, strict=True) if item != chosen)
        case Lead() | Verdict() | Proposals() | Middle() | Sealed() | None:
            return state.voters > 1
        case unknown:
            assert_never(unknown)


def outcome_page(state: State) -> PageAt | None:
    """What changes, once there is cover for it."""
    return None if state.cover else "outcome"


def outcome(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Read what changes; first find cover where a chance left a fund short."""
    if state.cover:
        return (cover.prompt(scenario, state, state.funds),)
    return (
        AcknowledgePrompt(
            "outcome", TABLE, message("ask.outcome_practice" if case_of(state).practice else "ask.outcome")
        ),
    )


def take_outcome(transition: Transition, action: Action) -> Literal["stay", "next"]:
    """Put the card away."""
    if isinstance(action, actions.Pick):
        cover.take(transition, action.item)
        return "stay"
    return "next"


def arrive(transition: Transition) -> None:
    """What was decided takes effect; what no fund can pay becomes debt. A practice card does nothing."""
    transition.tell(events.StageReached("outcome", variants=_headlines(transition)))
    case = transition.case
    if case.practice:
        return
    undecided.pay(transition)
    if case.how != "held":
        happen(transition, case, case.value)
        cover.seek(transition)


def _headlines(transition: Transition) -> Variants:
    """How what the paper makes of it goes, where that varies."""
    case, here = transition.case, sight(transition.scenario, transition.state)
    if case.value is None or case.practice or case.how == "held":
        return ()
    return choose(transition.scenario.dilemmas[case.card].headline_texts(case.value), here)


def sums(scenario: Scenario, state: State, case: Case, value: Value) -> tuple[int, ...] | None:
    """The funds after this decision, added up; `None` where something hangs on a condition, which must be tried."""
    funds, card = list(state.funds), scenario.dilemmas[case.card]
    times, payment = card.times, card.payment(value)
    if payment is not None:
        funds[scenario.fund_at[payment[0]]] -= payment[1]
    for branch in card.all_branches(value, case.additions, case.twist):
        certain = branch.consequences.certain
        if certain is None:
            return None
        for move in certain:
            funds[move.at] += move.amount * times
    return tuple(funds)


def happen(transition: Transition, case: Case, value: Value | None, *, certain: bool = False) -> None:
    """The effects of this decision on the open case; `certain` leaves out what depends on chance."""
    if value is not None:
        card = transition.scenario.dilemmas[case.card]
        origin = Origin(case.card, case.occurrence, case.decided_at, case.talk, card.times)
        bring(transition, card, value, origin, additions=case.carried, twist=case.twist, certain=certain)
