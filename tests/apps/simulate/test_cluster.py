"""A run on a Dask cluster: the same figures as here, whoever dies, and a sentence where nobody plays."""

import logging
import threading
import warnings
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from game.apps.simulate import cluster as module
from game.apps.simulate.batches import Batch, made_from, packed
from game.apps.simulate.certifying import certify
from game.apps.simulate.cluster import Cluster, OtherProgram, play_there
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.report import report
from game.apps.simulate.running import Progress, simulate
from game.apps.simulate.workers import NobodyPlays
from game.apps.words.typed import extra
from game.content.certificate import certificate_bytes
from game.rules.scenario import Scenario
from tests.apps.simulate.dask_cluster import DaskCluster, until
from tests.cli.here import run as command
from tests.shipped import pack_of

pytestmark = pytest.mark.waits

RUN = RunPlan(evenings=440, again=10, cases=(None, 3), seed=7)
PACK = "examples/callbacks"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return pack_of(PACK).scenario


@pytest.fixture(scope="module")
def alone(scenario: Scenario) -> Progress:
    return list(simulate(packed(scenario), RUN))[-1]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[DaskCluster]:
    made = DaskCluster(tmp_path)
    yield made
    made.close()


def counted(it: Progress) -> bytes:
    return msgspec.json.encode(it.counts.ordered())


def certificate(scenario: Scenario, it: Progress) -> bytes:
    return certificate_bytes(certify(scenario, RUN, report(scenario, it.counts, it.evenings, it.again)))


def test_it_counts_the_same_while_a_worker_dies_and_another_comes(
    scenario: Scenario, alone: Progress, cluster: DaskCluster
) -> None:
    dies = cluster.worker()
    cluster.worker(threads=2)
    last = None
    for last in simulate(packed(scenario), RUN, place=Cluster(cluster.address)):
        if last.evenings >= 100 and dies.poll() is None:
            dies.kill()
            dies.wait()
            cluster.worker()
    assert last is not None
    assert (last.evenings, last.again) == (RUN.evenings, RUN.again)
    assert counted(last) == counted(alone)
    assert certificate(scenario, last) == certificate(scenario, alone)


def test_it_is_stopped_and_gone_on_with_here(
    scenario: Scenario, alone: Progress, cluster: DaskCluster, tmp_path: Path
) -> None:
    cluster.worker()
    folder = tmp_path / "kept"
    for progress in simulate(packed(scenario), RUN, place=Cluster(cluster.address), folder=folder):
        if progress.evenings >= 200:
            break
    assert 200 <= sum(1 for _ in (folder / "batches").iterdir()) * 100 < RUN.evenings
    first, *_, last = simulate(packed(scenario), RUN, folder=folder)
    assert first.evenings >= 200
    assert counted(last) == counted(alone)


def test_where_nobody_plays_a_sentence_says_why_and_what_to_do(
    cluster: DaskCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def said(address: str = cluster.address) -> str:
        done = command("simulate", PACK, "-n", "200", "--again", "0", "--scheduler", address)
        assert done.code == 2
        assert "Traceback" not in done.said
        return done.said

    assert "heeft geen werkers" in said()
    monkeypatch.setattr(module, "CONNECT", 0.5)
    assert "antwoordt geen planner" in said("tcp://127.0.0.1:1")
    assert "antwoordt geen planner" in said("ergens")
    assert "antwoordt geen planner" in said("ftp://127.0.0.1:1")
    monkeypatch.undo()
    (tmp_path / "old" / "game").mkdir(parents=True)
    (tmp_path / "old" / "game" / "__init__.py").touch()
    cluster.worker(path=tmp_path / "old")
    assert "Op 1 van de 1 werkers staat geen Keukentafel" in said()
    (tmp_path / "old" / "game" / "version.py").write_text('__version__ = "0.0.1"', encoding="utf-8")
    assert "Op 1 van de 1 werkers staat een andere versie van Keukentafel, zoals 0.0.1 op tcp://127.0.0.1" in said()
    # It passes for one of ours, and then cannot play: as one that comes later.
    monkeypatch.setattr(module, "__version__", "0.0.1")
    assert "Een werker leest dit scenario anders dan deze computer" in said()


def test_what_was_counted_before_the_scheduler_went_is_told(cluster: DaskCluster, tmp_path: Path) -> None:
    cluster.worker()
    folder = tmp_path / "kept"

    def end() -> None:
        until(lambda: any(folder.glob("batches/*.json")))
        cluster.scheduler.kill()

    threading.Thread(target=end).start()
    done = command(
        *("simulate", "proefavond", "-n", "40000", "--again", "0", "-o", str(folder)),
        *("--scheduler", cluster.address),
    )
    assert done.code == 2
    assert "antwoordt niet meer" in done.said
    assert "van 40.000 avonden. Dit is wat er tot nu toe is." in done.said
    assert "Met dezelfde opdracht ga je verder." in done.said


def test_it_is_said_when_no_worker_is_left(
    scenario: Scenario, cluster: DaskCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.apps.simulate.running.QUIET", 0.2)
    monkeypatch.setattr(module, "PATIENCE", 0.5)
    worker = cluster.worker()
    steps = simulate(packed(scenario), RUN, place=Cluster(cluster.address))
    assert [next(steps).evenings, next(steps).evenings] == [0, 100]
    worker.kill()
    with pytest.raises(NobodyPlays) as caught:
        list(steps)
    assert caught.value.message.id == "cluster.workers_left"


def test_a_worker_that_would_play_something_else_plays_nothing(scenario: Scenario) -> None:
    pack = packed(scenario)
    asked = msgspec.json.encode((RUN, Batch("evenings", 0, 3)))
    with pytest.raises(OtherProgram):
        play_there("another", zlib.compress(pack), asked)
    with pytest.raises(OtherProgram):
        play_there("another", zlib.compress(b"{}"), asked)
    with pytest.raises(OtherProgram):
        play_there("another", zlib.compress(pack), b"[]")
    assert play_there(made_from(pack, RUN), zlib.compress(pack), asked).lists


def test_what_python_says_elsewhere_is_left_as_it_was(
    scenario: Scenario, cluster: DaskCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    def said() -> list[object]:
        return [*(logging.getLogger(name).level for name in module.TALKERS), *warnings.filters]

    monkeypatch.setattr(module, "CONNECT", 0.5)
    before = said()
    with pytest.raises(NobodyPlays), Cluster("tcp://127.0.0.1:1").opened(packed(scenario), RUN, 1):
        pass
    assert said() == before
    monkeypatch.undo()
    cluster.worker()
    with Cluster(cluster.address).opened(packed(scenario), RUN, 1):
        assert all(logging.getLogger(name).level == logging.CRITICAL for name in module.TALKERS)
    assert said() == before


def test_words_that_do_not_fit_together_and_an_extra_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    done = command("simulate", PACK, "--jobs", "2", "--scheduler", "tcp://127.0.0.1:1")
    assert done.code == 2
    assert "--jobs, --scheduler" in done.said
    monkeypatch.setattr("game.cli.authors.simulating.find_spec", lambda _: None)
    done = command("simulate", PACK, "--scheduler", "tcp://127.0.0.1:1")
    assert done.code == 2
    assert extra("cluster") in done.said
