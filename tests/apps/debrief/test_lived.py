"""How we lived it: words that stand nowhere else, and lines to write on where nobody's were kept."""

from itertools import count
from pathlib import Path

import pytest

from game.apps.debrief import Evening, debrief, page
from game.log import Noted
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.legal import prompts
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import Recorder, table
from tests.apps.debrief.sealed import let_out, offered
from tests.shipped import pack_of

DURING, AFTER = "Het werd stil toen de brief kwam", "In de nabespreking lachte iedereen"


def noted(folder: Path) -> Evening:
    """A note in the second quarter, and one when the year was over; both may leave the room."""
    recorder = Recorder(folder, pack_of("waterkant"), table(form="cards"))
    recorder.play(until=lambda state: state.quarter == 2 and state.case is not None)
    recorder.log.append(Noted(recorder.log.texts.add(DURING), report=True))
    recorder.log.append(Noted(recorder.log.texts.add("alleen voor mij")))
    recorder.play()
    recorder.log.append(Noted(recorder.log.texts.add(AFTER), report=True))
    return recorder.evening()


def test_a_reason_stands_with_its_decision_and_nowhere_beside_it(tmp_path: Path) -> None:
    recorder, places = Recorder(tmp_path / "s", pack_of("waterkant"), table(form="cards")), count(1)
    while prompts(recorder.scenario, recorder.state):
        action = bot_action(recorder.scenario, recorder.state, 1)
        if isinstance(action, actions.Say):
            action = actions.Say(action.at, recorder.log.texts.add(f"Omdat-{next(places)}-zo"))
        recorder.do(action)
    made = debrief(recorder.evening(), "nl")
    reasons = {one.reason.text for one in made.decisions if one.reason is not None and one.reason.quoted}
    assert reasons
    assert not reasons & {words for row in made.learning for words in row.lived}


def test_a_note_stands_in_its_quarter_and_what_was_noted_afterwards_by_itself(tmp_path: Path) -> None:
    evening = noted(tmp_path / "s")
    for told in (evening, let_out(evening, *(it.id for it in offered(evening)))):
        made = debrief(told, "nl")
        assert [at for at, row in enumerate(made.learning, start=1) if DURING in row.lived] == [2]
        assert made.notes == (AFTER,)
        assert page(told).count(DURING) == 1
        assert "alleen voor mij" not in page(told)


@pytest.mark.parametrize(("seed", "quarter"), [(1, 2), (0, 3)])
def test_a_note_of_a_quarter_that_was_gone_back_over_is_told_once(seed: int, quarter: int, tmp_path: Path) -> None:
    """By itself where the table stops before that quarter, and in its row where it comes there again."""
    recorder = Recorder(tmp_path / "s", pack_of("waterkant"), table(form="cards"))
    recorder.play(seed, until=lambda state: state.quarter == 1 and bool(state.decisions) and state.case is not None)
    before = len(recorder.states)
    recorder.play(seed, until=lambda state: state.quarter == quarter and state.case is not None)
    recorder.log.append(Noted(recorder.log.texts.add(DURING), report=True))
    recorder.go_back(len(recorder.states) - before)
    assert recorder.state.quarter == 1

    def stands() -> set[tuple[tuple[int, ...], bool, int]]:
        found = set()
        for told in (recorder.evening(), let_out(recorder.evening(), *(it.id for it in offered(recorder.evening())))):
            made = debrief(told, "nl")
            rows = tuple(at for at, row in enumerate(made.learning, start=1) if DURING in row.lived)
            found.add((rows, DURING in made.notes, page(told).count(DURING)))
        return found

    recorder.do(actions.Finish())
    assert stands() == {((), True, 1)}
    recorder.go_back()
    recorder.play(seed)
    assert stands() == {((quarter,), False, 1)}


def test_where_a_decision_is_kept_back_a_note_says_no_quarter_and_without_any_it_is_told_by_itself(
    tmp_path: Path,
) -> None:
    evening = noted(tmp_path / "s")
    notes = [it.id for it in offered(evening) if it.kind == "note"]
    decisions = [it.id for it in offered(evening) if it.kind == "decision"]
    some = debrief(let_out(evening, *notes, *(it for it in decisions if it != decisions[-1])), "nl")
    assert not some.whole
    assert [DURING in row.lived for row in some.learning] == [True]
    none = debrief(let_out(evening, *notes), "nl")
    assert (none.learning, none.notes) == ((), (DURING, AFTER))


def test_there_are_lines_to_write_on_where_nobodys_words_were_kept(tmp_path: Path) -> None:
    evening = noted(tmp_path / "s")
    sheet = let_out(evening, *(it.id for it in offered(evening) if it.kind in ("decision", "note")))
    rows, html = debrief(sheet, "nl").learning, read(page(sheet))
    (section,) = [it for it in html.classed("learning") if "Hoe wij het beleefden" in it.text]
    assert len(section.classed("rules")) == sum(not row.lived for row in rows) > 0
