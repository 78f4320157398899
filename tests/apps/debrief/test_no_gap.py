"""Where a decision is kept back, no number, quarter or turn of whoever led says where in the evening it was."""

from pathlib import Path

import pytest

from game.apps.debrief import Evening, debrief
from game.apps.session import closed_cases
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.legal import prompts
from game.rules.scenario import Scenario
from game.rules.terms.tally import Counts
from tests.apps.debrief.recorder import Recorder, table
from tests.apps.debrief.sealed import let_out, offered, papers, read
from tests.apps.debrief.test_kept_back import unsigned
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of

KEPT = ("one", "follow")


def pack() -> Scenario:
    """An option of the first case brings another case, which comes before those that would have come."""
    one = choice(a={"later": {"after": 1, "text": "Er komt iets van.", "open": "follow"}}, b={})
    two = choice(a={"later": {"after": 1, "text": "Dit kwam ervan.", "trust": 2}}, b={})
    cards = {
        "one": {**one, "title": "Eerste zaak"},
        "follow": {**choice(a={}, b={}), "title": "Vervolgzaak", "only": "follow_up"},
        "two": {**two, "title": "Tweede zaak"},
        "three": {**choice(a={}, b={}), "title": "Derde zaak"},
    }
    return scenario(cards, quarters=5, agenda=1, programme=["one", "two", "three"])


def played(folder: Path, choose: str) -> Evening:
    """Everybody chooses that on the first case, and the first option on every other."""
    recorder = Recorder(folder, pack_of("proefavond"), table(form="cards", decision="majority"), pack())
    while prompts(recorder.scenario, recorder.state):
        action = bot_action(recorder.scenario, recorder.state, 1)
        if isinstance(action, actions.CloseBallot) and isinstance(action.published, Counts):
            case, many = recorder.state.case, sum(action.published.counts) + action.published.blank
            first = case is None or case.card != "one" or choose == "a"
            rest = len(action.published.counts) - 1
            counts = (many, *[0] * rest) if first else (*[0] * rest, many)
            action = actions.CloseBallot(action.at, Counts(counts, 0), action.away)
        if isinstance(action, actions.Say):
            action = actions.Say(action.at, recorder.log.texts.add("Omdat het zo is."))
        recorder.do(action)
    return recorder.evening()


def sheet(evening: Evening) -> Evening:
    """Everything ticked but the first case and what came of it."""
    found = offered(evening)
    return let_out(
        unsigned(evening), *(it.id for it in found if not it.id.startswith(tuple(f"decision.{id}" for id in KEPT)))
    )


@pytest.fixture
def both(tmp_path: Path) -> tuple[Evening, Evening]:
    return played(tmp_path / "a", "a"), played(tmp_path / "b", "b")


def test_an_evening_with_a_case_more_gives_the_same_papers(both: tuple[Evening, Evening]) -> None:
    cards = [[it.card for it in closed_cases(event for told in evening.told for event in told)] for evening in both]
    assert cards == [["one", "follow", "two", "three"], ["one", "two", "three"]]
    with_it, without = (papers(sheet(evening)) for evening in both)
    assert [name for name in with_it if with_it[name] != without[name]] == []


def test_what_is_told_of_the_others_has_no_quarter_and_no_seat_that_led(both: tuple[Evening, Evening]) -> None:
    for evening in both:
        made = debrief(sheet(evening), "nl")
        assert [one.number for one in made.decisions] == [1, 2]
        assert {one.place for one in made.decisions} == {"Besloten"}
        assert [it.quarter for it in made.learning] == ["De hele avond"]
        assert [it.when for one in made.decisions for it in one.later] == ["later"]
        for name, data in papers(sheet(evening)).items():
            text = read(name, data)
            assert "Rapporteur:" not in text, name
            assert "Kwartaal 1" not in text, name
            assert "Tweede zaak" in text, name
            assert "Vervolgzaak" not in text, name


def test_how_often_the_table_went_back_is_told_only_with_every_decision(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(form="cards"))
    recorder.play(until=lambda state: len(state.decisions) == 1)
    recorder.go_back(2)
    recorder.play()
    found = offered(recorder.evening())
    whole = debrief(let_out(recorder.evening(), *(it.id for it in found)), "nl")
    assert any("een stap terug" in it for it in whole.cover.remarks)
    decisions = [it.id for it in found if it.kind == "decision"]
    part = debrief(let_out(recorder.evening(), *decisions[1:]), "nl")
    assert part.decisions
    assert part.cover.remarks == ()
