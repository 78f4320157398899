"""A year that was closed before its end says how far it came, everywhere; any other year says nothing of it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.apps.debrief import debrief, only_approved, page
from game.apps.session import cut_short, undecided_now
from game.apps.text.telling.pages import Pages
from game.apps.text.telling.town import TownPages
from game.apps.text.telling.year_pages import year_lines
from game.apps.words import render
from game.log import Approval
from game.rules import actions
from game.rules.legal import controls
from game.rules.state import State
from game.rules.terms.text import LANGUAGES, Message, message
from game.rules.views import view
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import EVENING, Recorder, beyond, table
from tests.shipped import pack_of


def expected(state: State, quarters: int) -> Message | None:
    """What is to be said of a year that is closed there."""
    if state.phase == "quarter_end":
        if state.quarter == quarters:
            return None
        return message("page.cut_short.after", quarter=state.quarter, quarters=quarters)
    if not state.quarter:
        return message("page.cut_short.before")
    return message("page.cut_short.in", quarter=state.quarter, quarters=quarters)


def at_the_end(quarter: int) -> Callable[[State], bool]:
    """Whether that quarter is done, and paid for."""
    return lambda state: state.phase == "quarter_end" and state.quarter == quarter and not state.cover


def told(recorder: Recorder) -> list[bool]:
    """Whether each place says how far the year came: log, draft, report, text mode, in both languages."""
    evening = recorder.evening()
    short = cut_short(evening.scenario, evening.entries)
    report = only_approved(evening, Approval(EVENING, ("decisions",)))
    seen = view(evening.scenario, recorder.state)
    found = [short is not None]
    for language in LANGUAGES:
        sentence = "eerder af" if language == "nl" else "closed the game early"
        if short is not None:
            sentence = render(short, language)
        for told in (evening, report):
            found += [sentence in read(page(told, language)).text]
        if seen.year is not None:
            found.append(sentence in "\n".join(year_lines(language, seen, short)))
    return found


def test_wherever_a_year_is_closed_it_says_how_far_it_came(tmp_path: Path) -> None:
    pack, ends = pack_of("waterkant"), [at_the_end(quarter) for quarter in range(1, 5)]
    phases = set()
    for place, until in enumerate((*(beyond(steps) for steps in range(2, 130, 12)), *ends)):
        recorder = Recorder(tmp_path / f"s{place}", pack, table(form="cards"))
        recorder.play(until=until)
        if actions.Finish() not in controls(recorder.scenario, recorder.state):
            continue
        before = recorder.state
        recorder.control(actions.Finish())
        short = expected(before, recorder.scenario.quarters)
        phases.add((before.phase, short is None))
        assert cut_short(recorder.scenario, recorder.log.entries) == short
        assert set(told(recorder)) == {short is not None}
    assert phases >= {("case", False), ("quarter_end", False), ("quarter_end", True)}


@pytest.mark.parametrize("id", ["proefavond", "waterkant"])
def test_a_year_that_was_played_to_its_end_says_nothing_of_it(id: str, tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "s", pack_of(id), table(form="cards"))
    recorder.play(until=at_the_end(recorder.scenario.quarters))
    assert not any(told(recorder)), "while it still runs"
    recorder.play()
    assert recorder.state.phase == "over"
    assert not any(told(recorder))


def test_going_back_over_the_end_takes_the_sentence_with_it(recorder: Recorder) -> None:
    recorder.play(until=beyond(20))
    recorder.control(actions.Finish())
    assert all(told(recorder))
    recorder.go_back()
    assert not any(told(recorder))
    recorder.play()
    assert not any(told(recorder))


def test_a_promise_of_a_year_that_was_cut_short_says_how_it_stood_then(recorder: Recorder) -> None:
    recorder.play(until=lambda state: state.quarter == 2 and state.phase == "case")
    assert recorder.state.goal is not None
    recorder.control(actions.Finish())
    town = TownPages(Pages("nl", {}))
    seen = view(recorder.scenario, recorder.state)
    assert "toen jullie het spel sloten." in next(town.year(seen, short=True))
    assert "toen jullie" not in next(town.year(seen, short=False))
    assert debrief(recorder.evening(), "nl").year.remarks[0].endswith("in kwartaal 2 van 4.")
    first = debrief(recorder.evening(), "nl").opening
    assert "We speelden een jaar" not in first.what
    assert "eerder af, in kwartaal 2 van 4." in first.what
    assert first.promise is not None
    assert "Toen jullie stopten, klopte dat" in first.promise.came


@pytest.mark.parametrize("id", ["examples/works_council", "examples/choice"])
def test_a_year_that_opens_with_the_evening_was_begun(id: str, tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "s", pack_of(id), table(form="cards"))
    recorder.play(until=lambda state: state.phase == "case" and state.quarter == 1)
    recorder.control(actions.Finish())
    short = cut_short(recorder.scenario, recorder.log.entries)
    quarters = recorder.scenario.quarters
    assert short == message("page.cut_short.in", quarter=1, quarters=quarters)


def test_closing_loses_a_decision_only_until_it_was_taken(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "s", pack_of("examples/works_council"), table(form="cards"))
    recorder.play(until=lambda state: state.case is not None and state.case.stage == "deliberation")
    assert undecided_now(recorder.state)
    recorder.play(until=lambda state: state.case is not None and state.case.stage == "outcome")
    assert not undecided_now(recorder.state)
    recorder.control(actions.Finish())
    assert len([it for it in recorder.state.decisions if it.value is not None or it.advised is not None]) == 1


@pytest.mark.parametrize("stop", [2, 12, 40, 90])
def test_a_year_that_was_never_closed_is_told_as_far_as_it_came(stop: int, recorder: Recorder) -> None:
    recorder.play(until=beyond(stop))
    told = debrief(recorder.evening(), "nl")
    assert "We speelden een jaar" not in told.opening.what
    assert "Dit jaar is nog niet afgesloten." in told.opening.what
    assert "nul besluit" not in told.opening.what
    assert ("namen samen nog geen besluit" in told.opening.what) == (not told.opening.decisions)
    if told.opening.steps is not None:
        assert "Nu is er" in told.opening.steps.ended


def test_moments_stand_in_the_order_of_the_year(tmp_path: Path) -> None:
    for id in ("waterkant", "werkvloer"):
        recorder = Recorder(tmp_path / id, pack_of(id), table(form="cards"))
        recorder.play()
        found = [re.search(r"[Kk]wartaal (\d)", it.text) for it in debrief(recorder.evening(), "nl").opening.moments]
        quarters = [int(it[1]) for it in found if it is not None]
        assert len(quarters) > 1
        assert quarters == sorted(quarters)
