"""A case that is put to a works council: it meets its director, sets conditions, and hears what was decided."""

from typing import Literal

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.case import card_of, case_of, rule, sight
from game.rules.council import answers
from game.rules.council.part import MOST_CONDITIONS
from game.rules.prompts import TABLE, AcknowledgePrompt, AnyPrompt, Item, PickPrompt
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.at import PageAt
from game.rules.terms.references import kept
from game.rules.terms.text import message
from game.rules.terms.value import Chosen
from game.rules.transition import Transition
from game.rules.year import quarters

WAIT, WAIVE, COURT = "wait", "waive", "court"
VOID, STAND = "void", "stand"


def deliberation(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """The talk: among itself, then with the director, then among itself again about what it wants to see promised."""
    case = case_of(state)
    step = case.step or "among"
    on = AcknowledgePrompt("deliberation", TABLE, message(f"ask.council.{step}"))
    return (on, *_conditions(scenario, state)) if step == "conditions" else (on,)


def between(transition: Transition) -> bool:
    """The next part of the talk; where the works council talks once more, the director was heard already."""
    case = transition.case
    if case.step == "":
        part = card_of(transition.scenario, transition.state).council
        meets = case.talks == 1 and part is not None and part.director is not None and part.director.says is not None
        transition.tell(events.StepReached("meeting" if meets else "conditions"))
        return True
    if case.step == "meeting":
        transition.tell(events.StepReached("conditions"))
        return True
    return False


def _conditions(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """What may be asked with an option, each once and so many of an option, at every depth of play."""
    card, case = card_of(scenario, state), case_of(state)
    if case.practice:
        return ()
    # A condition on an option that waits for a hidden fact would tell of it.
    open_ids, names, adopted = card.open_ids(sight(scenario, state)), card.names(), case.additions
    full = [it for it in names if sum(other.option == it for other in adopted) >= MOST_CONDITIONS]
    items = tuple(
        Item(kept(it), message("amend.to", option=names[it.option], text=text))
        for it, text in card.amendments().items()
        if it not in adopted and it.option in open_ids and it.option not in full
    )
    return (PickPrompt("amend", TABLE, message("ask.condition"), items),) if items else ()


def arrive(transition: Transition) -> None:
    """The director answers. Where the works council can still do something about it, that is asked."""
    scenario = transition.scenario
    transition.tell(events.StageReached("answer"))
    given = answers.answer(scenario, transition.state)
    transition.tell(events.DirectorAnswered(given.does, given.option, given.keeps, given.row))
    value = None if given.option is None else Chosen(given.option)
    transition.tell(events.Decided(value, "withdrawn" if value is None else "decided", transition.cause))
    if transition.case.practice or value is None:
        return
    right, refused = rule(scenario, transition.state).right, answers.refused(transition.state, given)
    assert right is not None
    if given.does == "asks_court":
        transition.tell(events.DecisionHeld(court=True))
    elif right.suspends and (given.does == "deviates" or (given.does == "follows" and refused)):
        transition.tell(events.StepReached("suspended"))
    elif right.consent and (given.does == "acts_anyway" or (given.does == "follows" and refused)):
        transition.tell(events.StepReached("void"))


def answer_page(state: State) -> PageAt | None:
    """What the director says, where there is nothing left to choose."""
    return "answer" if case_of(state).step == "" else None


def answer(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Read it; or say what becomes of it: wait, let it go on, go to court; call it void, or let it stand."""
    card = card_of(scenario, state)
    assert card.council is not None
    match case_of(state).step:
        case "suspended":
            ways = (WAIT, WAIVE, COURT) if card.council.court else (WAIT, WAIVE)
            # In the last quarter it waits no longer than that quarter's end.
            last = ".last" if state.quarter >= quarters(scenario, state) else ""
            said = {WAIT: message(f"suspended.wait{last}")}
            items = tuple(Item(way, said.get(way, message(f"suspended.{way}"))) for way in ways)
            return (PickPrompt("suspended", TABLE, message(f"ask.suspended{last}"), items, WAIT),)
        case "void":
            items = tuple(Item(way, message(f"void.{way}")) for way in (VOID, STAND))
            return (PickPrompt("void", TABLE, message("ask.void"), items),)
        case _:
            return (AcknowledgePrompt("answer", TABLE, message("ask.answer")),)


def take_answer(transition: Transition, action: Action) -> Literal["next"]:
    """What the works council does about it."""
    assert isinstance(action, actions.Pick)
    match action.item:
        case "wait":
            transition.tell(events.DecisionHeld(court=False))
        case "court":
            transition.tell(events.DecisionHeld(court=True))
        case "void":
            transition.tell(events.Decided(None, "void", transition.cause))
        case "waive" | "stand":
            pass
        case _:
            raise AssertionError(action)
    return "next"


def let_be(transition: Transition) -> None:
    """Nobody is asked any more: what is suspended waits, and what was not called void stands."""
    if transition.case.step == "suspended":
        take_answer(transition, actions.Pick("suspended", WAIT))
