"""Start: the table itself chooses what the next case is about."""

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.prompts import AnyPrompt, Item, PickPrompt
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Words, message
from game.rules.town.names import deck_name
from game.rules.town.ring import board_of
from game.rules.town.squares import dilemma, voice
from game.rules.town.squares.rules import SquareRules, seat_of
from game.rules.transition import Transition

ANY = "*"
"""No deck can be called this."""


def _decks(scenario: Scenario, state: State) -> tuple[str | None, ...]:
    """The decks of the board that still have a card, in the order of the ring."""
    decks = dict.fromkeys(square.of for square in board_of(scenario).squares if square.kind == "dilemma")
    return tuple(deck for deck in decks if dilemma.drawn(scenario, state, deck) is not None)


def land(transition: Transition, of: str | None) -> None:
    """Choose a deck; where only one has a card, it comes up, and where none has, somebody speaks up."""
    decks = _decks(transition.scenario, transition.state)
    if len(decks) > 1:
        transition.tell(events.VisitOpened("start", ""))
    elif decks:
        dilemma.land(transition, decks[0])
    else:
        voice.land(transition, None)


def asks(scenario: Scenario, state: State) -> bool:
    """By hand the last cards may have gone in front of the agenda: then there is nothing to choose."""
    return bool(_decks(scenario, state))


def prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Which deck?"""
    items = tuple(
        Item(ANY, message("deck.any")) if deck is None else Item(deck, deck_name(scenario, deck))
        for deck in _decks(scenario, state)
    )
    return (PickPrompt("start", state.seats[seat_of(state)].id, message("ask.start"), items),)


def take(transition: Transition, action: Action) -> bool:
    """Its top card comes up."""
    assert isinstance(action, actions.Pick)
    dilemma.bring_up(transition, None if action.item == ANY else action.item, "chosen")
    return False


def shown(scenario: Scenario, state: State) -> tuple[Words, Words | None]:
    """What may be chosen."""
    return message("square.start"), message("visit.start")


RULES = SquareRules(land, shown, asks, prompts, take)
