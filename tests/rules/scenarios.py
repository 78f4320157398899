"""The smallest scenarios that show one rule."""

from typing import Any

from game.content.written.scenario import WrittenScenario
from game.rules.scenario import Scenario


def scenario(dilemmas: dict[str, Any], **changes: Any) -> Scenario:
    return WrittenScenario.model_validate(
        {
            "title": "Klein",
            "quarters": 2,
            "agenda": 1,
            "funds": {
                "wmo": {"name": "Wmo", "start": 50_000},
                "youth": {"name": "Jeugd", "start": 30_000},
                "reserve": {"name": "Reserve", "start": 20_000, "is_reserve": True},
            },
            "indicators": {"trust": {"name": "Vertrouwen", "start": 50}, "access": {"name": "Toegang", "start": 50}},
            "endings": {
                "watched": {"title": "Toezicht", "text": "De provincie kijkt mee.", "when": {"flags": "supervision"}},
                "done": {"title": "Klaar", "text": "Dat was het."},
            },
            "dilemmas": dilemmas,
            **changes,
        }
    ).compiled()


def choice(**options: dict[str, Any]) -> dict[str, Any]:
    """A choice card; an option is its effects."""
    return {
        "kind": "choice",
        "title": "Een keuze",
        "case": "Wat doen we?",
        "options": {id: {"text": id.replace("_", " "), **option} for id, option in options.items()},
    }


BUDGET = {
    "kind": "budget",
    "title": "Verdelen",
    "case": "Er is geld.",
    "amount": 60_000,
    "fund": "wmo",
    "posts": {
        "a": {"text": "a", "max": 60_000, "bands": [{"from": 10_000, "now": {"trust": 1}}, {"from": 40_000, "now": {"trust": 5}}]},
        "b": {"text": "b", "today": 20_000},
        "c": {"text": "c", "min": 10_000, "max": 20_000, "bands": [{"from": 20_000, "later": {"after": 1, "access": 4}}]},
    },
}  # fmt: skip
