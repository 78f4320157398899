"""Who decided: where the rapporteur did, no page and no paper calls it the table's, and the advice stands beside it."""

from pathlib import Path

import pytest

from game.apps.debrief import debrief, page
from game.apps.debrief.chapters.decider import advised_otherwise
from game.apps.debrief.papers.handout import handout
from game.apps.debrief.papers.script import slides
from game.apps.debrief.room import RoomLanguage, ToldBack, decided
from game.apps.debrief.several.compared import comparison
from game.apps.debrief.several.table import told_table
from game.apps.debrief.told.approved import only_approved
from game.apps.debrief.told.played import cases
from game.apps.debrief.told.story import story
from game.apps.debrief.voice import PageLanguage
from game.apps.session import Session
from game.log import Approval
from game.log.told.approval import decision_item
from game.rules import actions
from game.rules.state import Case
from game.rules.terms.value import Ranked
from tests.apps.debrief.paper import needs_poppler, words
from tests.apps.debrief.recorder import EVENING, Recorder, at_stage, table
from tests.narrow import as_a
from tests.shipped import pack_of

FEW, MANY = ("Geef de sleutel aan de bewoners", "Betaal een gastvrouw voor drie avonden")
THEIRS = ("Jullie besluit", "Wij kozen", "namen samen")
"""What is said of a decision of the table's own."""
VOICE = PageLanguage("nl")


def recorded(folder: Path, chosen: str, *, rule: str = "executive_after_advice", reveal: str = "counts") -> Recorder:
    """A year with one case: two of seven for giving the key, five for the host; then the rapporteur takes `chosen`."""
    setup = table(decision=rule, form="cards", reveal=reveal)
    recorder = Recorder(folder, pack_of("examples/choice"), setup)
    recorder.play(until=at_stage("final_ballot"))
    recorder.vote(2, 5)
    if rule == "executive_after_advice":
        recorder.do(actions.Pick("decide", chosen))
    recorder.play()
    recorder.log.close()
    return recorder


def back(folder: Path) -> ToldBack:
    session = Session.resume(folder)
    session.close()
    return ToldBack(session)


@pytest.mark.parametrize("reveal", ["counts", "outcome"])
def test_where_a_rapporteur_decided_otherwise_everything_says_so(tmp_path: Path, reveal: str) -> None:
    it = recorded(tmp_path / "s", "give_key", reveal=reveal).evening()
    told = debrief(it, "nl")
    (short,), (one,) = told.opening.decisions, told.decisions
    assert (short.who, short.chosen) == ("Blauw besloot, anders dan ons advies:", FEW)
    assert short.advice == f"Ons advies was: {MANY}."
    assert one.outcome == "Blauw besloot, anders dan jullie advies"
    assert "Zeven mensen gaven samen advies over één zaak. Daarna besloot de rapporteur." in told.opening.what
    assert (f"{short.who} {FEW}", short.advice) in [slide.lines[:2] for slide in slides(told, VOICE)]
    html = page(it, "nl")
    assert one.outcome in html
    assert [words for words in THEIRS if words in html] == []


def test_in_the_room_too_and_with_the_advice_where_no_counts_stand_above_it(tmp_path: Path) -> None:
    recorded(tmp_path / "open", "give_key")
    told = decided(RoomLanguage("nl"), back(tmp_path / "open"), 1)
    assert told is not None
    assert (told.above, told.decided) == ("Blauw besloot, anders dan jullie advies", FEW)
    recorded(tmp_path / "closed", "give_key", reveal="outcome")
    told = decided(RoomLanguage("nl"), back(tmp_path / "closed"), 1)
    assert told is not None
    assert told.above == f"Blauw besloot, anders dan jullie advies (‘{MANY}’)"


def test_one_who_followed_the_advice_still_decided(tmp_path: Path) -> None:
    told = debrief(recorded(tmp_path / "s", "hire_host").evening(), "nl")
    (short,), (one,) = told.opening.decisions, told.decisions
    assert (short.who, short.advice) == ("Blauw besloot, na ons advies:", "")
    assert one.outcome == "Blauw besloot, na jullie advies"


def test_a_majority_chose_itself(tmp_path: Path) -> None:
    told = debrief(recorded(tmp_path / "s", "", rule="majority").evening(), "nl")
    (short,), (one,) = told.opening.decisions, told.decisions
    assert (short.who, short.advice, one.outcome) == ("Wij kozen:", "", "Jullie besluit")


def test_a_report_without_its_counts_and_its_seats_says_who_decided_and_not_what_was_advised(tmp_path: Path) -> None:
    it = recorded(tmp_path / "s", "give_key").evening()
    (case,) = cases(story(it))
    told = only_approved(it, Approval(EVENING, (decision_item(*case.key),)))
    (short,) = debrief(told, "nl").opening.decisions
    assert (short.who, short.advice) == ("De rapporteur besloot, na ons advies:", "")
    assert advised_otherwise(told, case) is None


@needs_poppler
def test_the_handout_says_it(tmp_path: Path) -> None:
    it = debrief(recorded(tmp_path / "s", "give_key").evening(), "nl")
    printed = words(handout(it, VOICE))
    assert f"Blauw besloot, anders dan ons advies: {FEW} Ons advies was: {MANY}." in printed
    assert "Wij kozen" not in printed


def test_tables_beside_one_another_say_it(tmp_path: Path) -> None:
    tables = []
    for number, (rule, chosen) in enumerate(
        [("executive_after_advice", "give_key"), ("executive_after_advice", "hire_host"), ("majority", "")], 1
    ):
        it = recorded(tmp_path / str(number), chosen, rule=rule).evening()
        tables.append(told_table(it, number))
    (case,) = comparison(VOICE, it.scenario, tables).cases
    said = [answer.decided for answer in case.answers]
    assert ["de rapporteur besloot, anders dan de tafel adviseerde" in it for it in said] == [True, False, False]
    assert ["de rapporteur besloot" in it for it in said] == [True, True, False]


@pytest.mark.parametrize(("votes", "advice"), [((6, 1), "neem het voorstel over"), ((1, 6), "")])
def test_of_a_proposal_the_advice_is_for_or_against_it(tmp_path: Path, votes: tuple[int, int], advice: str) -> None:
    setup = table(decision="executive_after_advice", form="cards", reveal="counts")
    recorder = Recorder(tmp_path / "s", pack_of("examples/priority"), setup)
    recorder.play(until=lambda state: state.case is not None and state.case.step == "vote")
    recorder.vote(*votes)
    case = as_a(Case, recorder.state.case)
    proposal = as_a(Ranked, case.proposal)
    recorder.do(actions.Rank("decide", tuple(reversed(proposal.order))))
    recorder.play()
    recorder.log.close()
    first = next(it for it in cases(story(recorder.evening())) if it.counts)
    other = advised_otherwise(recorder.evening(), first)
    assert ("" if other is None else VOICE.words(other)) == advice
