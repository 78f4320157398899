"""What is asked once more before a line counts, and what is said where a line cannot be."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.apps.session import Session
from game.rules import actions
from game.rules.setup import Seat, Setup
from game.rules.terms.tally import Counts
from tests.apps.entering.test_typing_back import started, type_in
from tests.golden.games import kept
from tests.shipped import pack_of

FIRST = ("2 4 0", "")
BOTH = (*FIRST, "2 4 0", "")
TO_CASE = (*BOTH, "–", "belofte A", "agenda 1", "buurt A", "bezwaar A")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    setup = Setup(seed=2, seats=(Seat("blue", 3), Seat("green", 3)), reveal="counts", form="cards")
    session = Session.start(pack_of("proefavond"), setup, {}, tmp_path)
    yield session
    session.close()


def told(session: Session, *lines: str) -> str:
    return " ".join(type_in(session, [*lines, "stop"])[1].split())


def after_going_back(session: Session, *lines: str) -> str:
    """What is said where the table itself took its last step back, before anything is typed in."""
    folder = session.folder
    session.close()
    at_the_table = Session.resume(folder)
    at_the_table.undo()
    try:
        return told(at_the_table, *lines)
    finally:
        at_the_table.close()


def last(session: Session) -> actions.Action:
    return session.action_at(len(session.history) - 1)


@pytest.mark.parametrize("word", ["overslaan", "einde"])
@pytest.mark.parametrize("answer", ["nee", ""])
def test_what_ends_something_can_be_left(word: str, answer: str, session: Session) -> None:
    said = told(session, *FIRST, word, answer)
    assert "Typ ja of nee." in said
    assert isinstance(last(session), actions.CloseBallot)


def test_skipping_says_which_case_and_yes_skips_it(session: Session) -> None:
    said = told(session, *FIRST, "overslaan", "ja")
    assert "‘Hoe laat begint de raad?’ overslaan?" in said
    assert last(session) == actions.Skip()


def test_yes_is_right_at_what_is_read_back(session: Session) -> None:
    told(session, "2 4 0", "ja")
    assert isinstance(last(session), actions.CloseBallot)


def test_a_right_line_takes_the_place_of_the_wrong_one(session: Session) -> None:
    said = told(session, "2 4 0", "eerste 3 3 0", "")
    assert "Staat dit er: A:3 B:3 –:0?" in said
    closed = last(session)
    assert isinstance(closed, actions.CloseBallot)
    assert closed.published == Counts((3, 3, 0), 0)
    done = [session.action_at(at) for at in range(len(session.history))]
    assert sum(isinstance(it, actions.CloseBallot) for it in done) == 1


def test_another_wrong_line_there_says_what_is_wrong_with_it(session: Session) -> None:
    assert "6 stemmen verwacht, 9 geteld" in told(session, "2 4 0", "5 4 0", "nee")
    assert not session.history


@pytest.mark.parametrize("nothing", ["", "–", "-", "geen", "None"])
def test_no_words_of_their_own_is_typed_in_any_way(nothing: str, session: Session) -> None:
    said = told(session, *BOTH, nothing)
    assert "Was er niets? Druk op Enter of typ –." in said
    assert last(session) == actions.Say("rationale", None)


def test_a_word_that_cannot_be_now_says_which_can(session: Session) -> None:
    said = told(session, "belofte A")
    assert "Het woord belofte kan nu niet. Nu kan: eerste, overslaan, einde" in said
    assert "Dat kan nu niet." not in said


def test_help_begins_with_the_words_that_can_be_typed_now(session: Session) -> None:
    said = told(session, "hulp")
    assert "Deze woorden kunnen nu: eerste, overslaan" in said
    assert said.index("Deze woorden kunnen nu") < said.index("Op een ander moment kunnen ook")


def test_recounting_is_offered_only_where_it_can_be_done(session: Session) -> None:
    assert "Hertellen kan alleen bij een stemming die je terugnam" in told(session, *FIRST, "hertellen")
    assert "Nu: eerste" in told(session, "terug"), "what was only mistyped is typed again"
    told(session, *FIRST)
    assert "Was er verkeerd geteld? Typ: hertellen." in after_going_back(session, "hulp")


def test_who_comes_between_two_ballots_is_said_with_one_line(session: Session) -> None:
    said = told(session, *TO_CASE, "aanwezig groen 1", "A", "", "4 2 0")
    assert "4 stemmen verwacht, 6 geteld" in said
    assert "aanwezig blauw 3 meteen" in said
    told(session, "aanwezig groen 3 meteen", "4 2 0", "")
    assert isinstance(last(session), actions.CloseBallot)


@pytest.fixture
def proposing(tmp_path: Path) -> Iterator[Session]:
    """Three seats, at the ballot in which each puts things in order."""
    game = kept()["examples-priority.done.json"]
    session = started(game, tmp_path)
    for action in game.actions[:3]:
        session.do(action)
    yield session
    session.close()


def test_one_order_is_not_taken_for_that_of_every_seat(proposing: Session) -> None:
    said = told(proposing, "eerste A B C", "nee")
    assert "een voorstel van elke plek, 3 in totaal, met een / ertussen" in said
    assert "minder voorstellen op de regel dan er plekken zijn: 1 van 3" in said
    assert "minder voorstellen" not in told(proposing, "eerste A B C / B A C / –", "nee")
    assert "minder voorstellen" not in told(proposing, "eerste A B C / B A C weg 1", "nee")


def test_proposals_that_stand_are_not_said_to_be_counted_again(proposing: Session) -> None:
    told(proposing, "eerste A B C / B A C / C A B", "")
    said = after_going_back(proposing, "A B C", "hertellen")
    assert "Typ: staat." in said
    assert "Typ: hertellen" not in said
