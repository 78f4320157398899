"""How many people voted, where somebody came or left after the beginning."""

from pathlib import Path

import pytest

from game.apps.debrief import debrief
from game.apps.debrief.told.kept import kept_evening
from game.apps.session import Session
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import Ballot
from game.rules.setup import Seat
from tests.evenings import setup
from tests.shipped import pack_of

SEATS = (Seat("blue", 2), Seat("green", 2))


@pytest.fixture(scope="module")
def pack() -> Pack:
    return pack_of("examples/undecided")


@pytest.mark.parametrize(
    ("after", "cover", "sentence"), [(0, "5", "Vijf mensen namen"), (1, "4–5", "Vier tot vijf mensen namen")]
)
def test_people_are_counted_as_they_voted(pack: Pack, tmp_path: Path, after: int, cover: str, sentence: str) -> None:
    session = Session.start(pack, setup(seats=SEATS, practice=False, form="cards", reveal="outcome"), {}, tmp_path)
    closed, came = 0, False
    while asked := session.view().prompts:
        if closed >= after and session.state.case is None and not came:
            session.do(actions.Attend("blue", 3))
            came = True
            continue
        closed += isinstance(asked[0], Ballot)
        session.do(bot_action(session.scenario, session.state, 1))
    session.close()
    (folder,) = (it.parent for it in tmp_path.rglob("log.jsonl"))
    told = debrief(kept_evening(folder), "nl")
    assert cover in [it.text for it in told.cover.facts]
    assert sentence in told.opening.what
