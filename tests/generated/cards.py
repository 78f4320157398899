"""Cards of a generated scenario: one of every kind, with any of what a card may have."""

from typing import Any

from tests.generated.parts import Parts

RULES = ("majority", "agreement", "consent", "executive_after_advice")
OPTIONAL = ("first_ballot", "deliberation", "rationale")
DECKS = ("wmo", "youth", "work")


class Cards(Parts):
    """Makes cards of the four kinds."""

    def _options(self, *, talk: bool) -> dict[str, Any]:
        dice = self._dice
        made: dict[str, dict[str, Any]] = {}
        for id in ("a", "no", "b", "yes", "c")[: dice.randint(2, 5)]:
            made[id] = {"text": id, **self.consequences(talk=talk)}
            if made.keys() != {"a"} and self._perhaps(0.4):
                made[id]["when"] = self.condition(talk=talk)
            made[id] |= {"revise": self._price(talk=talk)} if self._perhaps(0.3) else {}
            made[id] |= {"headline": "Kop", "values": self._values[:1]} if self._perhaps(0.5) else {}
            made[id] |= {"amendments": self._amendments(talk=talk)} if self._perhaps(0.4) else {}
            made[id] |= {"afterwards": ["eerst", "later"][: dice.randint(0, 2)]} if talk else {}
        return made

    def _amendments(self, *, talk: bool) -> dict[str, Any]:
        return {id: {"text": id, **self.consequences(talk=talk)} for id in ("more", "a")[: self._dice.randint(1, 2)]}

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
            "deck": dice.choice(DECKS),
            "revise": self._price(),
            "ask": ["Wat weten we?", "Wie niet?", "Wanneer?"][: dice.randint(1, 3)],
            "private": dict.fromkeys(self._roles, "GEHEIM"),
            **({"path": dice.choice(self._laws)} if self._laws else {}),
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
