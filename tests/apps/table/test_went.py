"""The arrows beside the board: where a meter went last, over whole evenings and past the end of a quarter."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.board.status_rows import StandRow
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.content import Pack
from tests.apps.table.sitting import quietly
from tests.evenings import setup


@pytest.mark.parametrize("seed", [3, 8])
def test_word_and_arrow_are_both_so(window: Window, waterkant: Pack, tmp_path: Path, seed: int) -> None:
    session = Session.start(waterkant, setup(seed, practice=False), {}, tmp_path)
    scene = EveningScene(window, session, "tally")
    window.go(scene)
    went = dict.fromkeys(session.scenario.indicators, "→")
    before, quarters, seen = session.state.indicators, set[int](), set[str]()
    while session.view().prompts:
        session.do(quietly(session))
        for id, was, now in zip(session.scenario.indicators, before, session.state.indicators, strict=True):
            went[id] = went[id] if was == now else "↑" if now > was else "↓"
        before = session.state.indicators
        if session.view().prompts and session.view().prompts[0].at == "roll":
            scene._walk = scene._rolling = None
            window.changed()
            window.draw()
            for row in (it for it in window.placed.widgets() if isinstance(it, StandRow)):
                id = row.id.removeprefix("indicator.")
                band = session.scenario.band(before[list(went).index(id)])
                assert band is not None
                assert row.value == f"{band.nl} {went[id]}"
                seen.add(went[id])
            quarters.add(session.state.quarter)
            if len(quarters) > 2:
                break
    assert {"↑", "↓"} <= seen
    session.close()
