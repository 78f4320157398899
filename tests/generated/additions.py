"""What the format gained later, put into the scenarios that no author would write: with dice of its own, so that what
was there before stays as it was.
"""

from random import Random
from typing import Any, get_args

from game.rules.terms.phases import Mark

MARKS: tuple[str, ...] = get_args(Mark)


class Additions:
    """Puts it in, here and there."""

    def __init__(self, seed: int, funds: tuple[str, ...]) -> None:
        self._dice = Random(f"additions {seed}")
        self._funds = funds

    def _perhaps(self, share: float) -> bool:
        return self._dice.random() < share

    def added(self, pack: dict[str, Any]) -> dict[str, Any]:
        """The pack with more in it."""
        for card in pack["dilemmas"].values():
            if card.get("only") != "practice":
                self._card(card)
        self._together(pack["dilemmas"])
        for news in pack.get("news", {}).values():
            self._varies(news, "text")
        for voice in pack.get("voices", {}).values():
            self._varies(voice, "says")
        for ending in pack["endings"].values():
            self._varies(ending, "text")
        self._goes_by_length(pack)
        if self._perhaps(0.5):
            pack["settings"] = dict(pack.get("settings", {})) | {"words": "council"}
        if self._perhaps(0.5):
            price = {"trust": -3, **dict.fromkeys(self._funds[:1], -7_000)}
            pack["settings"] = dict(pack.get("settings", {})) | {"undecided": price}
        return pack

    def _varies(self, thing: dict[str, Any], key: str) -> None:
        if key in thing and self._perhaps(0.3):
            thing[key] = [{"when": self._condition(), "text": "Anders."}, {"text": thing[key]}]

    def _together(self, cards: dict[str, Any]) -> None:
        """Residents who are met twice, and follow-ups that come at once, or besides the agenda."""
        at_home = [card for card in cards.values() if "resident" in card]
        for card in at_home[1:]:
            if self._perhaps(0.5):
                card["resident"] = {"same_as": next(id for id, it in cards.items() if it is at_home[0])}
        for card in cards.values():
            if card.get("only") == "follow_up":
                card["comes"] = self._dice.choice(["same_quarter", "next_quarter"])
                card["extra"] = self._perhaps(0.4)

    def _goes_by_length(self, pack: dict[str, Any]) -> None:
        """A short year, money that goes by its quarters, and bars that go by its cases."""
        if self._perhaps(0.5):
            pack["shortest"] = self._dice.randint(1, pack["quarters"])
        for fund in list(pack["funds"].values())[:1] if self._perhaps(0.3) else ():
            fund["start"] = [{"quarters": 1, "is": fund["start"]}, {"quarters": 2, "is": fund["start"] + 5_000}]
        for thing in (*pack.get("goals", {}).values(), *pack["endings"].values()):
            if "when" in thing and self._perhaps(0.4):
                rows = [{"cases": 1, "is": self._dice.choice([0, 50])}, {"cases": 4, "is": 60}]
                key = self._dice.choice(["at_least", "at_most", "how_many"])
                bar: dict[str, Any] = {"indicators": 1, "at_least": rows} if key == "how_many" else {"trust": rows}
                thing["when"] = dict(thing["when"]) | {key: bar}

    def _card(self, card: dict[str, Any]) -> None:
        if self._perhaps(0.4):
            card["twist"] = {id: self._twist(card) for id in ("one", "two", "three")[: self._dice.randint(1, 3)]}

        if "only" not in card and self._perhaps(0.4):
            now = {it: move for it, move in self._effect().items() if it != "chance"}
            card["postpone"] = {"now": now, "most": self._dice.randint(1, 4)}
        if self._perhaps(0.5):
            card["decided_by"] = self._dice.choice(["council", "executive", "court"])
        self._varies(card, "case")
        for adviser in card.get("advisers", {}).values():
            self._varies(adviser, "says")
        self._posts(card.get("posts", {}), card)
        for option in card.get("options", {}).values():
            self._varies(option, "headline")
            if "later" in option and self._perhaps(0.3):
                option["later"] = [dict(it) | {"after": self._after()} for it in option["later"]]
            if self._perhaps(0.3):
                option["each_quarter"] = {it: move for it, move in self._effect().items() if it != "chance"}
        if "resident" in card:
            card["resident"] = dict(card["resident"])
            self._varies(card["resident"], "says")

        for question in card.get("questions", {}).values() if card.get("only") != "practice" else ():
            if self._perhaps(0.4):
                words = ("when", "chance")
                question["now"] = {it: move for it, move in self._effect().items() if it not in words}

    def _posts(self, posts: dict[str, Any], card: dict[str, Any]) -> None:
        """A post that may be closed, where the others can take everything without it."""
        for id, post in posts.items():
            others = sum(it.get("max", card["amount"]) for other, it in posts.items() if other != id)
            free = not post.get("min") and not post.get("today") and not card.get("default", {}).get(id)
            if free and others >= card["amount"] and self._perhaps(0.6):
                post["when"] = self._condition()
                return

    def _condition(self) -> dict[str, Any]:
        dice = self._dice
        made: list[dict[str, Any]] = [
            {dice.choice(["at_least", "at_most"]): {"trust": dice.choice([0, 50, 100])}},
            {"flags": dice.choice(["warned", "promised"])},
            {dice.choice(["from_quarter", "until_quarter"]): dice.randint(1, 4)},
            {"decided": {"card0": {"how": dice.sample(MARKS, dice.randint(1, 2))}}},
            {"so_far": {dice.choice(MARKS): dice.randint(1, 2)}},
        ]
        return dice.choice(made)

    def _effect(self, *, later: bool = False) -> dict[str, Any]:
        dice = self._dice
        made: dict[str, Any] = {fund: dice.choice([0, -5_000, -60_000, 10_000]) for fund in self._funds[:2]}
        made |= {"trust": dice.choice([-60, -3, 5, 100])} if self._perhaps(0.5) else {}
        made |= {"when": self._condition()} if self._perhaps(0.3) else {}
        made |= {"chance": dice.choice([1, 50, 99])} if self._perhaps(0.3) else {}
        made |= {"set": "warned"} if self._perhaps(0.2) else {}
        return made | ({"after": self._after(), "announced": self._perhaps(0.5)} if later else {})

    def _after(self) -> int | dict[str, list[int]]:
        first = self._dice.randint(1, 3)
        return {"between": [first, first + self._dice.randint(1, 3)]} if self._perhaps(0.4) else first

    def _consequences(self) -> dict[str, Any]:
        return {"now": self._effect(), "later": self._effect(later=True)}

    def _twist(self, card: dict[str, Any]) -> dict[str, Any]:
        dice, ids = self._dice, decidable(card)
        made: dict[str, Any] = {"text": "Er komt iets tussen."}
        made |= {"when": self._condition()} if self._perhaps(0.3) else {}
        made |= {"adds": {dice.choice(ids): self._consequences()}} if self._perhaps(0.8) else {}
        always = [id for id, option in card.get("options", {}).items() if "when" not in option]
        if len(always) > 1 and self._perhaps(0.5):
            made["closes"] = [id for id in card["options"] if id != always[0]][-1]
        return made | ({"reveals": "hidden"} if "facts" in card and self._perhaps(0.4) else {})


def decidable(card: dict[str, Any]) -> list[str]:
    """What can be decided on it."""
    return list(card.get("options") or card.get("posts") or card.get("items") or ())
