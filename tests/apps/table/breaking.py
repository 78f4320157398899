"""Where words go on in the next line on pages as they are drawn: only where they may, and never on a button."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest.mock import patch

from game.apps.table.window.placed import Placed
from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets import Button
from game.widgets.paint import Paint
from tests.apps.table.every_page import every_page
from tests.apps.table.measuring import Screens, Size, at, in_languages, kind

SIZES: tuple[Size, ...] = tuple((*size, letters) for size in ((1280, 720), (1920, 1080)) for letters in (100, 125, 150))
"""Both usual windows, in usual letters and in letters one and two steps larger."""
SPACE = re.compile(r"[^\S\u00a0]+")
MAY = re.compile(r"[-/\\] ")
"""What a line may end in within a word: a hyphen, or in a path its separator."""


def whole_words(lines: tuple[str, ...], text: str) -> Iterator[str]:
    """Each word that a line ends in the middle of, as it came out: a part, a hyphen where there is one, and the rest."""
    words = SPACE.split(text)
    place, left = 0, words[0]
    for line, after in pairwise(lines):
        for part in SPACE.split(line):
            if part == left:
                place, left = place + 1, words[place + 1] if place + 1 < len(words) else ""
                continue
            taken = part.removesuffix("-") if not left.startswith(part) else part
            yield f"{part} {SPACE.split(after)[0]}"
            left = left.removeprefix(taken)


@contextmanager
def drawn_texts() -> Iterator[list[tuple[str, tuple[int, int], tuple[str, ...]]]]:
    """What is drawn meanwhile: each text, where, and in which lines."""
    found = list[tuple[str, tuple[int, int], tuple[str, ...]]]()
    text = Paint.text

    def noted(paint: Paint, words: str, place: tuple[int, int], units: float, weight: Any, room: int, *rest: Any, **more: Any) -> int:  # fmt: skip
        found.append((words, place, paint._set(words, units, weight, room)[1]))
        return text(paint, words, place, units, weight, room, *rest, **more)

    with patch.object(Paint, "text", noted):
        yield found


def torn(placed: Placed) -> list[str]:
    """The words of the page, as it is drawn, that break where none may: elsewhere, or on a button."""
    buttons = [it.rect for it in placed.widgets() if isinstance(it, Button)]
    with drawn_texts() as texts:
        placed.draw(None)
    return [
        part
        for words, (left, top), lines in texts
        if len(lines) > 1
        for part in whole_words(lines, words)
        if not MAY.search(part) or any(it.collidepoint(left + 1, top + 1) for it in buttons)
    ]


def pages_torn(
    window: Window, screens: Screens, pack: Pack, root: Path, *, sizes: tuple[Size, ...] = SIZES, enough: int = 1_000
) -> dict[str, str]:
    """Of the first `enough` pages of each kind, in both languages: each word torn, and where that is."""
    seen, found = Counter[str](), dict[str, str]()
    for page in every_page(window, pack, root):
        seen[kind(page)] += 1
        if seen[kind(page)] > enough:
            continue
        for _ in in_languages(window):
            for size in sizes:
                for part in torn(at(window, screens, size)):
                    found.setdefault(part, f"{page.id}, {size}, {window.settings.language}")
    return found
