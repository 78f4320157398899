"""A case without a decision, and one that was put off, as the debrief tells them."""

from pathlib import Path

from game.apps.debrief import debrief
from game.apps.debrief.papers.script import slides
from game.apps.debrief.several import told_table
from game.apps.debrief.voice import PageLanguage
from game.rules import actions
from game.rules.legal import prompts
from game.rules.prompts import Ballot
from tests.apps.debrief.recorder import Recorder, at_stage, table
from tests.shipped import pack_of


def blank(recorder: Recorder) -> None:
    """Nobody chooses, until the open case falls to what happens then."""
    while recorder.state.case is not None and recorder.state.case.how is None:
        asked = prompts(recorder.scenario, recorder.state)[0]
        if isinstance(asked, Ballot):
            recorder.vote(*(0 for _ in asked.option_ids()), blank=asked.ballots)
        else:
            recorder.do(next(iter(asked.answers())))


def test_what_it_cost_is_told_and_a_case_that_was_put_off_is_no_decision(tmp_path: Path) -> None:
    pack = pack_of("examples/undecided")
    recorder = Recorder(tmp_path / "s", pack, table(decision="majority", form="cards", reveal="counts"))
    recorder.play(until=at_stage("deliberation"))
    recorder.do(actions.Pick("postpone", "postpone"))
    recorder.play(until=lambda state: state.case is not None and state.case.occurrence == 2)
    blank(recorder)
    recorder.play()
    told = debrief(recorder.evening(), "nl")
    fallen, *_, off = told.decisions
    assert (off.place, off.skipped) == ("Kwartaal 1, aangehouden", True)
    assert [(change.name, change.amount) for line in off.now for change in line.changes] == [("Vertrouwen", "\u22122")]
    assert fallen.place == "Kwartaal 2, niet besloten"
    assert [(line.text, [it.amount for it in line.changes]) for line in fallen.now] == [
        ("", ["\u22124"]),
        ("De stemming leverde niets op.", ["\u22123"]),
    ]
    table_told = told_table(recorder.evening(), 1)
    first = recorder.state.decisions[0].card
    assert [it.key for it in table_told.cases if it.key[0] == first] == [(first, 1)], "tables meet in what they decided"
    rows = [row for account in told.consequences.accounts for row in account.rows]
    assert ("Stemming zonder uitkomst: De bus op zondag", "\u22123") in rows
    recorder.log.close()


def test_what_it_cost_is_one_line_and_is_not_said_to_have_come_back(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "s", pack_of("waterkant"), table(decision="majority", form="cards"))
    recorder.play(until=at_stage("final_ballot"))
    blank(recorder)
    recorder.play()
    recorder.log.close()
    told = debrief(recorder.evening(), "nl")
    trail = next(it for it in told.consequences.trails if it.number == 1)
    (cost,) = [line for line in trail.effects if line.text == "De stemming leverde niets op."]
    assert len(cost.changes) == 2
    assert not cost.later
    shown = [line for it in slides(told, PageLanguage("nl")) for line in it.lines]
    came = [
        line.text for it in told.consequences.trails if it.number for line in it.effects if line.later and line.text
    ]
    assert came
    assert any(came[0] in line for line in shown)
    assert not any("De stemming leverde niets op." in line for line in shown)


def test_how_it_was_to_be_decided_is_told_as_the_rule_where_nothing_was_decided(tmp_path: Path) -> None:
    pack = pack_of("waterkant")
    for rule, says in (
        ("majority", "De regel was meerderheid"),
        ("consent", "De regel was consent"),
        ("agreement", "De regel was: er is"),
    ):
        recorder = Recorder(tmp_path / rule, pack, table(decision=rule, form="cards", reveal="counts"))
        recorder.play(until=at_stage("final_ballot"))
        blank(recorder)
        recorder.play()
        recorder.log.close()
        one = next(it for it in debrief(recorder.evening(), "nl").decisions if it.number == 1)
        assert one.outcome.startswith("Jullie namen geen besluit")
        assert one.rule.startswith(says)
