"""Nothing that an evening leaves anywhere tells more of a ballot than what was published of it."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from game.apps.session import BallotBox, Session
from game.content import Pack
from game.rules.actions import Action, CloseBallot
from game.rules.events import Event
from tests.secrecy.places import differing
from tests.secrecy.sequences import play

MANY = 40
LEAST = 120
"""So many ballots had other votes, or the test looks elsewhere."""


def told_apart(pack: Pack, root: Path, seeds: Sequence[int]) -> tuple[list[tuple[int, str]], int]:
    found, changed = [], 0
    for seed in seeds:
        places, others = differing(pack, play(seed), root / str(seed), Random(seed))
        found += [(seed, place) for place in places]
        changed += others
    return found, changed


def test_rooms_that_voted_otherwise_leave_the_same_everywhere(proefavond: Pack, tmp_path: Path) -> None:
    found, changed = told_apart(proefavond, tmp_path, range(MANY))
    assert found == []
    assert changed >= LEAST


def test_an_open_box_on_the_disk_is_noticed(proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed, done = BallotBox.close, Session.do
    votes: list[str] = []

    def close(box: BallotBox) -> CloseBallot:
        votes.append(str(box._votes))
        return closed(box)

    def do(session: Session, action: Action) -> tuple[Event, ...]:
        (session.folder / "box.tmp").write_text("".join(votes[-1:]))
        return done(session, action)

    monkeypatch.setattr(BallotBox, "close", close)
    monkeypatch.setattr(Session, "do", do)
    assert "box.tmp" in {place for _, place in told_apart(proefavond, tmp_path, range(4))[0]}
