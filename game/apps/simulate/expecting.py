"""Whether a run came to what the author expects of it: each miss with where it is written."""

from collections.abc import Iterator
from typing import assert_never

from msgspec import Struct

from game.apps.simulate.bots import KINDS
from game.apps.simulate.coverage import root_causes
from game.apps.simulate.lengths import nothing_pays, of_lengths
from game.apps.simulate.parts import PackWay, written
from game.apps.simulate.plan import USUAL_TABLE
from game.apps.simulate.report import SimulationReport
from game.content.expectations import TABLES, Expectations, ExpectedShare
from game.rules.scenario import Scenario
from game.rules.terms.text import Message, Words, message

if tuple(KINDS) != TABLES:
    raise TypeError("the tables of an expectation are not those that are simulated")


class Miss(Struct, frozen=True):
    """Something that came out otherwise."""

    way: PackWay
    """Where it is written what was expected."""
    says: Message


def misses(scenario: Scenario, expected: Expectations, it: SimulationReport) -> tuple[Miss, ...]:
    """All that came out otherwise, in the order written."""
    return tuple(_misses(scenario, expected, it))


def _misses(scenario: Scenario, expected: Expectations, it: SimulationReport) -> Iterator[Miss]:
    if expected.everything_reached is not None:
        for part in root_causes(it.coverage.never):
            kind = message(f"simulate.part.{part.kind}")
            yield Miss(part.way, message("simulate.miss.reached", kind=kind, of=written(part.way[1:])))
    for share in expected.shares:
        found = list(_shares(scenario, it, share, expected.cases))
        if not found:
            yield Miss(share.loc, message("simulate.miss.unknown", of=_about(share)))
        for name, mille in found:
            # A band is in whole percent: 20.4 % is not more than 20.
            percent = (mille + 5) // 10
            if not share.between.low <= percent <= share.between.high:
                yield Miss(
                    share.loc,
                    message(
                        "simulate.miss.share",
                        of=name,
                        percent=percent,
                        low=share.between.low,
                        high=share.between.high,
                    ),
                )
    if expected.deciding_pays is not None:
        yield from (Miss(expected.deciding_pays, told) for told in nothing_pays(it, expected.cases))
    for row in expected.minutes:
        year = "-" if row.cases is None else str(row.cases)
        took = next((one for one in it.took if (one.set_up, one.year) == (row.set_up, year)), None)
        if took is None:
            yield Miss(row.loc, message("simulate.miss.unknown", of=message("simulate.minutes")))
        elif not row.between.low <= took.minutes.middle <= row.between.high:
            low, high, middle = row.between.low, row.between.high, took.minutes.middle
            yield Miss(row.loc, message("simulate.miss.minutes", minutes=middle, low=low, high=high))


def _about(share: ExpectedShare) -> str:
    return " ".join(it for it in (share.of, share.by) if it) or share.what


def _shares(
    scenario: Scenario, it: SimulationReport, share: ExpectedShare, cases: tuple[int, ...]
) -> Iterator[tuple[Words | str, int]]:
    """What this is about, and how many of a thousand came to it; nothing where too little was played."""
    match share.what:
        case "supervision":
            for year in of_lengths(it, share.by, cases, share.from_cases):
                yield year.named(message("simulate.of.supervision", table=_table(share))), year.table.supervision
        case "goals":
            title = scenario.goals[share.of].title
            for year in of_lengths(it, share.by, cases, share.from_cases):
                name = message("simulate.of.table", of=title, table=_table(share))
                yield year.named(name), year.table.goals[share.of]
        case "endings":
            title = scenario.endings[share.of].title
            for year in of_lengths(it, share.by, cases, share.from_cases):
                name = message("simulate.of.table", of=title, table=_table(share))
                yield year.named(name), year.table.endings[share.of]
        case "best":
            card, _, option = share.of.partition(".")
            for one in it.weighed:
                if one.card == card:
                    names = scenario.dilemmas[card].names()
                    named = [decision for decision in one.decisions if decision.label in names]
                    yield from ((f"{card}.{d.label}", d.best) for d in named if option in ("", d.label))
        case "steering":
            yield from ((message(f"debrief.steering.{one.steering}"), one.best) for one in it.steering)
        case "facts":
            for fact in it.facts:
                if f"{fact.card}.{fact.fact}" == share.of and share.by in fact.found:
                    yield f"{share.of} ({share.by})", fact.found[share.by]
        case _:
            assert_never(share.what)


def _table(share: ExpectedShare) -> Message:
    return message(f"simulate.table.{share.by}")


def looked_at(expected: Expectations) -> tuple[tuple[int | None, ...], tuple[str, ...]]:
    """The lengths of years and the ways to sit that have to be played to know; `None` is the year that the pack suggests."""
    cases = dict.fromkeys([*(expected.cases or (None,)), *(row.cases for row in expected.minutes)])
    return tuple(cases), tuple(dict.fromkeys([USUAL_TABLE, *(row.set_up for row in expected.minutes)]))
