"""A recount is told as one, and of a ballot that told nothing nothing is told."""

from pathlib import Path

import pytest

from game.apps.debrief import debrief, only_approved, page
from game.log import Approval
from game.rules import actions
from game.rules.setup import Seat, Setup
from game.rules.terms.at import BallotAt
from game.rules.terms.text import Language
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import EVENING, Recorder, at_stage, table
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of

MANY = table(decision="majority")
AGAIN: dict[Language, str] = {"nl": "opnieuw geteld", "en": "counted again"}


def a_table(root: Path, setup: Setup = MANY) -> Recorder:
    pack = scenario({"one": choice(a={}, b={}), "two": choice(a={}, b={})}, quarters=2)
    return Recorder(root / "s", pack_of("proefavond"), setup, pack)


def counted_again(recorder: Recorder, stage: BallotAt, *, again: bool) -> None:
    recorder.play(until=at_stage(stage))
    recorder.vote(4, 3)
    if again:
        recorder.go_back()
        recorder.do(actions.Recount(stage))
        recorder.vote(3, 4)


def everywhere(recorder: Recorder, language: Language) -> tuple[str, str]:
    """The words of the draft, and of a report in which all of it was approved."""
    evening = recorder.evening()
    report = only_approved(evening, Approval(EVENING, ("decisions", "counts")))
    return read(page(evening, language)).text, read(page(report, language)).text


@pytest.mark.parametrize("language", AGAIN)
@pytest.mark.parametrize("stage", ["first_ballot", "final_ballot"])
def test_a_recount_says_so_and_the_first_count_is_nowhere(tmp_path: Path, stage: str, language: Language) -> None:
    recorder = a_table(tmp_path)
    for it in ("first_ballot", "final_ballot"):
        counted_again(recorder, it, again=it == stage)
    recorder.play()
    for text in everywhere(recorder, language):
        assert text.count(AGAIN[language]) == 1
        when = {"nl": ("Vóór", "Na"), "en": ("Before", "After")}[language][stage == "final_ballot"]
        assert when in text[: text.index(AGAIN[language])].split("\n")[-1][-40:]
    told = debrief(recorder.evening(), language).decisions[0]
    assert [block for block in told.ballots if isinstance(block, str)], "the outcome, in words"


@pytest.mark.parametrize("language", AGAIN)
def test_where_nothing_was_counted_again_nothing_says_so(tmp_path: Path, language: Language) -> None:
    recorder = a_table(tmp_path)
    for stage in ("first_ballot", "final_ballot"):
        counted_again(recorder, stage, again=False)
    recorder.play()
    assert [AGAIN[language] in text for text in everywhere(recorder, language)] == [False, False]


def test_what_stayed_secret_is_not_told_as_no_preference(tmp_path: Path) -> None:
    three = tuple(Seat(colour, 1) for colour in ("blue", "green", "ochre"))
    recorder = a_table(tmp_path, table(seats=three, reveal="outcome", decision="majority"))
    recorder.play()
    draft, report = everywhere(recorder, "nl")
    for text in (draft, report):
        assert "Vóór het gesprek bleef geheim wat jullie kozen." in text
        assert "geen duidelijke voorkeur" not in text
