"""*Beeldvorming*: the case, an adviser, the talk at the kitchen table."""

from typing import Literal

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.case import card_of, case_of, rapporteur, sight
from game.rules.kinds import KitchenTableCard
from game.rules.prompts import Acknowledge, AnyPrompt, Ask, Item, Pick
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.telling import Telling
from game.rules.text import message


def nothing(telling: Telling) -> None:
    """Nothing happens by itself when a case gets here."""


def briefing(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """The case is read aloud; so many advisers may be heard."""
    card, case = card_of(scenario, state), case_of(state)
    read = Acknowledge("briefing", rapporteur(state), message("ask.briefing"))
    left = {id: adviser for id, adviser in card.advisers.items() if id not in case.heard}
    if not left or len(case.heard) >= card.consult + case.extra:
        return (read,)
    items = tuple(Item(id, adviser.name, note=adviser.interest) for id, adviser in left.items())
    return (read, Pick("adviser", rapporteur(state), message("ask.adviser"), items))


def take_briefing(telling: Telling, action: Action) -> Literal["stay", "next"]:
    """Hear an adviser, or go on."""
    if isinstance(action, actions.Pick):
        telling.tell(events.AdviserHeard(action.item))
        return "stay"
    return "next"


def inquiry(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Ask, with too little time. A question that takes longer than the time left is refused."""
    card, case = card_of(scenario, state), case_of(state)
    assert isinstance(card, KitchenTableCard)
    items = tuple(
        Item(
            id,
            question.ask,
            closed=message("closed.minutes", minutes=question.minutes) if question.minutes > case.minutes else None,
            note=message("note.minutes", minutes=question.minutes),
        )
        for id, question in card.askable(sight(scenario, state), case.asked).items()
    )
    ask = message("ask.inquiry", name=card.resident.name)
    return (Ask("inquiry", rapporteur(state), ask, items, case.minutes),)


def take_inquiry(telling: Telling, action: Action) -> Literal["stay", "next"]:
    """Ask a question, or stop."""
    card, case = card_of(telling.scenario, telling.state), telling.case
    assert isinstance(card, KitchenTableCard)
    assert isinstance(action, actions.Ask)
    if action.question is None:
        return "next"
    question = card.questions[action.question]
    rapport = max(0, min(5, case.talk.rapport + question.rapport))
    telling.tell(events.QuestionAsked(action.question, question.minutes, rapport, question.reveals))
    return "stay"
