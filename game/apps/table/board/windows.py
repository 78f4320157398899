"""The levels of a facility as small windows: lit where built, dark where not."""

from pygame import Rect

from game.widgets.paint import Paint


def _measures(size: int) -> tuple[int, int]:
    """The side of a window and the gap before it, beside letters of this size."""
    return max(7, round(size * 0.74)), max(2, round(size * 0.2))


def windows_width(count: int, size: int) -> int:
    """How wide so many windows are beside letters of this size in pixels, with the gap before them."""
    side, gap = _measures(size)
    return gap + count * (side + gap) if count else 0


def draw_windows(paint: Paint, at: tuple[int, int], size: int, built: tuple[bool, ...], edge: str, ground: str) -> None:
    """Windows from here, round this middle, on this ground: a lit one has a cross in it."""
    side, gap = _measures(size)
    line = max(1, side // 9)
    left = at[0] + 2 * gap
    for lit in built:
        box = Rect(left, at[1] - side // 2, side, side)
        paint.surface.fill(edge, box)
        inner = box.inflate(-2 * line, -2 * line)
        paint.surface.fill(paint.theme.glow if lit else ground, inner)
        if lit:
            cross = paint.theme.on_glow
            paint.surface.fill(cross, Rect(inner.centerx - line // 2, inner.y, line, inner.height))
            paint.surface.fill(cross, Rect(inner.x, inner.centery - line // 2, inner.width, line))
        left += side + gap
