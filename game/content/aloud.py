"""How long a card takes at least: its words read aloud, and then somebody has to decide."""

from collections.abc import Iterator

from game.rules.kinds.card import Card
from game.rules.parts.varied import Varied
from game.rules.terms.text import Text

WORDS_A_MINUTE = 130
DECIDING = 120
"""Seconds in which a table says what it thinks and chooses: under this nobody decides anything together."""


def words_in(words: Varied | None) -> int:
    """How many words are read aloud; of a text that varies the longest."""
    if words is None:
        return 0
    if isinstance(words, Text):
        return len(words.nl.split())
    return max(len(it.text.nl.split()) for it in words)


def words_of(card: Card) -> int:
    """The words of a card that are read aloud before anybody votes: the case, what is unknown, what can be chosen."""
    resident = card.inquiry.resident if card.inquiry is not None else None
    spoken = 0 if resident is None else words_in(resident.says)
    return words_in(card.case) + words_in(card.unknown) + spoken + sum(map(words_in, card.names().values()))


def all_words(card: Card) -> int:
    """Those with what can come on its other pages: the advisers it offers, what is asked in the talk, and the questions to talk about."""
    advice = sorted((words_in(it.interest) + words_in(it.says) for it in card.advisers.values()), reverse=True)
    return words_of(card) + sum(advice[: card.consult]) + sum(_talked(card)) + sum(map(words_in, card.ask))


def _talked(card: Card) -> Iterator[int]:
    """The words of the longest questions with their answers, as many as fit into the talk."""
    if card.inquiry is not None and card.inquiry.questions:
        asked = card.inquiry.questions.values()
        left = sorted(it.minutes for it in asked)
        many, minutes = 0, card.minutes
        while many < len(left) and left[many] <= minutes:
            minutes, many = minutes - left[many], many + 1
        yield from sorted((words_in(it.ask) + words_in(it.answer) for it in asked), reverse=True)[:many]


def aloud(words: int) -> int:
    """How many seconds it takes to read so many words aloud."""
    return -(-words * 60 // WORDS_A_MINUTE)


def least(card: Card) -> int:
    """So many minutes it takes at least, with the talk where it has one."""
    return -(-(aloud(all_words(card)) + DECIDING) // 60)
