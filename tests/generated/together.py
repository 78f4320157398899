"""Scenarios in which all that the format gained later stands together, with amounts and heights from a seed."""

from random import Random
from typing import Any

from game.rules.scenario import Scenario
from game.rules.soundness import sound
from tests.rules.councils import ADVICE, CONSENT
from tests.rules.scenarios import scenario

ROUNDS = 4
"""So often each kind of card is there: a year of sixteen cases finds enough of them."""


class Together:
    """Makes one; every card has something that only came later."""

    def __init__(self, seed: int) -> None:
        self._dice = Random(f"together {seed}")

    def scenario(self) -> Scenario:
        """A pack of four quarters, played with any number of cases."""
        cards: dict[str, Any] = {}
        for round in range(ROUNDS):
            cards |= {
                f"price{round}": self._price(),
                f"posts{round}": self._posts(),
                f"region{round}": ADVICE | {"core": round == 0},
                f"app{round}": CONSENT,
            }
        programme = [*cards]
        cards |= {"drivers": self._besides(), "again": self._comes_back()}
        made = scenario(
            cards,
            quarters=4,
            agenda=2,
            shortest=1,
            programme=programme,
            funds={
                "wmo": {"name": "Wmo", "start": self._money(90), "each_quarter": 20_000, "each_case": 5_000},
                "youth": {"name": "Jeugd", "start": self._money(60)},
                "reserve": {"name": "Reserve", "start": self._money(40), "is_reserve": True},
            },
            settings={"undecided": {"trust": -self._dice.randint(1, 9), "wmo": -self._money(9)}},
        )
        return sound(made)

    def _money(self, most: int) -> int:
        return self._dice.randint(1, most) * 1_000

    def _moves(self) -> dict[str, Any]:
        dice = self._dice
        return {"wmo": -self._money(20), "trust": dice.randint(-60, 60), "access": dice.randint(-9, 9)}

    def _price(self) -> dict[str, Any]:
        """A twist that costs and closes, what comes each quarter, a drawn quarter, and what hangs on how it was decided."""
        return {
            "kind": "choice",
            "title": "Het tarief",
            "case": [
                {"when": {"so_far": {"by_default": 1}}, "text": "Alweer geen besluit. En nu?"},
                {"text": "Wat bieden wij?"},
            ],
            "options": {
                "once": {
                    "text": "Nu",
                    "now": self._moves(),
                    "each_quarter": {"wmo": -self._money(9), "access": 1},
                    "later": {"after": {"between": [1, 3]}, **self._moves()},
                    "revise": {"trust": -1},
                    "amendments": {"more": {"text": "En meer", "now": self._moves()}},
                },
                "steps": {"text": "In stappen", "now": self._moves() | {"open": "drivers"}},
                "study": {
                    "text": "Onderzoek",
                    "now": {"trust": -2, "open": "again"},
                    "later": {"after": 1, "chance": 50, "when": {"so_far": {"twisted": 1}}, **self._moves()},
                },
            },
            "twist": {
                "bill": {"text": "Er komt een rekening.", "adds": {"once": {"now": self._moves()}}},
                "judge": {"text": "De rechter sprak.", "closes": "study", "adds": {"steps": {"now": self._moves()}}},
            },
            "postpone": {"now": {"wmo": -self._money(3), "trust": -1}, "most": 2},
        }

    def _posts(self) -> dict[str, Any]:
        """Money to divide, of which one post is closed until somebody was put off."""
        return {
            "kind": "budget",
            "title": "De meevaller",
            "case": "Hoe verdelen wij dat?",
            "amount": 20_000,
            "step": 5_000,
            "fund": "youth",
            "posts": {
                "garden": {"text": "Tuin", "bands": [{"from": 10_000, "now": self._moves()}]},
                "hall": {"text": "Zaal", "bands": [{"from": 10_000, "each_quarter": {"access": 1}}]},
                "ride": {"text": "Bus", "when": {"so_far": {"postponed": 1}}, "bands": [{"from": 5_000, "now": self._moves()}]},
            },
            "default": {"garden": 10_000, "hall": 10_000},
        }  # fmt: skip

    def _besides(self) -> dict[str, Any]:
        return self._choice() | {"only": "follow_up", "comes": "same_quarter", "extra": True}

    def _comes_back(self) -> dict[str, Any]:
        return self._choice() | {"only": "follow_up"}

    def _choice(self) -> dict[str, Any]:
        return {
            "kind": "choice",
            "title": "De chauffeurs",
            "case": "Zij staan in de hal.",
            "options": {"talk": {"text": "Praat", "now": self._moves()}, "home": {"text": "Naar huis", "now": {"trust": -3}}},
            "default": "home",
        }  # fmt: skip
