"""What ids a pack gives, also those of entries that cannot be read or played."""

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Mapping as Lookup
from itertools import chain, islice

from game.content.reading.folder import Assembled
from game.content.reading.homes import SECTIONS
from game.content.reading.nodes import Mapping, Scalar, YamlNode
from game.content.validating.guess import closest, hint
from game.content.written.board import WrittenBoard
from game.content.written.effects import EFFECT_WORDS
from game.rules.terms.text import Message

MOST_GUESSES = 250
"""More than the problems that are told; a file made to waste time would ask for a hundred thousand."""

KnownNames = dict[str, None]
"""Ids in the order written."""


class KnownIds:
    """The ids of a pack, read from what was written: a fund with a mistake in it is still a fund."""

    def __init__(self, assembled: Assembled) -> None:
        self.funds: KnownNames = dict.fromkeys(assembled.ids("funds"))
        self.indicators: KnownNames = dict.fromkeys(assembled.ids("indicators"))
        self.cards: KnownNames = dict.fromkeys(assembled.ids("dilemmas"))
        self.values: KnownNames = dict.fromkeys(assembled.ids("values"))
        self.news: KnownNames = dict.fromkeys(assembled.ids("news"))
        self.roles: KnownNames = dict.fromkeys(assembled.ids("roles"))
        self.laws: KnownNames = dict.fromkeys(assembled.ids("laws"))
        groups = _groups(assembled)
        self.groups: KnownNames = dict.fromkeys(groups.entries if groups is not None else ())
        self.moves: KnownNames = self.funds | self.indicators | self.groups
        """What has a number and can be moved."""
        self.funds_sure = not assembled.is_lost("funds")
        self.cards_sure = not assembled.is_lost("dilemmas")
        self.values_sure = _sure(assembled, "values")
        self.news_sure = not assembled.is_lost("news")
        self.roles_sure = _sure(assembled, "roles")
        self.laws_sure = _sure(assembled, "laws")
        self.groups_sure = groups is not None
        self.indicators_sure = bool(self.indicators) and not assembled.is_lost("indicators")
        self.moves_sure = self.funds_sure and self.indicators_sure and self.groups_sure
        """Whether an id that is not among them is wrong; not so where a section is missing."""
        self.called = dict(_names(assembled.root, groups))
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


def _sure(assembled: Assembled, section: str) -> bool:
    """Whether what this section gives can be told: not where it is no section, or perhaps stands under another name."""
    entries = assembled.root.entries
    if assembled.is_lost(section):
        return False
    if section in entries:
        return isinstance(entries[section].node, Mapping)
    strange = (key for key in islice(entries, MOST_GUESSES) if key not in SECTIONS)
    return not any(closest(key, (section,)) for key in strange)


def _groups(assembled: Assembled) -> Mapping | None:
    """The neighbourhood groups as written, an empty mapping where there are none; `None` where nobody can tell."""
    root = assembled.root
    board = root.entries.get("board")
    # Groups that stand at the wrong place or under another name are told, and can be referred to.
    if assembled.is_lost("board") or "groups" in root.entries:
        return None
    if board is None:
        return Mapping(root.place, {})
    if not isinstance(board.node, Mapping):
        return None
    groups = board.node.entries.get("groups")
    if groups is not None:
        return groups.node if isinstance(groups.node, Mapping) else None
    strange = (key for key in islice(board.node.entries, MOST_GUESSES) if key not in WrittenBoard.model_fields)
    return None if any(closest(key, ("groups",)) for key in strange) else Mapping(root.place, {})


def _names(root: Mapping, groups: Mapping | None) -> Iterator[tuple[str, str]]:
    sections = [root.entries[section].node for section in ("funds", "indicators") if section in root.entries]
    for section in (*sections, groups):
        if not isinstance(section, Mapping):
            continue
        for id, written in section.entries.items():
            if isinstance(written.node, Mapping):
                for key in ("name", "facility"):
                    if key in written.node.entries:
                        yield from ((text, id) for text in _texts(written.node.entries[key].node))


def _texts(node: YamlNode) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Mapping):
        for entry in node.entries.values():
            if isinstance(entry.node, Scalar):
                yield entry.node.text
