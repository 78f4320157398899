"""One card by itself (*proefspelen*): a year in which only that card comes up, from a state that was given.

For whoever writes it, and for whoever weighs it at home before an evening. Such a year is told by the same rules as any
other; it is no evening, and is kept nowhere.
"""

from msgspec import Struct
from msgspec.structs import replace

from game.rules import events
from game.rules.case import open_case
from game.rules.events import Event
from game.rules.luck.decks import news_order, question_order, voice_order
from game.rules.quarters.quarter import set_agenda
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.state import Decision, State
from game.rules.town.remembered import Level
from game.rules.town.ring import board_of, spread
from game.rules.transition import Transition, blank
from game.rules.year import quarters


class GivenBefore(Struct, frozen=True):
    """What is so when the card comes up. What is not named is as it is at the start of a year."""

    quarter: int = 1
    funds: dict[str, int] = {}
    """Whole euros."""
    indicators: dict[str, int] = {}
    """Points."""
    levels: dict[str, int] = {}
    """Of the facilities, by the group of neighbourhoods."""
    flags: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()
    """What was decided before, and how."""


def rehearse(scenario: Scenario, setup: Setup, card: str, given: GivenBefore) -> tuple[State, tuple[Event, ...]]:
    """The state in which this card is open, and what was told to get there; no other card comes up by itself.

    Raises `KeyError` for a name that the pack does not have, `ValueError` for a quarter that its year does not have.
    """
    transition = Transition(scenario, blank(scenario, setup))
    if not 1 <= given.quarter <= quarters(scenario, transition.state):
        raise ValueError(f"there is no quarter {given.quarter}")
    squares = 0 if transition.state.form == "cards" else len(board_of(scenario).squares)
    tokens = spread(squares, transition.state.form, len(setup.seats))
    practice = scenario.dilemmas[card].only == "practice"
    transition.tell(events.CardsShuffled(() if practice else (card,)))
    transition.tell(
        events.TownPrepared(
            tokens, news_order(scenario, setup.seed), voice_order(scenario, setup.seed), question_order(scenario)
        )
    )
    if practice:
        transition.state = _as_given(scenario, transition.state, given)
        open_case(transition, card, "practice")
        return transition.state, tuple(transition.events)
    transition.tell(events.QuarterOpened(given.quarter))
    set_agenda(transition, 1)
    # After the room of the quarter came in: who writes that a fund has so much, means on this page.
    transition.state = _as_given(scenario, transition.state, given)
    open_case(transition, card, "programme")
    return transition.state, tuple(transition.events)


def _as_given(scenario: Scenario, state: State, given: GivenBefore) -> State:
    funds, indicators, facilities = list(state.funds), list(state.indicators), list(state.facilities)
    for id, amount in given.funds.items():
        funds[scenario.fund_at[id]] = amount
    for id, points in given.indicators.items():
        indicators[scenario.indicator_at[id]] = points
    for id, level in given.levels.items():
        place = scenario.group_at[id]
        facilities[place] = replace(facilities[place], levels=(Level(0, "hoped"),) * level)
    return replace(
        state,
        funds=tuple(funds),
        indicators=tuple(indicators),
        facilities=tuple(facilities),
        flags=given.flags,
        decisions=given.decisions,
    )
