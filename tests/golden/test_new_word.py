"""An evening is as it was, and goes on, when a word of effects comes that has the name of one of its ids."""

import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from game.apps.session import Session
from game.content import find_packs, load
from game.log.elsewhere.archive import export
from game.rules.bots import bot_action
from tests.golden.told import told
from tests.log.evening import setup

LATER = """
import sys
from pathlib import Path

from pydantic.fields import FieldInfo

import game.content.written.effects as effects

for model in (effects.WrittenEffect, effects.WrittenLater):
    model.__pydantic_fields__["voice"] = FieldInfo(annotation=str | None, default=None)
    model.model_rebuild(force=True)
effects.EFFECT_WORDS = (*effects.EFFECT_WORDS, "voice")

import msgspec

from game.apps.session import Session
from game.content import ContentError, load
from game.rules.bots import bot_action
from tests.golden.told import told

pack, file, root, folder = map(Path, sys.argv[1:])
try:
    load(pack)
    sys.exit("the pack itself should say something else now")
except ContentError:
    pass
session = Session.resume(folder)
while session.view().prompts:
    session.do(bot_action(session.scenario, session.state, 1))
session.close()
sys.stdout.buffer.write(msgspec.json.encode(told(file, root)))
"""
"""A program that came later, in which one more word can stand in an effect."""


@pytest.fixture
def voiced(tmp_path: Path) -> Path:
    """A pack with an indicator that is called like that word."""
    pack = shutil.copytree(find_packs()["examples/choice"], tmp_path / "pack")
    path = pack / "scenario.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("trust", "voice"), encoding="utf-8")
    return pack


def test_an_evening_of_before_a_word_came_opens_verifies_and_reports_as_it_did(voiced: Path, tmp_path: Path) -> None:
    pack = load(voiced)
    assert "voice" in pack.scenario.indicators
    session = Session.start(pack, setup(), {}, tmp_path / "evenings")
    while session.view().prompts:
        session.do(bot_action(session.scenario, session.state, 1))
    export(session.folder, tmp_path / "it.zip", "")
    for _ in range(3):
        session.undo()
    session.close()
    before = told(tmp_path / "it.zip", tmp_path / "before")
    where = (voiced, tmp_path / "it.zip", tmp_path / "after", session.folder)
    done = subprocess.run([sys.executable, "-c", LATER, *map(str, where)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == msgspec.json.encode(before)
