"""The certificate: the same bytes for anybody, and worth nothing beside another pack."""

import shutil
from pathlib import Path

import pytest

from game.apps.session.timing.year_length import fewest_cases, has_short_year, most_cases, whole_year
from game.apps.simulate.batches import packed
from game.apps.simulate.certifying import certify
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.report import report
from game.apps.simulate.running import simulate
from game.apps.simulate.workers import Processes
from game.content import load
from game.content.certificate import CERTIFICATE, certificate_beside, certificate_bytes
from game.rules.scenario import Scenario
from tests.cli.here import run as command
from tests.proved import PACKS as PROVED
from tests.shipped import PACKS

RUN = RunPlan(evenings=240, again=25)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load(PACKS["examples/kitchen_table"]).scenario


def made(scenario: Scenario, jobs: int = 1, folder: Path | None = None) -> bytes:
    last = list(simulate(packed(scenario), RUN, place=Processes(jobs), folder=folder))[-1]
    return certificate_bytes(certify(scenario, RUN, report(scenario, last.counts, last.evenings, last.again)))


@pytest.fixture(scope="module")
def alone(scenario: Scenario) -> bytes:
    return made(scenario)


@pytest.mark.parametrize("jobs", [2, 3])
def test_it_is_the_same_to_the_byte_for_any_number_of_workers(scenario: Scenario, alone: bytes, jobs: int) -> None:
    assert made(scenario, jobs=jobs) == alone


def test_it_is_the_same_to_the_byte_after_a_stop(scenario: Scenario, alone: bytes, tmp_path: Path) -> None:
    for progress in simulate(packed(scenario), RUN, folder=tmp_path):
        if progress.evenings:
            break
    assert made(scenario, folder=tmp_path) == alone


def test_no_certificate_of_half_a_run(scenario: Scenario) -> None:
    first = next(simulate(packed(scenario), RUN))
    with pytest.raises(ValueError, match="not played"):
        certify(scenario, RUN, report(scenario, first.counts, first.evenings, first.again))


def test_what_was_proved_and_what_was_not(scenario: Scenario) -> None:
    last = list(simulate(packed(scenario), RUN))[-1]
    it = certify(scenario, RUN, report(scenario, last.counts, last.evenings, last.again))
    assert all(proof.of and not proof.missing for proof in it.proved)
    assert all(proof.missing or not proof.of for proof in it.not_proved)
    names = [proof.what for proof in (*it.proved, *it.not_proved)]
    assert len(set(names)) == len(names) == 11
    assert "options_reached" in [proof.what for proof in it.proved]


def test_lint_shows_it_as_long_as_the_pack_is_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(PACKS["examples/kitchen_table"], folder)
    file = folder / CERTIFICATE
    done = command("simulate", str(folder), "-n", "60", "--again", "4", "--jobs", "1", "--certificate", str(file))
    assert done.code == 0
    assert str(file) in done.said
    assert "Doorgerekend" in command("lint", str(folder)).said
    head = folder / "scenario.yaml"
    text = head.read_text(encoding="utf-8")
    head.write_text(text + "# een opmerking\n", encoding="utf-8")
    assert "Doorgerekend" in command("lint", str(folder)).said, "a remark changes nothing that is played"
    head.write_text(text.replace("Koffie bij Joop", "Thee bij Joop", 1), encoding="utf-8")
    said = command("lint", str(folder)).said
    assert "Doorgerekend" not in said
    assert "is van een andere versie" in said


def test_a_file_that_is_no_certificate_is_none(scenario: Scenario, tmp_path: Path) -> None:
    (tmp_path / CERTIFICATE).write_bytes(b"{}")
    assert certificate_beside(tmp_path, lambda: scenario) is None
    (tmp_path / CERTIFICATE).write_bytes(b" " * 300_000)
    assert certificate_beside(tmp_path, lambda: scenario) is None
    assert certificate_beside(tmp_path / "nowhere", lambda: scenario) is None


@pytest.mark.parametrize("pack", PROVED)
def test_the_certificate_beside_a_shipped_pack_is_of_that_pack(pack: str) -> None:
    """Make it anew with `python -m tests.proved` when a card changes."""
    shipped = load(PACKS[pack]).scenario
    beside = certificate_beside(PACKS[pack], lambda: shipped)
    assert beside is not None
    assert beside.holds


@pytest.mark.parametrize("pack", PROVED)
def test_a_shipped_pack_is_proved_at_its_shortest_its_usual_and_its_longest_year(pack: str) -> None:
    loaded = load(PACKS[pack])
    scenario, beside = loaded.scenario, certificate_beside(PACKS[pack], lambda: loaded.scenario)
    assert beside is not None
    own = {fewest_cases(scenario), whole_year(scenario).cases, most_cases(scenario)}
    if not has_short_year(scenario):
        own = {whole_year(scenario).cases}
    assert own <= set(loaded.checks.expected.cases)
    assert own <= set(beside.certificate.cases)
