"""After a power cut play goes on, and the power may go again. `tests.torture.power` cuts it everywhere."""

import random
from pathlib import Path

import pytest

from game.log.session_log import SessionLog
from tests.log.evening import fixed
from tests.log.power_cut import FailingPower
from tests.log.rough import evening, outcomes, record


@pytest.mark.parametrize("seed", range(4))
def test_after_a_power_cut_play_goes_on_and_the_power_may_go_again(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    found = evening(tmp_path, FailingPower(seed, most=20), seed)
    cuts = sorted((cut for cut in found if "open" in cut.acknowledged), key=lambda cut: cut.files)
    for number, cut in enumerate(chance.sample(cuts, 20)):
        folder = tmp_path / f"found-{number}"
        folder.mkdir()
        for name, data in cut.files:
            (folder / name).write_bytes(data)
        disk = FailingPower(seed, most=20)
        disk.settled(*(folder / name for name, _ in cut.files))
        disk.acknowledged = set(cut.acknowledged)
        log = SessionLog.open(folder, environment=fixed(disk, 1_000_000))
        assert all(log.find(id) for id in cut.acknowledged)
        record(log, disk, chance, "step-9").close()
        assert set(outcomes(disk.cuts)) == {"good"}
