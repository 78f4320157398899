"""The group says what leaves the room; nobody else does, and nothing goes that was not named."""

from pathlib import Path

import pytest

from game.apps.session import Afterwards, Refused, Session
from game.apps.words import render
from game.content import Pack
from game.log.folders import sessions
from game.log.records import Approved
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import FACILITATOR, ReasonPrompt
from game.rules.setup import Reveal
from tests.evenings import setup


def over(pack: Pack, root: Path, reveal: Reveal = "counts") -> Session:
    """An evening that was played to its end, with a word of the table's wherever one was asked for."""
    session = Session.start(pack, setup(reveal=reveal), {"blue": "Anneloes"}, root)
    play_out(session)
    return session


def play_out(session: Session) -> None:
    """To its end, with a word of the table's wherever one is asked for."""
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, 3)
        if isinstance(action, actions.Say):
            session.say(action.about, f"Omdat, bij {len(session.history)}")
        else:
            session.do(action)


def of_kind(session: Session, *kinds: str) -> list[str]:
    """The ids of what there is of these kinds."""
    return [item.id for item in session.items() if item.kind in kinds]


@pytest.fixture
def session(proefavond: Pack, tmp_path: Path) -> Session:
    return over(proefavond, tmp_path)


def test_nothing_is_approved_while_the_year_runs(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    with pytest.raises(Refused):
        session.approve(of_kind(session, "decision"))
    assert session.approval is None


def test_as_a_rule_decisions_counts_reasons_and_agreements_go_in(session: Session) -> None:
    session.agree("De folder herschrijven", "de griffie", "voor 1 maart")
    session.park("Hoe zit het bij ons?")
    session.note("Van mij alleen")
    session.note("Mooi gesprek", report=True)
    usual = {item.kind for item in session.items() if item.usual}
    others = {item.kind for item in session.items() if not item.usual}
    assert usual == {"decision", "counts", "reason", "agreement"}
    assert {"parked", "note"} <= others
    words = [text for item in session.items() for text in item.words]
    assert "Van mij alleen" not in words
    assert ("De folder herschrijven", "de griffie", "voor 1 maart") in [item.words for item in session.items()]


def test_what_is_put_to_the_group_of_its_ballots_promises_no_counts(proefavond: Pack, tmp_path: Path) -> None:
    """A small table sees no counts: there are none to let out."""
    session = over(proefavond, tmp_path, reveal="outcome")
    votes = next(item for item in session.items() if item.kind == "counts")
    assert render(votes.label, "nl").endswith(": wat jullie van de stemmingen zagen")
    assert render(votes.label, "en").endswith(": what you saw of the votes")


def test_an_agreement_reads_as_sentences(session: Session) -> None:
    session.agree("Wij herschrijven de folder. ", "Ben", "Voor 1 maart.")
    label = next(item.label for item in session.items() if item.kind == "agreement")
    assert "“Wij herschrijven de folder. Ben. Voor 1 maart.”" in render(label, "nl")


def test_only_what_there_is_can_be_approved(session: Session) -> None:
    with pytest.raises(ValueError, match="nothing to approve"):
        session.approve([*of_kind(session, "decision"), "t999"])
    assert session.approval is None


def test_what_is_about_the_decisions_goes_in_only_with_them(session: Session) -> None:
    session.agree("De folder herschrijven")
    session.approve(item.id for item in session.items() if item.kind != "decision")
    assert session.approval is not None
    kinds = {item.kind for item in session.items() if item.id in session.approval.items}
    assert kinds == {"agreement"}


def test_the_last_approval_stands_also_after_closing(session: Session) -> None:
    session.approve(of_kind(session, "decision"))
    both = of_kind(session, "decision", "counts")
    session.approve(both)
    folder = session.folder
    session.close()
    again = Session.resume(folder)
    assert again.approval is not None
    assert again.approval.items == tuple(both)
    again.close()


@pytest.mark.parametrize("how", ["undo", "reason"])
def test_playing_on_ends_an_approval(session: Session, how: str) -> None:
    session.approve(of_kind(session, "decision"))
    if how == "undo":
        session.undo()
    else:
        asked = next(it for it in session.view(FACILITATOR).offers if isinstance(it, ReasonPrompt))
        session.say(asked.decision, "Bij nader inzien")
    assert session.approval is None


def test_a_note_after_it_leaves_it_as_it_is(session: Session) -> None:
    decisions = of_kind(session, "decision")
    session.approve(decisions)
    session.note("Nagekomen", report=True)
    session.agree("Ook dit")
    assert session.approval is not None
    assert session.approval.items == tuple(decisions)


def test_a_reason_taken_back_or_forgotten_is_not_put_to_the_group(session: Session) -> None:
    reasons = [item.id for item in session.items() if item.kind == "reason"]
    assert len(reasons) > 1
    session.forget(reasons[:1])
    assert reasons[0] not in [item.id for item in session.items()]
    while reasons[-1] in [item.id for item in session.items()]:
        session.undo()


def test_afterwards_another_day_the_same_can_be_approved(session: Session) -> None:
    session.agree("De folder herschrijven")
    offered, folder = session.items(), session.folder
    session.close()
    with Afterwards(folder) as evening:
        assert evening.items() == offered
        evening.approve([offered[0].id])
    again = Session.resume(folder)
    assert again.approval is not None
    assert again.approval.items == (offered[0].id,)
    again.close()


def test_who_and_when_of_an_agreement_can_be_forgotten_apart(session: Session) -> None:
    session.agree("De folder herschrijven", "Ben", "")
    who = next(id for id in session._log.texts.ids if session.text(id) == "Ben")
    session.forget([who])
    assert [(it.what, it.who, it.when) for it in session.agreements] == [("De folder herschrijven", None, "")]


def test_an_evening_stays_ended_where_a_reason_is_completed_later(session: Session) -> None:
    asked = next(it for it in session.view(FACILITATOR).offers if isinstance(it, ReasonPrompt))
    session.say(asked.decision, "Bij nader inzien")
    [info] = sessions(session.folder.parent)
    assert info.state == "ended"
    session.undo()
    session.undo()
    [info] = sessions(session.folder.parent)
    assert info.state == "open"


def test_approving_again_begins_with_what_was_approved_and_what_is_newer(session: Session) -> None:
    session.agree("De folder herschrijven")
    usual = {item.id for item in session.items() if item.usual}
    assert set(session.ticked()) == usual
    left_out = next(item.id for item in session.items() if item.kind == "agreement")
    session.note("Mooi gesprek", report=True)
    note = next(item.id for item in session.items() if item.kind == "note")
    session.approve((usual - {left_out}) | {note})
    session.agree("De raad bellen")
    session.park("Hoe zit het bij ons?")
    new = next(item.id for item in session.items() if item.words == ("De raad bellen",))
    assert set(session.ticked()) == (usual - {left_out}) | {note, new}


def test_what_belongs_to_a_decision_stays_in_the_room_with_it(session: Session) -> None:
    first = next(item for item in session.items() if item.kind == "decision")
    session.approve(item.id for item in session.items() if item.id != first.id)
    assert session.approval is not None
    going = [item for item in session.items() if item.id in session.approval.items]
    assert first.number not in {item.number for item in going}
    assert {item.kind for item in going if item.number} >= {"decision", "counts"}, "the others go"
    assert not {item.kind for item in going} & {"values", "role", "adjusted"}, "what adds up over the year"


def test_an_approval_of_before_let_every_decision_out(session: Session) -> None:
    session._log.append(Approved(("decisions", "counts")))
    assert set(session.ticked()) == {item.id for item in session.items() if item.kind in ("decision", "counts")}
