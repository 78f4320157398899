"""What the questions of a talk brought, as the debrief tells it."""

from pathlib import Path

import pytest

from game.apps.debrief import debrief
from game.content import load
from game.rules import actions
from tests.apps.debrief.recorder import PACKS, Recorder, at_stage, table
from tests.shipped import pack_of


@pytest.mark.parametrize("skipped", [False, True])
def test_it_stands_with_the_talk_and_in_the_accounts(tmp_path: Path, skipped: bool) -> None:
    pack = pack_of("examples/talks")
    recorder = Recorder(tmp_path / "s", pack, table(decision="majority", form="cards", reveal="counts"))
    recorder.play(until=at_stage("inquiry"))
    recorder.do(actions.Ask("inquiry", "open_them"))
    recorder.do(actions.Skip() if skipped else actions.Ask("inquiry", None))
    recorder.play()
    told = debrief(recorder.evening(), "nl")
    recorder.log.close()
    rows = [row for account in told.consequences.accounts for row in account.rows]
    if skipped:
        assert ("Vragen: De brieven van Mo", "\u2212\u20ac\u00a0300") not in rows
        return
    assert ("Vragen: De brieven van Mo", "\u2212\u20ac\u00a0300") in rows
    known = told.decisions[0].known
    assert known is not None
    (line,) = known.asking
    assert line.text == "Een medewerker blijft de hele middag."
    assert [(it.name, it.amount, it.note) for it in line.changes] == [
        ("Wmo", "\u2212\u20ac\u00a0300", ""),
        ("Vertrouwen", "+1", ""),
    ]


def test_a_case_that_was_put_off_tells_it_too(tmp_path: Path) -> None:
    written = (PACKS["examples/talks"] / "scenario.yaml").read_text(encoding="utf-8")
    (tmp_path / "scenario.yaml").write_text(
        written.replace("    line: 5\n", "    postpone: {most: 1}\n"), encoding="utf-8"
    )
    pack = load(tmp_path)
    recorder = Recorder(tmp_path / "s", pack, table(decision="majority", form="cards", reveal="counts"))
    recorder.play(until=at_stage("inquiry"))
    recorder.do(actions.Ask("inquiry", "open_them"))
    recorder.do(actions.Ask("inquiry", None))
    recorder.play(until=at_stage("deliberation"))
    recorder.do(actions.Pick("postpone", "postpone"))
    recorder.play()
    [off] = [it for it in debrief(recorder.evening(), "nl").decisions if it.skipped]
    recorder.log.close()
    assert (off.skipped, [line.text for line in off.now]) == (True, ["Een medewerker blijft de hele middag."])
