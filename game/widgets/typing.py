"""What somebody is typing: the text, the caret, the selection, and what a dead key has begun."""

import unicodedata

from game.widgets.signs import JOINERS, is_tag, signs

MOST = 1_000
"""Characters in one field."""


class Typing:
    """A text being typed. Positions are counted in characters, and never stand inside a sign."""

    def __init__(self, text: str = "", most: int = MOST) -> None:
        self.text = text
        self.composing = ""
        """Letters that a dead key or an input method has begun and not finished."""
        self._caret = len(text)
        self._anchor = self._caret
        self._most = most

    def clear(self) -> None:
        """Empty it."""
        self.text = self.composing = ""
        self._caret = self._anchor = 0

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

    def insert(self, text: str) -> None:
        """Letters in the place of what is selected. Control characters stay out; a line break may come in."""
        self.composing = ""
        low, high = self.selection
        clean = self._clean(text, self.text[:low])
        room = max(0, self._most - len(self.text) + high - low)
        while len(clean) > room:
            # Whole signs only: half of one is another.
            clean = clean[: -len(signs(clean)[-1])]
        self.text = self.text[:low] + clean + self.text[high:]
        self._caret = self._anchor = self._whole(low + len(clean), 1)

    @staticmethod
    def _clean(text: str, before: str) -> str:
        """What may stand in a field. A joiner joins something to what stands before it, or is nothing."""
        clean = ""
        for letter in unicodedata.normalize("NFC", text):
            joins = letter in JOINERS and bool((before + clean)[-1:].strip())
            if joins or letter == "\n" or unicodedata.category(letter)[0] != "C" or is_tag(letter):
                clean += letter
        return clean

    def settle(self) -> None:
        """What was begun stands as it is shown: the keyboard goes elsewhere."""
        if self.composing:
            self.insert(self.composing)

    def _whole(self, place: int, by: int) -> int:
        """The place; where it is inside a sign, an end of that."""
        start = 0
        for sign in signs(self.text):
            end = start + len(sign)
            if start < place < end:
                return start if by < 0 else end
            start = end
        return place

    def erase(self, *, back: bool, word: bool = False) -> None:
        """Take away what is selected, or one letter or word behind or in front of the caret."""
        if self._caret == self._anchor:
            self.move(-1 if back else 1, word=word, select=True)
        low, high = self.selection
        self.text = self.text[:low] + self.text[high:]
        self._caret = self._anchor = low

    def move(self, by: int, *, word: bool = False, select: bool = False) -> None:
        """One letter or word to the left (-1) or right (1)."""
        low, high = self.selection
        if low != high and not select:
            self.move_to(low if by < 0 else high)
            return
        to = self._whole(self._caret + by, by)
        if word:
            while 0 < to < len(self.text) and not (self.text[to - 1].isspace() and not self.text[to].isspace()):
                to += by
        self.move_to(to, select=select)

    def move_to(self, to: int, *, select: bool = False) -> None:
        """Put the caret there."""
        self._caret = self._whole(max(0, min(len(self.text), to)), 1)
        if not select:
            self._anchor = self._caret

    def select_all(self) -> None:
        """Select everything."""
        self._anchor, self._caret = 0, len(self.text)
