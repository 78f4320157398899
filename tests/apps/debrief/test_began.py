"""Why a case began as it did, on the page; and the texts as they were told."""

from pathlib import Path
from typing import Any

import pytest

from game.apps.debrief import debrief
from game.rules import actions
from tests.apps.debrief.recorder import Recorder, at_stage, table
from tests.rules.scenarios import choice, scenario
from tests.rules.talks import HOME
from tests.shipped import pack_of


def test_it_says_what_was_chosen_before_and_tells_what_was_told(tmp_path: Path) -> None:
    for number, (option, began) in enumerate((("study", True), ("at_once", False))):
        setup = table(decision="executive_after_advice", form="cards")
        recorder = Recorder(tmp_path / str(number), pack_of("examples/variants"), setup)
        for chosen in (option, "renew"):
            recorder.play(until=lambda state: state.case is not None and state.case.step == "decide")
            recorder.do(actions.Pick("decide", chosen))
            recorder.play(until=lambda state: state.case is None)
        recorder.play()
        told = debrief(recorder.evening(), "nl")
        second = told.decisions[1]
        why = "Deze zaak begon zo, omdat eerder besloten was: Laat het eerst onderzoeken (Het tarief is te laag)."
        assert (why in second.about) == began
        assert second.question.startswith("Het onderzoek is klaar." if began else "Het contract voor hulp thuis")
        assert told.year.ending is not None
        assert told.year.ending.text == "Dezelfde mensen aan dezelfde deuren."
        recorder.log.close()


HEARD = "Bij Thuis hoorden jullie: Haar zoon komt elke dag."


@pytest.mark.parametrize(
    ("when", "asks", "told"),
    [
        ({"known": "card.son"}, True, True),
        ({"not": {"known": "card.son"}}, False, False),
        ({"any": [{"known": "card.son"}, {"at_least": {"trust": 1}}]}, False, False),
    ],
)
def test_what_was_heard_elsewhere_is_told_only_where_it_was_known_and_had_to_be(
    when: dict[str, Any], asks: bool, told: bool, tmp_path: Path
) -> None:
    second = choice(first={"when": when}, other={}, third={})
    cards = {"card": {**HOME, "options": {"help": {"text": "helpen"}, "leave": {"text": "laten"}}}, "next": second}
    pack = scenario(cards, programme=["card", "next"])
    setup = table(decision="executive_after_advice", form="cards")
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), setup, pack)
    recorder.play(until=at_stage("inquiry"))
    if asks:
        recorder.do(actions.Ask("inquiry", "who"))
    for chosen, votes in (("help", (4, 3)), ("first", (3, 2, 2))):
        recorder.play(until=at_stage("first_ballot"))
        recorder.vote(*votes)
        recorder.do(actions.Acknowledge("deliberation"))
        recorder.play(until=lambda state: state.case is not None and state.case.step == "decide")
        recorder.do(actions.Pick("decide", chosen))
        recorder.play(until=lambda state: state.case is None)
    recorder.play()
    shown = debrief(recorder.evening(), "nl").decisions[1]
    assert (HEARD in shown.about) == told
