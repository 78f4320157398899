"""A question that can be asked once, as it is written, and what it may bring out."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import Field

from game.content.written.base import Many, Written
from game.content.written.conditions import WrittenCondition, condition_of
from game.content.written.effects import WrittenEffect, effects_of
from game.content.written.fault import Fault
from game.content.written.ids import FactId
from game.content.written.kinds.card import WrittenCard
from game.content.written.names import Names
from game.content.written.text import WrittenText
from game.rules.terms.text import message


class WrittenAsked(Written):
    """A question that can be asked once; invisible until its `when` holds."""

    ask: WrittenText
    answer: WrittenText
    minutes: Annotated[int, Field(ge=5, le=30)]
    reveals: Many[FactId] = ()
    when: WrittenCondition | None = None
    now: Many[WrittenEffect] = ()
    """What asking it brings."""

    def shared(self, id: str, names: Names) -> dict[str, Any]:
        """What questions of every talk are compiled to, field by field."""
        return {
            "ask": self.ask.compiled(),
            "answer": self.answer.compiled(),
            "minutes": self.minutes,
            "reveals": self.reveals,
            "when": condition_of(self.when, names),
            "now": effects_of(self.now, names, f"questions.{id}.now"),
        }


def facts_faults(card: WrittenCard, questions: Mapping[str, WrittenAsked]) -> Iterator[Fault]:
    """Facts that are brought out though everyone knows them, and hidden ones that nothing brings out."""
    for id, question in questions.items():
        for revealed in question.reveals:
            if revealed in card.facts and not card.facts[revealed].hidden:
                yield Fault(("questions", id, "reveals"), message("content.reveals_open", fact=revealed))
    asked_for = [fact for question in questions.values() for fact in question.reveals]
    asked_for += [fact for twist in card.twist.values() for fact in twist.reveals]
    for id, fact in card.facts.items():
        if fact.hidden and id not in asked_for:
            yield Fault(("facts", id), message("content.never_revealed", fact=id))
