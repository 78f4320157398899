"""Forty faults planted in copies of shipped packs: simulating finds each, and names it and where it stands."""

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import yaml

from game.apps.simulate.batches import packed
from game.apps.simulate.finding import Finding
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.report import report
from game.apps.simulate.running import simulate
from game.content import find_packs, load
from tests.torture.faults import FAULTS
from tests.torture.faults.fault import Fault, P, W
from tests.torture.figure import Figure

ORIGINAL = RunPlan(evenings=3_000, again=150)
FOUND_AT_LEAST, FALSE_AT_MOST = 38, 1

KNOWN = {
    W: (
        ("dominated", "dilemmas.access_team"),
        ("dominated", "dilemmas.youth_prevention"),
        ("one_sided", "dilemmas.caseload_limit.options.hard_limit"),
        ("hardly_best", "dilemmas.young_carer.options.one_plan"),
        ("hardly_best", "dilemmas.job_barely_pays.options.training"),
        ("hardly_best", "dilemmas.caseload_limit.options.fewer_reports"),
        ("not_rewarded", "dilemmas.young_carer.facts.night_help"),
        ("steering_favoured", "networking"),
        ("steering_behind", "performing"),
    ),
    P: (
        ("nothing_rewarded", "endings.carried_together"),
        ("steering_behind", "performing"),
    ),
}
"""What is truly so of the shipped packs, as reading and playing them by hand found too; their own mending empties it."""


def plant(fault: Fault, place: Path) -> Path:
    """A copy of the pack with the fault in it."""
    folder = place / fault.pack
    shutil.copytree(find_packs()[fault.pack], folder)
    files = sorted(folder.glob("dilemmas/*.yaml")) if fault.file == "*" else [folder / fault.file]
    for file in files:
        written = yaml.safe_load(file.read_text(encoding="utf-8"))
        fault.edit(written)
        file.write_text(yaml.safe_dump(written, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return folder


def simulated(folder: Path, run: RunPlan) -> tuple[Finding, ...]:
    """What is found in that pack."""
    scenario = load(folder).scenario
    last = list(simulate(packed(scenario), run))[-1]
    return report(scenario, last.counts, last.evenings, last.again).findings


def about(finding: Finding) -> str:
    """Where it stands; of a way of steering, which."""
    steering = finding.says.values.get("steering")
    way = ".".join(map(str, finding.way))
    return way if steering is None else getattr(steering, "id", "").rpartition(".")[2]


def missed(number: int, place: Path) -> str:
    """What is wrong with what was found of that fault; nothing where it was found and named."""
    fault = FAULTS[number]
    folder = plant(fault, place / str(number))
    found = simulated(folder, fault.run)
    if any(it.id in fault.finds and about(it).startswith(fault.at) for it in found):
        return ""
    return f"{fault.name}: found {[(it.id, about(it)) for it in found][:12]}"


def _tried(numbers: list[int], place: Path) -> list[str]:
    return [missed(number, place) for number in numbers]


def false_alarms(pack: str) -> list[str]:
    """What is said of a shipped pack that nobody found by reading or playing it."""
    found = [(it.id, about(it)) for it in simulated(find_packs()[pack], ORIGINAL) if it.grave < 2]
    known = KNOWN.get(pack, ())
    return [f"{id} {at}" for id, at in found if not any(id == it and at.startswith(where) for it, where in known)]


FEW = ("an option that only costs", "a signal that costs nothing", "a story that takes minutes to read")
"""What CI looks at."""


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """How many of the faults are found and named, and how many of the shipped packs are accused of what is not so."""
    numbers = [number for number, fault in enumerate(FAULTS) if long or (fault.name in FEW and fault.pack == P)]
    if not long:
        wrong = [it for it in _tried(numbers, place) if it]
        yield Figure("planted", f"{len(numbers) - len(wrong)} of {len(numbers)} faults found and named", tuple(wrong))
        return
    many = os.cpu_count() or 1
    with ProcessPoolExecutor(many, mp_context=get_context("spawn")) as pool:
        shares = [pool.submit(_tried, numbers[start::many], place) for start in range(many)]
        wrong = [it for share in shares for it in share.result() if it]
        said = f"{len(numbers) - len(wrong)} of {len(numbers)} faults found and named"
        enough = len(numbers) - len(wrong) >= FOUND_AT_LEAST
        yield Figure("planted", said + "".join(f"\n    not: {it}" for it in wrong), () if enough else tuple(wrong))
        alarms = [pool.submit(false_alarms, pack) for pack in (W, P)]
        false = [it for alarm in alarms for it in alarm.result()]
    said = f"{len(false)} false alarms on the originals: {', '.join(false) or 'none'}"
    yield Figure("planted", said, tuple(false) if len(false) > FALSE_AT_MOST else ())
