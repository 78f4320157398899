"""What one table brings beside others: small, in no language, and nothing that its group did not approve.

It is made of an evening here; whatever else can say the same of a table, in whatever way it came, fits beside it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from game.apps.debrief.cases import PlayedCase, cases
from game.apps.debrief.evening import CaseKey, Evening
from game.apps.debrief.story import Story, story
from game.rules.kinds.rows import Row
from game.rules.state import State
from game.rules.text import Words


class TableCase(Struct, frozen=True):
    """What one table did with a case."""

    key: CaseKey
    """Its card, and which time it is, from 1, that the card was not put off or skipped."""
    decided: tuple[Row, ...]
    """What it decided, line by line; empty where it did not decide."""
    reason: str | None
    """In its own words; `None` where those were forgotten, empty where it gave or approved none."""


class TableTold(Struct, frozen=True):
    """One table."""

    number: int
    """The place in which it was named, from 1: it keeps that where others are left out."""
    evening: str
    """The hash of entry 0 of its log: the same evening has the same, whatever its folder is called."""
    pack: str
    seed: int
    """What has to be the same for tables to be compared: the pack, to the byte, and the luck."""
    cases: tuple[TableCase, ...]
    meters: tuple[tuple[Words | None, ...], ...]
    """Of each meter the name of its band at the start and at each quarter's end; `None` where the pack has no word."""
    whole: bool = True
    """Whether the year may be told as a whole; its meters are left out where a decision was kept back."""

    def case(self, key: CaseKey) -> TableCase | None:
        """What it did with that case; `None` where the case did not come up."""
        return next((it for it in self.cases if it.key == key), None)


def told_table(evening: Evening, number: int) -> TableTold:
    """What this evening brings, told once."""
    told = story(evening)
    start = told.moments[0].before if told.moments else told.end
    states = (start, *told.quarter_ends) if evening.whole else ()
    return TableTold(
        number=number,
        evening=evening.entries[0].hash,
        pack=evening.opened.scenario,
        seed=evening.opened.setup.seed,
        cases=tuple(
            _case(evening, case, key) for key, case in _numbered(cases(told)) if case.key not in evening.kept_back
        ),
        meters=tuple(
            tuple(_height(told, state, place) for state in states) for place in range(len(evening.scenario.indicators))
        ),
        whole=evening.whole,
    )


def _numbered(played: Iterable[PlayedCase]) -> Iterator[tuple[CaseKey, PlayedCase]]:
    """Those that were not put off or skipped, each with its card and which time it is of that card: a case that comes
    back in another quarter meets the same case of a table that decided it at once.
    """
    times = Counter[str]()
    for case in played:
        if case.came not in ("postponed", "skipped"):
            card, _ = case.key
            times[card] += 1
            yield (card, times[card]), case


def _case(evening: Evening, case: PlayedCase, key: CaseKey) -> TableCase:
    decided = tuple(row for row in case.rows if row.chosen) if case.counts else ()
    reason = "" if case.reason is None or not case.counts else evening.texts.get(case.reason)
    return TableCase(key, decided, reason)


def _height(table: Story, state: State, place: int) -> Words | None:
    return table.scenario.band(state.indicators[place])
