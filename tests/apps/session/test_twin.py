"""Twin mode: after every action the evening is read back from disk, replayed and told, and is the same."""

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.session import BallotBox, Refused, Session, kept_scenario
from game.content import Pack
from game.log.entries import Entry
from game.log.errors import MustReopen
from game.log.reading.session_folder import read
from game.log.records import Record
from game.log.told.verify import Verified, verify
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import Ballot
from game.rules.state import digest
from game.rules.terms.tally import Counts
from game.rules.terms.value import Chosen
from tests.apps.session.clocks import a_step
from tests.apps.session.stored import from_disk
from tests.evenings import setup
from tests.log.evening import fixed
from tests.narrow import there


def test_what_is_on_disk_is_what_is_played(pack: Pack, tmp_path: Path) -> None:
    session = Session.start(pack, setup(9), {"blue": "Kompas"}, tmp_path)
    assert from_disk(session.folder) == (session.state, session.state)
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, 4)
        if isinstance(action, actions.Say):
            session.say(action.about, "Wij kiezen dit, ook al …")
        else:
            session.do(action)
        assert from_disk(session.folder) == (session.state, session.state)
    assert verify(session.folder, kept_scenario).verdict is Verified.INTACT
    session.close()


def test_going_back_notes_and_breaks_leave_no_trace_in_what_follows(proefavond: Pack, tmp_path: Path) -> None:
    plain = Session.start(proefavond, setup(9), {}, tmp_path / "plain")
    other = Session.start(proefavond, setup(9), {}, tmp_path / "other")
    while plain.view().prompts:
        action = bot_action(plain.scenario, plain.state, 4)
        plain.do(action)
        other.do(action)
        other.undo()
        if other.can_pause:
            other.pause()
            other.resume_play()
        other.note("Mooi moment.", report=True)
        other.do(action)
    assert [step.digest for step in other.history] == [step.digest for step in plain.history]
    other.close()
    again = Session.resume(other.folder)
    assert again.state == plain.state
    again.undo()
    assert digest(again.state) == plain.history[-2].digest
    again.close()
    plain.close()


def test_all_the_way_back_is_the_beginning(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(9), {}, tmp_path)
    first = session.state
    for _ in range(9):
        session.do(bot_action(session.scenario, session.state, 4))
    while session.can_undo:
        session.undo()
    assert replace(session.state, shown=()) == first
    session.undo()
    session.close()
    again = Session.resume(session.folder)
    assert again.state == session.state
    again.close()


def ballot_box(pack: Pack, root: Path) -> tuple[Session, BallotBox]:
    session = Session.start(pack, setup(9), {}, root)
    session.do(actions.Acknowledge("briefing"))
    prompt = session.view().prompts[-1]
    assert isinstance(prompt, Ballot)
    return session, session.open_box(prompt)


def test_a_thousand_orders_of_the_same_votes_close_alike(proefavond: Pack, tmp_path: Path) -> None:
    session, box = ballot_box(proefavond, tmp_path)
    votes = dict(zip(box.expected, ("at_seven", None, *box.ballot.option_ids()), strict=False))
    votes = {voter: (vote if vote in box.ballot.option_ids() else None) for voter, vote in votes.items()}
    closed = set()
    for turn in range(1_000):
        fresh = BallotBox(box.ballot, session.scenario.dilemmas[there(session.state.case).card])
        order = list(votes)
        for place in range(len(order)):
            other = (turn * 7919 + place * 104729) % len(order)
            order[place], order[other] = order[other], order[place]
        for voter in order:
            vote = votes[voter]
            fresh.vote(voter, None if vote is None else Chosen(vote))
        closed.add(repr(fresh.close()))
    assert len(closed) == 1
    session.close()


def test_nothing_of_an_open_ballot_is_on_disk(proefavond: Pack, tmp_path: Path) -> None:
    session, box = ballot_box(proefavond, tmp_path)
    before = {path: path.read_bytes() for path in session.folder.iterdir() if path.is_file()}
    box.vote(box.expected[0], Chosen(box.ballot.option_ids()[1]))
    after = {path: path.read_bytes() for path in session.folder.iterdir() if path.is_file()}
    assert after == before
    session.do(box.close())
    log = (session.folder / "log.jsonl").read_text(encoding="utf-8")
    assert '"blue"' not in log.split("\n")[-2]
    session.close()


def test_votes_and_counts_that_cannot_be_right_are_refused(proefavond: Pack, tmp_path: Path) -> None:
    session, box = ballot_box(proefavond, tmp_path)
    with pytest.raises(Refused):
        box.vote(("blue", 9), None)
    with pytest.raises(Refused):
        box.vote(box.expected[0], Chosen("no_such_option"))
    with pytest.raises(Refused):
        box.close()
    for counts in (Counts((6, 0, 0)), Counts((0, 0, 0)), Counts((-1, 2, 0)), Counts((1, 1))):
        with pytest.raises(Refused):
            box.close_with(counts)
    session.do(box.close_with(Counts((2, 1, 0), 2)))
    session.close()


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "lost"])
def test_a_write_that_the_disk_could_not_confirm_is_looked_up(
    proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    session = Session.start(proefavond, setup(9), {}, tmp_path)
    real = session._log.append

    def unsure(record: Record, *, command_id: str | None = None) -> Entry:
        if kept:
            real(record, command_id=command_id)
        raise MustReopen(0, "EIO")

    monkeypatch.setattr(session._log, "append", unsure)
    action = actions.Acknowledge("briefing")
    if not kept:
        with pytest.raises(MustReopen):
            session.do(action)
        assert session.history == ()
        session.do(action)
    else:
        session.do(action)
    assert len(session.history) == 1
    assert from_disk(session.folder)[0] == session.state
    session.close()


def test_the_same_evening_with_the_same_world_outside_is_the_same_bytes(pack: Pack, tmp_path: Path) -> None:
    logs = []
    for number in range(2):
        session = Session.start(pack, setup(9), {"blue": "Kompas"}, tmp_path / str(number), environment=fixed())
        for _ in range(5):
            session.do(a_step(session))
        session.note("Een notitie")
        session.close()
        logs.append((session.folder / "log.jsonl").read_bytes())
    assert logs[0] == logs[1]


def test_a_pack_in_a_folder_whose_name_is_no_text_can_be_played(proefavond: Pack, tmp_path: Path) -> None:
    pack = replace(proefavond, path=tmp_path / os.fsdecode(b"pack\xff\x1b"))
    session = Session.start(pack, setup(9), {}, tmp_path, environment=fixed())
    session.close()
    assert read(session.folder).opened.pack == "pack\ufffd\ufffd"
