"""A card being played: what the stages need to know of it, and how it moves from one to the next."""

from game.rules import events
from game.rules.conditions import Sight
from game.rules.decisions import DecisionRule, decision_rule
from game.rules.events import EffectRef, Opening
from game.rules.kinds.card import Card
from game.rules.met import met
from game.rules.parts.varied import choose
from game.rules.scenario import Scenario
from game.rules.state import Case, State
from game.rules.terms.phases import Stage
from game.rules.transition import Transition


def case_of(state: State) -> Case:
    """The open case. Raises `AssertionError` where there is none."""
    assert state.case is not None
    return state.case


def card_of(scenario: Scenario, state: State) -> Card:
    """The card of the open case."""
    assert state.case is not None
    return scenario.dilemmas[state.case.card]


def sight(scenario: Scenario, state: State) -> Sight:
    """What the card of the open case looks at."""
    case = case_of(state)
    adopted = () if case.advised is None else tuple(it.amendment for it in case.additions if it.option == case.advised)
    return Sight(scenario, state, case.talk, case.twist, case.occurrence, case.advised, adopted)


def rapporteur(state: State) -> str:
    """The seat that leads the open case."""
    return state.seats[case_of(state).rapporteur].id


def rule_name(scenario: Scenario, state: State) -> str:
    """The decision rule of the open case: the card's own, or the table's."""
    return card_of(scenario, state).decision or state.decision


def rule(scenario: Scenario, state: State) -> DecisionRule:
    """How the open case is decided."""
    return decision_rule(card_of(scenario, state).decision or state.decision)


def at_hand(scenario: Scenario, state: State) -> tuple[Case, Card, DecisionRule]:
    """The open case, its card and how it is decided, looked up at once."""
    case = state.case
    assert case is not None
    card = scenario.dilemmas[case.card]
    return case, card, decision_rule(card.decision or state.decision)


def stages(scenario: Scenario, state: State) -> tuple[Stage, ...]:
    """The stages of the open case, in order; in the open no seat makes a proposal that only it sees."""
    card = card_of(scenario, state)
    if state.openness == "open" and card.proposes:
        return tuple(stage for stage in card.stages if stage != "first_ballot")
    return card.stages


def stage_after(scenario: Scenario, state: State) -> Stage | None:
    """The stage that comes after the one of now; `None` after the last."""
    if state.openness != "open":
        return card_of(scenario, state).after[case_of(state).stage]
    left = stages(scenario, state)
    return dict(zip(left, (*left[1:], None), strict=True))[case_of(state).stage]


def next_rapporteur(state: State) -> int:
    """The seat that has led least, of those at which somebody sits; the earlier one where two are equal."""
    return min(state.present or range(len(state.seats)), key=state.led.__getitem__)


def take_over(transition: Transition) -> None:
    """Where nobody sits any more at the seat that leads, another leads: who was met there, else who has led least."""
    state, case = transition.state, transition.case
    if case.rapporteur not in state.present:
        other = case.together if case.together in state.present else None
        transition.tell(events.RapporteurNamed(next_rapporteur(state) if other is None else other))


def open_case(
    transition: Transition, card: str, why: Opening, *, seat: int | None = None, together: int | None = None
) -> None:
    """A card comes up: for the seat that landed there, and the seat it met.

    `why` is how the table came to a case; a card that was put off, that the facilitator put in front, or that an
    effect opened, comes up for that reason, whichever way the table came.
    """
    written, state, practice = transition.scenario.dilemmas[card], transition.state, why == "practice"
    leader = next_rapporteur(state) if seat is None else seat
    if together is not None and (together == leader or together not in state.present):
        together = None
    occurrence = 1 + [decision.card for decision in state.decisions].count(card)
    front, before = _front(state, card), met(written, state)
    transition.tell(
        events.CaseOpened(
            card=card,
            occurrence=occurrence,
            rapporteur=leader,
            practice=practice,
            minutes=written.minutes,
            rapport=written.rapport if before is None else before.rapport,
            together=together,
            extra=0 if practice else state.favour + (together is not None),
            why=front or why,
            by=_opener(state, card) if front == "follow_up" else None,
            variants=choose(written.varying, Sight(transition.scenario, state, occurrence=occurrence)),
        )
    )
    if written.council is not None:
        transition.tell(events.StepReached("scope"))


def in_chair(transition: Transition) -> bool:
    """Whether the open case is put to a works council, which counts: its director decides, not the table."""
    return transition.scenario.dilemmas[transition.case.card].council is not None


def _front(state: State, card: str) -> Opening | None:
    """Why a card comes up that stands in front; `None` for any other."""
    last = next((it for it in reversed(state.decisions) if it.card == card), None)
    if last is not None and last.how == "postponed":
        return "postponed"  # also where the facilitator put it in front: what was said in it is still known
    if card in state.injected:
        return "facilitator"
    return "follow_up" if card in state.front else None


def _opener(state: State, card: str) -> EffectRef | None:
    return next((it.ref for it in state.opened_by if it.card == card), None)
