"""What a case is about, as the board shows it: the name, the icon and the colour of its deck."""

from dataclasses import dataclass

from game.apps.table.board.patterns import spine
from game.board_signs import DECKS
from game.rules.scenario import Scenario
from game.rules.terms.text import Words
from game.rules.views import View
from game.widgets.layout import Spine


@dataclass(frozen=True)
class Domain:
    """Of a deck: its name, its icon and one of the eight colours."""

    name: Words
    icon: str
    colour: str


def domain_of(scenario: Scenario, view: View) -> Domain | None:
    """Of the case on the table; `None` where its deck is not on the board."""
    case, board = view.case, view.town.board
    if case is None or board is None:
        return None
    deck = scenario.dilemmas[case.card].deck
    square = next((it for it in board.squares if it.kind == "dilemma" and it.of == deck), None)
    if deck is None or square is None or square.colour is None:
        return None
    return Domain(square.name, DECKS.get(deck, "cards"), square.colour)


def spine_of(domain: Domain | None) -> str | Spine:
    """The left side of the card of such a case."""
    if domain is None:
        return "accent"
    return lambda paint, rect: spine(paint, rect, domain.colour)
