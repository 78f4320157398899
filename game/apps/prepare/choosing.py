"""Which case is on the page: one that the evening does not need, where the pack has one."""

from typing import Literal, get_args

from msgspec import Struct

from game.apps.session.timing.year_length import YearLength, most_cases
from game.rules.scenario import Scenario

CardComes = Literal["never", "board", "drawn", "practice", "always"]
"""Whether a card comes up in an evening of the pack's own length: it does not; not in the order without a board, and on a
board it can; chance says; to practise; it does. In this order one is chosen."""


class NotAtHome(Exception):
    """A card that only comes of a decision: whoever reads it at home knows what that decision brings."""

    def __init__(self, card: str) -> None:
        self.card = card
        super().__init__(card)


class NothingAtHome(Exception):
    """A pack in which every card only comes of a decision."""


class CardChosen(Struct, frozen=True):
    """The card of the page, and whether the evening has it too."""

    card: str
    comes: CardComes
    place: int = 0
    """The how-manieth case of the programme it is; 0 where it has no place in it."""


def chosen_card(scenario: Scenario, wished: str | None, year: YearLength) -> CardChosen:
    """The card that was asked for, or else the one that spoils least of an evening of that length.

    Raises `KeyError`, `NotAtHome`, and `NothingAtHome` where nothing was asked for.
    """
    if wished is not None:
        if scenario.dilemmas[wished].only == "follow_up":
            raise NotAtHome(wished)
        return _card(scenario, wished, year)
    cards = [_card(scenario, id, year) for id in cards_at_home(scenario)]
    if not cards:
        raise NothingAtHome
    return min(cards, key=lambda it: _rank(scenario, it))


def cards_at_home(scenario: Scenario) -> tuple[str, ...]:
    """Every card that can be read at home."""
    return tuple(id for id, card in scenario.dilemmas.items() if card.only != "follow_up")


def _card(scenario: Scenario, id: str, year: YearLength) -> CardChosen:
    card, cases = scenario.dilemmas[id], year.cases
    if card.only == "practice":
        return CardChosen(id, "practice")
    if id in scenario.programme:
        place = scenario.programme.index(id) + 1
        return CardChosen(id, "always" if place <= cases else _rest(scenario), place)
    if cases <= len(scenario.programme):
        return CardChosen(id, _rest(scenario))
    return CardChosen(id, "drawn" if cases < most_cases(scenario) else "always")


def _rest(scenario: Scenario) -> CardComes:
    """Whether a card comes that is not among the first of the programme."""
    return "never" if scenario.board is None else "board"


def _rank(scenario: Scenario, it: CardChosen) -> tuple[int, ...]:
    """Of what comes for certain the end of the programme first; else no core card, and first one with a talk, which
    tells most about an evening, and then one in which an option is chosen.
    """
    card, every = scenario.dilemmas[it.card], get_args(CardComes)
    if it.comes == "always":
        return every.index(it.comes), int(card.core), -it.place
    return every.index(it.comes), int(card.core), int(card.inquiry is None), int(card.proposes)
