"""A case has one number: in the list of what may leave the room, on the wall, on the page and on paper, whatever was skipped."""

from pathlib import Path
from random import Random

import pytest

from game.apps.debrief import debrief
from game.apps.debrief.told.played import cases
from game.apps.debrief.told.story import story
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.legal import controls, prompts
from tests.apps.debrief.recorder import Recorder, table
from tests.apps.debrief.sealed import let_out, offered
from tests.shipped import pack_of

SEEDS = range(6)


def skipping(folder: Path, pack: str, seed: int) -> Recorder:
    """An evening of bots in which somebody now and then skips a case or closes the game."""
    recorder, dice = Recorder(folder, pack_of(pack), table(form="cards")), Random(seed)
    skipped = False
    while prompts(recorder.scenario, recorder.state):
        here, state = controls(recorder.scenario, recorder.state), recorder.state
        in_case = state.case is not None and not state.case.practice
        if in_case and actions.Skip() in here and dice.random() < (0.05 if skipped else 0.2):
            recorder.do(actions.Skip())
            skipped = True
        elif in_case and skipped and actions.Finish() in here and dice.random() < 0.01:
            recorder.do(actions.Finish())
        else:
            recorder.do(bot_action(recorder.scenario, state, seed))
    return recorder


@pytest.mark.parametrize("pack", ["waterkant", "werkvloer", "examples/undecided"])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_case_has_the_same_number_everywhere(pack: str, seed: int, tmp_path: Path) -> None:
    evening = skipping(tmp_path / "s", pack, seed).evening()
    listed = {it.id.removeprefix("decision."): it.number for it in offered(evening) if it.kind == "decision"}
    played = cases(story(evening))
    assert any(not it.ended for it in played), "something was skipped"
    assert listed == {f"{it.seen.card}-{it.occurrence}": it.number for it in played if it.ended}
    assert sorted(listed.values()) == list(range(1, len(listed) + 1))
    draft, sheet = debrief(evening, "nl"), debrief(let_out(evening, *(it.id for it in offered(evening))), "nl")
    assert [it.number for it in draft.decisions] == list(range(1, len(played) + 1))
    titles = {it.number: it.title for it in draft.decisions}
    assert {it.number: it.title for it in sheet.decisions} == {at: titles[at] for at in sorted(listed.values())}
    assert [it.number for it in sheet.opening.decisions] == [it.number for it in draft.opening.decisions]
