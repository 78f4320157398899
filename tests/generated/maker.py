"""Scenarios that no author would write: every effect and condition, in every corner, from a seed."""

from typing import Any

from game.content.written.scenario import WrittenScenario
from game.rules.scenario import Scenario
from tests.generated.additions import Additions
from tests.generated.cards import DECKS, OPTIONAL, RULES, Cards
from tests.generated.parts import FOLLOW_UPS

SQUARES = ("start", "dilemma", "neighbourhood", "news", "voice", "reflection")
COLOURS = ("blue", "brick", "green", "ochre", "plum", "teal", "slate", "sand")
FORMS = ("tokens", "one_token", "cards")
CLOCKS = (*OPTIONAL, "briefing", "inquiry")


class Maker(Cards):
    """Makes one scenario; what it makes is always allowed by the models, and often unwise."""

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
