"""The report of a run, as values: for the terminal, the page, what was expected, and the certificate."""

from msgspec import Struct

from game.apps.simulate.bots import kinds_for
from game.apps.simulate.counts import HowOften, Quantiles, spread
from game.apps.simulate.coverage import Coverage, coverage
from game.apps.simulate.finding import Finding
from game.apps.simulate.findings import FoundFigures, findings
from game.apps.simulate.outcome import (
    FactCost,
    PointOfNoReturn,
    QuarterCame,
    TableCame,
    Took,
    facts,
    minutes,
    no_return,
    quarters,
    tables,
)
from game.apps.simulate.sureness import FEW
from game.apps.simulate.weighing import SteeringShare, Weighed, steered, weighed
from game.rules.scenario import Scenario

SHOWN = ("plausible", "careful", "careless")
"""The tables of which the quarters are shown."""


class SimulationReport(Struct, frozen=True):
    """What a run says of a pack."""

    evenings: int
    again: int
    findings: tuple[Finding, ...]
    coverage: Coverage
    tables: tuple[TableCame, ...]
    """Of all lengths together."""
    lengths: tuple[TableCame, ...]
    """Of each length."""
    quarters: tuple[QuarterCame, ...]
    left: dict[str, Quantiles]
    """Kind of table → the money left at the end of the year, in thousands of euros."""
    no_return: tuple[PointOfNoReturn, ...]
    weighed: tuple[Weighed, ...]
    steering: tuple[SteeringShare, ...]
    facts: tuple[FactCost, ...]
    took: tuple[Took, ...]
    lowest: dict[str, int]
    turns: int
    empty: int

    @property
    def enough(self) -> int:
        """From so many evenings all that is found here is sure."""
        return max(FEW, *(it.unsure for it in self.findings)) if self.findings else FEW


def report(scenario: Scenario, counts: HowOften, evenings: int, again: int) -> SimulationReport:
    """What these counts say."""
    covered, together = coverage(scenario, counts), tables(scenario, counts, by_year=False)
    weights = weighed(scenario, counts)
    steering, lost = steered(scenario, weights), no_return(counts)
    found, took = facts(scenario, counts), minutes(counts)
    turned = counts.together("turns")
    turns, empty = turned.get("all", 0), turned.get("empty", 0)
    lowest = dict(counts.get("lowest plausible"))
    figures = FoundFigures(covered, together, weights, steering, lost, found, took, evenings, lowest, turns, empty)
    return SimulationReport(
        evenings=evenings,
        again=again,
        findings=findings(scenario, figures),
        coverage=covered,
        tables=together,
        lengths=tables(scenario, counts, by_year=True),
        quarters=tuple(it for kind in SHOWN for it in quarters(scenario, counts, kind)),
        left=_left(scenario, counts),
        no_return=lost,
        weighed=weights,
        steering=steering,
        facts=found,
        took=took,
        lowest=lowest,
        turns=turns,
        empty=empty,
    )


def _left(scenario: Scenario, counts: HowOften) -> dict[str, Quantiles]:
    found = {}
    for kind in kinds_for(scenario):
        came = spread(counts.get(f"ends {kind.id}"))
        if came is not None:
            found[kind.id] = came
    return found
