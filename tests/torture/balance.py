"""What was found by hand in Waterkant before it was balanced, found again by simulating alone: `docs/balance.md` as a proof.

The pack of then lies in `tests/torture/before`. A share is found where it lies as near as two counts of a few hundred years by
tables of different making do; what was found as best, as nobody's, as beaten or as rare has to be that again.
"""

import os
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from game.apps.simulate.batches import packed
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.report import SimulationReport, report
from game.apps.simulate.running import simulate
from game.apps.simulate.values import value_of
from game.apps.simulate.workers import Processes
from game.content import load
from game.rules.terms.value import Ranked
from tests.torture.figure import Figure

BEFORE = Path(__file__).parent / "before" / "waterkant.tar.xz"
RUN = RunPlan(evenings=2_400, again=160)
NEAR = 12
"""Percent that two counts may lie apart."""


class ByHand(NamedTuple):
    """A share that was counted by hand, in percent, and between which two it is found again."""

    name: str
    counted: int
    low: int
    high: int


def near(name: str, counted: int) -> ByHand:
    """Of the same size."""
    return ByHand(name, counted, max(0, counted - NEAR), min(100, counted + NEAR))


def few(name: str, counted: int, high: int = 8) -> ByHand:
    """Hardly anybody, or hardly ever."""
    return ByHand(name, counted, 0, high)


SHARES = (
    near("best fair_rate.real_rate", 14),
    near("best fair_rate.check_costs", 46),
    near("best fair_rate.half_less_paper", 19),
    near("best fair_rate.small_providers", 20),
    near("best purpose_or_rule.free_mandate", 36),
    near("best purpose_or_rule.strict", 17),
    near("best purpose_or_rule.peer_review", 36),
    near("best purpose_or_rule.hardship", 11),
    near("best three_amendments.respite", 40),
    near("best three_amendments.early_debts", 23),
    near("best three_amendments.drop_in", 37),
    near("best caseload_limit.hard_limit", 72),
    near("best six_homes.protected_living+families", 60),
    few("best job_barely_pays.training", 1),
    few("best young_carer.one_plan", 3),
    few("best young_carer.youth_help", 3, 16),
    few("best young_carer.parent_hours", 6, 10),
    few("best caseload_limit.flex_pool", 5, 10),
    few("best caseload_limit.fewer_reports", 5, 10),
    near("steering performing", 12),
    ByHand("ended thrifty.cheap_but_cold", 92, 65, 100),
    ByHand("ended default.carried_together", 35, 22, 48),
    ByHand("ended plausible.carried_together", 40, 20, 52),
    few("came provider_in_trouble", 4, 10),
    few("came paper_family", 4, 10),
    ByHand("supervised careless", 42, 30, 65),
    ByHand("reached plausible.standing", 75, 60, 90),
    ByHand("reached plausible.nothing_sinks", 60, 42, 72),
    ByHand("reached plausible.two_in_order", 70, 55, 85),
    ByHand("reached careful.standing", 100, 90, 100),
    ByHand("reached careful.nothing_sinks", 82, 55, 95),
    few("found by a form", 11, 11),
    ByHand("found by a listener", 100, 95, 100),
    ByHand("lowest access or livelihood", 83, 60, 90),
)
TOLD = (
    ("dominated", "dilemmas.access_team"),
    ("dominated", "dilemmas.youth_prevention"),
    ("one_sided", "dilemmas.caseload_limit.options.hard_limit"),
    ("hardly_best", "dilemmas.job_barely_pays.options.training"),
    ("not_rewarded", "dilemmas.young_carer.facts.night_help"),
    ("steering_behind", "dilemmas."),
)
"""Findings that were made by hand, and where each is told."""


def percents(it: SimulationReport) -> dict[str, int]:
    """The same shares, as simulating has them."""
    found = {f"best {of.card}.{one.label}": one.best for of in it.weighed for one in of.decisions}
    for of in it.weighed:
        for one in of.decisions:
            value = value_of(one.label)
            if isinstance(value, Ranked):
                served = value.order[: 2 if of.card == "six_homes" else 1]
                name = f"best {of.card}.{'+'.join(sorted(served, reverse=True))}"
                found[name] = found.get(name, 0) + one.best
    found |= {f"steering {of.steering}": of.best for of in it.steering}
    found |= {f"came {one.part.way[-1]}": 1_000 * one.times // it.evenings for one in it.coverage.of("card")}
    for table in it.tables:
        found[f"supervised {table.kind}"] = table.supervision
        found |= {f"ended {table.kind}.{ending}": mille for ending, mille in table.endings.items()}
        found |= {f"reached {table.kind}.{goal}": mille for goal, mille in table.goals.items()}
    decisive = [fact for fact in it.facts if fact.opens]
    found["found by a form"] = max(fact.found.get("form", 0) for fact in decisive)
    found["found by a listener"] = max(fact.found.get("listener", 0) for fact in decisive)
    lowest = sum(it.lowest.get(id, 0) for id in ("access", "livelihood"))
    found["lowest access or livelihood"] = 1_000 * lowest // sum(it.lowest.values())
    return {name: (mille + 5) // 10 for name, mille in found.items()}


def simulated(place: Path) -> SimulationReport:
    """What simulating says of the pack of then."""
    with tarfile.open(BEFORE) as packed_up:
        packed_up.extractall(place, filter="data")
    scenario = load(place / "waterkant").scenario
    *_, last = simulate(packed(scenario), RUN, place=Processes(os.cpu_count() or 1))
    return report(scenario, last.counts, last.evenings, last.again)


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """How many of the findings by hand are found again. It takes minutes, so CI leaves it out."""
    if not long:
        return
    it = simulated(place)
    found, told = percents(it), [(one.id, ".".join(map(str, one.way))) for one in it.findings]
    apart = [
        f"{hand.name}: {found.get(hand.name)} %, by hand {hand.counted} %"
        for hand in SHARES
        if not hand.low <= found.get(hand.name, -1) <= hand.high
    ]
    untold = [f"{id} {at}" for id, at in TOLD if not any(id == one and way.startswith(at) for one, way in told)]
    said = f"{len(SHARES) - len(apart)} of {len(SHARES)} shares counted by hand in Waterkant of before come out again"
    yield Figure("balance", said, tuple(apart))
    yield Figure("balance", f"{len(TOLD) - len(untold)} of {len(TOLD)} findings by hand are told", tuple(untold))
