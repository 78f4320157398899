"""The figures are the same whoever counts them, in whatever order, and after any stop."""

from pathlib import Path

import msgspec
import pytest

from game.apps.simulate.batches import Batch, batches, packed
from game.apps.simulate.counts import HowOften, per_mille, spread
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.running import simulate
from game.apps.simulate.workers import Processes, Worker
from game.content import Pack, load
from tests.shipped import pack_of

RUN = RunPlan(evenings=240, again=10, cases=(None, 3), seed=7)


@pytest.fixture(scope="module")
def pack() -> bytes:
    return packed(pack_of("examples/callbacks").scenario)


def whole(pack: bytes, run: RunPlan, jobs: int = 1, folder: Path | None = None) -> bytes:
    last = list(simulate(pack, run, place=Processes(jobs), folder=folder))[-1]
    assert (last.evenings, last.again) == (run.evenings, run.again)
    return msgspec.json.encode(last.counts.ordered())


@pytest.fixture(scope="module")
def alone(pack: bytes) -> bytes:
    return whole(pack, RUN)


def test_two_workers_count_the_same(pack: bytes, alone: bytes) -> None:
    assert whole(pack, RUN, jobs=2) == alone


def test_any_split_and_any_order_counts_the_same(pack: bytes, alone: bytes) -> None:
    counts, worker = HowOften(), Worker(pack, RUN)
    cuts = [Batch("evenings", 13 * at, min(240, 13 * at + 13)) for at in range(19)]
    for batch in [Batch("again", 7, 10), *reversed(cuts), Batch("again", 0, 7)]:
        counts.add(worker.play(batch))
    assert msgspec.json.encode(counts.ordered()) == alone


def test_a_run_that_was_stopped_goes_on_where_it_was(pack: bytes, alone: bytes, tmp_path: Path) -> None:
    for progress in simulate(pack, RUN, folder=tmp_path):
        if progress.evenings >= 100:
            break
    kept = sorted(tmp_path.rglob("*.json"))
    assert 0 < len(kept) < len(batches(RUN))
    written = kept[0].stat().st_mtime_ns
    assert whole(pack, RUN, folder=tmp_path) == alone
    assert kept[0].stat().st_mtime_ns == written, "what was counted is not counted again"


def test_what_was_kept_of_another_run_or_is_torn_counts_for_nothing(pack: bytes, alone: bytes, tmp_path: Path) -> None:
    list(simulate(pack, msgspec.structs.replace(RUN, seed=8), folder=tmp_path))
    torn = sorted(tmp_path.rglob("*.json"))[1]
    torn.write_bytes(torn.read_bytes()[:50])
    assert whole(pack, RUN, folder=tmp_path) == alone


def test_more_evenings_use_those_that_were_played(pack: bytes, tmp_path: Path) -> None:
    small = RunPlan(evenings=100, again=5)
    list(simulate(pack, small, folder=tmp_path))
    first = next(simulate(pack, RunPlan(evenings=200, again=10), folder=tmp_path))
    assert (first.evenings, first.again) == (100, 5)


def test_another_seed_is_another_evening(pack: bytes, alone: bytes) -> None:
    assert whole(pack, msgspec.structs.replace(RUN, seed=8)) != alone


def test_a_spread_is_read_from_how_often_each_number_came() -> None:
    found = spread({"-5": 1, "0": 8, "7": 1})
    assert found is not None
    assert (found.low, found.middle, found.high, found.many) == (-5, 0, 0, 10)
    assert spread({}) is None
    assert (per_mille(1, 3), per_mille(2, 3), per_mille(1, 0)) == (333, 667, 0)


def test_no_float_is_ever_counted(alone: bytes) -> None:
    assert b"." not in b"".join(line.rpartition(b":")[2] for line in alone.split(b","))


def test_the_pack_is_named_by_what_is_played(proefavond: Pack) -> None:
    assert packed(proefavond.scenario) == packed(load(proefavond.path).scenario)
