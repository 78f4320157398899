"""`lint --figures`: how long each card takes to read aloud, and what a year costs before anybody decides."""

from collections.abc import Iterator

from game.apps.words import euro, render, say
from game.content.aloud import aloud, words_of
from game.rules.scenario import Scenario
from game.rules.terms.text import Language


def figure_lines(scenario: Scenario, language: Language) -> Iterator[str]:
    """The cards with their words and seconds, then the money and the care of a year in which nothing is built."""
    cards = {id: it for id, it in scenario.dilemmas.items() if it.only != "practice"}
    wide = max(map(len, cards), default=0)
    yield ""
    yield say(language, "lint.figures.cards")
    for id, card in cards.items():
        words, title = words_of(card), render(card.title, language)
        seconds = aloud(words)
        yield f"    {say(language, 'lint.figures.card', card=id.ljust(wide), words=words, seconds=seconds, title=title)}"
    quarters, cases = scenario.quarters, scenario.quarters * scenario.agenda
    yield say(language, "lint.figures.cases", quarters=quarters, agenda=scenario.agenda, cases=cases, cards=len(cards))
    room = sum(
        it.start_in(quarters) + quarters * it.each_quarter + cases * it.each_case for it in scenario.funds.values()
    )
    if room:
        yield say(language, "lint.figures.money", money=euro(room, language))
    groups = () if scenario.board is None else tuple(scenario.board.groups.values())
    if groups:
        care = sum(quarters * it.care[0] + it.rises * quarters * (quarters - 1) // 2 for it in groups)
        incidents = sum(it.incident[0] for it in groups)
        yield say(language, "lint.figures.care", care=euro(care, language), incidents=euro(incidents, language))
