"""What nobody could tick is in no file that is made of a report: in no evening, however its cases ended."""

from pathlib import Path
from random import Random

import pytest

from game.apps.debrief import Evening, debrief
from game.apps.debrief.research import figures
from game.apps.debrief.research.codebook import head
from game.apps.debrief.research.writing import as_csv, cells
from game.apps.debrief.several import told_table
from game.apps.debrief.told.played import cases
from game.apps.debrief.told.story import story
from game.apps.debrief.voice import PageLanguage
from game.apps.session import line_of
from game.log import Noted, Parked
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.legal import controls, may, prompts
from tests.apps.debrief.paper import needs_poppler
from tests.apps.debrief.recorder import Recorder, table
from tests.apps.debrief.sealed import let_out, marked, offered, papers, read, sign
from tests.apps.debrief.test_approved import said
from tests.shipped import pack_of

TRIES = 2
NO_TICK = ("skipped", "postponed", "open")
POSTPONE = actions.Pick("postpone", "postpone")


def restless(folder: Path, id: str, seed: int) -> Recorder:
    """An evening in which cases are skipped, put off and put in front, and that may stop in the middle of one."""
    pack, dice = pack_of(id), Random(seed)
    recorder = Recorder(folder, pack, table(decision="majority", form="cards"), marked(pack.scenario))
    stops = dice.randint(60, 200) if seed % 2 else 10_000
    while prompts(recorder.scenario, recorder.state) and len(recorder.states) < stops:
        state = recorder.state
        played = state.case is not None and not state.case.practice
        if dice.random() < 0.05:
            recorder.log.append(Parked(recorder.log.texts.add(f"vraag-{len(recorder.states)}-eind")))
            recorder.log.append(Noted(recorder.log.texts.add(f"notitie-{len(recorder.states)}-eind"), report=True))
        front = [it for it in controls(recorder.scenario, state) if isinstance(it, actions.Inject)]
        if played and dice.random() < 0.05 and actions.Skip() in controls(recorder.scenario, state):
            recorder.control(actions.Skip())
        elif played and dice.random() < 0.4 and may(recorder.scenario, state, POSTPONE):
            recorder.do(POSTPONE)
        elif front and dice.random() < 0.1:
            recorder.control(dice.choice(front))
        else:
            recorder.do(bot_action(recorder.scenario, state, seed))
    return recorder


def files(recorder: Recorder, sheet: Evening) -> dict[str, str]:
    """Everything that is made of it, as what can be found in it; figures only of a year that is over."""
    made = {name: read(name, data) for name, data in papers(sheet).items()}
    made["table"] = " ".join(sign(sheet.scenario, it.key[0]) for it in told_table(sheet, 1).cases)
    if not prompts(recorder.scenario, recorder.state):
        voice = PageLanguage("nl")
        rows = figures(sheet, line_of(recorder.scenario, recorder.log.entries), voice)
        made["research"] = as_csv(head(voice), map(cells, rows), "nl").decode()
    return made


@needs_poppler
@pytest.mark.parametrize("id", ["waterkant", "examples/undecided", "examples/full"])
def test_what_nobody_could_tick_is_in_no_file(id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.apps.debrief.research.rows.REDRAWS", 1)
    untold: list[str] = []
    for seed in range(TRIES):
        recorder = restless(tmp_path / f"{seed}", id, seed)
        evening = recorder.evening()
        played = cases(story(evening))
        ticked = {case.card.id for case in played if case.came not in NO_TICK}
        gone = {case.card.id: case.came for case in played if case.card.id not in ticked}
        sheet = let_out(evening, *(it.id for it in offered(evening) if it.kind not in ("parked", "note")))
        signs = {sign(evening.scenario, card): came for card, came in gone.items()}
        for name, text in files(recorder, sheet).items():
            assert [it for it in signs if it in text] == [], (seed, name)
            assert not said(text), (seed, name)
        if sheet.decisions:
            told = debrief(sheet, "nl").decisions
            assert [it.number for it in told] == list(range(1, len(told) + 1)), "no gap says where it was"
            assert not any(it.skipped for it in told)
        assert all(it in read("page", papers(evening)["page"]) for it in signs), "the draft says it"
        untold += signs.values()
    assert untold


def test_a_quarter_in_which_nothing_stands_is_in_a_draft_only(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "s", pack_of("waterkant"), table(form="cards"))
    recorder.play(until=lambda state: state.quarter == 2 and state.case is not None)
    evening = recorder.evening()
    sheet = let_out(evening, *(it.id for it in offered(evening)))
    drafted, shown = debrief(evening, "nl").learning, debrief(sheet, "nl").learning
    assert any(not (it.happened or it.lived or it.outside) for it in drafted)
    assert shown == tuple(it for it in drafted if it.happened or it.lived or it.outside)
