"""The arrows beside the board: where a meter went in this quarter, and at its beginning in the one before."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.board.status_rows import StandRow
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.content import Pack
from tests.apps.table.sitting import quietly
from tests.evenings import setup

WENT = {1: "↑", 0: "→", -1: "↓"}


@pytest.mark.parametrize("seed", [3, 8])
def test_word_and_arrow_are_both_so(window: Window, waterkant: Pack, tmp_path: Path, seed: int) -> None:
    session = Session.start(waterkant, setup(seed, practice=False), {}, tmp_path)
    scene = EveningScene(window, session, "tally")
    window.go(scene)
    ids, began = tuple(session.scenario.indicators), {1: session.state.indicators}
    quarters, seen, at_once = set[int](), set[str](), set[str]()
    while session.view().prompts:
        session.do(quietly(session))
        quarter, now = session.state.quarter, session.state.indicators
        began.setdefault(quarter, now)
        moved = began[quarter] != now or quarter == 1
        since = began[quarter] if moved else began[quarter - 1]
        went = {id: WENT[(points > was) - (points < was)] for id, was, points in zip(ids, since, now, strict=True)}
        if session.view().prompts and session.view().prompts[0].at == "roll":
            scene._walk = scene._rolling = None
            window.changed()
            window.draw()
            for row in (it for it in window.placed.widgets() if isinstance(it, StandRow)):
                id = row.id.removeprefix("indicator.")
                band = session.scenario.band(now[ids.index(id)])
                assert band is not None
                assert row.value == f"{band.nl} {went[id]}"
                seen.add(went[id])
                at_once |= set() if moved else {went[id]}
            quarters.add(session.state.quarter)
            if len(quarters) > 2:
                break
    assert {"↑", "↓"} <= seen
    assert at_once != {"↓"}, "what every meter loses at a quarter's end does not point all of them down"
    session.close()
