"""The orders in which cards, news, voices and questions come up: shuffled by keyed chance, each on its own."""

from game.rules.luck.chance import shuffled
from game.rules.scenario import Pile, Scenario
from game.rules.setup import Form


def card_order(scenario: Scenario, seed: int, form: Form) -> tuple[str, ...]:
    """On a board each deck shuffled, core cards on top; without one the pack's programme, then the other cards."""
    if form == "cards":
        return scenario.programme + _core_first(scenario.unplanned, seed, "programme")
    return tuple(id for deck, pile in scenario.decks.items() for id in _core_first(pile, seed, deck))


def _core_first(pile: Pile, seed: int, deck: str) -> tuple[str, ...]:
    return shuffled(seed, (deck, "core"), pile.core) + shuffled(seed, (deck, "rest"), pile.rest)


def news_order(scenario: Scenario, seed: int) -> tuple[str, ...]:
    """News that can be drawn; what is only read where an effect names it is not among it."""
    return shuffled(seed, ("news",), scenario.drawn_news)


def voice_order(scenario: Scenario, seed: int) -> tuple[str, ...]:
    """Who speaks up, in a drawn order."""
    return shuffled(seed, ("voices",), list(scenario.voices))


def question_order(scenario: Scenario) -> tuple[int, ...]:
    """The midway questions in the order written, by their place in the pack."""
    return scenario.midway
