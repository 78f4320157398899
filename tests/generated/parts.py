"""What every card and square of a generated scenario is made of: conditions, effects, prices."""

from random import Random
from typing import Any

FUNDS = ("wmo", "reserve", "youth")
FLAGS = ("warned", "promised")
FOLLOW_UPS = ("again", "once_more")
GROUPS = ("brink", "harbour", "old_town", "hill")
NEWS = ("news0", "news1", "news2", "news3")


class Parts:
    """What one scenario is made of, from a seed; always allowed by the models, and often unwise."""

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
