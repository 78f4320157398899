"""The report in the terminal: short, what to change first on top."""

from collections.abc import Callable, Iterator
from typing import get_args

from game.apps.simulate.bots import KINDS
from game.apps.simulate.parts import PackWay, PartKind
from game.apps.simulate.report import SimulationReport
from game.apps.simulate.sureness import FEW
from game.apps.words import euro, render, say
from game.rules.scenario import Scenario
from game.rules.terms.text import Language, message

FIRST = 12
"""So many findings are told in the terminal; the page has them all."""
FIRST_BEHIND = 4
"""So many of what comes of one cause."""
Where = Callable[[PackWay], str]
"""Where something is written, as `file:line`."""


def lines(
    language: Language, scenario: Scenario, it: SimulationReport, where: Where, *, page: bool = False
) -> Iterator[str]:
    """Line by line."""
    if it.evenings < FEW:
        yield say(language, "simulate.unsure", evenings=it.enough)
        yield ""
    yield from _first(language, it, where, page)
    yield from _tables(language, scenario, it)
    yield ""
    yield say(language, "simulate.reached")
    yield "  " + " · ".join(reached(language, it))
    yield ""
    yield say(language, "simulate.minutes")
    yield from (f"  {line}" for line in took(language, it))
    yield ""
    yield say(language, "simulate.limits")


def _first(language: Language, it: SimulationReport, where: Where, page: bool) -> Iterator[str]:
    yield say(language, "simulate.first")
    if not it.findings:
        yield f"  {say(language, 'simulate.nothing_yet' if it.evenings < FEW else 'simulate.nothing')}"
    for number, finding in enumerate(it.findings[:FIRST], start=1):
        yield f"  {number}. {render(finding.says, language)}"
        # That all of it is of few evenings stands on top.
        if finding.unsure and it.evenings >= FEW:
            yield f"     {say(language, 'simulate.unsure', evenings=finding.unsure)}"
        yield f"     {say(language, f'simulate.grave.{finding.grave}')} · {where(finding.way)}"
        if finding.behind:
            yield f"     {say(language, 'simulate.behind', many=len(finding.behind))}"
            for behind in finding.behind[:FIRST_BEHIND]:
                yield f"       – {render(behind.says, language)} · {where(behind.way)}"
            if len(finding.behind) > FIRST_BEHIND:
                yield f"       {say(language, 'simulate.behind.more', count=len(finding.behind) - FIRST_BEHIND)}"
    if len(it.findings) > FIRST:
        key = "simulate.more.page" if page else "simulate.more"
        yield f"  {say(language, key, count=len(it.findings) - FIRST)}"


def _tables(language: Language, scenario: Scenario, it: SimulationReport) -> Iterator[str]:
    yield ""
    yield say(language, "simulate.tables")
    for table in it.tables:
        yield f"  {table_line(language, it, table.kind)}"
    plausible = next((table for table in it.tables if table.kind == "plausible"), None)
    if plausible is None:
        return
    for key, shares, names in (
        ("goals", plausible.goals, {id: goal.title for id, goal in scenario.goals.items()}),
        ("endings", plausible.endings, {id: ending.title for id, ending in scenario.endings.items()}),
    ):
        if shares:
            yield ""
            yield say(language, f"simulate.{key}")
            for id, share in shares.items():
                yield f"  {say(language, 'simulate.share', name=names[id], percent=plausible.share(share).told)}"
    yield from lengths(language, scenario, it)


def table_line(language: Language, it: SimulationReport, kind: str) -> str:
    """One kind of table: how often under supervision, and what money is left at the end."""
    table = next(table for table in it.tables if table.kind == kind)
    money = it.left.get(kind)
    name = say(language, f"simulate.table.{kind}")
    if money is None:
        return name
    low, middle, high = (euro(1_000 * amount, language) for amount in (money.low, money.middle, money.high))
    watched = table.share(table.supervision).told
    return say(language, "simulate.table.line", name=name, watched=watched, low=low, middle=middle, high=high)


def lengths(language: Language, scenario: Scenario, it: SimulationReport) -> Iterator[str]:
    """Each goal by the number of cases, where years of several lengths were played."""
    by_year = {(table.kind, table.year): table for table in it.lengths}
    years = list(dict.fromkeys(table.year for table in it.lengths))
    if len(years) < 2:
        return
    yield ""
    yield say(language, "simulate.lengths")
    for id, goal in scenario.goals.items():
        for year in years:
            found = [by_year.get((kind, year)) for kind in ("plausible", "cheapest", "default")]
            plausible, cheapest, nothing = (
                message("simulate.percent.unknown") if one is None else one.share(one.goals[id]).told for one in found
            )
            line = say(
                language,
                "simulate.lengths.line",
                title=goal.title,
                cases=cases(language, year),
                plausible=plausible,
                cheapest=cheapest,
                nothing=nothing,
            )
            yield f"  {line}"


def cases(language: Language, year: str) -> str:
    """How long a year is."""
    return say(language, "simulate.cases", cases=int(year)) if year.isdigit() else say(language, "simulate.cases.usual")


def reached(language: Language, it: SimulationReport) -> Iterator[str]:
    """Of each kind of part how many were reached."""
    for kind in get_args(PartKind):
        found = it.coverage.of(kind)
        if found:
            name = say(language, f"simulate.parts.{kind}")
            many = sum(part.ever for part in found)
            yield say(language, "simulate.reached.line", kind=name, reached=many, all=len(found))
    tested = it.coverage.conditions
    if tested:
        held = sum(one.held > 0 for one in tested)
        name = say(language, "simulate.parts.condition")
        yield say(language, "simulate.reached.line", kind=name, reached=held, all=len(tested))


def took(language: Language, it: SimulationReport) -> Iterator[str]:
    """How long an evening takes, for each way to sit and length of the year."""
    for one in it.took:
        yield say(
            language,
            "simulate.minutes.line",
            set_up=say(language, f"simulate.set_up.{one.set_up}"),
            cases=cases(language, one.year),
            low=one.minutes.low,
            middle=one.minutes.middle,
            high=one.minutes.high,
        )


def described(language: Language) -> Iterator[str]:
    """Every kind of table with what it does, for help; and what they do as a works council."""
    for id in KINDS:
        yield f"{say(language, f'simulate.table.{id}')}: {say(language, f'simulate.table.{id}.is')}"
    yield say(language, "simulate.table.council")
