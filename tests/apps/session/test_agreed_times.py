"""The times that a table agreed on: how many cases still fit, and breaks."""

from datetime import UTC, timedelta
from pathlib import Path

import msgspec
import pytest

from game.apps.session import Refused, Session
from game.content import Pack
from game.log.reading.session_folder import read
from game.log.records import Acted, Opened, Paused, Record, Resumed, Retracted
from game.rules import actions
from game.rules.prompts import AgendaPrompt, Ballot
from game.rules.state import digest
from game.rules.views import view
from tests.apps.session.clocks import MINUTE, Hands, a_step, play_case, play_until, to_a_case, world
from tests.apps.session.stored import again, records
from tests.evenings import setup
from tests.log.evening import EVENING
from tests.narrow import as_a


def test_what_was_agreed_on_is_in_the_first_entry_and_comes_back(session: Session, hands: Hands) -> None:
    opened = records(session)[0]
    assert isinstance(opened, Opened)
    assert (opened.debrief_at, opened.ballots) == (EVENING + 120 * MINUTE, "device")
    session.close()
    later = Session.resume(session.folder, environment=world(hands))
    assert (later.debrief_at, later.method) == (opened.debrief_at, "device")
    assert later.plan() == session.plan()
    later.close()


def test_an_evening_without_a_clock_has_no_plan_and_the_agenda_as_ever(waterkant: Pack, tmp_path: Path) -> None:
    session = Session.start(waterkant, setup(9, practice=False), {}, tmp_path)
    opened = read(session.folder).entries[0].record
    assert isinstance(opened, Opened)
    assert (opened.debrief_at, opened.ballots) == (None, None)
    assert b"debrief_at" not in (session.folder / "log.jsonl").read_bytes()
    play_until(session, "agenda")
    [asked] = session.view().prompts
    assert isinstance(asked, AgendaPrompt)
    assert session.plan() is None
    [rules] = view(session.scenario, session.state).prompts
    assert asked == rules
    session.close()


def test_the_agenda_suggests_what_there_is_time_for(session: Session, hands: Hands) -> None:
    play_until(session, "agenda")
    suggested = {}
    for left in (120, 60, 30, 5):
        hands.now = EVENING + (120 - left) * MINUTE
        [asked] = session.view().prompts
        assert isinstance(asked, AgendaPrompt)
        suggested[left] = asked.suggestion
    assert suggested == {120: 3, 60: 2, 30: 1, 5: 1}


def test_the_answer_enters_the_log_and_replay_needs_no_clock(session: Session, hands: Hands) -> None:
    play_until(session, "agenda")
    [asked] = session.view().prompts
    assert isinstance(asked, AgendaPrompt)
    cases = asked.suggestion
    session.do(actions.SetAgenda(cases))
    acted = records(session)[-1]
    assert isinstance(acted, Acted)
    assert acted.action == actions.SetAgenda(cases)
    hands.on(300)
    assert again(session) == (digest(session.state),) * 2


def test_the_pace_becomes_that_of_the_table(session: Session, hands: Hands) -> None:
    before = session.plan()
    to_a_case(session)
    card = play_case(session, hands, 22)
    after = session.plan()
    assert before is not None
    assert after is not None
    at_table = session.scenario.dilemmas[card].kind == "kitchen_table"
    assert (before.case, after.case) == (10, 15 if at_table else 16)
    assert after.cases < before.cases


def test_the_last_card_is_told_in_time(session: Session, hands: Hands) -> None:
    to_a_case(session)
    plan = session.plan()
    assert plan is not None
    assert not plan.last
    hands.now = EVENING + 110 * MINUTE
    session.undo()
    session.do(a_step(session))
    plan = session.plan()
    assert plan is not None
    assert plan.last
    assert plan.cases == 0


def test_another_time_can_be_agreed_on_and_outlives_what_is_taken_back(session: Session, hands: Hands) -> None:
    session.do(a_step(session))
    session.agree_debrief(EVENING + 30 * MINUTE)
    session.undo()
    assert session.debrief_at == EVENING + 30 * MINUTE
    assert records(session)[-2] == Resumed(EVENING + 30 * MINUTE)
    session.pause()
    session.resume_play(EVENING + 40 * MINUTE)
    assert session.debrief_at == EVENING + 40 * MINUTE
    session.pause()
    session.resume_play()
    assert session.debrief_at == EVENING + 40 * MINUTE
    plan = session.plan()
    assert plan is not None
    assert plan.minutes == 40


def test_the_clock_of_another_evening_is_no_clock(session: Session, hands: Hands) -> None:
    hands.now = EVENING + timedelta(hours=5)
    plan = session.plan()
    assert plan is not None
    assert (plan.minutes, plan.cases, plan.last) == (0, 0, True)
    hands.now = EVENING + timedelta(days=7)
    assert session.plan() is None


def test_once_the_year_is_over_there_is_no_plan(session: Session) -> None:
    play_until(session, "agenda")
    session.do(actions.Finish())
    assert session.plan() is None


def test_a_log_from_before_there_was_a_clock_is_read() -> None:
    written = msgspec.json.encode(Retracted(3))
    assert written == b'{"kind":"retracted","to":3}'
    assert msgspec.json.decode(written, type=Record) == Retracted(3, reveal_seen=False)


# Breaks


def test_a_break_says_when_play_goes_on(session: Session, hands: Hands) -> None:
    assert not session.paused
    session.pause(EVENING + 20 * MINUTE)
    assert session.paused
    assert session.pause_until == EVENING + 20 * MINUTE
    assert records(session)[-1] == Paused((EVENING + 20 * MINUTE).astimezone(UTC))
    session.close()
    later = Session.resume(session.folder, environment=world(hands))
    assert later.pause_until == EVENING + 20 * MINUTE
    later.resume_play()
    assert not later.paused
    assert later.pause_until is None
    later.close()


def test_there_is_no_break_during_an_open_ballot(session: Session) -> None:
    while not isinstance(session.view().prompts[-1], Ballot):
        assert session.can_pause
        session.do(a_step(session))
    ballot = as_a(Ballot, session.view().prompts[-1])
    assert session.can_pause is (session.method == "device")
    box = session.open_box(ballot)
    box.vote(box.expected[0], None)
    assert not session.can_pause
    with pytest.raises(Refused) as caught:
        session.pause()
    assert caught.value.reason.id == "evening.no_pause"
    assert not session.paused
