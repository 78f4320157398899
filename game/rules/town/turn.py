"""A turn: two dice, of which one is used; and the visit to the square where the token comes to stand."""

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.luck.chance import below
from game.rules.outcomes import cover
from game.rules.prompts import AnyPrompt, Item, PickPrompt, RollPrompt
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.at import PageAt
from game.rules.terms.text import message
from game.rules.town import ring
from game.rules.town.board import Square
from game.rules.town.names import square_name
from game.rules.town.remembered import Turn
from game.rules.town.squares import SQUARE_RULES
from game.rules.town.squares.rules import READ_ON, SquareRules, visit_of
from game.rules.transition import Transition


def begin_turn(transition: Transition) -> None:
    """The next seat at which somebody sits."""
    state = transition.state
    transition.tell(events.TurnBegan(state.sitting_from(state.seat), state.turns + 1))


def take_over(transition: Transition) -> None:
    """The turn of who left goes to the next seat at which somebody sits, from the throw on."""
    state = transition.state
    turn = _turn(state)
    if not state.seats[turn.seat].voters:
        transition.tell(events.TurnBegan(state.sitting_from(turn.seat), turn.number))


def _turn(state: State) -> Turn:
    assert state.turn is not None
    return state.turn


def prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Throw; then use one of the two."""
    turn = _turn(state)
    who = state.seats[turn.seat].id
    if turn.dice is None:
        return (_roll(who),)
    items = []
    for id, steps in ring.choices(turn.dice).items():
        place = ring.destination(scenario, state, turn.seat, steps)
        name = square_name(scenario, ring.square_at(scenario, place))
        words = message("move.stay" if id == ring.STAY else "move.to", steps=steps, square=name)
        items.append(Item(id, words))
    return (PickPrompt("move", who, message("ask.move"), tuple(items)),)


def may(state: State, action: Action) -> bool:
    """Whether the table is asked for this: a throw, or one of the ways to walk."""
    dice = _turn(state).dice
    if dice is None:
        return _roll("").refusal(action) is None
    return isinstance(action, actions.Pick) and action.at == "move" and action.item in ring.choices(dice)


def _roll(who: str) -> RollPrompt:
    return RollPrompt("roll", who, message("ask.roll"))


def take(transition: Transition, action: Action) -> None:
    """Throw, or walk and land."""
    if isinstance(action, actions.Roll):
        _throw(transition, action)
        return
    assert isinstance(action, actions.Pick)
    turn = _turn(transition.state)
    assert turn.dice is not None
    steps = ring.choices(turn.dice)[action.item]
    place = ring.destination(transition.scenario, transition.state, turn.seat, steps)
    met = ring.met(transition.state, turn.seat, place)
    transition.tell(events.TokenMoved(ring.token_of(transition.state, turn.seat), steps, place))
    if met is not None:
        transition.tell(events.TokensMet(met))
    land(transition, ring.square_at(transition.scenario, place))


def _throw(transition: Transition, action: actions.Roll) -> None:
    if action.dice is not None:
        transition.tell(events.DiceThrown(action.dice, by_hand=True))
        return
    state, turn = transition.state, _turn(transition.state)
    one, other = (1 + below(state.seed, ("roll", state.quarter, turn.number, die), 6) for die in (1, 2))
    transition.tell(events.DiceThrown((one, other), by_hand=False))


def land(transition: Transition, square: Square) -> None:
    """What the square does."""
    SQUARE_RULES[square.kind].land(transition, square.of)


def _rules(state: State) -> SquareRules:
    return SQUARE_RULES[visit_of(state).square]


def visit_page(scenario: Scenario, state: State) -> PageAt | None:
    """The question that is answered by reading on; `None` while the open visit asks something else."""
    return None if state.cover or _rules(state).asks(scenario, state) else READ_ON.at


def visit_prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """What the open visit asks; first cover, where it left a fund short."""
    if state.cover:
        return (cover.prompt(scenario, state, state.funds),)
    rules = _rules(state)
    return rules.prompts(scenario, state) if rules.asks(scenario, state) else (READ_ON,)


def take_visit(transition: Transition, action: Action) -> bool:
    """Take the answer; whether the visit is over."""
    if isinstance(action, actions.Pick) and action.at == "cover":
        cover.take(transition, action.item)
        return False
    over = isinstance(action, actions.Acknowledge) or _rules(transition.state).take(transition, action)
    if over:
        transition.tell(events.VisitClosed())
    return over
