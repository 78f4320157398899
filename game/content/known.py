"""What ids a pack gives, also those of entries that cannot be read or played."""

from collections.abc import Iterator

from game.content.folder import Assembled
from game.content.guess import closest
from game.content.nodes import Mapping, Node, Scalar
from game.rules.effects import EFFECT_WORDS
from game.rules.text import Message, message

SHOWN = 12
"""So many ids fit in a hint."""


class Known:
    """The ids of a pack, read from what was written: a fund with a mistake in it is still a fund."""

    def __init__(self, assembled: Assembled) -> None:
        self.funds = assembled.ids("funds")
        self.indicators = assembled.ids("indicators")
        self.cards = assembled.ids("dilemmas")
        self.values = assembled.ids("values")
        self.moves = (*self.funds, *self.indicators)
        """What has a number and can be moved."""
        no_indicators = assembled.is_lost("indicators") or not self.indicators
        self.moves_sure = not (assembled.is_lost("funds") or no_indicators)
        """Whether an id that is not among them is wrong; not so where a section is missing."""
        self.funds_sure = not assembled.is_lost("funds")
        self.cards_sure = not assembled.is_lost("dilemmas")
        self.values_sure = not assembled.is_lost("values")
        self.called = dict(_names(assembled.root))
        """What is on the screen → its id."""

    def move_hint(self, key: str) -> Message:
        """What an unknown key in an effect was meant to be."""
        return hint(key, (*EFFECT_WORDS, *self.moves), self.moves, self.called)


def hint(
    word: str, candidates: tuple[str, ...], shown: tuple[str, ...], called: dict[str, str] | None = None
) -> Message:
    """Did you mean … ? Or else: these there are."""
    near = closest(word, candidates, called)
    if near is not None:
        return message("content.hint.did_you_mean", right=near)
    if not shown:
        return message("content.hint.there_are_none")
    names = ", ".join(shown[:SHOWN])
    return message("content.hint.there_are", names=names if len(shown) <= SHOWN else f"{names}, …")


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
