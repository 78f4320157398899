"""Which endings are rewards, and what is said of letters that come when the year is over."""

from typing import Any

import pytest

from game.apps.simulate.batches import packed
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.report import SimulationReport, report
from game.apps.simulate.rewards import good
from game.apps.simulate.running import simulate
from game.apps.words import render
from game.rules.scenario import Scenario
from game.rules.terms.text import LANGUAGES
from tests.rules.scenarios import choice, scenario

HIGH = {"at_least": {"trust": 55}}
GOOD: tuple[dict[str, Any], ...] = (
    HIGH,
    {"at_least": {"trust": 55, "funds": 10_000}},
    {"how_many": {"indicators": 2, "at_least": 50}},
    {**HIGH, "not": {"flags": "promised"}},
    {"any": [HIGH, {"at_least": {"indicators": 52}}]},
)
NOT_GOOD: tuple[dict[str, Any] | None, ...] = (
    None,
    {"at_most": {"trust": 45}},
    {**HIGH, "at_most": {"access": 48}},
    {"not": {"at_least": {"indicators": 40}}},
    {"at_least": {"funds": 10_000}},
    {"any": [HIGH, {"at_most": {"access": 48}}]},
    {"so_far": {"unanimous": 1}},
)


def with_ending(when: dict[str, Any] | None) -> Scenario:
    ending = {"title": "Zo", "text": "Zo was het.", **({} if when is None else {"when": when})}
    last = {} if when is None else {"done": {"title": "Klaar", "text": "Dat was het."}}
    card = choice(well={"now": {"trust": 2, "set": "promised"}}, ill={"now": {"trust": -4}})
    return scenario({"one": card, "two": card}, endings={"so": ending, **last})


@pytest.mark.parametrize("when", GOOD)
def test_an_ending_is_good_that_asks_for_height_and_nothing_low(when: dict[str, Any]) -> None:
    assert good(with_ending(when).endings["so"].when)


@pytest.mark.parametrize("when", NOT_GOOD)
def test_an_ending_that_asks_for_something_low_is_no_reward(when: dict[str, Any] | None) -> None:
    assert not good(with_ending(when).endings["so"].when)


def told(made: Scenario, evenings: int) -> SimulationReport:
    last = list(simulate(packed(made), RunPlan(evenings=evenings, again=0)))[-1]
    return report(made, last.counts, last.evenings, last.again)


@pytest.mark.parametrize(
    ("when", "rewarded"), [({"at_least": {"trust": 50}}, True), ({"at_most": {"trust": 50}}, False)]
)
def test_deciding_nothing_pays_only_where_it_brings_something_good(when: dict[str, Any], rewarded: bool) -> None:
    sign = -1 if rewarded else 1
    card = choice(more={"now": {"trust": 4 * sign}}, less={"now": {"trust": 6 * sign}})
    endings = {"so": {"title": "Zo", "text": "Zo.", "when": when}, "done": {"title": "Klaar", "text": "Klaar."}}
    found = {it.id for it in told(scenario({"one": card, "two": card}, endings=endings), 360).findings}
    assert ("nothing_rewarded" in found) == rewarded


def test_a_letter_that_comes_after_the_year_is_reached_and_told_as_such() -> None:
    letter = {"after": 4, "text": "Te laat.", "trust": 1}
    card = choice(write={"now": {"wmo": -10}, "later": letter}, call={"now": {"access": 1}})
    came = told(scenario({"one": card}, quarters=1), 1_000)
    (only,) = came.coverage.of("letter")
    assert only.ever
    assert only in came.coverage.only_afterwards
    findings = {it.id: it for it in came.findings}
    assert "never" not in findings
    assert findings["only_afterwards"].grave == 2
    assert all("Te laat" in render(findings["only_afterwards"].says, it) for it in LANGUAGES)


def test_a_letter_that_also_comes_in_time_is_no_finding() -> None:
    card = choice(
        write={"now": {"wmo": -10}, "later": {"after": 2, "text": "Op tijd, of niet.", "trust": 1}},
        call={"now": {"access": 1}},
    )
    came = told(scenario({"one": card, "two": card}, quarters=2), 1_000)
    assert all(it.ever for it in came.coverage.of("letter"))
    assert "only_afterwards" not in {it.id for it in came.findings}
