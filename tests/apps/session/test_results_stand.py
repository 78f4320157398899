"""Going back over a ballot keeps its result; who comes waits, and whoever comes has agreed to nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.session import Session
from game.content import Pack
from game.log.told.verify import Verified, verify
from game.rules import actions
from game.rules.prompts import FACILITATOR, AgreeToShowPrompt, AttendPrompt, Ballot, PickPrompt, Stands
from game.rules.setup import Seat
from game.rules.terms.tally import Counts, Lead
from game.rules.terms.text import message
from game.rules.terms.value import Chosen
from game.rules.views import BallotView
from tests.apps.session.clocks import a_step
from tests.evenings import setup
from tests.narrow import as_a, there

At = Callable[..., Session]
SIX = (Seat("blue", 2), Seat("green", 2), Seat("ochre", 2))


@pytest.fixture
def at(proefavond: Pack, tmp_path: Path) -> Iterator[At]:
    """An evening at its first ballot of this stage."""
    made: list[Session] = []

    def begin(stage: str = "first_ballot", **changes: object) -> Session:
        table = replace(setup(seats=SIX, decision="majority"), **changes)
        session = Session.start(proefavond, table, {}, tmp_path / str(len(made)))
        made.append(session)
        while session.view().prompts[0].at != stage:
            session.do(a_step(session))
        return session

    yield begin
    for session in made:
        session.close()


def vote(session: Session, *choices: int) -> None:
    """Everyone who votes chooses one of the options by its place."""
    ballot = as_a(Ballot, session.view().prompts[0])
    box = session.open_box(ballot)
    for voter, place in zip(box.expected, choices, strict=False):
        box.vote(voter, Chosen(ballot.option_ids()[place]))
    session.do(box.close())


def test_the_same_question_has_the_same_answer_also_after_a_night(at: At) -> None:
    session = at()
    vote(session, 0, 0, 0, 1, 1, 2)
    session.undo()
    session.do(actions.Attend("green", 1))
    stands = as_a(Stands, session.view().prompts[0])
    assert stands.published == Counts((3, 2, 1))
    assert [prompt.at for prompt in session.view().prompts] == ["first_ballot"], "hands decide nothing here"
    folder = session.folder
    session.close()
    later = Session.resume(folder)
    assert later.view().prompts[0] == stands
    later.do(next(iter(stands.answers())))
    case = there(later.state.case)
    assert (case.first, case.voters) == (Counts((3, 2, 1)), (2, 2, 2))
    assert len(later.state.shown) == 1
    found = verify(folder, lambda _: later.scenario)
    assert (found.verdict, found.ballots) == (Verified.INTACT, ())
    later.close()


def test_cards_that_were_counted_wrongly_show_the_outcome_only(at: At) -> None:
    session = at()
    vote(session, 0, 0, 0, 1, 1, 2)
    session.undo()
    session.do(actions.Recount("first_ballot"))
    ballot = as_a(Ballot, session.view().prompts[0])
    assert (ballot.reveal, there(ballot.why).id) == ("outcome", "ballot.why.recount")
    session.do(session.open_box(ballot).close_with(Counts((2, 4, 0))))
    case = there(session.view().case)
    names = session.scenario.dilemmas[case.card].names()
    assert case.first == BallotView(lead=names[ballot.option_ids()[1]], recounted=True)
    session.undo()
    assert as_a(Ballot, session.view().prompts[0]).reveal == "outcome", "it can be put right once more"
    session.undo()
    assert as_a(Stands, session.view().prompts[0]).published == Lead(ballot.option_ids()[1])


def test_a_table_that_wants_otherwise_decides_by_hands(at: At) -> None:
    session = at("final_ballot")
    vote(session, 0, 0, 0, 0, 0, 1)
    session.undo()
    stands, hands = session.view().prompts
    assert isinstance(stands, Stands)
    other = as_a(PickPrompt, hands).open_ids()[1]
    session.do(actions.Pick("decide", other))
    case = there(session.state.case)
    assert (case.value, case.how, case.final) == (Chosen(other), "decided", None)


def test_who_comes_votes_from_the_next_case_or_at_once_and_then_no_counts_show(at: At) -> None:
    session = at()
    vote(session, 0, 0, 0, 1, 1, 2)
    asked = next(it for it in session.view(FACILITATOR).offers if isinstance(it, AttendPrompt))
    assert asked.at_once
    session.do(actions.Attend("blue", 3))
    while not isinstance(ballot := session.view().prompts[0], Ballot):
        session.do(a_step(session))
    assert (ballot.ballots, ballot.reveal, ballot.whole) == (6, "counts", True)
    session.undo()
    session.do(actions.Attend("blue", 4, at_once=True))
    while not isinstance(ballot := session.view().prompts[0], Ballot):
        session.do(a_step(session))
    assert (ballot.ballots, ballot.reveal, there(ballot.why).id) == (7, "outcome", "ballot.why.others")
    assert there(session.view().case).covered is None
    vote(session, 0, 0, 0, 0, 0, 0, 1)
    assert there(session.view().case).covered == message("ballot.covered")


@pytest.mark.parametrize("joins", [actions.Attend("blue", 2), actions.Attend("blue", 1, swap=True)])
def test_whoever_comes_has_agreed_to_nothing_until_everyone_says_so_again(at: At, joins: actions.Attend) -> None:
    session = at("agenda", seats=tuple(Seat(it.id, 1) for it in SIX), by_name=True, practice=False)
    assert session.state.agreed
    assert not [it for it in session.view(FACILITATOR).offers if isinstance(it, AgreeToShowPrompt)]
    session.do(joins)
    assert (session.state.agreed, session.state.by_name) == (False, False)
    session.do(actions.AgreeToShow(counts=True))
    assert (session.state.agreed, session.state.by_name) == (True, False)
    session.do(actions.AgreeToShow(by_name=True))
    assert session.state.by_name
