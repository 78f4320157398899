"""A case without a decision, and one that was put off, as the debrief tells them."""

from pathlib import Path

from game.apps.debrief import debrief
from game.apps.debrief.several import told_table
from game.content import load
from game.rules import actions
from game.rules.legal import prompts
from game.rules.prompts import Ballot
from tests.apps.debrief.recorder import PACKS, Recorder, at_stage, table


def test_what_it_cost_is_told_and_a_case_that_was_put_off_is_no_decision(tmp_path: Path) -> None:
    pack = load(PACKS["examples/undecided"])
    recorder = Recorder(tmp_path / "s", pack, table(decision="majority", form="cards", reveal="counts"))
    recorder.play(until=at_stage("deliberation"))
    recorder.do(actions.Pick("postpone", "postpone"))
    recorder.play(until=lambda state: state.case is not None and state.case.occurrence == 2)
    while recorder.state.case is not None and recorder.state.case.how is None:
        asked = prompts(pack.scenario, recorder.state)[0]
        if isinstance(asked, Ballot):
            recorder.vote(*(0 for _ in asked.option_ids()), blank=asked.ballots)
        else:
            recorder.do(next(iter(asked.answers())))
    recorder.play()
    told = debrief(recorder.evening(), "nl")
    off, fallen, *_ = told.decisions
    assert (off.place, off.skipped) == ("Kwartaal 1, aangehouden", True)
    assert [(change.name, change.amount) for line in off.now for change in line.changes] == [("Vertrouwen", "\u22122")]
    assert fallen.place == "Kwartaal 2, niet besloten"
    assert [(line.text, [it.amount for it in line.changes]) for line in fallen.now] == [
        ("", ["\u22124"]),
        ("Er kwam geen besluit.", ["\u22123"]),
    ]
    table_told = told_table(recorder.evening(), 1)
    first = recorder.state.decisions[0].card
    assert [it.key for it in table_told.cases if it.key[0] == first] == [(first, 1)], "tables meet in what they decided"
    rows = [row for account in told.consequences.accounts for row in account.rows]
    assert ("Geen besluit: De bus op zondag", "\u22123") in rows
    recorder.log.close()
