"""What one table brings beside others: small, in no language, and nothing that its group did not approve.

It is made of an evening here; whatever else can say the same of a table, in whatever way it came, fits beside it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from game.apps.debrief.chapters.decider import advised_otherwise, by_rapporteur
from game.apps.debrief.told.approved import told_cases
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import CaseKey, Evening
from game.apps.debrief.told.story import Story, story
from game.log.pack import fingerprint
from game.rules.state import State
from game.rules.terms.phases import Mark
from game.rules.terms.value import Value

OF_COUNTS: tuple[Mark, ...] = ("unanimous", "narrow")
"""Marks that say how many chose something: they stay with the table."""


By = Literal["table", "rapporteur", "rapporteur_other"]
"""Who decided: the table, or its rapporteur, as most advised or otherwise."""


class TableCase(Struct, frozen=True):
    """What one table did with a case."""

    key: CaseKey
    """Its card, and which time it is, from 1, that the card was not put off or skipped."""
    value: Value | None
    """What it decided; `None` where it did not decide."""
    reason: str | None
    """In its own words; `None` where those were forgotten, empty where it gave or approved none."""
    marks: tuple[Mark, ...] = ()
    """How it was decided, as far as that is for other tables."""
    by: By = "table"
    """Who decided it."""


class TableTold(Struct, frozen=True):
    """One table."""

    number: int
    """The place in which it was named, from 1: it keeps that where others are left out."""
    evening: str
    """The hash of entry 0 of its log: the same evening has the same, whatever its folder is called."""
    pack: str
    """The fingerprint of its pack."""
    seed: int | None
    """Where its luck came from; `None` on a sheet: it is in the code."""
    code: str | None
    """The code with which several tables played it."""
    cases: tuple[TableCase, ...]
    meters: tuple[tuple[int | None, ...], ...]
    """Of each meter the place of its band at the start and at each quarter's end; `None` where the pack has no word."""
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
        pack=fingerprint(evening.scenario),
        seed=evening.opened.setup.seed,
        code=evening.opened.code,
        cases=tuple(
            _case(evening, told, case, key)
            for key, case in _numbered(told_cases(evening, told))
            if case.key not in evening.kept_back
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


def _case(evening: Evening, told: Story, case: PlayedCase, key: CaseKey) -> TableCase:
    reason = "" if case.reason is None or not case.counts else evening.texts.get(case.reason)
    closed = [it for it in told.end.decisions if (it.card, it.occurrence) == case.key]
    marks = tuple(mark for it in closed for mark in it.marks if mark not in OF_COUNTS)
    return TableCase(key, case.value if case.counts else None, reason, marks, _by(evening, case))


def _by(evening: Evening, case: PlayedCase) -> By:
    if not by_rapporteur(case):
        return "table"
    return "rapporteur" if advised_otherwise(evening, case) is None else "rapporteur_other"


def _height(table: Story, state: State, place: int) -> int | None:
    name = table.scenario.band(state.indicators[place])
    return next((at for at, band in enumerate(table.scenario.bands) if band.name == name), None)
