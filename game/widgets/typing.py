"""What somebody is typing: the text, the caret, the selection, and what a dead key has begun."""

import unicodedata
from dataclasses import dataclass, replace
from typing import Protocol

from game.widgets.signs import JOINERS, is_tag, signs

MOST = 1_000
"""Characters in one field."""


@dataclass(frozen=True)
class Typing:
    """A text being typed, at one moment: each thing that is done in it makes another.

    Positions are counted in characters, and never stand inside a sign.
    """

    text: str = ""
    most: int = MOST
    """How many characters it may have."""
    composing: str = ""
    """Letters that a dead key or an input method has begun and not finished."""
    behind: int = 0
    """How many characters of the text stand behind the caret."""
    held: int = 0
    """The same for the place where what is selected began; equal where nothing is."""

    @property
    def _caret(self) -> int:
        return len(self.text) - self.behind

    @property
    def _anchor(self) -> int:
        return len(self.text) - self.held

    @property
    def caret(self) -> int:
        """Where the next letter comes, in what is shown."""
        return self._caret + len(self.composing)

    @property
    def anchor(self) -> int:
        """Where what is selected began; at the caret where nothing is."""
        return self._anchor + (len(self.composing) if self._anchor >= self._caret else 0)

    @property
    def shown(self) -> str:
        """The text with what is being composed in it."""
        return self.text[: self._caret] + self.composing + self.text[self._caret :]

    @property
    def selection(self) -> tuple[int, int]:
        """From where to where is selected; equal where nothing is."""
        return min(self._caret, self._anchor), max(self._caret, self._anchor)

    @property
    def selected(self) -> str:
        """The text that is selected."""
        low, high = self.selection
        return self.text[low:high]

    def inserted(self, text: str) -> "Typing":
        """With letters in the place of what is selected. Control characters stay out; a line break may come in."""
        low, high = self.selection
        clean = _clean(text, self.text[:low])
        room = max(0, self.most - len(self.text) + high - low)
        while len(clean) > room:
            # Whole signs only: half of one is another.
            clean = clean[: -len(signs(clean)[-1])]
        whole = self.text[:low] + clean + self.text[high:]
        return Typing(whole, self.most).moved_to(low + len(clean))

    def settled(self) -> "Typing":
        """What was begun stands as it is shown: the keyboard goes elsewhere."""
        return self.inserted(self.composing) if self.composing else self

    def erased(self, *, back: bool, word: bool = False) -> "Typing":
        """Without what is selected, or without one letter or word behind or in front of the caret."""
        if self.behind == self.held:
            marked = self.moved(-1 if back else 1, word=word, select=True)
            return marked if marked.behind == marked.held else marked.erased(back=back)
        low, high = self.selection
        behind = len(self.text) - high
        return replace(self, text=self.text[:low] + self.text[high:], behind=behind, held=behind)

    def moved(self, by: int, *, word: bool = False, select: bool = False) -> "Typing":
        """The caret one letter or word to the left (-1) or right (1)."""
        low, high = self.selection
        if low != high and not select:
            return self.moved_to(low if by < 0 else high)
        to = self._whole(self._caret + by, by)
        if word:
            while 0 < to < len(self.text) and not (self.text[to - 1].isspace() and not self.text[to].isspace()):
                to += by
        return self.moved_to(to, select=select)

    def moved_to(self, to: int, *, select: bool = False) -> "Typing":
        """The caret there."""
        behind = len(self.text) - self._whole(max(0, min(len(self.text), to)), 1)
        return replace(self, behind=behind, held=self.held if select else behind)

    def all_selected(self) -> "Typing":
        """Everything selected."""
        return replace(self, behind=0, held=len(self.text))

    def _whole(self, place: int, by: int) -> int:
        """The place; where it is inside a sign, an end of that."""
        start = 0
        for sign in signs(self.text):
            end = start + len(sign)
            if start < place < end:
                return start if by < 0 else end
            start = end
        return place


class TypedOn(Protocol):
    """Something to type on."""

    @property
    def typing(self) -> Typing:
        """What stands on it now."""
        ...

    def put(self, typing: Typing) -> object:
        """Takes what stands on it from now on; what it gives is as of anything that is done."""
        ...


def _clean(text: str, before: str) -> str:
    """What may stand in a field. A joiner joins something to what stands before it, or is nothing."""
    clean = ""
    for letter in unicodedata.normalize("NFC", text):
        joins = letter in JOINERS and bool((before + clean)[-1:].strip())
        if joins or letter == "\n" or unicodedata.category(letter)[0] != "C" or is_tag(letter):
            clean += letter
    return clean
