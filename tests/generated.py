"""Scenarios that no author would write: every effect and condition, in every corner, from a seed."""

from random import Random
from typing import Any

from game.rules.scenario import Scenario

FUNDS = ("wmo", "reserve", "youth")
FLAGS = ("warned", "promised")
RULES = ("majority", "agreement", "executive_after_advice")
OPTIONAL = ("first_ballot", "deliberation", "rationale")
FOLLOW_UPS = ("again", "once_more")


class Maker:
    """Makes one scenario; what it makes is always allowed by the models, and often unwise."""

    def __init__(self, seed: int) -> None:
        self._dice = Random(seed)
        self._funds = FUNDS[: self._dice.randint(0, 3)]

    def _perhaps(self, share: float) -> bool:
        return self._dice.random() < share

    def condition(self, *, talk: bool, deep: int = 0) -> dict[str, Any]:
        dice = self._dice
        side = dice.choice(["at_least", "at_most"])
        made: list[dict[str, Any]] = [
            {side: {"trust": dice.choice([0, 50, 100])}},
            {side: {"funds": dice.choice([0, 20_000])}},
            {side: {"indicators": dice.choice([30, 60])}},
            {"flags": dice.choice([*FLAGS, "supervision"])},
            {dice.choice(["from_quarter", "until_quarter"]): dice.randint(1, 4)},
            {"decided": {"card0": dice.choice(["a", "b"])}},
        ]
        made += [{side: {fund: dice.choice([0, 10_000, 10**9])}} for fund in self._funds]
        made += [{"known": "hidden"}, {"at_least": {"rapport": 3}}] if talk else []
        if deep < 2:
            made += [
                {"not": self.condition(talk=talk, deep=deep + 1)},
                {"any": self.condition(talk=talk, deep=deep + 1)},
            ]
        return dice.choice(made)

    def effect(self, *, later: bool, talk: bool) -> dict[str, Any]:
        dice = self._dice
        made: dict[str, Any] = {
            fund: dice.choice([0, -1, -5_000, -60_000, 10_000]) for fund in self._funds if self._perhaps(0.4)
        }
        optional: dict[str, Any] = {
            "trust": dice.choice([0, -3, 5, -60, 100]),
            "set": dice.choice(FLAGS),
            "clear": dice.choice(FLAGS),
            "open": dice.choice(FOLLOW_UPS),
            "when": self.condition(talk=talk),
            "chance": dice.choice([1, 50, 99]),
            "text": "verteld",
        }
        made |= {word: value for word, value in optional.items() if self._perhaps(0.3)}
        return made | ({"after": dice.randint(1, 4), "announced": self._perhaps(0.4)} if later else {})

    def consequences(self, *, talk: bool = False) -> dict[str, Any]:
        return {
            word: [self.effect(later=word == "later", talk=talk) for _ in range(self._dice.randint(0, 3))]
            for word in ("now", "later")
        }

    def _options(self, *, talk: bool) -> dict[str, Any]:
        made = {}
        for id in ("a", "no", "b", "yes", "c")[: self._dice.randint(2, 5)]:
            made[id] = {"text": id, **self.consequences(talk=talk)}
            if made.keys() != {"a"} and self._perhaps(0.4):
                made[id]["when"] = self.condition(talk=talk)
        return made

    def card(self) -> dict[str, Any]:
        dice = self._dice
        kind = dice.choice(["choice", "budget", "priority", "kitchen_table"])
        card: dict[str, Any] = {"kind": kind, "title": "Titel", "case": "Zaak?", **getattr(self, f"_{kind}")()}
        optional: dict[str, Any] = {
            "decision": dice.choice(RULES),
            "skip": dice.sample(OPTIONAL, dice.randint(0, 3)),
            "when": self.condition(talk=False),
            "core": True,
            "advisers": {"lawyer": {"name": "Jurist", "interest": "Rust.", "says": "Let op."}},
            "consult": dice.choice([0, 1, 9]),
        }
        return card | {word: value for word, value in optional.items() if self._perhaps(0.35)}

    def _choice(self) -> dict[str, Any]:
        options = self._options(talk=False)
        return {"options": options} | ({"default": self._dice.choice(list(options))} if self._perhaps(0.5) else {})

    def _kitchen_table(self) -> dict[str, Any]:
        dice = self._dice
        return {
            "options": self._options(talk=True),
            "facts": {"hidden": {"text": "VERBORGEN", "hidden": True}},
            "resident": {"name": "Mia", "age": 70, "wish": "blijven", "strength": "kookt", "says": "Dag."},
            "questions": {
                "first": {"ask": "Wie?", "answer": "Ik.", "minutes": dice.choice([5, 30]), "rapport": dice.choice([-3, 3])},
                "second": {"ask": "Hoe?", "answer": "Zo.", "minutes": 10, "reveals": "hidden", "when": self.condition(talk=True)},
            },
            "minutes": dice.choice([10, 45]),
            "rapport": dice.randint(0, 5),
            "line": dice.choice([1, 20]),
        }  # fmt: skip

    def _budget(self) -> dict[str, Any]:
        dice = self._dice
        step = dice.choice([1_000, 5_000, 10_000])
        posts = {
            id: {
                "text": id,
                "today": dice.choice([0, 5_000, 12_345]),
                "min": dice.choice([0, 0, step]),
                "bands": [{"from": 0, **self.consequences()}, {"from": 10_000, **self.consequences()}],
            }
            for id in "abc"[: dice.randint(2, 3)]
        }
        made = {"amount": dice.choice([30_000, 60_000]), "step": step, "posts": posts}
        return made | ({"fund": dice.choice(self._funds)} if self._funds and self._perhaps(0.6) else {})

    def _priority(self) -> dict[str, Any]:
        ids = "abcd"[: self._dice.randint(2, 4)]
        items = {id: {"text": id, "served": self.consequences(), "waits": self.consequences()} for id in ids}
        made = {"room": self._dice.randint(1, len(ids) - 1), "items": items}
        return made | ({"default": self._dice.sample(ids, len(ids))} if self._perhaps(0.4) else {})

    def scenario(self) -> Scenario:
        dice = self._dice
        cards = {f"card{number}": self.card() for number in range(dice.randint(1, 4))}
        cards |= {id: {**self.card(), "only": "follow_up"} for id in FOLLOW_UPS}
        if self._perhaps(0.5):
            cards["practice"] = {**self.card(), "only": "practice"}
        funds = {
            id: {
                "name": id,
                "start": dice.choice([0, 10_000, 50_000]),
                "each_quarter": dice.choice([0, 10_000]),
                "each_case": dice.choice([0, 5_000]),
                "is_reserve": id == "reserve",
            }
            for id in self._funds
        }
        endings = {
            "first": {"title": "a", "text": "a", "when": self.condition(talk=False)},
            "last": {"title": "b", "text": "b"},
        }
        now = [self.effect(later=False, talk=False) for _ in range(dice.randint(0, 2))]
        return Scenario.model_validate(
            {
                "title": "Gemaakt",
                "quarters": dice.randint(1, 4),
                "agenda": dice.randint(1, 3),
                "funds": funds,
                "indicators": {"trust": {"name": "V", "start": dice.choice([0, 50, 100]), "drift": dice.choice([-20, 0, 5])}},
                "endings": endings,
                "settings": {"decision": dice.choice(RULES), "skip": dice.sample(OPTIONAL, dice.randint(0, 3))},
                "supervision": {"text": "De provincie.", "now": now},
                "dilemmas": cards,
            }
        )  # fmt: skip
