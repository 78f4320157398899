"""The last pictures of the board: drawn once, for as long as nothing of what they show changes."""

from collections import deque
from collections.abc import Callable

from msgspec import Struct
from pygame import Surface


class _Picture(Struct, frozen=True):
    shows: object
    surface: Surface


# Two: they have as many pixels as the window, and the keyboard goes to and fro between two squares to choose from.
_LAST: deque[_Picture] = deque(maxlen=2)


def remembered(shows: object, draw: Callable[[], Surface]) -> Surface:
    """The picture of this, drawn where there is none. `shows` is equal only where every pixel is."""
    for picture in _LAST:
        if picture.shows == shows:
            return picture.surface
    _LAST.append(_Picture(shows, draw()))
    return _LAST[-1].surface


def forget() -> None:
    """Remember none of them."""
    _LAST.clear()
