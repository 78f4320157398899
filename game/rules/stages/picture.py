"""*Beeldvorming*: the case, an adviser, the talk at the kitchen table."""

from typing import Literal

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.case import card_of, case_of, rapporteur, sight
from game.rules.decisions import rights
from game.rules.events import Moved
from game.rules.kinds.card import Card
from game.rules.kinds.inquiry import Inquiry
from game.rules.kinds.price import moves_words
from game.rules.outcomes import asking
from game.rules.outcomes.happening import move_points, moved
from game.rules.prompts import TABLE, AcknowledgePrompt, AnyPrompt, AskPrompt, ChoosePrompt, Item, PickPrompt
from game.rules.scenario import Scenario
from game.rules.state import Case, State
from game.rules.terms.at import PageAt
from game.rules.terms.text import message
from game.rules.transition import Transition

REPORTED = 3
"""So many facts go into the report about a resident."""


def briefing_page(state: State) -> PageAt | None:
    """The case itself, once a works council has said what it is about."""
    return None if case_of(state).step == "scope" else "briefing"


def briefing(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """The case is read aloud; the lead may be given away; so many advisers may be heard, and more at a price."""
    if case_of(state).step == "scope":
        return (scope(),)
    read = AcknowledgePrompt("briefing", rapporteur(state), message("ask.briefing"))
    return (read, *_handing_over(state), *_advisers(scenario, state))


def _handing_over(state: State) -> tuple[AnyPrompt, ...]:
    """Who has led less may be given the lead, before anything else happened."""
    case = case_of(state)
    if case.heard or case.practice or len(state.seats) == 1:
        return ()
    before = state.led[case.rapporteur] - 1
    others = [place for place in state.present if place not in (case.rapporteur, case.together)]
    fewer = [place for place in others if state.led[place] < before]
    if not fewer:
        return ()
    items = tuple(Item(state.seats[place].id, message("seat.name", seat=state.seats[place].id)) for place in fewer)
    return (PickPrompt("rapporteur", rapporteur(state), message("ask.rapporteur"), items),)


def _advisers(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    card, case = card_of(scenario, state), case_of(state)
    if not card.advisers:
        return ()
    left = {id: adviser for id, adviser in card.advisers.items() if id not in case.heard}
    dearer = _costs(scenario, state)
    if not left or (dearer and (case.practice or not _affordable(scenario, state))):
        return ()
    items = tuple(Item(id, adviser.name, note=adviser.interest) for id, adviser in left.items())
    price = moves_words(scenario.settings.adviser, scenario) if dearer else None
    ask = message("ask.adviser") if price is None else message("ask.adviser_more", price=price)
    return (PickPrompt("adviser", rapporteur(state), ask, items),)


def _price(scenario: Scenario, state: State) -> tuple[Moved, ...]:
    """What the next adviser costs now: nothing, or the pack's price of one more."""
    return moved(scenario, state, scenario.settings.adviser) if _costs(scenario, state) else ()


def give_advice_back(transition: Transition) -> None:
    """Undo what advisers cost: a card that is skipped has no effects."""
    for move in transition.case.advice:
        if move.what == "fund":
            transition.tell(events.FundMoved(move.id, -move.applied, "adviser", transition.cause))
        else:
            move_points(transition, move.id, -move.applied, "adviser")


def _affordable(scenario: Scenario, state: State) -> bool:
    """Whether an adviser more has a price in this pack, and no fund runs short of it: advice is never bought on credit."""
    price = scenario.settings.adviser
    return bool(price) and all(state.funds[it.at] + it.amount >= 0 for it in price if it.what == "fund")


def _costs(scenario: Scenario, state: State) -> bool:
    """Whether the next adviser is one more than the card and the board offer."""
    case = case_of(state)
    return len(case.heard) >= card_of(scenario, state).consult + case.extra


def scope() -> PickPrompt:
    """What is this about? Asked before the law is shown; there are no points to win."""
    items = tuple(Item(name, right.named) for name, right in rights().items())
    return PickPrompt("scope", TABLE, message("ask.scope"), items)


def take_briefing(transition: Transition, action: Action) -> Literal["stay"]:
    """Say what it is about, hear an adviser, or give the lead away."""
    match action:
        case actions.Pick(at="scope", item=item):
            transition.tell(events.ScopeNamed(item))
            return "stay"
        case actions.Pick(at="rapporteur", item=seat):
            places = [place for place, it in enumerate(transition.state.seats) if it.id == seat]
            transition.tell(events.RapporteurNamed(places[0]))
            return "stay"
        case actions.Pick(at="adviser", item=adviser):
            transition.tell(events.AdviserHeard(adviser, _price(transition.scenario, transition.state)))
            return "stay"
    raise AssertionError(action)


def inquiry(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Ask, with too little time. A question that takes longer than the time left is refused.

    The table may whisper one question. In the end the resident asks what goes into the report.
    """
    card, case = card_of(scenario, state), case_of(state)
    talk = _inquiry(card)
    if case.step == "report":
        known = tuple(Item(id, card.facts[id].text) for id in _learned(card, case))
        most = min(REPORTED, len(known))
        assert talk.resident is not None
        ask = message("ask.report", name=talk.resident.name)
        return (ChoosePrompt("report", rapporteur(state), ask, known, 1, most),)
    items, open_items = talk.items(sight(scenario, state), case.asked, case.minutes)
    questions = AskPrompt("inquiry", rapporteur(state), talk.ask, items, case.minutes)
    # Nobody whispers where everyone asks: that is for a talk with a resident.
    if talk.resident is None or case.hint is not None or len(open_items) < 2 or state.voters < 2:
        return (questions,)
    return (questions, PickPrompt("hint", TABLE, message("ask.hint"), open_items))


def _inquiry(card: Card) -> Inquiry:
    assert card.inquiry is not None
    return card.inquiry


def _learned(card: Card, case: Case) -> tuple[str, ...]:
    """What the talk brought out, in the order of the card: that is what a report about a resident is made of."""
    return tuple(id for id in card.facts if id in case.talk.known)


def take_inquiry(transition: Transition, action: Action) -> Literal["stay", "next"]:
    """Ask a question, whisper one, stop, or write the report."""
    card, case = card_of(transition.scenario, transition.state), transition.case
    match action:
        case actions.Choose(items=facts):
            transition.tell(events.ReportWritten(facts))
            return "next"
        case actions.Pick(at="hint", item=hint):
            transition.tell(events.HintWhispered(hint))
            return "stay"
        case actions.Ask(question=str(id)):
            asking.ask(transition, id)
            return "stay"
        case actions.Ask() if _inquiry(card).resident is None:
            return "next"
        case actions.Ask():
            return _stop(transition, _learned(card, case))
    raise AssertionError(action)


def _stop(transition: Transition, known: tuple[str, ...]) -> Literal["stay", "next"]:
    """Where there is something to choose, the resident asks what is going to be written."""
    if len(known) > 1:
        transition.tell(events.StepReached("report"))
        return "stay"
    transition.tell(events.ReportWritten(known))
    return "next"
