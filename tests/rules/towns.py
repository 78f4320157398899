"""The smallest towns that show one rule."""

from typing import Any

from game.rules.scenario import Scenario
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario

BRINK: dict[str, Any] = {
    "name": "De Brink",
    "colour": "teal",
    "facility": "Buurthuis",
    "fund": "wmo",
    "build": [40_000, 50_000, 60_000],
    "care": [30_000, 20_000, 13_000, 8_000],
    "rises": 5_000,
    "incident": [30_000, 20_000, 10_000, 0],
    "stories": ["Een dichte deur.", "Geen licht.", "Een lege stoel."],
    "each_quarter": {"trust": 2},
    "works": [100, 0, 0],
}
"""A neighbourhood by the figures of the paper playtest."""

HARBOUR = {**BRINK, "name": "De Haven", "colour": "green", "facility": "Inloophuis", "fund": "youth"}

PLENTY = {
    "wmo": {"name": "Wmo", "start": 1_000_000},
    "youth": {"name": "Jeugd", "start": 1_000_000},
    "reserve": {"name": "Reserve", "start": 1_000_000, "is_reserve": True},
}

QUESTION = {"ask": "Wie hoorden we niet?", "loop": 2, "awareness": "social", "phase": "midway"}


def plain(deck: str | None = None, **more: Any) -> dict[str, Any]:
    """A card that changes nothing."""
    return {**choice(a={}, b={}), **({"deck": deck} if deck is not None else {}), **more}


def town(
    *squares: Any, groups: dict[str, Any] | None = None, board: dict[str, Any] | None = None, **changes: Any
) -> Scenario:
    """A ring of these squares, filled up to six with questions; four quarters and four cards, unless it says otherwise."""
    ring = (*squares, *("reflection",) * (6 - len(squares)))
    used = {"squares": ring, "groups": groups or {}, **(board or {})}
    cards = changes.pop("dilemmas", {f"card{number}": plain() for number in range(4)})
    return scenario(cards, **{"quarters": 4, "funds": PLENTY, "board": used, **changes})


def street(works: tuple[int, int, int] = (100, 0, 0), **changes: Any) -> Scenario:
    """One neighbourhood all the way round; cases come in by themselves."""
    group = {**BRINK, "works": works, **changes.pop("group", {})}
    squares = ({"neighbourhood": "brink"},) * 6
    return town(*squares, groups={"brink": group}, **changes)


def build(at: Table) -> Table:
    """The seat whose turn it is lands in the neighbourhood and the table builds."""
    at.land(1)
    at.pick("build")
    if at.at == "object":
        at.pick("agreed")
    return at
