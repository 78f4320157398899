"""Why a case began as it did, on the page; and the texts as they were told."""

from pathlib import Path

from game.apps.debrief import debrief
from game.content import load
from game.rules import actions
from tests.apps.debrief.recorder import PACKS, Recorder, table


def test_it_says_what_was_chosen_before_and_tells_what_was_told(tmp_path: Path) -> None:
    for number, (option, began) in enumerate((("study", True), ("at_once", False))):
        setup = table(decision="executive_after_advice", form="cards")
        recorder = Recorder(tmp_path / str(number), load(PACKS["examples/variants"]), setup)
        for chosen in (option, "renew"):
            recorder.play(until=lambda state: state.case is not None and state.case.step == "decide")
            recorder.do(actions.Pick("decide", chosen))
            recorder.play(until=lambda state: state.case is None)
        recorder.play()
        told = debrief(recorder.evening(), "nl")
        second = told.decisions[1]
        why = "Deze zaak begon zo, omdat jullie eerder kozen: Laat het eerst onderzoeken (Het tarief is te laag)."
        assert (why in second.about) == began
        assert second.question.startswith("Het onderzoek is klaar." if began else "Het contract voor hulp thuis")
        assert told.year.ending is not None
        assert told.year.ending.text == "Dezelfde mensen aan dezelfde deuren."
        recorder.log.close()
