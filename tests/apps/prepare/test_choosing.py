"""Which case is in the page: what an evening does not need, where the pack has that."""

import pytest
from msgspec.structs import replace

from game.apps.prepare.choosing import NotAtHome, NothingAtHome, cards_at_home, chosen_card
from game.apps.session.timing.year_length import whole_year, year_of
from game.rules.luck.decks import card_order
from game.rules.scenario import Scenario
from tests.apps.prepare.ways import SHIPPED, scenario_of


@pytest.mark.parametrize(
    ("pack", "card", "comes"),
    [
        ("waterkant", "caseload_limit", "board"),
        ("waterkant_2015", "home_help_wages", "board"),
        ("werkvloer", "forty_is_full", "drawn"),
        ("proefavond", "practice_time", "practice"),
        ("examples/short_year", "door", "always"),
    ],
)
def test_each_pack_gives_the_case_that_spoils_least(pack: str, card: str, comes: str) -> None:
    scenario = scenario_of(pack)
    chosen = chosen_card(scenario, None, whole_year(scenario))
    assert (chosen.card, chosen.comes) == (card, comes)


@pytest.mark.parametrize("pack", SHIPPED)
def test_what_is_said_not_to_come_is_in_no_year_without_a_board_and_what_comes_is_in_all(pack: str) -> None:
    scenario = scenario_of(pack)
    year = whole_year(scenario)
    played = [set(card_order(scenario, seed, "cards")[: year.cases]) for seed in range(40)]
    for card in cards_at_home(scenario):
        match chosen_card(scenario, card, year).comes:
            case "never" | "board":
                assert not any(card in it for it in played), card
            case "always":
                assert all(card in it for it in played), card
            case "drawn":
                assert any(card in it for it in played), card
                assert not all(card in it for it in played), card
            case "practice":
                assert scenario.dilemmas[card].only == "practice"


def test_a_shorter_evening_leaves_the_end_of_its_programme() -> None:
    scenario = replace(scenario_of("examples/short_year"))
    chosen = chosen_card(scenario, None, year_of(scenario, 4))
    assert (chosen.comes, scenario.programme.index(chosen.card) >= 4) == ("never", True)
    assert chosen_card(scenario, "bench", year_of(scenario, 4)).comes == "always"


def test_a_case_that_follows_from_a_decision_is_refused(proefavond_like: Scenario) -> None:
    with pytest.raises(NotAtHome):
        chosen_card(scenario_of("waterkant"), "expensive_bed", whole_year(scenario_of("waterkant")))
    with pytest.raises(NothingAtHome):
        chosen_card(proefavond_like, None, whole_year(proefavond_like))


@pytest.fixture
def proefavond_like() -> Scenario:
    """A pack of which every case only follows from a decision."""
    scenario = scenario_of("proefavond")
    return replace(scenario, dilemmas={id: replace(it, only="follow_up") for id, it in scenario.dilemmas.items()})
