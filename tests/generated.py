"""Scenarios that no author would write: every effect and condition, in every corner, from a seed."""

from random import Random
from typing import Any

from game.content.written.scenario import WrittenScenario
from game.rules.scenario import Scenario
from tests.generated_more import Additions

FUNDS = ("wmo", "reserve", "youth")
FLAGS = ("warned", "promised")
RULES = ("majority", "agreement", "consent", "executive_after_advice")
OPTIONAL = ("first_ballot", "deliberation", "rationale")
FOLLOW_UPS = ("again", "once_more")
GROUPS = ("brink", "harbour", "old_town", "hill")
NEWS = ("news0", "news1", "news2", "news3")
DECKS = ("wmo", "youth", "work")
SQUARES = ("start", "dilemma", "neighbourhood", "news", "voice", "reflection")
COLOURS = ("blue", "brick", "green", "ochre", "plum", "teal", "slate", "sand")
FORMS = ("tokens", "one_token", "cards")
CLOCKS = (*OPTIONAL, "briefing", "inquiry")


class Maker:
    """Makes one scenario; what it makes is always allowed by the models, and often unwise."""

    def __init__(self, seed: int, *, board: bool | None = None) -> None:
        dice, self._seed = Random(seed), seed
        self._dice = dice
        self._funds = FUNDS[: dice.randint(0, 3)]
        self._board = dice.random() < 0.6 if board is None else board
        # A neighbourhood is paid for by a fund.
        self._groups = GROUPS[: dice.randint(0, 4)] if self._board and self._funds else ()
        self._news = NEWS[: dice.randint(0, 4)] if self._board else ()
        self._roles = ("alderman", "doctor")[: dice.randint(0, 2)]
        self._laws = ("support", "debts")[: dice.randint(0, 2)]
        self._values = ("nearness", "thrift", "craft")[: dice.randint(0, 3)]

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
        made += [{side: {group: dice.choice([0, 1, 3])}} for group in self._groups]
        made += [{"known": "hidden"}, {"at_least": {"rapport": 3}}] if talk else []
        if deep < 2:
            made += [
                {"not": self.condition(talk=talk, deep=deep + 1)},
                {"any": self.condition(talk=talk, deep=deep + 1)},
            ]
        return dice.choice(made)

    def effect(self, *, later: bool, talk: bool, reads: tuple[str, ...] | None = None) -> dict[str, Any]:
        """`reads` is the news that it may name: anything, but for news only what is written further on."""
        dice = self._dice
        news = self._news if reads is None else reads
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
        optional |= {group: dice.choice([-3, -1, 1, 2, 9]) for group in self._groups if self._perhaps(0.3)}
        optional |= {"news": dice.choice(news)} if news else {}
        made |= {word: value for word, value in optional.items() if self._perhaps(0.3)}
        return made | ({"after": dice.randint(1, 4), "announced": self._perhaps(0.4)} if later else {})

    def consequences(self, *, talk: bool = False, reads: tuple[str, ...] | None = None) -> dict[str, Any]:
        return {
            word: [self.effect(later=word == "later", talk=talk, reads=reads) for _ in range(self._dice.randint(0, 3))]
            for word in ("now", "later")
        }

    def _price(self, *, talk: bool = False) -> list[dict[str, Any]]:
        return [self.effect(later=False, talk=talk) for _ in range(self._dice.randint(1, 2))]

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

    def _works(self) -> list[int]:
        hoped = self._dice.choice([0, 33, 60, 100])
        half = self._dice.choice([0, 100 - hoped])
        return [hoped, half, 100 - hoped - half]

    def _group(self) -> dict[str, Any]:
        dice, top = self._dice, self._dice.randint(1, 5)
        odd = [0, 1, 999, 4_501, 13_333, 60_000]
        return {
            "name": "Buurt",
            "colour": dice.choice(COLOURS),
            "facility": "Huis",
            "fund": dice.choice(self._funds),
            "build": [dice.choice(odd) for _ in range(top)],
            "care": [dice.choice(odd) for _ in range(top + 1)],
            "rises": dice.choice([0, 1, 5_000]),
            "incident": [dice.choice(odd) for _ in range(top + 1)],
            "stories": ["een", "twee", "drie"][: dice.randint(0, 3)],
            "each_quarter": {"trust": dice.choice([-2, 1, 40])} if self._perhaps(0.6) else {},
            "works": self._works(),
        }

    def _square(self) -> Any:
        kind = self._dice.choice([square for square in SQUARES if self._groups or square != "neighbourhood"])
        if kind == "neighbourhood":
            return {kind: self._dice.choice(self._groups)}
        if kind == "dilemma" and self._perhaps(0.6):
            # Now and then a deck of which there is no card.
            named = {"name": "Raadzaal"} if self._perhaps(0.3) else {}
            return {kind: self._dice.choice([*DECKS, "empty"]), **named}
        return kind

    def _ring(self) -> dict[str, Any]:
        dice = self._dice
        ring = {
            "squares": [self._square() for _ in range(dice.choice([4, 5, 12, 24, 40]))],
            "max_turns": dice.randint(1, 6),
            "groups": {group: self._group() for group in self._groups},
        }
        complete = {"text": "Overal.", "now": [self.effect(later=False, talk=False) for _ in range(dice.randint(0, 2))]}
        return ring | ({"complete": complete} if self._perhaps(0.6) else {})

    def _news_card(self, further: tuple[str, ...]) -> dict[str, Any]:
        dice = self._dice
        card: dict[str, Any] = {"title": "Nieuws", "text": "Iets.", **self.consequences(reads=further)}
        if self._perhaps(0.5):
            card["options"] = {
                id: {
                    "text": id,
                    **self.consequences(reads=further),
                    **({"when": self.condition(talk=False)} if self._perhaps(0.4) else {}),
                }
                for id in "abcd"[: dice.randint(1, 4)]
            }
        card |= {"when": self.condition(talk=False)} if self._perhaps(0.3) else {}
        return card | ({"only": "follow_up"} if self._perhaps(0.3) else {})

    def _town(self) -> dict[str, Any]:
        """Board, news and voices, goals, and questions on the way."""
        dice = self._dice
        voices = {
            f"voice{number}": {
                "name": "Iemand",
                "says": "Hoor eens.",
                "now": [self.effect(later=False, talk=False) for _ in range(dice.randint(0, 2))],
                **({"when": self.condition(talk=False)} if self._perhaps(0.3) else {}),
            }
            for number in range(dice.randint(0, 3))
        }
        question = {"ask": "Wie niet?", "loop": 2, "awareness": "social"}
        return {
            "board": self._ring(),
            "news": {id: self._news_card(self._news[place:]) for place, id in enumerate(self._news, start=1)},
            "voices": voices,
            "goals": {
                f"goal{n}": {"title": "Doel", "when": self.condition(talk=False)} for n in range(dice.randint(0, 3))
            },
            "reflection": [{**question, "phase": dice.choice(["midway", "next"])} for _ in range(dice.randint(0, 3))],
        }

    def _full(self) -> dict[str, Any]:
        minds = {"mandate": {"trust": self._dice.choice([-1, 0, 2])}} if self._perhaps(0.7) else {}
        role = {"name": "Rol", "briefing": "GEHEIM", **minds}
        law = {"name": "Wet", "steps": ["Melding", "Besluit"][: self._dice.randint(1, 2)]}
        named = {"roles": dict.fromkeys(self._roles, role), "laws": dict.fromkeys(self._laws, law)}
        return {**named, "values": dict.fromkeys(self._values, "Waarde")}

    def _settings(self) -> dict[str, Any]:
        dice = self._dice
        made: dict[str, Any] = {"decision": dice.choice(RULES), "skip": dice.sample(OPTIONAL, dice.randint(0, 3))}
        optional: dict[str, Any] = {
            "form": dice.choice(FORMS),
            "shift": dice.choice([1_000, 7_777, 1_000_000]),
            "level": dice.choice(["first", "full"]),
            "timers": {stage: dice.choice([1, 6, 60]) for stage in dice.sample(CLOCKS, dice.randint(0, 3))},
            "adviser": {"trust": dice.choice([-3, 5]), **dict.fromkeys(self._funds[:1], -10_000)},
        }
        return made | {word: value for word, value in optional.items() if self._perhaps(0.4)}

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
        return WrittenScenario.model_validate(
            Additions(self._seed, self._funds).added(
            {
                "title": "Gemaakt",
                "quarters": dice.randint(1, 4),
                "agenda": dice.randint(1, 3),
                "funds": funds,
                "indicators": {"trust": {"name": "V", "start": dice.choice([0, 50, 100]), "drift": dice.choice([-20, 0, 5])}},
                "endings": endings,
                "settings": self._settings(),
                "supervision": {"text": "De provincie.", "now": now},
                "dilemmas": cards,
                **self._full(),
                **(self._town() if self._board else {}),
            })
        ).compiled()  # fmt: skip
