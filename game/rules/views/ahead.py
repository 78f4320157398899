"""What each answer to the open case would bring later: for the facilitator's eyes, until the table has decided."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from game.rules.case import card_of, case_of, sight
from game.rules.kinds.card import Card
from game.rules.prompts import TABLE, PickPrompt
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.references import Addition
from game.rules.terms.text import Text, Words, message
from game.rules.year import quarters

AnswerPart = Literal["chosen", "served", "waits", "least", "more"]
"""Of an answer with amounts or places, which part: what is served or waits, the least money or more."""


class LaterView(Struct, frozen=True):
    """Something that comes later."""

    words: Words
    after: int
    """Quarters from the decision; 1 is the end of the same quarter."""
    at_last: int
    """The same, within which it comes."""
    perhaps: bool
    """Whether it hangs on chance or on a condition."""
    part: AnswerPart


class AheadView(Struct, frozen=True):
    """What an option, a post or something on a list would bring later."""

    id: str
    name: Text
    lines: tuple[LaterView, ...]


def ahead(scenario: Scenario, state: State) -> tuple[AheadView, ...]:
    """By option, in the order of the card; what the table hears of beforehand is left out, and so is what brings nothing.

    An option that waits for what a talk brings out is not there before; what an amendment would bring belongs to its
    option from when the table adopted it. Empty once something was decided: then it is
    on its way.
    """
    if state.case is None or (case := case_of(state)).value is not None:
        return ()
    card = card_of(scenario, state)
    question = card.question(sight(scenario, state), "case", TABLE, card.title)
    there = {it.id for it in question.items} if isinstance(question, PickPrompt) else set(card.names())
    found: dict[str, list[LaterView]] = {id: [] for id in card.names() if id in there}
    left = quarters(scenario, state) - max(1, state.quarter) + 1
    for id, line in _lines(card, case.additions, left):
        if id in found:
            found[id].append(line)
    return tuple(AheadView(id, name, tuple(found[id])) for id, name in card.names().items() if found.get(id))


def _lines(card: Card, adopted: tuple[Addition, ...], left: int) -> Iterator[tuple[str, LaterView]]:
    """`left`: the quarters that the year still has, this one among them; what comes after them never comes here."""
    for effect in card.effects():
        if 0 < effect.after <= left and not effect.announced:
            _, id, *way = effect.at.split(".")
            if way[0] == "amendments" and Addition(id, way[1]) not in adopted:
                continue
            words = effect.text if effect.text is not None else message("told.came_back")
            perhaps = not effect.certain or effect.at_last > left
            yield id, LaterView(words, effect.after, min(effect.at_last, left), perhaps, _part(way))


def _part(way: list[str]) -> AnswerPart:
    """By the rest of the effect's address."""
    match way:
        case ["served", *_]:
            return "served"
        case ["waits", *_]:
            return "waits"
        case ["bands", place, *_]:
            return "least" if place == "0" else "more"
        case _:
            return "chosen"
