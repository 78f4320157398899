"""Cards to vote with, a set for every voter, alike from behind; and the cards that stop and park."""

from game.apps.kit.order import KitOrder
from game.apps.kit.shapes import Deck, KitCard, KitLine, Side

STOPS = 4
"""Cards that stop, and as many that park: within everybody's reach."""


def voting_cards(order: KitOrder) -> Deck:
    """The letters, blank, for and against: eight a voter in most packs, which is one sheet."""
    voice = order.voice
    faces = (*order.letters, voice.say("ballot.blank"), voice.say("ballot.yes"), voice.say("ballot.no"))
    kind = voice.say("kit.kind.vote")
    one = tuple(KitCard("", kind, Side("", (KitLine(face, "huge"),))) for face in faces)
    return Deck(voice.say("kit.deck.votes"), "small", one * order.voters)


def stop_cards(order: KitOrder) -> Deck:
    """Whoever lays one down does not have to say why."""
    voice = order.voice
    both = []
    for id in ("stop", "park"):
        lines = (KitLine(voice.say(f"kit.{id}"), "huge"), KitLine(voice.say(f"kit.{id}.what")))
        both.append(KitCard("", voice.say(f"kit.{id}"), Side("", lines)))
    return Deck(voice.say("kit.deck.stops"), "small", tuple(both) * STOPS)
