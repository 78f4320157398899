"""The orders in which cards, news, voices and questions come up: shuffled by keyed chance, each on its own."""

from game.rules.chance import shuffled
from game.rules.scenario import Scenario
from game.rules.setup import Form


def card_order(scenario: Scenario, seed: int, form: Form) -> tuple[str, ...]:
    """On a board each deck shuffled, core cards on top; without one the pack's programme, then the other cards."""
    free = [id for id, card in scenario.dilemmas.items() if card.only is None]
    if form == "cards":
        rest = [id for id in free if id not in scenario.programme]
        return scenario.programme + _core_first(scenario, seed, "programme", rest)
    decks = dict.fromkeys(scenario.dilemmas[id].deck or "" for id in free)
    return tuple(
        id
        for deck in decks
        for id in _core_first(scenario, seed, deck, [it for it in free if (scenario.dilemmas[it].deck or "") == deck])
    )


def _core_first(scenario: Scenario, seed: int, deck: str, cards: list[str]) -> tuple[str, ...]:
    core = [id for id in cards if scenario.dilemmas[id].core]
    rest = [id for id in cards if not scenario.dilemmas[id].core]
    return shuffled(seed, (deck, "core"), core) + shuffled(seed, (deck, "rest"), rest)


def news_order(scenario: Scenario, seed: int) -> tuple[str, ...]:
    """News that can be drawn; what is only read where an effect names it is not among it."""
    return shuffled(seed, ("news",), [id for id, card in scenario.news.items() if card.only is None])


def voice_order(scenario: Scenario, seed: int) -> tuple[str, ...]:
    """Who speaks up, in a drawn order."""
    return shuffled(seed, ("voices",), list(scenario.voices))


def question_order(scenario: Scenario) -> tuple[int, ...]:
    """The midway questions in the order written, by their place in the pack."""
    return tuple(place for place, question in enumerate(scenario.reflection) if question.phase == "midway")
