"""What came in between, on the page: the sentence between the ballots, what was chosen after it, and what did not come."""

import re
from pathlib import Path

import pytest

from game.apps.debrief import debrief, page
from game.rules import actions
from game.rules.setup import Reveal
from game.rules.terms.text import Language
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import Recorder, at_stage, evening, table
from tests.shipped import pack_of

PACK = "examples/twist"


def recorded(folder: Path, *, reveal: Reveal = "counts", passes: bool = False) -> Recorder:
    recorder = Recorder(folder, pack_of(PACK), table(reveal=reveal))
    recorder.play(until=at_stage("first_ballot"))
    recorder.vote(0, 0, 7)
    if passes:
        recorder.do(actions.Pick("pass", "pass"))
        recorder.do(actions.Pick("advocate", "passed"))
    recorder.play()
    recorder.log.close()
    return recorder


@pytest.mark.parametrize("reveal", ["counts", "outcome"])
def test_it_stands_between_the_ballots_and_what_did_not_come_is_named_once(tmp_path: Path, reveal: Reveal) -> None:
    recorder = recorded(tmp_path / "s", reveal=reveal)
    first = debrief(recorder.evening(), "nl").decisions[0]
    twists = {id: it.text.nl for id, it in recorder.scenario.dilemmas["fair_price"].twist.items()}
    came = recorder.state.decisions[0].twist
    assert came is not None
    assert first.between is not None
    assert first.between.text == twists.pop(came)
    place = first.ballots.index(first.between.text)
    assert 0 < place < len(first.ballots) - 1
    assert first.between.chose == f"Na het gesprek en dit bericht werd het besluit: {first.chosen[0]}"
    (other,) = twists.values()
    assert first.between.others == (f"Dit bericht had ook kunnen komen: {other}",)
    asks: dict[Language, str] = {"nl": "Wat deed dit bericht met jullie keuze?", "en": "What did this message do"}
    for language, asked in asks.items():
        html = page(recorder.evening(), language)
        read(html)
        assert asked in html
        assert html.count(other) == 1
    # Nobody can know what made them choose so.
    assert not re.search(r"\bdoor dit bericht\b|\bbecause of\b", page(recorder.evening(), "nl"))


def test_a_case_that_was_passed_met_none(tmp_path: Path) -> None:
    recorder = recorded(tmp_path / "s", passes=True)
    assert debrief(recorder.evening(), "nl").decisions[0].between is None
    others = (it.text.nl for it in recorder.scenario.dilemmas["fair_price"].twist.values())
    assert not any(text in page(recorder.evening(), "nl") for text in others)


def test_every_euro_of_it_is_accounted_for(tmp_path: Path) -> None:
    told = debrief(evening(tmp_path / "s", PACK, table()), "en")
    assert any(one.between is not None for one in told.decisions)
