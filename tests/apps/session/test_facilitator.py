"""What the facilitator does by hand: numbers, cards and people."""

import pytest

from game.apps.session import Session
from game.log.entries import Entry
from game.log.reading.session_folder import read
from game.rules import actions, prompts
from game.rules.illegal import IllegalAction
from game.rules.prompts import FACILITATOR, Ballot
from game.rules.setup import Seat
from game.rules.state import digest
from game.rules.terms.text import message
from tests.apps.session.clocks import SKIP, a_step, play_until, to_a_case
from tests.apps.session.stored import again


def test_a_number_by_hand_keeps_the_reason_apart(session: Session) -> None:
    play_until(session, "agenda")
    fund = next(iter(session.scenario.funds))
    before = session.state.funds[0]
    session.adjust(fund, 5_000, "verkeerd geteld")
    assert session.state.funds[0] == before + 5_000
    [entry] = [entry for entry in read(session.folder).entries if entry.texts]
    assert session.text(*entry.texts) == "verkeerd geteld"
    assert "verkeerd" not in (session.folder / "log.jsonl").read_text(encoding="utf-8")
    with pytest.raises(IllegalAction) as error:
        session.adjust(fund, -5_000, "  ")
    assert error.value.reason == message("refused.no_words")
    assert session.state.funds[0] == before + 5_000
    assert again(session) == (digest(session.state),) * 2


def test_cards_and_people_need_only_their_actions(session: Session) -> None:
    play_until(session, "agenda")
    offers = session.view(FACILITATOR).offers
    inject = next(asked for asked in offers if isinstance(asked, prompts.InjectPrompt))
    session.do(actions.Inject(inject.items[-1].id))
    session.do(actions.Attend("blue", 9))
    assert session.state.seats[0] == Seat("blue", 9)
    assert session.state.injected[0] == inject.items[-1].id


def test_a_card_put_in_front_during_a_ballot_loses_no_vote(session: Session) -> None:
    while not isinstance(session.view().prompts[-1], Ballot):
        session.do(a_step(session))
    asked = session.view().prompts[-1]
    assert isinstance(asked, Ballot)
    box = session.open_box(asked)
    box.vote(box.expected[0], None)
    inject = next(it for it in session.view(FACILITATOR).offers if isinstance(it, prompts.InjectPrompt))
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
