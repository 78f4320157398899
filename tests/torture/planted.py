"""Forty faults planted in copies of shipped packs: simulating finds each, and names it and where it stands."""

import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from game.apps.simulate.finding import Finding
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.report import report
from game.apps.simulate.running import packed, simulate
from game.content import find_packs, load
from tests.torture.figure import Figure

REACHED, TOLD = RunPlan(evenings=360, again=0), RunPlan(evenings=96, again=0)
WEIGHED = RunPlan(evenings=12, again=32, cases=(12,))
"""What a fault takes to be found: evenings, hardly anything, or decisions taken again in years of nearly every card."""
ORIGINAL = RunPlan(evenings=3_000, again=150)
FOUND_AT_LEAST, FALSE_AT_MOST = 38, 1

Edit = Callable[[dict[str, Any]], None]


class Fault(NamedTuple):
    """Something that is wrong, and what has to be said of it."""

    name: str
    pack: str
    file: str
    edit: Edit
    finds: tuple[str, ...]
    """One of these findings."""
    at: str
    """How its place begins, or what it is about."""

    @property
    def run(self) -> RunPlan:
        """What it takes to find it."""
        first = self.finds[0]
        if first in ("never", "follow_up_seldom", "spiral"):
            return REACHED
        return TOLD if first in ("never_decisive", "too_long", "long_aloud") else WEIGHED


def card(id: str) -> str:
    return f"dilemmas/{id}.yaml"


def bare(option: dict[str, Any], **now: int) -> None:
    """The option brings this, and nothing else."""
    for key in ("later", "each_quarter", "amendments"):
        option.pop(key, None)
    option["now"] = now


def brings(option: str, **now: int) -> Edit:
    return lambda it: bare(it["options"][option], **now)


def guarded(option: str, **when: Any) -> Edit:
    def edit(it: dict[str, Any]) -> None:
        it["options"][option]["when"] = when

    return edit


def without(key: str) -> Edit:
    """No effect has this key any more, wherever it stands in the card."""

    def clean(it: Any) -> None:
        if isinstance(it, dict):
            it.pop(key, None)
            for inner in it.values():
                clean(inner)
        elif isinstance(it, list):
            for inner in it:
                clean(inner)

    return clean


def chance(percent: int) -> Edit:
    """What opens a follow-up does so in so few of a hundred cases."""

    def seldom(it: Any) -> None:
        if isinstance(it, dict):
            if "open" in it:
                it["chance"] = percent
            for inner in it.values():
                seldom(inner)
        elif isinstance(it, list):
            for inner in it:
                seldom(inner)

    return seldom


def ungated(it: dict[str, Any]) -> None:
    """No option waits for a fact, and no effect looks at one."""
    without("when")({"options": it["options"]})


def all_of(way: str, **now: int) -> Edit:
    """Every option with that steering brings this and nothing else."""

    def edit(it: dict[str, Any]) -> None:
        for option in it.get("options", {}).values():
            if option.get("steering") == way:
                bare(option, **now)

    return edit


def longer(words: int) -> Edit:
    def edit(it: dict[str, Any]) -> None:
        it["case"] = {"nl": " ".join(["lang"] * words), "en": "long"}

    return edit


def head(**changes: Any) -> Edit:
    return lambda it: it.update(changes)


def poor(it: dict[str, Any]) -> None:
    for fund in it["funds"].values():
        fund["start"] = 0
        fund.pop("each_quarter", None)
        fund.pop("each_case", None)


def half(it: dict[str, Any]) -> None:
    for fund in it["funds"].values():
        fund["start"] = fund.get("start", 0) // 4
        fund["each_quarter"] = fund.get("each_quarter", 0) // 3


def first_ending(it: dict[str, Any]) -> None:
    """The first ending always holds: nobody ever sees another."""
    first = next(iter(it["endings"]))
    it["endings"][first]["when"] = {"at_most": {"trust": 100}}


def emptied(it: dict[str, Any]) -> None:
    for option in it["options"].values():
        bare(option, wmo=-400_000)


def worthless(it: dict[str, Any]) -> None:
    for option in ("near", "downstairs"):
        bare(it["options"][option], wmo=-90_000, trust=-9, self_reliance=-9)


W, P = "waterkant", "proefavond"
BEST = ("free_lunch",)
BEATEN = ("dominated", "free_lunch")
NEVER = ("never", "never_holds")

FAULTS: tuple[Fault, ...] = (
    # Nobody gets there.
    Fault(
        "an option behind a height nobody reaches",
        W,
        card("fair_rate"),
        guarded("small_providers", at_least={"trust": 100}),
        NEVER,
        "dilemmas.fair_rate.options.small_providers",
    ),
    Fault(
        "a follow-up that nothing opens", W, card("fair_rate"), without("open"), NEVER, "dilemmas.provider_in_trouble"
    ),
    Fault("an ending behind one that always holds", W, "scenario.yaml", first_ending, NEVER, "endings."),
    Fault(
        "a question behind more trust than there is",
        P,
        card("bathroom"),
        lambda it: it["questions"]["silence"].update(
            when={"at_least": {"rapport": 5}, "known": "sleeps_downstairs", "not": {"known": "sleeps_downstairs"}}
        ),
        NEVER,
        "dilemmas.bathroom.questions.silence",
    ),
    # Beaten on everything.
    Fault(
        "an option that only costs",
        W,
        card("fair_rate"),
        brings("real_rate", wmo=-90_000, self_reliance=-9, access=-9, staff_room=-9, trust=-9),
        BEATEN,
        "dilemmas.fair_rate.options.real_rate",
    ),
    Fault(
        "an option that only hurts",
        W,
        card("purpose_or_rule"),
        brings("strict", wmo=-60_000, access=-8, trust=-8, self_reliance=-8, staff_room=-8),
        BEATEN,
        "dilemmas.purpose_or_rule",
    ),
    Fault(
        "a dear option that brings nothing",
        W,
        card("caseload_limit"),
        brings("flex_pool", wmo=-150_000, staff_room=-12, access=-8, trust=-8),
        BEATEN,
        "dilemmas.caseload_limit",
    ),
    Fault(
        "a talk's option that only hurts",
        P,
        card("bathroom"),
        brings("move", wmo=-40_000, trust=-9, self_reliance=-9, staff_room=-9),
        BEATEN,
        "dilemmas.bathroom.options.move",
    ),
    # Nobody stays solvent.
    Fault("funds that are empty from the start", W, "scenario.yaml", poor, ("spiral", "spiral_careful"), "funds"),
    Fault("a quarter of the money", W, "scenario.yaml", half, ("spiral", "spiral_careful"), "funds"),
    Fault("no reserve and little room", P, "scenario.yaml", poor, ("spiral", "spiral_careful"), "funds"),
    Fault("a card that empties every fund", P, card("energy_signal"), emptied, ("spiral", "spiral_careful"), "funds"),
    # A condition that never holds.
    Fault(
        "news that waits for the impossible",
        W,
        "news.yaml",
        lambda it: it[next(iter(it))].update(when={"at_least": {"funds": 90_000_000}}),
        NEVER,
        "news.",
    ),
    Fault(
        "a voice that waits for the impossible",
        W,
        "voices.yaml",
        lambda it: it[next(iter(it))].update(when={"at_most": {"trust": 0}}),
        NEVER,
        "voices.",
    ),
    Fault(
        "an effect that waits for the impossible",
        W,
        card("purpose_or_rule"),
        lambda it: it["options"]["strict"].update(now={"wmo": -20_000, "when": {"at_least": {"trust": 100}}}),
        NEVER,
        "dilemmas.purpose_or_rule.options.strict",
    ),
    Fault(
        "a letter that waits for the impossible",
        P,
        card("energy_signal"),
        lambda it: it["options"]["visit_all"].update(
            later=[{"after": 1, "text": "Een brief.", "trust": 1, "when": {"at_least": {"trust": 100}}}]
        ),
        NEVER,
        "dilemmas.energy_signal.options.visit_all",
    ),
    # A talk that changes nothing.
    Fault(
        "no option waits for a fact (a son)",
        W,
        card("son_at_home"),
        ungated,
        ("never_decisive",),
        "dilemmas.son_at_home",
    ),
    Fault(
        "no option waits for a fact (a job)",
        W,
        card("job_barely_pays"),
        ungated,
        ("never_decisive",),
        "dilemmas.job_barely_pays",
    ),
    Fault(
        "no option waits for a fact (a daughter)",
        W,
        card("young_carer"),
        ungated,
        ("never_decisive",),
        "dilemmas.young_carer",
    ),
    Fault(
        "what a fact opens is worth nothing",
        P,
        card("bathroom"),
        worthless,
        ("not_rewarded", "dominated"),
        "dilemmas.bathroom",
    ),
    # Nearly always right.
    Fault(
        "one rate that is nearly always right",
        W,
        card("fair_rate"),
        brings("real_rate", wmo=60_000, self_reliance=9, access=9, trust=9, staff_room=-3),
        ("one_sided", *BEST),
        "dilemmas.fair_rate.options.real_rate",
    ),
    Fault(
        "one rule that is nearly always right",
        W,
        card("purpose_or_rule"),
        brings("peer_review", wmo=20_000, self_reliance=9, access=9, trust=9, staff_room=-3),
        ("one_sided", *BEST),
        "dilemmas.purpose_or_rule.options.peer_review",
    ),
    Fault(
        "one limit that is nearly always right",
        W,
        card("caseload_limit"),
        brings("overtime", wmo=60_000, staff_room=9, access=9, trust=-1),
        ("one_sided", *BEST),
        "dilemmas.caseload_limit.options.overtime",
    ),
    Fault(
        "one visit that is nearly always right",
        P,
        card("energy_signal"),
        brings("letter_and_call", wmo=20_000, self_reliance=9, trust=9, staff_room=-1),
        ("one_sided", *BEST),
        "dilemmas.energy_signal.options.letter_and_call",
    ),
    # Something for nothing.
    Fault(
        "a rate that costs nothing",
        W,
        card("fair_rate"),
        brings("check_costs", wmo=250_000, self_reliance=15, livelihood=15, access=15, staff_room=15, trust=15),
        BEST,
        "dilemmas.fair_rate.options.check_costs",
    ),
    Fault(
        "a rule that costs nothing",
        W,
        card("purpose_or_rule"),
        brings("hardship", wmo=250_000, self_reliance=15, livelihood=15, access=15, staff_room=15, trust=15),
        BEST,
        "dilemmas.purpose_or_rule.options.hardship",
    ),
    Fault(
        "a limit that costs nothing",
        W,
        card("caseload_limit"),
        brings("flex_pool", wmo=250_000, self_reliance=15, livelihood=15, access=15, staff_room=15, trust=15),
        BEST,
        "dilemmas.caseload_limit.options.flex_pool",
    ),
    Fault(
        "a signal that costs nothing",
        P,
        card("energy_signal"),
        brings("visit_all", wmo=90_000, self_reliance=15, staff_room=15, trust=15),
        BEST,
        "dilemmas.energy_signal.options.visit_all",
    ),
    # One way of steering wins or loses.
    Fault(
        "networking always wins",
        W,
        "*",
        all_of("networking", wmo=90_000, access=9, trust=9, livelihood=9),
        ("steering_favoured",),
        "networking",
    ),
    Fault(
        "following rules always wins",
        W,
        "*",
        all_of("lawful", wmo=90_000, access=9, trust=9, livelihood=9),
        ("steering_favoured",),
        "lawful",
    ),
    Fault(
        "connecting always loses",
        W,
        "*",
        all_of("responsive", wmo=-90_000, access=-9),
        ("steering_behind",),
        "responsive",
    ),
    Fault(
        "results always lose", W, "*", all_of("performing", wmo=-90_000, access=-9), ("steering_behind",), "performing"
    ),
    # Too long for an evening.
    Fault("four cases a quarter", W, "scenario.yaml", head(agenda=4), ("too_long",), "agenda"),
    Fault("six cases a quarter", W, "scenario.yaml", head(agenda=6), ("too_long",), "agenda"),
    Fault(
        "a case that takes minutes to read",
        W,
        card("six_homes"),
        longer(400),
        ("long_aloud",),
        "dilemmas.six_homes.case",
    ),
    Fault(
        "a story that takes minutes to read",
        P,
        card("day_activities"),
        longer(400),
        ("long_aloud",),
        "dilemmas.day_activities.case",
    ),
    # A follow-up that never comes, or nearly.
    Fault("the paper never hears of it", W, card("purpose_or_rule"), without("open"), NEVER, "dilemmas.paper_family"),
    Fault("the bed is never needed", W, card("youth_prevention"), without("open"), NEVER, "dilemmas.expensive_bed"),
    Fault(
        "the provider is in trouble once in a hundred",
        W,
        card("fair_rate"),
        chance(1),
        ("follow_up_seldom", "never"),
        "dilemmas.provider_in_trouble",
    ),
    Fault(
        "the paper hears of it once in a hundred",
        W,
        card("purpose_or_rule"),
        chance(1),
        ("follow_up_seldom", "never"),
        "dilemmas.paper_family",
    ),
)

KNOWN = {
    W: (
        ("dominated", "dilemmas.access_team"),
        ("dominated", "dilemmas.youth_prevention"),
        ("one_sided", "dilemmas.caseload_limit.options.hard_limit"),
        ("hardly_best", "dilemmas.young_carer.options.one_plan"),
        ("hardly_best", "dilemmas.job_barely_pays.options.training"),
        ("hardly_best", "dilemmas.caseload_limit.options.fewer_reports"),
        ("not_rewarded", "dilemmas.young_carer.facts.night_help"),
        ("nothing_rewarded", "endings.tired_but_trusted"),
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
