"""What happens each quarter, on the page: one line with the sum; and what was heard at another table."""

from pathlib import Path

from msgspec.structs import replace

from game.apps.debrief import debrief
from game.rules import actions
from game.rules.kinds.choice import ChoiceCard
from game.rules.terms.text import Text
from tests.apps.debrief.recorder import Recorder, at_stage, table
from tests.narrow import as_a
from tests.shipped import pack_of


def test_its_own_words_stand_on_that_line(tmp_path: Path) -> None:
    pack = pack_of("examples/callbacks")
    bus = as_a(ChoiceCard, pack.scenario.dilemmas["bus"])
    hire = bus.options["hire"]
    each = (replace(hire.each_quarter[0], text=Text("Kees rijdt.", None)),)
    card = replace(bus, options=bus.options | {"hire": replace(hire, each_quarter=each)})
    scenario = replace(pack.scenario, dilemmas=pack.scenario.dilemmas | {"bus": card})
    setup = table(decision="executive_after_advice", form="cards")
    recorder = Recorder(tmp_path / "s", replace(pack, scenario=scenario), setup)
    recorder.play(until=lambda state: state.case is not None and state.case.card == "bus")
    recorder.play(until=lambda state: state.case is not None and state.case.step == "decide")
    recorder.do(actions.Pick("decide", "hire"))
    recorder.play()
    (line,) = debrief(recorder.evening(), "nl").decisions[1].later
    assert (line.text, [change.amount for change in line.changes]) == ("Kees rijdt.", ["\u2212€\u00a016.000"])
    recorder.log.close()


def test_it_is_one_line_with_the_sum_and_what_was_known_is_named(tmp_path: Path) -> None:
    recorder = Recorder(
        tmp_path / "s",
        pack_of("examples/callbacks"),
        table(decision="executive_after_advice", form="cards"),
    )
    recorder.play(until=lambda state: state.case is not None and state.case.stage == "inquiry")
    recorder.do(actions.Ask("inquiry", "work"))
    for option in ("plan", "hire", "astrid"):
        recorder.play(until=at_stage("deliberation"))
        recorder.do(actions.Acknowledge("deliberation"))
        recorder.play(until=lambda state: state.case is not None and state.case.step == "decide")
        recorder.do(actions.Pick("decide", option))
        recorder.play(until=lambda state: state.case is None)
    recorder.play()
    told = debrief(recorder.evening(), "nl")
    bus, again = told.decisions[1:]
    (line,) = bus.later
    assert (line.when, [change.amount for change in line.changes]) == ("Elk kwartaal, samen", ["\u2212€\u00a016.000"])
    assert "Bij Koffie bij Astrid hoorden jullie: Zonder bus komt zij niet op haar werk." in again.about
    recorder.log.close()
