"""Bars that go by the length of the year: whether they ascend, stand where they can, and keep to what a title says."""

import re

from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.bars import WrittenRow, plain
from game.content.written.conditions import WrittenCondition
from game.content.written.text import WrittenText


def check_bars(subject: Subject) -> None:
    """Tell rows that cannot be, and a year that is too short."""
    scenario = subject.scenario
    for id, fund in scenario.funds.items():
        here = ("funds", id, "start")
        _rows(subject, here, fund.start)
        for place, row in enumerate(fund.start):
            if row.cases is not None:
                subject.tell_key((*here, place, "cases"), "content.start_by_cases")
            elif row.high < 0:
                subject.tell((*here, place, "is"), "content.too_low", key="is", value=str(row.high), least=0)
            elif row.high > 1_000_000_000:
                subject.tell(
                    (*here, place, "is"), "content.too_high", key="is", value=str(row.high), most=1_000_000_000
                )
    for loc, condition, _ in subject.conditions():
        varies = [key for key, bound in _bounds(loc, condition) if _rows(subject, key, bound)]
        if loc[:1] not in (("goals",), ("endings",)) or "text" in loc:
            for key in varies:
                subject.tell_key(key, "content.rows_elsewhere")
    if scenario.shortest is not None and scenario.shortest > scenario.quarters:
        subject.tell(("shortest",), "content.shortest_too_long", quarters=scenario.quarters)
    if scenario.cases is not None:
        least, whole = scenario.shortest or scenario.quarters, scenario.quarters * scenario.agenda
        if not least <= scenario.cases <= max(least, whole):
            subject.tell(("cases",), "content.cases_outside_year", least=least, most=whole)
    for section, things in (("goals", scenario.goals), ("endings", scenario.endings)):
        for id, thing in things.items():
            if thing.when is not None and _by_length(thing.when) and _has_figure(thing.title):
                subject.tell((section, id, "title"), "content.figure_beside_rows")


def _bounds(loc: Loc, condition: WrittenCondition) -> list[tuple[Loc, tuple[WrittenRow, ...]]]:
    found: list[tuple[Loc, tuple[WrittenRow, ...]]] = []
    found += [((*loc, "at_least", id), bound) for id, bound in condition.at_least.items()]
    found += [((*loc, "at_most", id), bound) for id, bound in condition.at_most.items()]
    if condition.how_many is not None:
        found.append(((*loc, "how_many", "at_least"), condition.how_many.at_least))
    return found


def _rows(subject: Subject, loc: Loc, bound: tuple[WrittenRow, ...]) -> bool:
    """Tell what is wrong with these rows; whether they are rows at all."""
    if plain(bound) is not None:
        return False
    first = bound[0].by
    for place, row in enumerate(bound):
        if row.by is None or row.by != first or (row.cases is not None and row.quarters is not None):
            subject.tell_key((*loc, place, "is"), "content.rows_mixed")
            return True
        if place and row.reached <= bound[place - 1].reached:
            subject.tell((*loc, place, str(row.by)), "content.rows_order", before=bound[place - 1].reached)
    return True


def _by_length(when: WrittenCondition) -> bool:
    return any(plain(bound) is None for part in when.parts() for _, bound in _bounds((), part))


def _has_figure(title: WrittenText) -> bool:
    return re.search(r"[0-9]", title.nl + (title.en or "")) is not None
