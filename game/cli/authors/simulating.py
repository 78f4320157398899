"""`keukentafel simulate`: a pack played thousands of times, and what to change first."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import click

from game.apps.simulate.batches import packed
from game.apps.simulate.bots import kinds_for
from game.apps.simulate.certifying import certify
from game.apps.simulate.expecting import looked_at, misses
from game.apps.simulate.parts import PackWay
from game.apps.simulate.plan import SETUP_NAMES, USUAL_TABLE, RunPlan
from game.apps.simulate.report import SimulationReport, report
from game.apps.simulate.running import Progress, simulate
from game.apps.simulate.scripted import play_plan
from game.apps.simulate.told import Where, described, lines
from game.apps.simulate.workers import NobodyPlays, Processes, Workplace
from game.apps.words import render, say
from game.apps.words.typed import extra
from game.cli.failures import OK, STOPPED, WRONG, NoCases, NotTogether
from game.cli.lines import out
from game.cli.packs import locate
from game.cli.speaking import FOLDER, CommandWords
from game.content import load
from game.content.certificate import certificate_bytes
from game.content.expectations import Checks
from game.content.whereabouts import Whereabouts
from game.rules.quarters.motions import MOST_CASES
from game.rules.scenario import Scenario
from game.rules.terms.text import Language, message

EVENINGS = 10_000
AGAIN = 25
"""One evening in so many is played again with every other decision."""
LENGTHS = (2, 3, 4, 6, 8, 12)
MOST_IN_A_YEAR = 48


def simulate_pack(
    language: Language,
    pack: str,
    *,
    evenings: int,
    again: int | None,
    set_up: tuple[str, ...],
    cases: str | None,
    lengths: bool,
    jobs: int | None,
    scheduler: str | None,
    seed: int,
    check: bool,
    certificate: Path | None,
    output: Path | None,
) -> int:
    """Play, count and tell; what was counted before Ctrl+C, or before nobody played any more, is told too."""
    if jobs is not None and scheduler is not None:
        raise NotTogether(("--jobs", "--scheduler"))
    path = locate(language, pack)
    loaded = load(path)
    scenario, checks = loaded.scenario, loaded.checks
    years, sittings = _cases(scenario, cases, lengths), set_up or (USUAL_TABLE,)
    if check:
        more_years, more_sittings = looked_at(checks.expected)
        # Without lengths of one's own those are played that the pack is meant for.
        years = more_years if years == (None,) else tuple(dict.fromkeys((*years, *more_years)))
        sittings = tuple(dict.fromkeys((*sittings, *more_sittings)))
    run = RunPlan(evenings, evenings // AGAIN if again is None else again, years, sittings, seed)
    try:
        progress, ended = _played(language, scenario, run, _workplace(jobs, scheduler), output)
    except NobodyPlays as error:
        out(render(error.message, language), err=True)
        return WRONG
    found = report(scenario, progress.counts, progress.evenings, progress.again)
    where = Whereabouts(path)

    def place(way: PackWay) -> str:
        it = where.of(way)
        return f"{it.file}:{it.line}"

    out("")
    kinds = len(kinds_for(scenario))
    key = "simulate.heading.one" if found.evenings == 1 else "simulate.heading.few"
    key = key if found.evenings < kinds else "simulate.heading"
    out(say(language, key, title=scenario.title, evenings=found.evenings, kinds=kinds))
    if ended != OK:
        out(say(language, "simulate.stopped", evenings=progress.evenings, all=run.evenings))
        if output is not None:
            out(say(language, "simulate.go_on"))
    out("")
    for line in lines(language, scenario, found, place, page=output is not None):
        out(line)
    if output is not None:
        from game.apps.simulate.page import write_page  # noqa: PLC0415 - whoever counts does not wait for what makes a page

        out("")
        out(say(language, "cli.simulate.page", path=str(write_page(language, scenario, found, place, output))))
    if ended != OK:
        return ended
    if certificate is not None:
        certificate.write_bytes(certificate_bytes(certify(scenario, run, found)))
        out("")
        out(say(language, "cli.simulate.certificate", path=str(certificate)))
    return _checked(language, scenario, checks, found, place) if check else OK


def _checked(language: Language, scenario: Scenario, checks: Checks, found: SimulationReport, place: Where) -> int:
    """Tell every expectation and every plan that came out otherwise."""
    missed = [*misses(scenario, checks.expected, found)]
    for plan in checks.plans:
        missed += play_plan(scenario, plan)
    out("")
    for it in missed:
        out(f"{place(it.way)}: {render(it.says, language)}")
    bands = (
        len(checks.expected.shares)
        + len(checks.expected.minutes)
        + (checks.expected.everything_reached is not None)
        + (checks.expected.deciding_pays is not None)
    )
    if missed:
        out(say(language, "simulate.check.missed", count=len(missed)))
        return WRONG
    key = "simulate.check.met" if bands or checks.plans else "simulate.check.nothing"
    out(say(language, key, bands=bands, plans=len(checks.plans)))
    return OK


def _cases(scenario: Scenario, cases: str | None, lengths: bool) -> tuple[int | None, ...]:
    """The lengths of years that are dealt out."""
    if cases is not None:
        given = cases.split(",")
        if not all(it.strip().isdigit() and 1 <= int(it) <= MOST_IN_A_YEAR for it in given):
            raise NoCases(cases)
        return tuple(int(it) for it in given)
    if not lengths:
        return (None,)
    cards = sum(card.only is None for card in scenario.dilemmas.values())
    most = min(cards, scenario.quarters * MOST_CASES)
    return tuple(it for it in LENGTHS if it <= most) or (most,)


def _workplace(jobs: int | None, scheduler: str | None) -> Workplace:
    """Where is played: on a cluster where one was named, else on every core. Raises `NobodyPlays`."""
    if scheduler is None:
        return Processes(jobs or os.cpu_count() or 1)
    if find_spec("distributed") is None:
        raise NobodyPlays(message("cluster.lacking", install=extra("cluster")))
    from game.apps.simulate.cluster import Cluster  # noqa: PLC0415 - whoever has no cluster does not wait for Dask

    return Cluster(scheduler)


def _played(
    language: Language, scenario: Scenario, run: RunPlan, place: Workplace, output: Path | None
) -> tuple[Progress, int]:
    """What was counted, and the exit code that says how it ended. Raises `NobodyPlays` where nothing was counted."""
    found = None
    steps = simulate(packed(scenario), run, place=place, folder=output)
    whole = run.evenings + run.again
    bar = click.progressbar(length=whole, file=sys.stderr, hidden=not sys.stderr.isatty(), show_pos=True)
    try:
        with bar:
            for found in steps:
                bar.update(found.evenings + found.again - bar.pos)
    except (KeyboardInterrupt, NobodyPlays) as ended:
        if found is None or not found.evenings:
            raise
        if isinstance(ended, KeyboardInterrupt):
            return found, STOPPED
        out(render(ended.message, language), err=True)
        return found, WRONG
    assert found is not None
    return found, OK


def _simulate(words: CommandWords) -> click.Command:
    made = words.command(
        "simulate",
        simulate_pack,
        words.argument("pack"),
        words.option("-n", "evenings", type=click.IntRange(1, 1_000_000), default=EVENINGS, explained="n"),
        words.option("--again", type=click.IntRange(0, 100_000)),
        words.option("--set-up", type=click.Choice(SETUP_NAMES), multiple=True, explained="simulate_set_up"),
        words.option("--cases", explained="simulate_cases"),
        words.option("--lengths", is_flag=True),
        words.option("--jobs", type=click.IntRange(1, 256)),
        words.option("--scheduler"),
        words.option("--seed", type=click.IntRange(0, 2**62), default=0, explained="simulate_seed"),
        words.option("--check", is_flag=True, explained="simulate_check"),
        words.option("--certificate", type=click.Path(dir_okay=False, path_type=Path)),
        words.option("--output", "-o", type=FOLDER, explained="simulate_output"),
    )
    made.epilog = "\b\n" + "\n".join(described(words.language))
    return made


COMMANDS = {"simulate": _simulate}
