"""The ring: where tokens stand, where they can go, who is met."""

from collections.abc import Mapping
from itertools import chain

from game.rules.scenario import Scenario
from game.rules.setup import Form
from game.rules.state import State
from game.rules.town.board import Board, Square

STAY = "stay"


def board_of(scenario: Scenario) -> Board:
    """The board. Raises `AssertionError` for a pack without one."""
    assert scenario.board is not None
    return scenario.board


def spread(squares: int, form: Form, seats: int) -> tuple[int, ...]:
    """Where the tokens start: spread over the ring, so that few meet at once."""
    match form:
        case "tokens":
            return tuple(seat * squares // seats for seat in range(seats))
        case "one_token":
            return (0,)
        case "cards":
            return ()


def token_of(state: State, seat: int) -> int:
    """The token that this seat moves."""
    return seat if state.form == "tokens" else 0


def destination(scenario: Scenario, state: State, seat: int, steps: int) -> int:
    """The square that this seat's token would come to stand on."""
    return (state.tokens[token_of(state, seat)] + steps) % len(board_of(scenario).squares)


def _ways(one: int, other: int) -> dict[str, int]:
    return {str(one): one, STAY: 0} if one == other else {str(one): one, str(other): other}


_EYES = range(1, 7)
_WAYS: dict[tuple[int, int], Mapping[str, int]] = {(it, other): _ways(it, other) for it in _EYES for other in _EYES}


def choices(dice: tuple[int, int]) -> Mapping[str, int]:
    """What can be done with two dice: one of the two; where both are equal, that or staying."""
    return _WAYS[dice]


def met(state: State, seat: int, place: int) -> int | None:
    """Another seat whose token stands there; the first after this one in seat order."""
    if state.form != "tokens":
        return None
    after, before = range(seat + 1, len(state.tokens)), range(seat)
    for other in chain(after, before):
        if state.tokens[other] == place and state.seats[other].voters:
            return other
    return None


def square_at(scenario: Scenario, place: int) -> Square:
    """The square there."""
    return board_of(scenario).squares[place]
