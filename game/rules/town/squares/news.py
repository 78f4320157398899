"""News from outside: it happens, and sometimes asks a small question."""

from msgspec.structs import replace

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.conditions import Sight, holds
from game.rules.conditions.closed import why_closed
from game.rules.kinds.chosen import Branch
from game.rules.kinds.price import with_free
from game.rules.outcomes import cover
from game.rules.outcomes.consequences import take_effect
from game.rules.parts.effects import Origin
from game.rules.parts.varied import choose, told
from game.rules.prompts import TABLE, AnyPrompt, PickPrompt
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.phases import VisitStep
from game.rules.terms.references import ByNews, kept
from game.rules.terms.text import Words, message
from game.rules.town.squares import voice
from game.rules.town.squares.rules import SquareRules, visit_of
from game.rules.transition import Transition

ANSWERED: VisitStep = "answered"


def land(transition: Transition, of: str | None) -> None:
    """The first news whose condition holds; when there is none left, somebody speaks up."""
    scenario, state = transition.scenario, transition.state
    found = next((id for id in state.news if holds(scenario.news[id].when, scenario, state)), None)
    if found is None:
        voice.land(transition, None)
    else:
        read(transition, found)


def read(transition: Transition, id: str) -> None:
    """The news happens."""
    transition.tell(events.VisitOpened("news", id))
    card = transition.scenario.news[id]
    variants = choose((("text", card.text),), Sight(transition.scenario, transition.state))
    transition.tell(events.NewsRead(id, variants))
    take_effect(transition, [Branch("", transition.scenario.news[id])], _origin(transition, id))
    if not _open_items(transition.scenario, transition.state, id):
        transition.tell(events.VisitStepReached(ANSWERED))
    cover.seek(transition)


def _origin(transition: Transition, id: str) -> Origin:
    # News is read once an evening, so its draws need no number of the time.
    return Origin(kept(ByNews(id)), 1, transition.cause)


def _open_items(scenario: Scenario, state: State, id: str) -> bool:
    return any(holds(option.when, scenario, state) for option in scenario.news[id].options.values())


def asks(scenario: Scenario, state: State) -> bool:
    """The small question, unless cover or a change by hand has closed every answer since."""
    visit = visit_of(state)
    return visit.step != ANSWERED and _open_items(scenario, state, visit.of)


def prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """The small question."""
    visit, items = visit_of(state), []
    for id, option in scenario.news[visit.of].options.items():
        closed, item = None, scenario.offered[kept(ByNews(visit.of))][id]
        if option.when is not None and not holds(option.when, scenario, state):
            closed = why_closed(option.when, scenario, state)
        items.append(item if closed is None else replace(item, closed=closed))
    return (PickPrompt("news", TABLE, message("ask.news"), with_free(tuple(items))),)


def take(transition: Transition, action: Action) -> bool:
    """The answer."""
    assert isinstance(action, actions.Pick)
    id = visit_of(transition.state).of
    transition.tell(events.NewsAnswered(id, action.item))
    transition.tell(events.VisitStepReached(ANSWERED))
    option = transition.scenario.news[id].options[action.item]
    take_effect(transition, [Branch(f"options.{action.item}", option)], _origin(transition, id))
    cover.seek(transition)
    return False


def shown(scenario: Scenario, state: State) -> tuple[Words, Words | None]:
    """The headline and the news."""
    visit = visit_of(state)
    card = scenario.news[visit.of]
    title = card.title if card.paper is None else message("told.information", title=card.title)
    return title, told(card.text, visit.variants, "text")


RULES = SquareRules(land, shown, asks, prompts, take)
