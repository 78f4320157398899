"""Type: words in Atkinson Hyperlegible Next, figures in Inter, a newspaper in Source Serif; wrapped and hyphenated."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import pygame
import pyphen

from game.widgets.assets import ASSETS
from game.widgets.kept import kept_line

Weight = Literal["regular", "semibold", "bold", "serif", "serif bold", "serif black"]
"""How heavy letters are; the serif ones are of a newspaper, and stand nowhere else."""

_FONTS: dict[tuple[bool, Weight], str] = {
    (False, "regular"): "atkinson-400.ttf",
    (False, "semibold"): "atkinson-600.ttf",
    (False, "bold"): "atkinson-700.ttf",
    (True, "regular"): "inter-signs-500.ttf",
    (True, "semibold"): "inter-signs-700.ttf",
    (True, "bold"): "inter-signs-700.ttf",
    (False, "serif"): "source-serif-400.ttf",
    (False, "serif bold"): "source-serif-700.ttf",
    (False, "serif black"): "source-serif-900.ttf",
    (True, "serif"): "inter-signs-500.ttf",
    (True, "serif bold"): "inter-signs-700.ttf",
    (True, "serif black"): "inter-signs-700.ttf",
}
# Atkinson's zero is slashed and it has no arrows or minus of its own width: whole figures go in Inter.
_FIGURE = re.compile(r"[€+\u2212-]?[€\u00a0]*\d[\d.,:%]*\d|[€+\u2212]?\u00a0?\d+%?|[\u2190-\u21ff\u2713\u2605\u2212€]+")
# A newspaper's figures are its own: they are plain, and of one colour with the letters. It lacks these signs.
_NOT_SERIF = re.compile(r"[\u0132\u0133\u2190-\u21ff\u2713\u2605]+")
# pygame refuses a text with a zero byte or half a sign in it, and draws a box for what is no sign at all.
_UNDRAWN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]"
)
_PATH = re.compile(r"[\\/].*[\\/]|[\\/].*\.\w|^\w:\\")
"""What tells a path, or an address, from a word."""
_TOKEN = re.compile(r"[^\S\u00a0]+")
CAPITAL_MIDDLE = 0.685
"""Where the middle of a capital stands in a line, in sizes from its top."""
LEADING = 1.34
"""Height of a line, in sizes."""
TIGHT = 1.14
"""The same in large words of few lines, where there is little room."""


def _font(figures: bool, weight: Weight, size: int) -> pygame.font.Font:
    # Inter's figures stand taller than Atkinson's letters of the same size.
    return _opened(_FONTS[figures, weight], round(size * 0.94) if figures else size)


# Each holds its tables and pictures of its letters, 130 kB of them; one that is opened anew draws each letter again, which
# takes as long as a tenth of a page. The window has figures from a cut of Inter: all of it held 300 kB, and was slow to open.
@lru_cache(maxsize=96)
def _opened(name: str, size: int) -> pygame.font.Font:
    return pygame.font.Font(ASSETS / "fonts" / name, size)


@lru_cache(maxsize=2)
def _hyphens(language: str) -> pyphen.Pyphen:
    # Three letters on each side: two left alone at the end of a line are read as a word of their own.
    return pyphen.Pyphen(lang="nl_NL" if language == "nl" else "en_GB", left=3, right=3)


def learn_hyphens() -> None:
    """Read where words of both languages may break: the first long word waits for that, a tenth of a second, else."""
    for language in ("nl", "en"):
        _hyphens(language)


@lru_cache(maxsize=1_000)
def runs(text: str, weight: Weight = "regular") -> tuple[tuple[bool, str], ...]:
    """The text in pieces: whether in the font of figures, and the piece."""
    text = _UNDRAWN.sub("", text)
    found, place = [], 0
    for match in (_NOT_SERIF if weight.startswith("serif") else _FIGURE).finditer(text):
        if match.start() > place:
            found.append((False, text[place : match.start()]))
        found.append((True, match[0]))
        place = match.end()
    if place < len(text):
        found.append((False, text[place:]))
    return tuple(found)


@lru_cache(maxsize=8_000)
def width(text: str, size: int, weight: Weight = "regular") -> int:
    """How wide a line of text is, in pixels."""
    return _measured(text, size, weight)


def _measured(text: str, size: int, weight: Weight) -> int:
    return sum(_font(figures, weight, size).size(piece)[0] for figures, piece in runs(text, weight))


def words(text: str) -> list[str]:
    """What stays together on a line: the words, with what a space that does not break ties to them."""
    return _TOKEN.split(text.strip())


def line_height(size: int, leading: float = LEADING) -> int:
    """How high a line of this size is, in pixels; closer together with a smaller leading."""
    return round(size * leading)


def wrap(text: str, size: int, weight: Weight, room: int, language: str) -> tuple[str, ...]:
    """The text in lines of at most `room` pixels: broken at spaces, and inside a long word only where it may be.

    A word that may nowhere be broken, and has no room, is cut where it fits: nothing is lost off the page.
    """
    return _wrapped(text, size, weight, room, language).lines


def uncut(text: str, size: int, weight: Weight, room: int, language: str) -> int:
    """The largest size up to this one in which no word of it is cut; never less than half of it."""
    sizes = range(size, size // 2, -1)
    return next((it for it in sizes if not _wrapped(text, it, weight, room, language).cut), size // 2)


@lru_cache(maxsize=4_000)
def fitted(text: str, size: int, weight: Weight, room: int, language: str) -> tuple[int, tuple[str, ...]]:
    """The largest size up to this one in which no word of it is cut, and its lines in that."""
    largest = uncut(text, size, weight, room, language)
    return largest, wrap(text, largest, weight, room, language)


@dataclass(frozen=True)
class _Wrapped:
    lines: tuple[str, ...]
    cut: bool
    """Whether a word was broken where it may not be."""


@lru_cache(maxsize=4_000)
def _wrapped(text: str, size: int, weight: Weight, room: int, language: str) -> _Wrapped:
    cuts: list[str] = []
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = _Line(size, weight, room)
        for word in _TOKEN.split(paragraph):
            if line.takes(word):
                continue
            if line.text and width(word, size, weight) <= room:
                lines.append(line.text)
                line = _Line(size, weight, room, word)
                continue
            long = f"{line.text} {word}" if line.text else word
            *full, rest = _broken(long, size, weight, room, language, cuts)
            lines += full
            line = _Line(size, weight, room, rest)
        lines.append(line.text)
    return _Wrapped(tuple(lines), bool(cuts))


class _Line:
    """A line that grows by words. It is measured whole only where the sum of its words leaves in doubt whether it fits."""

    def __init__(self, size: int, weight: Weight, room: int, text: str = "") -> None:
        self.text = text
        self._type, self._room = (size, weight), room
        self._about, self._doubt = width(text, *self._type), 0
        # Two words may stand closer, or wider apart, than the space between them alone is; each is rounded too.
        self._step = 2 + size // 4

    def takes(self, word: str) -> bool:
        """Whether the line has room for the word too; it has it then."""
        wider = f"{self.text} {word}" if self.text else word
        about = self._about + (width(" ", *self._type) if self.text else 0) + width(word, *self._type)
        doubt = self._doubt + (self._step if self.text else 0)
        if abs(about - self._room) <= doubt:
            about, doubt = _measured(wider, *self._type), 0
        if about > self._room:
            return False
        self.text, self._about, self._doubt = wider, about, doubt
        return True


def _broken(text: str, size: int, weight: Weight, room: int, language: str, cuts: list[str]) -> list[str]:
    """A line that ends in a word too long for any line; `cuts` gets what is cut where it may not be broken."""
    head, _, word = text.rpartition(" ")
    if _PATH.search(word):
        return _path_broken(head, word, size, weight, room)
    for place in reversed(_hyphens(language).positions(word)):
        start = f"{head} {word[:place]}-" if head else f"{word[:place]}-"
        if width(start, size, weight) <= room:
            rest = word[place:]
            long = _long(rest, size, weight, room)
            return [start, *(_broken(rest, size, weight, room, language, cuts) if long else (rest,))]
    if head:
        return [head, *_broken(word, size, weight, room, language, cuts)]
    for place in range(len(word) - 1, 0, -1):
        if width(word[:place], size, weight) <= room:
            cuts.append(word)
            rest = word[place:]
            long = _long(rest, size, weight, room)
            return [word[:place], *(_broken(rest, size, weight, room, language, cuts) if long else (rest,))]
    return [word]


def _path_broken(head: str, path: str, size: int, weight: Weight, room: int) -> list[str]:
    """A path goes on behind a slash where it can, and never gets a hyphen that is not in it."""
    before = f"{head} " if head else ""
    fits = [at for at in range(1, len(path)) if width(f"{before}{path[:at]}", size, weight) <= room]
    behind = [at for at in fits if path[at - 1] in "/\\"]
    if head and not behind:
        return [head, *(_path_broken("", path, size, weight, room) if _long(path, size, weight, room) else (path,))]
    place = (behind or fits or [1])[-1]
    rest = path[place:]
    if not rest:
        return [f"{before}{path}"]
    more = _path_broken("", rest, size, weight, room) if _long(rest, size, weight, room) else [rest]
    return [f"{before}{path[:place]}", *more]


def _long(word: str, size: int, weight: Weight, room: int) -> bool:
    return width(word, size, weight) > room


@kept_line
def render(text: str, size: int, weight: Weight, colour: str) -> pygame.Surface:
    """One line as a picture, all pieces on one baseline."""
    surface = pygame.Surface((max(1, width(text, size, weight)), line_height(size)), pygame.SRCALPHA)
    base = round(size * 1.02)
    left = 0
    for figures, piece in runs(text, weight):
        font = _font(figures, weight, size)
        picture = font.render(piece, True, colour)
        surface.blit(picture, (left, base - font.get_ascent()))
        left += picture.get_width()
    return surface
