"""Going back to a place with a name: as if it never was, and marked where something secret was seen."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.session import Session, kept_scenario
from game.apps.session.going_back import seen
from game.content import Pack
from game.log.records import Retracted
from game.log.told.line import went_back
from game.log.told.verify import Verified, verify
from game.rules.events import EffectDue, EffectHappened, EffectRef, QuestionAsked
from game.rules.state import digest
from game.rules.turns import begin
from tests.apps.session.clocks import Hands, a_step, play_case, play_until, to_a_case, world
from tests.apps.session.stored import again, records
from tests.evenings import setup


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
    before = session.state
    here = len(session.history)
    play_case(session, hands, 5)
    to_a_case(session)
    session.do(a_step(session))
    [point] = [it for it in session.points() if it.step == here]
    assert point.seen == "ballot"
    session.retract(point.step)
    assert len(session.state.shown) > len(before.shown), "but for what ballots showed"
    assert replace(session.state, shown=before.shown) == before
    assert len(session.history) == here
    assert again(session) == (digest(session.state),) * 2
    gone = records(session)[-1]
    assert isinstance(gone, Retracted)
    assert gone.reveal_seen
    assert verify(session.folder, kept_scenario).verdict is Verified.INTACT
    session.close()
    later = Session.resume(session.folder, environment=world(hands))
    assert later.state == session.state
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
    state, _ = begin(scenario, setup(1))
    drawn = [at for at, effect in scenario.effects.items() if effect.chance is not None]
    assert drawn
    for card, path in drawn:
        ref = EffectRef(card, 1, path)
        assert seen(scenario, state, (EffectDue(ref, 1),)) == "secret"
        assert seen(scenario, state, (EffectDue(ref, 1, happened=False),)) == "secret"
        assert seen(scenario, state, (EffectHappened(ref, 1),)) == "secret"
    assert seen(scenario, state, (QuestionAsked("q", 5, 1, ()),)) is None
    assert seen(scenario, state, (QuestionAsked("q", 5, 1, ("fact",)),)) == "secret"


def test_nothing_secret_seen_is_not_marked(session: Session) -> None:
    play_until(session, "agenda")
    session.do(a_step(session))
    assert session.seen_since(len(session.history) - 1) is None
    session.undo()
    assert records(session)[-1] == Retracted(len(records(session)) - 3, reveal_seen=False)


def test_there_is_no_going_back_to_what_has_not_happened(session: Session) -> None:
    with pytest.raises(ValueError, match="no going back"):
        session.retract(0)
    session.do(a_step(session))
    for step in (-1, 1, 2):
        with pytest.raises(ValueError, match="no going back"):
            session.retract(step)


def test_what_was_taken_back_counts_again_as_it_was(session: Session, hands: Hands) -> None:
    to_a_case(session)
    play_case(session, hands, 5)
    steps, stands = session.history, session.state
    session.undo()
    session.undo()
    session.retract(3)
    for _ in range(3):
        assert session.can_redo
        session.redo()
    assert not session.can_redo
    assert session.history == steps
    assert session.state == stands
    assert again(session) == (digest(session.state),) * 2
    assert verify(session.folder, kept_scenario).verdict is Verified.INTACT
    # What was done since stands in its place: there is nothing left to do again.
    session.undo()
    session.do(a_step(session))
    assert not session.can_redo
    session.redo()
    session.close()
    later = Session.resume(session.folder, environment=world(hands))
    assert later.state == session.state
    assert later.history == session.history
    later.close()


def test_the_report_counts_what_was_taken_back_and_not_what_was_brought_back(session: Session) -> None:
    play_until(session, "agenda")
    session.do(a_step(session))
    session.undo()
    session.redo()
    session.undo()
    assert len(went_back(session._log.entries)) == 2
