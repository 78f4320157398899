from msgspec.structs import replace

from game.content import Pack
from game.rules.once import once
from game.rules.scenario import Scenario


def test_a_pack_keeps_what_was_worked_out_of_it_and_another_pack_has_its_own(waterkant: Pack) -> None:
    asked: list[str] = []

    @once
    def title(scenario: Scenario) -> str:
        asked.append(scenario.title.nl)
        return scenario.title.nl

    scenario = replace(waterkant.scenario)
    assert [title(scenario), title(scenario)] == ["Waterkant", "Waterkant"]
    other = replace(scenario, title=replace(scenario.title, nl="Elders"))
    assert title(other) == "Elders"
    assert asked == ["Waterkant", "Elders"]
