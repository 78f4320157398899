"""How many decisions were taken is the same number wherever it is told, and it is what the log says."""

from pathlib import Path

import pytest

from game.apps.debrief import Debrief, Evening, debrief, only_approved, page
from game.apps.debrief.told.story import story
from game.apps.session import decisions_taken, said_to_director
from game.log import Approval
from game.rules import actions
from game.rules.events import CaseClosed, CaseOpened, DecisionRevised
from game.rules.views import view
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import EVENING, Recorder, table
from tests.apps.debrief.towns import FORMS, busy
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of


def decided(evening: Evening) -> int:
    """How many cases the table decided, from the events alone."""
    ends: dict[str, bool] = {}
    card, practice, count = "", False, 0
    for event in (event for events in evening.told for event in events):
        match event:
            case CaseOpened():
                card, practice = event.card, event.practice
            case CaseClosed(how=how) if not practice:
                # What was put to a works council is its director's to decide.
                ends[card] = how in ("decided", "passed") and evening.scenario.dilemmas[card].council is None
                count += ends[card]
            case DecisionRevised(card=revised):
                count += not ends[revised]
                ends[revised] = True
            case _:
                pass
    return count


def told_counts(told: Debrief) -> dict[str, int]:
    """The number, from each place of the page that has it."""
    put = directed(told)
    cover = next((int(fact.text) for fact in told.cover.facts if fact.name == "Besluiten"), 0)
    flags = {flag.number for column in told.year.flags for flag in column if flag.decided} - put
    by_rapporteur = {it.number for it in told.decisions if it.decider is not None and not it.decider.own}
    own = {it.number for it in told.decisions if it.outcome.startswith("Jullie besluit")} | by_rapporteur
    later = {it.number for it in told.decisions if any("werd herzien" in back.went for back in it.back)}
    return {"cover": cover, "flags": len(flags), "outcomes": len(own | later)}


def directed(told: Debrief) -> set[int]:
    """The numbers of what was put to a works council: its director decided that."""
    return {it.number for it in told.decisions if it.council is not None}


def said(evening: Evening) -> set[int]:
    """Of how many cases a works council said what it thought, wherever that is told; 0 where nothing was put to one."""
    report = only_approved(evening, Approval(EVENING, ("decisions", "counts")))
    covers = [debrief(it, "nl").cover.facts for it in (evening, report)]
    told = {next((int(it.text) for it in facts if it.name == "Zaken waarin de OR iets zei"), 0) for facts in covers}
    return {*told, said_to_director(view(evening.scenario, story(evening).end)) or 0}


def everywhere(evening: Evening) -> set[int]:
    """The number wherever it is told: draft, approved report, picture, and how the front ends count."""
    report = only_approved(evening, Approval(EVENING, ("decisions", "counts")))
    counts = {*told_counts(debrief(evening, "nl")).values(), *told_counts(debrief(report, "nl")).values()}
    drawn = read(page(evening)).all("text", **{"class": "number"})
    put = {str(number) for number in directed(debrief(evening, "nl"))}
    counts.add(len({it.text for it in drawn if it.text.isdigit()} - put))
    return {*counts, decisions_taken(view(evening.scenario, story(evening).end))}


def test_it_is_the_same_everywhere_whatever_was_played(played: Evening) -> None:
    assert everywhere(played) == {decided(played)}
    assert len(said(played)) == 1


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("seed", range(1, 7))
def test_it_is_the_same_everywhere_whatever_a_facilitator_does(form: str, seed: int, tmp_path: Path) -> None:
    evening = busy(tmp_path / "s", seed, form).evening()
    assert everywhere(evening) == {decided(evening)}


def tied(recorder: Recorder) -> None:
    """Two ballots that decide nothing."""
    for _ in range(2):
        recorder.play(
            until=lambda state: state.case is not None and not state.case.practice and state.case.step == "vote"
        )
        recorder.vote(2, 2)


def test_what_happens_where_nothing_was_decided_is_not_a_decision_anywhere(tmp_path: Path) -> None:
    default = {**choice(a={"now": {"wmo": -1_000, "trust": 2}}, b={}), "default": "a"}
    pack = scenario({"one": default, "two": default}, programme=["one", "two"], agenda=2, quarters=1)
    seats = table().seats[1:]
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(seats=seats, decision="majority"), pack)
    tied(recorder)
    recorder.play()
    evening = recorder.evening()
    assert decided(evening) == 1
    assert everywhere(evening) == {1}
    told = debrief(evening, "nl")
    one = told.decisions[0]
    assert one.now, "what happened by itself is told"
    assert (told.year.flags[1][0].decided, told.year.flags[1][0].came) == (False, "niet besloten")
    money = next(it for it in told.figures if it.caption == "Wmo")
    assert "Niet besloten" in [row.name for row in money.rows]
    assert "1. Een keuze (niet besloten)" in [name for name, _ in told.consequences.accounts[0].rows]


def test_what_was_decided_only_when_it_came_back_counts_once(tmp_path: Path) -> None:
    pack = scenario({"one": choice(a={}, b={}), "two": choice(a={}, b={})}, programme=["one", "two"], quarters=2)
    recorder = Recorder(
        tmp_path / "s", pack_of("proefavond"), table(seats=table().seats[1:], decision="majority"), pack
    )
    tied(recorder)
    recorder.play(until=lambda state: state.quarter == 2 and state.phase == "quarter")
    recorder.do(actions.Pick("reopen", "one"))
    recorder.do(actions.Pick("revise", "a"))
    recorder.play()
    evening = recorder.evening()
    assert decided(evening) == 2
    assert everywhere(evening) == {2}
