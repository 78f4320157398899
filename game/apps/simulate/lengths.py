"""What tables come to in a year of each length, and whether deciding pays in each of them."""

from collections.abc import Iterator

from msgspec import Struct

from game.apps.simulate.outcome import TableCame
from game.apps.simulate.report import SimulationReport
from game.rules.terms.text import Message, message

NEVER_DECIDES = "default"
DO_NOT_WEIGH = ("first", "thrifty", "cheapest", "form", "random")
"""Tables that decide, and do not weigh what is promised: they keep few promises, and leave the town better than nobody does."""


class OfLength(Struct, frozen=True):
    """What a kind of table came to in the years of one length."""

    table: TableCame
    cases: int | None
    """`None`: in the years of all lengths together."""

    def named(self, it: Message) -> Message:
        """The name of it, with the length of the year."""
        return it if self.cases is None else message("simulate.of.length", of=it, cases=self.cases)


def of_lengths(it: SimulationReport, kind: str, cases: tuple[int, ...], since: int = 1) -> Iterator[OfLength]:
    """How this kind of table came out in years of each of these lengths, from `since` cases on; without lengths in all together."""
    if not cases:
        yield from (OfLength(table, None) for table in it.tables if table.kind == kind)
    for many in cases:
        if many >= since:
            came = (table for table in it.lengths if (table.kind, table.year) == (kind, str(many)))
            yield from (OfLength(table, many) for table in came)


def nothing_pays(it: SimulationReport, cases: tuple[int, ...]) -> Iterator[Message]:
    """Every kind of table whose gauges stand no higher at the end than where nobody ever decides; and every kind that weighs
    what it decides, and keeps no more promises.
    """
    for nothing in of_lengths(it, NEVER_DECIDES, cases):
        year = "" if nothing.cases is None else ".year"
        for table in it.lengths if nothing.cases is not None else it.tables:
            if table.kind == NEVER_DECIDES or table.year != nothing.table.year:
                continue
            named, cases_of = message(f"simulate.table.{table.kind}"), nothing.cases or 0
            if table.stands <= nothing.table.stands:
                low = nothing.table.stands
                yield message(
                    f"simulate.miss.stands{year}", table=named, cases=cases_of, stands=table.stands, nothing=low
                )
            if table.kind not in DO_NOT_WEIGH and _kept(table) <= _kept(nothing.table):
                low = _kept(nothing.table)
                yield message(
                    f"simulate.miss.deciding{year}", table=named, cases=cases_of, kept=_kept(table), nothing=low
                )


def _kept(table: TableCame) -> int:
    """How many promises are kept in a hundred evenings, if all were made."""
    return (sum(table.goals.values()) + 5) // 10
