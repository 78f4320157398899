"""Two evenings that differ only in who voted what leave the same log, to the byte."""

from pathlib import Path
from random import Random

import pytest

from game.apps.session import Session
from game.content import Pack
from game.rules.bots import bot_action
from game.rules.conditions import Sight
from game.rules.prompts import Ballot, ChoosePrompt
from game.rules.setup import Seat, Setup
from game.rules.state import NO_TALK
from game.rules.terms.value import Chosen, Picked, Value
from tests.log.evening import fixed

TABLES = {
    "counts": Setup(5, (Seat("blue", 2), Seat("green", 2), Seat("ochre", 2)), "counts", depth="full"),
    "outcome": Setup(5, (Seat("blue", 1), Seat("green", 1), Seat("ochre", 1)), "outcome", depth="full"),
    "few that agreed": Setup(6, (Seat("blue", 2), Seat("green", 1)), "counts", depth="full", decision="agreement"),
}
ORDERS = 50
ACTIONS = 60
"""Enough for several cases."""


def votes(session: Session, ballot: Ballot, dice: Random) -> list[Value | None]:
    """As many votes as there are people: nearly all the same, so that something is decided."""
    if isinstance(ballot.question, ChoosePrompt):
        ids = ballot.option_ids()
        picked = [dice.sample(ids, dice.randint(0, ballot.question.most)) for _ in range(ballot.ballots)]
        return [Picked(tuple(id for id in ids if id in some)) for some in picked]
    wanted: tuple[Value, ...] = tuple(map(Chosen, ballot.option_ids()))
    if ballot.seats:
        assert session.state.case is not None
        card = session.scenario.dilemmas[session.state.case.card]
        wanted = card.candidates(Sight(session.scenario, session.state, NO_TALK))
    most = dice.choice(wanted)
    return [most if dice.random() < 0.7 else dice.choice([None, *wanted]) for _ in range(ballot.ballots)]


def play(pack: Pack, setup: Setup, root: Path, order: Random, cast: Random | None = None) -> bytes:
    """The log of an evening in which these votes come in, from whom `order` says and when it says."""
    session = Session.start(pack, setup, {"blue": "Kompas"}, root, environment=fixed())
    content = cast or Random(3)
    for _ in range(ACTIONS):
        asked = session.view().prompts
        if not asked:
            break
        ballot = next((prompt for prompt in asked if isinstance(prompt, Ballot)), None)
        if ballot is None:
            session.do(bot_action(session.scenario, session.state, 4))
            continue
        box = session.open_box(ballot)
        put_in = votes(session, ballot, content)
        people = list(box.expected)
        order.shuffle(people)
        for person, vote in zip(people, put_in, strict=True):
            if order.random() < 0.2:
                # Somebody changes their mind: what was first in the box is nobody's business.
                box.vote(person, None)
            box.vote(person, vote)
        session.do(box.close())
    session.close()
    return b"".join((session.folder / name).read_bytes() for name in ("log.jsonl", "private.jsonl", "scenario.json"))


@pytest.mark.parametrize("table", TABLES)
def test_who_voted_what_and_when_is_nowhere_on_disk(proefavond: Pack, table: str, tmp_path: Path) -> None:
    logs = set()
    for seed in range(ORDERS):
        logs.add(play(proefavond, TABLES[table], tmp_path / str(seed), Random(seed)))
    assert len(logs) == 1
    (log,) = logs
    assert log.count(b'"action":"close_ballot"') >= 6, "there was something to tell apart"


def test_other_votes_do_leave_another_log(proefavond: Pack, tmp_path: Path) -> None:
    """The comparison can fail: another vote is another evening."""
    logs = set()
    for number in range(3):
        logs.add(play(proefavond, TABLES["counts"], tmp_path / str(number), Random(1), cast=Random(number)))
    assert len(logs) == 3
