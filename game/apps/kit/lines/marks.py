"""What stands for a choice on paper: the letter on the card, the code of another card, or a letter and a few words."""

import re
from collections.abc import Mapping, Sequence
from string import ascii_uppercase

from msgspec import Struct

from game.apps.kit.codes import as_code, nearest
from game.apps.kit.order import KitOrder
from game.apps.words import render
from game.rules.decisions.rule import NO, YES
from game.rules.prompts import Item
from game.rules.state import State
from game.rules.terms.at import At
from game.rules.terms.text import LANGUAGES, Message, Words, message

ON_CARDS = ("first_ballot", "final_ballot", "proposal", "decide", "revise")
"""Questions whose answers have their letter on the card itself."""
FACES = {YES: "ballot.yes", NO: "ballot.no"}
"""Cards to vote with that have no letter."""
NOTHING = ("-", "–", "—", "−")
"""Blank, nobody, nothing."""
SIGNS = (*NOTHING, "+")
"""More or less; a number may stand apart behind it."""
FEW = 36
"""Signs of the words beside a letter: enough to know it by."""


class Misread(Exception):
    """A line that cannot be read; `why` says so."""

    def __init__(self, why: Message) -> None:
        self.why = why
        super().__init__(f"{why.id} {why.values}")


class Marked(Struct, frozen=True):
    """What can be chosen, each with what stands for it."""

    items: tuple[Item, ...]
    marks: tuple[str, ...]
    """As they are written: `B`, `3`, `K7M`."""
    telling: bool
    """Whether its mark tells enough by itself: the letter or the code of a card that lies on the table."""
    codes: tuple[str, ...] = ()
    """Every code of the kit: to know one that was misread."""

    def of(self, id: str) -> str:
        """What stands for it."""
        return next(mark for item, mark in zip(self.items, self.marks, strict=True) if item.id == id)

    def written(self, order: KitOrder, id: str) -> str:
        """What stands for it, with a few of its words where a mark alone tells little."""
        mark = self.of(id)
        return mark if self.telling else f"{mark} ({short(order, self._item(id).text)})"

    def _item(self, id: str) -> Item:
        return next(item for item in self.items if item.id == id)

    def found(self, typed: str) -> str:
        """The id of what was typed: a mark, or the beginning of its words. Raises `Misread`."""
        word = _plain(typed).rstrip(".")
        if not word:
            raise Misread(message("enter.nothing"))
        for item, mark in zip(self.items, self.marks, strict=True):
            if word in (mark.casefold(), item.id.casefold()) or (mark in self.codes and as_code(typed) == mark):
                return _open(item).id
        near = [item for item in self.items if len(word) > 1 and any(word in it for it in _said(item.text))]
        if len(near) == 1:
            return _open(near[0]).id
        if near:
            raise Misread(message("enter.several", typed=typed))
        close = nearest(word.upper(), self.marks if self.telling else self.codes)
        if close is not None:
            raise Misread(message("enter.misread_code", typed=word.upper(), code=close))
        raise Misread(message("enter.no_such", typed=typed, marks=", ".join(self.marks)))

    def several(self, typed: str) -> tuple[str, ...]:
        """The ids of several, parted by spaces; letters may stand together. Raises `Misread`."""
        parts = [part for part in re.split(r"[\s,;>]+", typed.strip()) if part]
        if len(parts) == 1 and all(len(mark) == 1 for mark in self.marks):
            parts = list(parts[0])
        return tuple(self.found(part) for part in parts)


def _open(item: Item) -> Item:
    if item.closed is not None:
        raise Misread(message("hint.closed", why=item.closed))
    return item


def _said(words: Words) -> tuple[str, ...]:
    return tuple(_plain(render(words, language)) for language in LANGUAGES)


def _plain(text: str) -> str:
    """In small letters, with plain spaces."""
    return " ".join(text.casefold().split())


def short(order: KitOrder, words: Words) -> str:
    """The beginning of it, on one line and without brackets of its own."""
    text = re.sub(r"[()\s]+", " ", render(words, order.voice.language)).strip()
    return text if len(text) <= FEW else f"{text[:FEW].rsplit(' ', 1)[0]} …"


def bare(typed: str) -> str:
    """What was typed without what stands in brackets."""
    return re.sub(r"\([^()]*\)", " ", typed).strip()


def marked(order: KitOrder, state: State, at: At, items: Sequence[Item]) -> Marked:
    """What stands for each of these, in this question."""
    there, codes = tuple(items), tuple(order.codes.values())
    card = None if state.case is None or state.own is not None else state.case.card
    if card is not None and at in ON_CARDS:
        return Marked(there, _letters(order, card, there), telling=True, codes=codes)
    if card is not None and at in ("inquiry", "hint"):
        numbers = order.on(card).numbers
        return Marked(there, tuple(str(numbers[item.id]) for item in there), telling=True, codes=codes)
    kinds = {"adviser": f"adviser:{card}.", "amend": f"later:{card}.amendment."}
    if card is not None and at in kinds:
        marks = tuple(order.codes.get(kinds[at] + item.id, letter(place)) for place, item in enumerate(there))
        return Marked(there, marks, telling=all(mark in codes for mark in marks), codes=codes)
    if at == "inject":
        return Marked(there, tuple(order.codes[f"case:{item.id}"] for item in there), telling=True, codes=codes)
    return Marked(there, tuple(letter(place) for place in range(len(there))), telling=False, codes=codes)


def letter(place: int) -> str:
    """A letter for that place in a list, a number beyond the last."""
    return ascii_uppercase[place] if place < len(ascii_uppercase) else str(place + 1)


def _letters(order: KitOrder, card: str, items: Sequence[Item]) -> tuple[str, ...]:
    """The letters of the card; of what is on no case card, such as for and against, those in order that are free: as on screen."""
    signs: Mapping[str, str] = order.on(card).signs
    found: dict[str, str] = {item.id: signs[item.id] for item in items if item.id in signs}
    for item in items:
        if item.id not in found:
            found[item.id] = next(it for it in ascii_uppercase if it not in found.values())
    return tuple(found[item.id] for item in items)
