"""Kits of the tests, and the words on them."""

from collections.abc import Iterable

from game.apps.debrief.voice import PageLanguage
from game.apps.kit.kit import decks
from game.apps.kit.on_the_table import OnTheTable
from game.apps.kit.order import KitOrder
from game.apps.kit.shapes import Deck, KitLine, KitSheet
from game.apps.kit.voting import voting_cards
from game.rules.scenario import Scenario
from game.rules.terms.text import Language


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


def not_once(order: KitOrder, told: str) -> list[str]:
    """Cards and options of the pack that are not exactly once in these words of the paper with cards."""
    cards = [card for deck in decks(order) for card in deck.cards]
    every, printed = flat("\n".join(on_cards(decks(order)))), flat(told)
    wrong = []
    for thing, code in order.codes.items():
        kind, _, id = thing.partition(":")
        # A case has a second card with its facts, a facility a tile for each of its levels.
        many = 2 if kind == "case" else order.scenario.groups[id].top + 1 if kind == "facility" else 1
        wrong += [thing] if [card.code for card in cards].count(code) != many else []
        wrong += [thing] if told.split().count(code) < many else []
    for it in order.cases:
        own = [card for card in cards if card.code in (order.codes[f"case:{it.id}"], *_later_codes(order, it))]
        for text in map(order.voice.words, it.card.names().values()):
            on_own = [line.text for card in own for line in (*card.front.lines, *card.back.lines)].count(text)
            wrong += [text] if on_own != 1 or printed.count(flat(text)) != every.count(flat(text)) else []
    return wrong


def _later_codes(order: KitOrder, it: OnTheTable) -> list[str]:
    return [order.codes[f"later:{it.id}.{at}"] for at in it.later if at.startswith("option.")]
