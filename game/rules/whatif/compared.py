"""Two ways a year ended, side by side: in the fixed order of the municipality, without a sum and without a judgement."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Literal

from msgspec import Struct

from game.rules.conditions import holds
from game.rules.events import EffectDue, EffectHappened, EffectRef, Event
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Text
from game.rules.terms.units import Unit
from game.rules.whatif.choices import Taken
from game.rules.whatif.other import OtherYear


class EndRow(Struct, frozen=True):
    """One thing in both years."""

    of: Literal["fund", "indicator", "debt"]
    id: str
    """Of the fund or the indicator; empty for debt."""
    name: Text | None
    """`None` for debt."""
    unit: Unit
    ours: int
    other: int

    @property
    def more(self) -> int:
        """How much more there was in the other year; below zero where there was less."""
        return self.other - self.ours


class Chance(Struct, frozen=True):
    """Something that happened by chance in at least one of the years: luck, and no choice."""

    ref: EffectRef
    percent: int
    """In so many of a hundred cases, as the author wrote it."""
    ours: bool
    """Whether it happened in ours."""
    other: bool


class Compared(Struct, frozen=True):
    """What there was more of in the other year, less of, and as much; each in the order of the pack."""

    more: tuple[EndRow, ...]
    less: tuple[EndRow, ...]
    same: tuple[EndRow, ...]
    promise: tuple[bool, bool] | None
    """Whether the promise was kept, in ours and in the other; `None` where nothing was promised."""
    endings: tuple[str, str]
    """How each year is told of, by the id of its ending."""
    chances: tuple[Chance, ...]
    """What fell by chance after the first decision that was another, in the order in which it happened."""


def compared(scenario: Scenario, line: Sequence[Taken], year: OtherYear) -> Compared:
    """The evening beside another year of it, both to their end."""
    ours, other = line[-1].after, year.end
    rows = [*_funds(scenario, ours, other), *_indicators(scenario, ours, other)]
    if ours.debt or other.debt:
        rows.append(EndRow("debt", "", None, "euros", ours.debt, other.debt))
    assert ours.ending is not None
    assert other.ending is not None
    return Compared(
        more=tuple(row for row in rows if row.more > 0),
        less=tuple(row for row in rows if row.more < 0),
        same=tuple(row for row in rows if row.more == 0),
        promise=None if ours.goal is None else (promise_kept(scenario, ours), promise_kept(scenario, other)),
        endings=(ours.ending, other.ending),
        chances=_chances(scenario, [it.events for it in line[year.start :]], year.told),
    )


def promise_kept(scenario: Scenario, state: State) -> bool:
    """Whether what the table promised itself holds. Raises `KeyError` where it promised nothing."""
    return holds(scenario.goals[state.goal or ""].when, scenario, state)


def _funds(scenario: Scenario, ours: State, other: State) -> list[EndRow]:
    funds = zip(scenario.funds.items(), ours.funds, other.funds, strict=True)
    return [EndRow("fund", id, fund.name, "euros", left, right) for (id, fund), left, right in funds]


def _indicators(scenario: Scenario, ours: State, other: State) -> list[EndRow]:
    heights = zip(scenario.indicators.items(), ours.indicators, other.indicators, strict=True)
    return [EndRow("indicator", id, it.name, "points", left, right) for (id, it), left, right in heights]


def _chances(
    scenario: Scenario, ours: Iterable[Sequence[Event]], other: Iterable[Sequence[Event]]
) -> tuple[Chance, ...]:
    fell = [dict.fromkeys(_by_chance(scenario, told)) for told in (ours, other)]
    return tuple(
        Chance(ref, scenario.effects[ref.of, ref.at].chance or 100, ref in fell[0], ref in fell[1])
        for ref in fell[0] | fell[1]
    )


def _by_chance(scenario: Scenario, told: Iterable[Sequence[Event]]) -> Iterator[EffectRef]:
    """What happened and might not have."""
    for event in chain.from_iterable(told):
        if isinstance(event, EffectHappened) or (isinstance(event, EffectDue) and event.happened):
            effect = scenario.effects.get((event.ref.of, event.ref.at))
            if effect is not None and effect.chance is not None:
                yield event.ref
