"""What tables may see of each other: what each decided and why, as far as it approved that, and the year in words."""

from collections.abc import Sequence

from msgspec import Struct

from game.apps.debrief.cases import PlayedCase, cases
from game.apps.debrief.decisions import reason_of
from game.apps.debrief.evening import Evening
from game.apps.debrief.story import Story, story
from game.apps.debrief.voice import PageLanguage
from game.rules.kinds.rows import Row, row_key, row_words
from game.rules.state import State

LEAST = 2
"""A case is compared where so many tables decided it: of one table nothing is to be asked."""


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
    """What each is called: by its place."""
    cases: tuple[CaseBeside, ...]
    meters: tuple[MeterBeside, ...]


def comparison(voice: PageLanguage, evenings: Sequence[Evening]) -> Comparison:
    """These evenings side by side, each with only what its group approved, in the order in which they are given."""
    scenario = evenings[0].scenario
    told = [story(evening) for evening in evenings]
    decided = [{case.key: case for case in cases(it)} for it in told]
    return Comparison(
        title=voice.words(scenario.title),
        tables=tuple(voice.say("compare.table", number=number) for number in range(1, len(evenings) + 1)),
        cases=tuple(
            CaseBeside(
                voice.words(card.title),
                tuple(_answer(voice, evening, of.get(key)) for evening, of in zip(evenings, decided, strict=True)),
            )
            for id, card in scenario.dilemmas.items()
            for key in sorted({key for of in decided for key in of if key[0] == id})
            if sum(key in of and of[key].counts for of in decided) >= LEAST
        ),
        meters=tuple(
            MeterBeside(voice.words(it.name), tuple(_year(voice, table, place) for table in told))
            for place, it in enumerate(scenario.indicators.values())
        ),
    )


def _answer(voice: PageLanguage, evening: Evening, case: PlayedCase | None) -> TableAnswer:
    if case is None:
        return TableAnswer(voice.say("compare.not_played"), "")
    if not case.counts:
        return TableAnswer(voice.say("compare.not_decided"), "")
    reason = reason_of(voice, evening, case)
    said = reason.text if reason is not None and reason.quoted else ""
    return TableAnswer("; ".join(_row(voice, row) for row in case.rows if row.chosen), said)


def _row(voice: PageLanguage, row: Row) -> str:
    text = voice.words(row.text)
    return voice.say(f"debrief.{row_key(row)}", text=text, **row_words(row)) if row.amount is not None else text


def _year(voice: PageLanguage, table: Story, place: int) -> str:
    """The heights of one meter in words, without a figure."""
    start = table.moments[0].before if table.moments else table.end
    return " → ".join(_height(voice, table, state, place) for state in (start, *table.quarter_ends))


def _height(voice: PageLanguage, table: Story, state: State, place: int) -> str:
    band = table.scenario.band(state.indicators[place])
    return voice.say("compare.no_band") if band is None else voice.words(band)
