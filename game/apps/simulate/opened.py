"""What hangs on a fact that a talk brings out: answers of the card, what a director answers, and how a court rules."""

from collections.abc import Iterator

from msgspec import Struct

from game.apps.simulate.parts import PackWay, answer_at, ruling_at, way_of
from game.rules.conditions import Condition, IsKnown, WasAdvised
from game.rules.council.part import Answer, WorksCouncil
from game.rules.kinds.card import Card
from game.rules.scenario import Scenario


class HangsOnFact(Struct, frozen=True):
    """One thing that hangs on a fact."""

    way: PackWay
    leads_to: tuple[str, ...]
    """What of the card can be decided because of it; empty where that cannot be said."""


def opened_by(scenario: Scenario, card: str, fact: str) -> tuple[HangsOnFact, ...]:
    """All that hangs on this fact of that card, in its order."""
    return tuple(_opened(scenario.dilemmas[card], fact))


def _opened(card: Card, fact: str) -> Iterator[HangsOnFact]:
    home = ("dilemmas", card.id)
    for at, when in card.options_when():
        if _asks(when, fact):
            yield HangsOnFact((*home, *way_of(at)), (at.rpartition(".")[2],))
    council = card.council
    if council is None:
        return
    for row, answer in enumerate(() if council.director is None else council.director.answers):
        if _asks(answer.when, fact):
            yield HangsOnFact((*home, *answer_at(row)), tuple(_decided(card, council, answer)))
    for row, ruling in enumerate(council.court):
        if _asks(ruling.when, fact):
            yield HangsOnFact((*home, *ruling_at(row)), ())


def _asks(when: Condition | None, fact: str) -> bool:
    return when is not None and any(isinstance(test, IsKnown) and test.fact == fact for test in when.every_test())


def _decided(card: Card, council: WorksCouncil, answer: Answer) -> Iterator[str]:
    """What this answer can decide: what was advised where that is followed, or another option."""
    if answer.does != "follows":
        yield from (it for it in (answer.decides,) if it is not None)
        return
    advised = [] if answer.when is None else [it for it in answer.when.tests if isinstance(it, WasAdvised)]
    yield from (id for it in advised for id in it.options if id in card.names())
