"""Kits of the tests, and the words on them."""

from collections.abc import Iterable

from game.apps.debrief.voice import PageLanguage
from game.apps.kit.kit import decks
from game.apps.kit.order import KitOrder
from game.apps.kit.shapes import Deck, KitLine, KitSheet
from game.apps.kit.voting import voting_cards
from game.rules.scenario import Scenario
from game.rules.text import Language


def ordered(scenario: Scenario, language: Language = "nl", *, seats: int = 3, voters: int = 5) -> KitOrder:
    return KitOrder(scenario, PageLanguage(language, marked=True), seats, voters)


def flat(text: str) -> str:
    """Without what a line's end changes."""
    return "".join(sign for sign in text if not sign.isspace() and sign not in "-\u00ad\u2010")


def on_cards(some: Iterable[Deck]) -> list[str]:
    """Every text that a player can read on one of these."""
    return [
        text
        for deck in some
        for card in deck.cards
        for side in (card.front, card.back)
        for text in (side.title, *(word for line in side.lines for word in (line.text, line.note)))
        if text
    ]


def for_players(order: KitOrder) -> list[str]:
    """What lies on the table when a case comes up: all decks but that of what opens later, and of roles."""
    later = {order.voice.say("kit.deck.later"), order.voice.say("kit.deck.roles")}
    return on_cards([*(deck for deck in decks(order) if deck.title not in later), voting_cards(order)])


def on_sheets(sheets: Iterable[KitSheet]) -> str:
    found = []
    for sheet in sheets:
        found += [sheet.title, sheet.lead]
        for part in sheet.parts:
            if isinstance(part, KitLine):
                found += [part.text, part.note]
            else:
                found += [*part.head, *(cell for row in part.rows for cell in row)]
    return "\n".join(found)
