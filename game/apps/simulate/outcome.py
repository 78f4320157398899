"""How years came out: per table and per length the money, the meters, the goals and the endings; and for all of them."""

from collections.abc import Mapping

from msgspec import Struct

from game.apps.simulate.bots import kinds_for
from game.apps.simulate.counts import HowOften, Quantiles, merged, per_mille, spread
from game.apps.simulate.evening import STEP
from game.apps.simulate.opened import HangsOnFact, opened_by
from game.apps.simulate.sureness import Share
from game.rules.scenario import Scenario

FEW_EVENINGS = 20
"""Of fewer evenings no share is given."""
LOST, SAFE = 900, 50
"""So many of a thousand that come under supervision: no way back, and hardly a danger."""


class TableCame(Struct, frozen=True):
    """The years of one kind of table, of one length (`-`: as the pack suggests; empty: of all lengths)."""

    kind: str
    year: str
    evenings: int
    goals: dict[str, int]
    """Goal → in so many of a thousand evenings it holds at the end, whoever promised it."""
    endings: dict[str, int]
    supervision: int
    """In so many of a thousand."""
    stands: int
    """Where the gauges stand at the end: the points of all of them together, in the mean of the evenings."""

    def share(self, mille: int) -> Share:
        """So many of a thousand of these evenings."""
        return Share(mille, self.evenings)


class QuarterCame(Struct, frozen=True):
    """How things stood at the end of a quarter, for one kind of table."""

    kind: str
    quarter: int
    money: Quantiles
    """Thousands of euros, all funds together, less debt."""
    funds: dict[str, Quantiles]
    meters: dict[str, Quantiles]
    """Points."""


class PointOfNoReturn(Struct, frozen=True):
    """After this quarter: with less money than `lost` a year ends under supervision, from `safe` on hardly ever."""

    quarter: int
    lost: int | None
    """Thousands of euros; `None`: nowhere."""
    safe: int | None

    @property
    def told(self) -> bool:
        """Whether anything is known of it."""
        return self.lost is not None or self.safe is not None


class FactCost(Struct, frozen=True):
    """What it takes to find a hidden fact: of a thousand talks, and minutes of the talk, by the way of asking."""

    card: str
    fact: str
    opens: tuple[HangsOnFact, ...]
    """What hangs on it."""
    found: dict[str, int]
    """PackWay of asking → so many of a thousand."""
    minutes: dict[str, Quantiles]
    talks: dict[str, int]
    """Way of asking → how many talks there were."""

    def share(self, way: str) -> Share:
        """In how many talks of that way of asking it was found."""
        return Share(self.found.get(way, 0), self.talks.get(way, 0))


class Took(Struct, frozen=True):
    """How many minutes an evening takes."""

    set_up: str
    year: str
    minutes: Quantiles


def tables(scenario: Scenario, counts: HowOften, *, by_year: bool) -> tuple[TableCame, ...]:
    """Every kind of table, and of each every length."""
    found = []
    for kind in kinds_for(scenario):
        years = [year for year in (it.split(" ", 1) for it in counts.get("evenings")) if year[0] == kind.id]
        wanted = sorted({it[1] for it in years}, key=_length) if by_year else [""]
        found += [_table(scenario, counts, kind.id, year, [it[1] for it in years]) for year in wanted]
    return tuple(it for it in found if it.evenings)


def _length(year: str) -> int:
    return int(year) if year.isdigit() else 0


def _table(scenario: Scenario, counts: HowOften, kind: str, year: str, every: list[str]) -> TableCame:
    years = every if year == "" else [year]
    evenings = sum(counts.get("evenings").get(f"{kind} {it}", 0) for it in years)
    reached = merged({it: counts.get(f"reached {kind} {it}") for it in years})
    watched = sum(sum(counts.get(f"supervision {kind} {it}").values()) for it in years)
    return TableCame(
        kind,
        year,
        evenings,
        {id: per_mille(reached.get(f"goal goals.{id}", 0), evenings) for id in scenario.goals},
        {id: per_mille(reached.get(f"ending endings.{id}", 0), evenings) for id in scenario.endings},
        per_mille(watched, evenings),
        _mean(merged({it: counts.get(f"stands {kind} {it}") for it in years})),
    )


def _mean(numbers: Mapping[str, int]) -> int:
    many = sum(numbers.values())
    return sum(int(number) * times for number, times in numbers.items()) // many if many else 0


def quarters(scenario: Scenario, counts: HowOften, kind: str) -> tuple[QuarterCame, ...]:
    """The quarters of one kind of table."""
    found = []
    for quarter in range(1, scenario.quarters + 1):
        money = spread(counts.get(f"money {kind} {quarter}"))
        if money is not None:
            funds = {id: spread(counts.get(f"fund {kind} {quarter} {id}")) for id in scenario.funds}
            meters = {id: spread(counts.get(f"meter {kind} {quarter} {id}")) for id in scenario.indicators}
            found.append(
                QuarterCame(
                    kind,
                    quarter,
                    money,
                    {id: it for id, it in funds.items() if it is not None},
                    {id: it for id, it in meters.items() if it is not None},
                )
            )
    return tuple(found)


def no_return(counts: HowOften) -> tuple[PointOfNoReturn, ...]:
    """For each quarter from which supervision was still to come."""
    found = []
    for quarter, counted in sorted(counts.under("before").items(), key=lambda it: int(it[0])):
        bins: dict[int, list[int]] = {}
        for key, times in counted.items():
            number, came = key.split(" ")
            bins.setdefault(int(number), [0, 0])[came == "into"] += times
        lost: int | None = None
        safe: int | None = None
        for place in sorted(bins):
            out, into = (sum(column) for column in zip(*(bins[it] for it in bins if it <= place), strict=True))
            if into + out >= FEW_EVENINGS and per_mille(into, into + out) >= LOST:
                lost = (place + 1) * STEP
        for place in sorted(bins, reverse=True):
            out, into = (sum(column) for column in zip(*(bins[it] for it in bins if it >= place), strict=True))
            if into + out >= FEW_EVENINGS and per_mille(into, into + out) <= SAFE:
                safe = place * STEP
        found.append(PointOfNoReturn(int(quarter), lost, safe))
    return tuple(found)


def minutes(counts: HowOften) -> tuple[Took, ...]:
    """How long evenings take, by the way to sit and the length of the year; those that decide nothing left out."""
    lists: dict[tuple[str, str], dict[str, dict[str, int]]] = {}
    for name, counted in counts.under("minutes").items():
        kind, set_up, year = name.split(" ")
        if kind != "default":
            lists.setdefault((set_up, year), {})[kind] = dict(counted)
    found = []
    for (set_up, year), of in sorted(lists.items(), key=lambda it: (it[0][0], _length(it[0][1]))):
        took = spread(merged(of))
        if took is not None:
            found.append(Took(set_up, year, took))
    return tuple(found)


def facts(scenario: Scenario, counts: HowOften) -> tuple[FactCost, ...]:
    """Every hidden fact of a card with a talk."""
    found = []
    for id, card in scenario.dilemmas.items():
        if card.inquiry is None:
            continue
        for fact, it in card.facts.items():
            if not it.hidden:
                continue
            shares, took, many = {}, {}, {}
            for way, talks in counts.under("talks").items():
                if talks.get(id):
                    many[way] = talks[id]
                    shares[way] = per_mille(counts.get(f"found {way}").get(f"{id}.{fact}", 0), talks[id])
                    minutes_of = spread(counts.get(f"took {way} {id}.{fact}"))
                    if minutes_of is not None:
                        took[way] = minutes_of
            found.append(FactCost(id, fact, opened_by(scenario, id, fact), shares, took, many))
    return tuple(found)
