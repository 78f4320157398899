"""What the facilitator does in a session: time, breaks, going back, numbers by hand, cards and people."""

from collections.abc import Iterator
from datetime import UTC, timedelta
from pathlib import Path

import msgspec
import pytest

from game.apps.session import Refused, Session
from game.apps.session.going_back import seen
from game.content import Pack, from_json
from game.log.entries import Entry
from game.log.reading import read
from game.log.records import Acted, Opened, Paused, Record, Resumed, Retracted
from game.log.replay import replay, tell
from game.log.verify import Verdict, verify
from game.rules import actions, prompts
from game.rules.events import EffectDue, EffectTold, QuestionAsked
from game.rules.prompts import FACILITATOR, Agenda, Ballot
from game.rules.scenario import Scenario
from game.rules.setup import Seat
from game.rules.state import digest
from tests.apps.session.clocks import MINUTE, SKIP, Hands, a_step, play_case, play_until, to_a_case, world
from tests.evenings import setup
from tests.log.evening import EVENING


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def session(waterkant: Pack, tmp_path: Path, hands: Hands) -> Iterator[Session]:
    """Two hours before the debrief."""
    made = Session.start(
        waterkant,
        setup(9, practice=False),
        {},
        tmp_path,
        method="device",
        debrief_at=EVENING + 120 * MINUTE,
        ends_at=EVENING + 165 * MINUTE,
        outside=world(hands),
    )
    yield made
    made.close()


def records(session: Session) -> list[Record]:
    return [entry.record for entry in read(session.folder).entries]


def again(session: Session) -> tuple[str, str]:
    """The digests of what is on disk: by the rules, and by the events."""
    entries = read(session.folder).entries
    scenario: Scenario = from_json(read(session.folder).scenario())
    return digest(replay(scenario, entries).state), digest(tell(scenario, entries).state)


# The clock


def test_what_was_agreed_on_is_in_the_first_entry_and_comes_back(session: Session, hands: Hands) -> None:
    opened = records(session)[0]
    assert isinstance(opened, Opened)
    assert (opened.debrief_at, opened.ends_at, opened.ballots) == (
        EVENING + 120 * MINUTE,
        EVENING + 165 * MINUTE,
        "device",
    )
    session.close()
    later = Session.resume(session.folder, outside=world(hands))
    assert (later.debrief_at, later.ends_at, later.method) == (opened.debrief_at, opened.ends_at, "device")
    assert later.plan() == session.plan()
    later.close()


def test_an_evening_without_a_clock_has_no_plan_and_the_agenda_as_ever(waterkant: Pack, tmp_path: Path) -> None:
    session = Session.start(waterkant, setup(9, practice=False), {}, tmp_path)
    opened = read(session.folder).entries[0].record
    assert isinstance(opened, Opened)
    assert (opened.debrief_at, opened.ends_at, opened.ballots) == (None, None, None)
    assert b"debrief_at" not in (session.folder / "log.jsonl").read_bytes()
    play_until(session, "agenda")
    [asked] = session.view().prompts
    assert isinstance(asked, Agenda)
    assert session.plan() is None
    assert session.agenda_suggestion() == asked.suggestion
    session.close()


def test_the_agenda_suggests_what_there_is_time_for(session: Session, hands: Hands) -> None:
    play_until(session, "agenda")
    suggested = {}
    for left in (120, 60, 30, 5):
        hands.now = EVENING + (120 - left) * MINUTE
        [asked] = session.view().prompts
        assert isinstance(asked, Agenda)
        suggested[left] = asked.suggestion
        assert session.agenda_suggestion() == asked.suggestion
    assert suggested == {120: 3, 60: 2, 30: 1, 5: 1}


def test_the_answer_enters_the_log_and_replay_needs_no_clock(session: Session, hands: Hands) -> None:
    play_until(session, "agenda")
    cases = session.agenda_suggestion()
    assert cases is not None
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
    assert session.agenda_suggestion() is None


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
    later = Session.resume(session.folder, outside=world(hands))
    assert later.pause_until == EVENING + 20 * MINUTE
    later.resume_play()
    assert not later.paused
    assert later.pause_until is None
    later.close()


def test_there_is_no_break_during_an_open_ballot(session: Session) -> None:
    while not isinstance(session.view().prompts[-1], Ballot):
        assert session.can_pause
        session.do(a_step(session))
    assert not session.can_pause
    with pytest.raises(Refused) as caught:
        session.pause()
    assert caught.value.reason.id == "evening.no_pause"
    assert not session.paused


# Going back


def test_the_places_to_go_back_to_have_names(session: Session, hands: Hands) -> None:
    assert session.points() == ()
    to_a_case(session)
    first = play_case(session, hands, 5)
    to_a_case(session)
    second = session.state.case
    assert second is not None
    session.do(a_step(session))
    found = [(point.words.id, point.words.values) for point in session.points()]
    titles = {id: session.scenario.dilemmas[id].title for id in (first, second.card)}
    assert found[0] == ("point.this_case", {"title": titles[second.card]})
    assert ("point.case", {"title": titles[first]}) in found
    assert found[-1] == ("point.quarter", {"quarter": 1})
    assert [point.step for point in session.points()] == sorted((it.step for it in session.points()), reverse=True)


def test_going_back_further_is_as_if_it_never_was(session: Session, hands: Hands) -> None:
    to_a_case(session)
    digests = {len(session.history): digest(session.state)}
    here = len(session.history)
    play_case(session, hands, 5)
    to_a_case(session)
    session.do(a_step(session))
    [point] = [it for it in session.points() if it.step == here]
    assert point.seen == "ballot"
    session.retract(point.step)
    assert digest(session.state) == digests[here]
    assert len(session.history) == here
    assert again(session) == (digest(session.state),) * 2
    gone = records(session)[-1]
    assert isinstance(gone, Retracted)
    assert gone.reveal_seen
    assert verify(session.folder, from_json).verdict is Verdict.INTACT
    session.close()
    later = Session.resume(session.folder, outside=world(hands))
    assert digest(later.state) == digests[here]
    assert [step.digest for step in later.history] == [step.digest for step in session.history]
    later.close()


def test_every_point_leads_to_where_it_says(session: Session) -> None:
    for _ in range(120):
        if not session.view().prompts:
            break
        session.do(a_step(session))
    for point in session.points():
        session.retract(point.step)
        assert len(session.history) == point.step
        state = session.state
        if point.words.id == "point.quarter":
            assert state.quarter == point.words.values["quarter"]
        else:
            assert state.case is not None
            assert state.case.stage == "briefing"
            assert session.scenario.dilemmas[state.case.card].title == point.words.values["title"]
    assert again(session) == (digest(session.state),) * 2


def test_in_every_pack_every_step_says_what_it_showed(pack: Pack, tmp_path: Path) -> None:
    table = Session.start(pack, setup(3), {}, tmp_path)
    showed: dict[str, set[str | None]] = {}
    while table.view().prompts:
        table.do(a_step(table))
        for event in table.history[-1].events:
            showed.setdefault(type(event).__name__, set()).add(table.seen_since(len(table.history) - 1))
    assert table.seen_since(0) == "ballot"
    assert showed["BallotClosed"] == {"ballot"}
    for name in ("DiceThrown", "NewsRead", "VoiceHeard", "FacilityProved"):
        assert None not in showed.get(name, ()), name
    quarters = [int(str(it.words.values["quarter"])) for it in table.points() if it.words.id == "point.quarter"]
    assert quarters == sorted(quarters, reverse=True)
    assert len(table.points()) >= len(table.state.decisions)
    table.close()


def test_how_chance_fell_is_a_secret_that_was_seen(waterkant: Pack) -> None:
    scenario = waterkant.scenario
    drawn = [
        (id, path)
        for id, card in scenario.dilemmas.items()
        for path in paths(card.model_dump())
        if card.effect(path).chance is not None
    ]
    assert drawn
    for card, path in drawn:
        assert seen(scenario, (EffectDue(card, 1, path, 1, True),)) == "secret"
        assert seen(scenario, (EffectTold(card, 1, path, 1),)) == "secret"
    assert seen(scenario, (QuestionAsked("q", 5, 1, ()),)) is None
    assert seen(scenario, (QuestionAsked("q", 5, 1, ("fact",)),)) == "secret"


def paths(written: object, path: str = "") -> Iterator[str]:
    """Where effects stand."""
    if isinstance(written, dict):
        if "chance" in written:
            yield path.removeprefix(".")
        for key, inner in written.items():
            yield from paths(inner, f"{path}.{key}")
    elif isinstance(written, (list, tuple)):
        for place, inner in enumerate(written):
            yield from paths(inner, f"{path}.{place}")


def test_nothing_secret_seen_is_not_marked(session: Session) -> None:
    play_until(session, "agenda")
    session.do(a_step(session))
    assert session.seen_since(len(session.history) - 1) is None
    assert not session.undo_passes_reveal
    session.undo()
    assert records(session)[-1] == Retracted(len(records(session)) - 3, reveal_seen=False)


def test_there_is_no_going_back_to_what_has_not_happened(session: Session) -> None:
    with pytest.raises(ValueError, match="no going back"):
        session.retract(0)
    session.do(a_step(session))
    for step in (-1, 1, 2):
        with pytest.raises(ValueError, match="no going back"):
            session.retract(step)


# By hand


def test_a_number_by_hand_keeps_the_reason_apart(session: Session) -> None:
    play_until(session, "agenda")
    fund = next(iter(session.scenario.funds))
    before = session.state.funds[0]
    session.adjust(fund, 5_000, "verkeerd geteld")
    assert session.state.funds[0] == before + 5_000
    [entry] = [entry for entry in read(session.folder).entries if entry.texts]
    assert session.text(*entry.texts) == "verkeerd geteld"
    assert "verkeerd" not in (session.folder / "log.jsonl").read_text(encoding="utf-8")
    session.adjust(fund, -5_000, "  ")
    assert session.state.funds[0] == before
    assert again(session) == (digest(session.state),) * 2


def test_cards_and_people_need_only_their_actions(session: Session) -> None:
    play_until(session, "agenda")
    offers = session.view(FACILITATOR).offers
    inject = next(asked for asked in offers if isinstance(asked, prompts.Inject))
    session.do(actions.Inject(inject.items[-1].id))
    session.do(actions.Attend("blue", 9))
    assert session.state.seats[0] == Seat("blue", 9)
    assert session.state.front[0] == inject.items[-1].id


def test_a_card_put_in_front_during_a_ballot_loses_no_vote(session: Session) -> None:
    while not isinstance(session.view().prompts[-1], Ballot):
        session.do(a_step(session))
    asked = session.view().prompts[-1]
    assert isinstance(asked, Ballot)
    box = session.open_box(asked)
    box.vote(box.expected[0], None)
    inject = next(it for it in session.view(FACILITATOR).offers if isinstance(it, prompts.Inject))
    session.do(actions.Inject(inject.items[0].id))
    now = session.view().prompts[-1]
    assert isinstance(now, Ballot)
    assert session.open_box(now) is box
    session.do(SKIP)
    to_a_case(session)
    while not isinstance(session.view().prompts[-1], Ballot):
        session.do(a_step(session))
    other = session.view().prompts[-1]
    assert isinstance(other, Ballot)
    assert session.open_box(other) is not box


def test_the_check_number_covers_it_all(session: Session) -> None:
    entries: tuple[Entry, ...] = read(session.folder).entries
    session.pause()
    session.resume_play()
    assert read(session.folder).entries[: len(entries)] == entries
    assert session.head == read(session.folder).entries[-1].hash[:8]
