"""What the squares of the ring are called."""

from game.rules.scenario import Scenario
from game.rules.terms.text import Words, message
from game.rules.town.board import Square


def deck_name(scenario: Scenario, deck: str | None) -> Words:
    """A deck is called like the fund of that name, or like the first square of it that has a name."""
    if deck is None:
        return message("square.dilemma")
    if deck in scenario.funds:
        return scenario.funds[deck].name
    squares = scenario.board.squares if scenario.board is not None else ()
    return next((it.name for it in squares if it.of == deck and it.name is not None), message("square.dilemma"))


def square_name(scenario: Scenario, square: Square) -> Words:
    """Its own name, or that of its group or deck, or of its kind."""
    if square.name is not None:
        return square.name
    match square.kind:
        case "neighbourhood" if square.of in scenario.groups:
            return scenario.groups[square.of].name
        case "dilemma":
            return deck_name(scenario, square.of)
        case kind:
            return message(f"square.{kind}")
