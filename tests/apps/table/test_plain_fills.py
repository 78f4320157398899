"""A rectangle that is filled in parts is to the pixel the one that is filled at once."""

import itertools

import pytest
from pygame import Rect, Surface
from pygame.image import tobytes

from game.widgets.rounded import plain

LEFTS = (-7, 0, 1, 3, 4, 50, 63, 64)
WIDES = (-1, 0, 1, 4, 14, 15, 16, 31, 59, 60, 61, 63, 64, 65, 100, 127, 400)


@pytest.mark.parametrize("clip", [None, Rect(13, 2, 55, 5)])
def test_parts_cover_what_the_whole_does_and_nothing_else(clip: Rect | None) -> None:
    at_once, in_parts = Surface((200, 9)), Surface((200, 9))
    for surface in (at_once, in_parts):
        surface.set_clip(clip)
    for left, wide, high in itertools.product(LEFTS, WIDES, (-1, 0, 1, 4)):
        for surface in (at_once, in_parts):
            surface.fill("#000000")
        rect = Rect(left, 3, wide, high)
        at_once.fill("#C0FFEE", rect)
        plain(in_parts, rect, "#C0FFEE")
        assert tobytes(at_once, "RGB") == tobytes(in_parts, "RGB"), rect
