"""A letter whose quarter was drawn, as the debrief tells it: when it came, and when it could have come."""

from pathlib import Path

from game.apps.debrief import debrief
from tests.apps.debrief.recorder import Recorder, at_stage, table
from tests.shipped import pack_of


def test_it_says_when_it_could_have_come(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "s", pack_of("examples/comes_back"), table(decision="majority", form="cards"))
    recorder.play(until=at_stage("final_ballot"))
    recorder.vote(7, 0)
    recorder.play(until=at_stage("outcome"))
    (due,) = recorder.state.due
    assert due.latest == 3
    on_way = debrief(recorder.evening(), "nl").decisions[0].coming
    assert [line.when for line in on_way] == ["uiterlijk eind kwartaal 3"], "the quarter is still nobody's to know"
    recorder.play()
    told = debrief(recorder.evening(), "nl").decisions[0]
    recorder.log.close()
    (line,) = [it for it in told.later if it.text == "De eerste zondagsrit."]
    assert line.when == f"eind kwartaal {due.quarter} (kon in kwartaal 1 tot en met 3)"
