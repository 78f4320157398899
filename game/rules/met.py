"""A resident whom the table met before (`same_as`): what was known there is known here, and rapport goes on."""

from game.rules.kinds.card import Card
from game.rules.kinds.inquiry import last_met
from game.rules.state import State, Talk

LEAST = 1
"""How open somebody is at least who lets the table in again."""


def met(card: Card, state: State) -> Talk | None:
    """What this card's talk begins with: what was known when the last talk with this resident ended, of the facts that
    this card has too. `None` where the table meets a stranger.
    """
    inquiry = card.inquiry
    if inquiry is None or not inquiry.met_at:
        return None
    last = last_met(inquiry.met_at, state)
    if last is None:
        return None
    known = tuple(fact for fact in last.talk.known if fact in card.facts)
    return Talk(known, max(LEAST, last.talk.rapport))


def met_where(card: Card, state: State) -> str | None:
    """The card on which the table met this resident last."""
    last = None if card.inquiry is None else last_met(card.inquiry.met_at, state)
    return None if last is None else last.card
