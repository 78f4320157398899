"""`when:` as an author writes it."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from game.content.written.bars import WrittenBound, compiled
from game.content.written.base import Many, Written
from game.content.written.decided import WrittenDecided
from game.content.written.ids import AdvisedId, AmendmentId, CardId, FlagId, KnownFact, Measured
from game.content.written.names import Names
from game.rules.conditions import (
    AnyOf,
    AtLeast,
    AtMost,
    Condition,
    FromQuarter,
    HowMany,
    IsKnown,
    Not,
    Occurs,
    Remembered,
    SoFar,
    Test,
    UntilQuarter,
    WasAdopted,
    WasAdvised,
    WasDecided,
    WasKnown,
)
from game.rules.terms.phases import Mark

Quarter = Annotated[int, Field(ge=1, le=8)]


class WrittenHowMany(Written):
    """So many of the indicators reach a number of points."""

    indicators: Annotated[int, Field(ge=1, le=5)]
    at_least: WrittenBound


class WrittenCondition(Written):
    """Everything written in it must hold."""

    at_least: dict[Measured, WrittenBound] = {}
    """Fund (euros), indicator (points), group (level), `rapport`; `funds` (all together), `indicators` (each)."""
    at_most: dict[Measured, WrittenBound] = {}
    how_many: WrittenHowMany | None = None
    """So many indicators, whichever they are, reach a number of points."""
    flags: Many[FlagId] = ()
    """Facts of the evening that must all have been set."""
    decided: dict[CardId, WrittenDecided] = {}
    """Card: an option, a served item or a post that was decided (a list: one of them); `is` and `how`."""
    so_far: dict[Mark, Annotated[int, Field(ge=1, le=60)]] = {}
    """So many cases were decided so by now."""
    occurrence: Annotated[int, Field(ge=1, le=9)] | None = None
    """The card is played for at least the how-manieth time."""
    known: Many[KnownFact] = ()
    """Facts of this card that a question has revealed; of another card `CARD.FACT`."""
    advised: Many[AdvisedId] = ()
    """The works council advised one of these: for the answers of its director, and the court."""
    adopted: Many[AmendmentId] = ()
    """It put these conditions to what it advised."""
    from_quarter: Quarter | None = None
    until_quarter: Quarter | None = None
    any: "Many[WrittenCondition]" = ()
    not_: "WrittenCondition | None" = Field(default=None, alias="not")

    def parts(self) -> "Iterator[WrittenCondition]":
        """The condition and every condition inside it."""
        yield self
        for inner in self.any:
            yield from inner.parts()
        if self.not_ is not None:
            yield from self.not_.parts()

    def compiled(self, names: Names) -> Condition:
        """What must hold, with every name resolved."""
        return Condition(tuple(self._tests(names)))

    def _tests(self, names: Names) -> Iterator[Test]:
        yield from (AtLeast(names.measure(id), compiled(low)) for id, low in self.at_least.items())
        yield from (AtMost(names.measure(id), compiled(high)) for id, high in self.at_most.items())
        if self.how_many is not None:
            yield HowMany(self.how_many.indicators, compiled(self.how_many.at_least))
        yield from (Remembered(flag) for flag in self.flags)
        yield from (WasDecided(card, it.chosen, it.how) for card, it in self.decided.items())
        yield from (SoFar(mark, number) for mark, number in self.so_far.items())
        if self.occurrence is not None:
            yield Occurs(self.occurrence)
        for fact in self.known:
            card, stop, other = fact.partition(".")
            yield WasKnown(card, other) if stop else IsKnown(fact)
        if self.advised:
            yield WasAdvised(self.advised)
        if self.adopted:
            yield WasAdopted(self.adopted)
        if self.from_quarter is not None:
            yield FromQuarter(self.from_quarter)
        if self.until_quarter is not None:
            yield UntilQuarter(self.until_quarter)
        if self.any:
            yield AnyOf(tuple(inner.compiled(names) for inner in self.any))
        if self.not_ is not None:
            yield Not(self.not_.compiled(names))


def condition_of(condition: WrittenCondition | None, names: Names) -> Condition | None:
    """What must hold, where something must."""
    return None if condition is None else condition.compiled(names)
