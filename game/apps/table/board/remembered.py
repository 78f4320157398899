"""The last picture of the board: drawn once, and again only where something that it shows is different."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from pygame import Rect, Surface


class _Picture(Struct, frozen=True):
    shows: object
    lit: tuple[Rect, ...]
    surface: Surface


_last: list[_Picture] = []
"""One: it has as many pixels as the window."""


def remembered(size: tuple[int, int], shows: object, lit: Sequence[Rect], draw: Callable[[Surface], object]) -> Surface:
    """The picture of this, in this size. `shows` and `lit` are equal only where every pixel is; `draw` draws all of it.

    `lit`: the parts that look otherwise while the keyboard is at what leads there. Of two pictures that show the same,
    nothing else differs.
    """
    last = _last[0] if _last and _last[0].surface.get_size() == size else None
    surface = Surface(size) if last is None else last.surface
    if last is None or last.shows != shows:
        draw(surface)
    elif last.lit == tuple(lit):
        return surface
    else:
        for part in (*last.lit, *lit):
            if (part in last.lit) != (part in lit):
                surface.set_clip(part)
                draw(surface)
                surface.set_clip(None)
    _last[:] = [_Picture(shows, tuple(lit), surface)]
    return surface


def forget() -> None:
    """Remember none."""
    _last.clear()
