"""What comes later than the year lasts is nowhere told as still to come."""

from typing import Any

import pytest

from game.rules.soundness import sound
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario


def seen(after: int | dict[str, list[int]], *, quarters: int, announced: bool = False, chance: int = 0) -> Any:
    """In the first quarter what is chosen brings something after so many."""
    later: dict[str, Any] = {"after": after, "trust": 1, "text": "De bus rijdt.", "announced": announced}
    if chance:
        later["chance"] = chance
    made = sound(scenario({"card": choice(a={"later": later}, b={})}, programme=["card"], quarters=quarters))
    return Table(made, seed=1).until("briefing")


@pytest.mark.parametrize(("after", "quarters", "told"), [(1, 1, True), (2, 1, False), (2, 2, True), (3, 2, False)])
def test_the_facilitator_and_the_outcome_tell_only_of_what_can_come(after: int, quarters: int, told: bool) -> None:
    at = seen(after, quarters=quarters)
    assert bool(at.seen("facilitator").ahead) == told
    said = [getattr(line.words, "id", "") for line in at.decide(0).seen().report]
    assert ("told.may_return" in said) == told


def test_what_comes_somewhere_up_to_after_the_year_may_not_come() -> None:
    ((line,),) = [it.lines for it in seen({"between": [1, 3]}, quarters=2).seen("facilitator").ahead]
    assert (line.after, line.at_last, line.perhaps) == (1, 2, True)


@pytest.mark.parametrize(("chance", "id"), [(0, "told.announced_after"), (50, "told.announced_perhaps_after")])
def test_what_was_agreed_for_after_the_year_says_so(chance: int, id: str) -> None:
    said = seen(3, quarters=2, announced=True, chance=chance).decide(0).seen().report
    assert id in [getattr(line.words, "id", "") for line in said]
