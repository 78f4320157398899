"""A decision whose case was skipped before its outcome: asked about truly, and named at the end as one that does not count."""

from pathlib import Path

from msgspec.structs import replace

from game.apps.session import Session, closing_books, nothing_hidden
from game.apps.words import render
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.case import card_of
from game.rules.outcomes.undecided import warning
from game.rules.prompts import AgendaPrompt, PickPrompt
from game.rules.terms.text import Message, Text, Words
from game.rules.terms.value import Divided
from tests.evenings import setup
from tests.narrow import as_a, there


def _to(session: Session, at: str) -> None:
    while session.view().prompts[0].at != at:
        session.do(bot_action(session.scenario, session.state, 3))


def _said(words: Words) -> str:
    return words.nl if isinstance(words, Text) else render(words, "nl")


def test_a_decision_before_its_outcome_is_named_as_taken_off(waterkant: Pack, tmp_path: Path) -> None:
    session = Session.start(waterkant, setup(3, practice=False, form="cards"), {}, tmp_path)
    _to(session, "rationale")
    title = there(session.view().case).title.nl
    books = closing_books(session.scenario, session.state)
    assert "telt het niet mee" in render(there(books), "nl")
    assert nothing_hidden(session.view(), "leading.hidden.none").id == "leading.hidden.decided"
    session.do(actions.Skip())
    session.do(actions.Finish())
    told = [_said(line.words) for line in there(session.view().year).epilogue]
    assert any(title in line and "Het telt niet mee" in line for line in told)
    session.close()


def test_the_room_of_a_quarter_is_said_beside_that_of_a_case(waterkant: Pack, tmp_path: Path) -> None:
    session = Session.start(waterkant, setup(3, practice=False, form="cards"), {}, tmp_path)
    _to(session, "agenda")
    ask = as_a(AgendaPrompt, session.view().prompts[0]).ask
    assert isinstance(ask, Message)
    before = sum(session.state.funds)
    session.do(actions.SetAgenda(2))
    assert sum(session.state.funds) - before == as_a(int, ask.values["quarter"]) + 2 * as_a(int, ask.values["each"])
    session.close()


def test_a_promise_that_holds_already_is_to_be_kept(waterkant: Pack, tmp_path: Path) -> None:
    session = Session.start(waterkant, setup(3, practice=False, form="cards"), {}, tmp_path)
    _to(session, "goal")
    notes = [it.note for it in as_a(PickPrompt, session.view().prompts[0]).items]
    assert any(note is not None and "nu al zo" in _said(note) for note in notes)
    session.close()


def test_a_vote_on_what_happens_anyway_says_so(waterkant: Pack, tmp_path: Path) -> None:
    session = Session.start(waterkant, setup(3, practice=False, form="cards"), {}, tmp_path)
    while True:
        state = session.state
        if state.case is not None and state.case.step == "vote" and isinstance(state.case.proposal, Divided):
            break
        session.do(bot_action(session.scenario, state, 3))
    same = replace(state, case=replace(there(state.case), proposal=card_of(session.scenario, state).default_value()))
    assert "gebeurt wat dit voorstel zegt" in render(there(warning(session.scenario, same)), "nl")
    other = replace(state, case=replace(there(state.case), proposal=Divided((1, 2, 3, 4))))
    assert "gebeurt wat dit voorstel zegt" not in render(there(warning(session.scenario, other)), "nl")
    session.close()
