"""What ids a pack gives, also those of entries that cannot be read or played."""

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Mapping as Lookup
from itertools import chain

from game.content.reading.folder import Assembled
from game.content.reading.nodes import Mapping, Node, Scalar
from game.content.validating.guess import closest, hint
from game.rules.effects import EFFECT_WORDS
from game.rules.text import Message

MOST_GUESSES = 250
"""More than the problems that are told; a file made to waste time would ask for a hundred thousand."""

Ids = dict[str, None]
"""Ids in the order written."""


class Known:
    """The ids of a pack, read from what was written: a fund with a mistake in it is still a fund."""

    def __init__(self, assembled: Assembled) -> None:
        self.funds: Ids = dict.fromkeys(assembled.ids("funds"))
        self.indicators: Ids = dict.fromkeys(assembled.ids("indicators"))
        self.cards: Ids = dict.fromkeys(assembled.ids("dilemmas"))
        self.values: Ids = dict.fromkeys(assembled.ids("values"))
        self.moves: Ids = self.funds | self.indicators
        """What has a number and can be moved."""
        self.funds_sure = not assembled.is_lost("funds")
        self.cards_sure = not assembled.is_lost("dilemmas")
        self.values_sure = not assembled.is_lost("values")
        no_indicators = assembled.is_lost("indicators") or not self.indicators
        self.moves_sure = self.funds_sure and not no_indicators
        """Whether an id that is not among them is wrong; not so where a section is missing."""
        self.called = dict(_names(assembled.root))
        """What is on the screen → its id."""
        self._guesses = MOST_GUESSES

    def guess(self, word: str, candidates: Iterable[str], called: Lookup[str, str] | None = None) -> str | None:
        """The candidate that was meant."""
        if self._guesses == 0:
            return None
        self._guesses -= 1
        return closest(word, candidates, called)

    def hint(self, word: str, there: Collection[str], also: Iterable[str] = ()) -> Message:
        """Did you mean … ? Or else: these there are. `also` could be meant, but would not be listed."""
        return hint(self.guess(word, chain(there, also), self.called), there)

    def move_hint(self, key: str) -> Message:
        """What an unknown key in an effect was meant to be."""
        return self.hint(key, self.moves, also=EFFECT_WORDS)


def _names(root: Mapping) -> Iterator[tuple[str, str]]:
    for section in ("funds", "indicators"):
        entry = root.entries.get(section)
        if entry is None or not isinstance(entry.node, Mapping):
            continue
        for id, written in entry.node.entries.items():
            if isinstance(written.node, Mapping) and "name" in written.node.entries:
                for text in _texts(written.node.entries["name"].node):
                    yield text, id


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Mapping):
        for entry in node.entries.values():
            if isinstance(entry.node, Scalar):
                yield entry.node.text
