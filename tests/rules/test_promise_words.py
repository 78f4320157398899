"""What is said beside a promise before it is made tells all that it asks, or nothing."""

from typing import Any

import pytest

from game.apps.words import render
from game.rules.prompts import PickPrompt
from tests.narrow import as_a, there
from tests.rules.driver import Table
from tests.rules.towns import town
from tests.shipped import pack_of

LEFT = {"at_least": {"reserve": 1_200_000}}
YEAR = {"at_least": {"reserve": [{"cases": 1, "is": 1_200_000}, {"cases": 9, "is": 1_300_000}]}}
SUPERVISED = {"not": {"flags": "supervision"}}


def note(when: dict[str, Any]) -> str | None:
    """Beside a promise that asks this."""
    at = Table(town(goals={"it": {"title": "Beloofd", "when": when}, "other": {"title": "Anders", "when": LEFT}}))
    (item, _) = as_a(PickPrompt, at.asked[0]).items
    return None if item.note is None else render(item.note, "nl").replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("numbers", [LEFT, YEAR])
def test_that_there_may_be_no_supervision_is_told(numbers: dict[str, Any]) -> None:
    told = there(note({**numbers, **SUPERVISED}))
    assert "op € 1.200.000 of meer" in told
    assert "geen toezicht van de provincie" in told


@pytest.mark.parametrize("numbers", [LEFT, YEAR])
@pytest.mark.parametrize("more", [{"flags": "rung"}, {"not": {"flags": "rung"}}, {"any": [LEFT, {"from_quarter": 2}]}])
def test_of_a_promise_with_a_part_that_has_no_words_no_other_part_is_told(
    numbers: dict[str, Any], more: dict[str, Any]
) -> None:
    assert note(numbers) is not None
    assert note({**numbers, **more}) is None


def test_one_way_of_several_is_not_told_as_what_it_asks() -> None:
    assert note({"any": [YEAR, {"at_least": {"trust": 99}}]}) is None


@pytest.mark.parametrize("pack", ["proefavond", "waterkant", "waterkant_2015"])
def test_each_part_of_what_a_shipped_promise_asks_is_told(pack: str) -> None:
    scenario = pack_of(pack).scenario
    at = Table(scenario).until("goal")
    for item in as_a(PickPrompt, at.asked[0]).items:
        parts = len(scenario.goals[item.id].when.tests)
        assert item.note is not None
        told = render(item.note, "nl")
        assert told.count(";") == parts - 1, told


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "de voorziening ‘Buurthuis’ staat er"), ("en", "facility ‘Buurthuis’ is there")]
)
def test_a_facility_has_its_name(language: Any, words: str) -> None:
    at = Table(pack_of("examples/board").scenario).until("goal")
    [told] = [it.note for it in as_a(PickPrompt, at.asked[0]).items if it.id == "light_on"]
    assert told is not None
    assert words in render(told, language)
