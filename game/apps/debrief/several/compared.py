"""What tables may see of each other: what each decided and why, as far as it approved that, and the year in words."""

from collections.abc import Sequence

from msgspec import Struct

from game.apps.debrief.several.table import TableCase, TableTold
from game.apps.debrief.told.evening import CaseKey
from game.apps.debrief.voice import PageLanguage
from game.rules.kinds.rows import Row, row_key, row_words
from game.rules.scenario import Scenario
from game.rules.terms.phases import Mark
from game.rules.terms.text import Words

LEAST = 2
"""A case is compared where so many tables decided it: of one table nothing is to be asked."""


TOLD: tuple[Mark, ...] = ("passed", "turned", "against_adviser", "amended", "twisted")
"""Marks that say how a table came to what it decided."""


class TableAnswer(Struct, frozen=True):
    """What one table did with a case."""

    decided: str
    """What it decided; that it did not, where that is so."""
    reason: str
    """In its own words; empty where it gave or approved none."""


class CaseBeside(Struct, frozen=True):
    """A case, with what each table did: in table order."""

    title: str
    answers: tuple[TableAnswer, ...]


class MeterBeside(Struct, frozen=True):
    """How a meter stood, in words, at the start and at each quarter's end: a line a table."""

    name: str
    years: tuple[str, ...]


class Comparison(Struct, frozen=True):
    """Tables beside one another."""

    title: str
    tables: tuple[str, ...]
    """What each is called: by the place in which it was named."""
    cases: tuple[CaseBeside, ...]
    meters: tuple[MeterBeside, ...]
    left_out: tuple[str, ...]
    """Which tables are not here, each with the reason."""


def comparison(
    voice: PageLanguage, scenario: Scenario, tables: Sequence[TableTold], left_out: Sequence[Words] = ()
) -> Comparison:
    """These tables side by side, in the order in which they are given."""
    return Comparison(
        title=voice.words(scenario.title),
        tables=tuple(voice.say("compare.table", number=it.number) for it in tables),
        cases=tuple(
            CaseBeside(
                voice.words(scenario.dilemmas[key[0]].title),
                tuple(_answer(voice, scenario, it.case(key), whole=it.whole) for it in tables),
            )
            for key in _compared(scenario, tables)
        ),
        meters=tuple(
            MeterBeside(voice.words(meter.name), tuple(_year(voice, scenario, it, place) for it in tables))
            for place, meter in enumerate(scenario.indicators.values())
        ),
        left_out=tuple(voice.words(it) for it in left_out),
    )


def _compared(scenario: Scenario, tables: Sequence[TableTold]) -> list[CaseKey]:
    """The cases that enough tables decided, in the order of the pack."""
    decided = [case.key for table in tables for case in table.cases if case.value is not None]
    order = {id: place for place, id in enumerate(scenario.dilemmas)}
    enough = {key for key in decided if decided.count(key) >= LEAST}
    return sorted(enough, key=lambda key: (order[key[0]], key[1]))


def _answer(voice: PageLanguage, scenario: Scenario, case: TableCase | None, *, whole: bool) -> TableAnswer:
    if case is None:
        return TableAnswer(voice.say("compare.not_played" if whole else "compare.not_told"), "")
    if case.value is None:
        return TableAnswer(voice.say("compare.not_decided"), "")
    said = "" if case.reason == "" else voice.written(case.reason)
    rows = (row for row in scenario.dilemmas[case.key[0]].account(case.value) if row.chosen)
    by = [] if case.by == "table" else [voice.say(f"compare.by.{case.by}")]
    how = [*by, *(voice.say(f"compare.mark.{mark}") for mark in case.marks if mark in TOLD)]
    decided = "; ".join(_row(voice, row) for row in rows)
    return TableAnswer(f"{decided} ({', '.join(how)})" if how else decided, said)


def _row(voice: PageLanguage, row: Row) -> str:
    text = voice.words(row.text)
    return voice.say(f"debrief.{row_key(row)}", text=text, **row_words(row)) if row.amount is not None else text


def _year(voice: PageLanguage, scenario: Scenario, table: TableTold, place: int) -> str:
    """The heights of one meter in words, without a figure; none of a table that keeps a decision to itself."""
    if not table.whole:
        return voice.say("compare.not_told")
    heights = table.meters[place]
    return " → ".join(
        voice.say("compare.no_band") if it is None else voice.words(scenario.bands[it].name) for it in heights
    )
