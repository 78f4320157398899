"""Whenever the power goes while words are forgotten: no other word is lost, and what was told to be gone stays gone."""

import random
from collections import Counter
from pathlib import Path

import pytest

from game.log.folders import new_folder
from game.log.reading.recovery import scan
from game.log.records import Noted
from game.log.session_log import SessionLog
from tests.log.evening import acted, example, first, fixed
from tests.log.power_cut import FailingPower


@pytest.mark.parametrize("share", range(4))
def test_whenever_the_power_goes_while_words_are_forgotten_no_other_word_is_lost(tmp_path: Path, share: int) -> None:
    found = Counter[str]()
    for seed in range(share, 32, 4):
        disk, chance = FailingPower(seed, 24), random.Random(seed)
        pack = example("choice")
        folder = new_folder(tmp_path / str(seed), "choice", environment=fixed(disk))
        log = SessionLog.create(
            folder, pack.stored, first(pack, {"blue": "t1"}), texts=["Anne"], command_id="open", environment=fixed(disk)
        )
        log.append(Noted(log.texts.add("opmerking " * chance.randrange(2, 200))), command_id="note")
        disk.acknowledge("note")
        log.forget([chance.choice(["t1", "t2"])])
        # It was told to be gone: from now on no power cut brings it back.
        before = set(disk.cuts)
        log.append(acted(1), command_id="step")
        disk.acknowledge("step")
        log.close()
        found.update(cut.outcome(scan, pack.stored) for cut in disk.cuts)
        words = b"Anne" if log.texts.get("t1") is None else b"opmerking"
        assert not any(words in data for cut in disk.cuts - before for _, data in cut.files)
    assert set(found) == {"good"}
    assert found["good"] > 100
