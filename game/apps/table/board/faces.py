"""What is to be seen on a square, and in which look all of a ring can be read whole."""

from dataclasses import dataclass, field
from typing import Literal

from pygame import Rect

from game.apps.table.board.windows import windows_width
from game.rules.views.shapes import GroupView, SquareView
from game.widgets.paint import Paint
from game.widgets.type import line_height

KIND = 18.7
"""The size of the kind of a square, in its band."""

SquareSize = Literal["tall", "short", "small"]
"""A square with all its words; the same with its icon in the band; one with an icon and a letter only."""


@dataclass(frozen=True)
class Style:
    """How all squares of a ring are drawn."""

    look: SquareSize
    size: float = 0
    """The size of the names."""
    lines: int = 1
    """How many lines the longest name takes."""


def picture_height(paint: Paint, below: Rect, words: int) -> int:
    """How high the picture on a square is, over words of this height."""
    return max(paint.px(18), min(paint.px(48), below.height - words - paint.px(8)))


@dataclass
class Face:
    """What is to be seen on a square now."""

    square: SquareView
    name: str
    kind: str
    """What is written in the band, if anything."""
    group: GroupView | None = None
    tokens: list[str | None] = field(default_factory=list)
    """The seats whose tokens stand here."""
    coming: bool = False
    """Whether a token is on its way here."""
    leads: int | None = None
    """How many eyes lead here; 0 where staying does."""


def band_height(paint: Paint, style: Style, inner: Rect) -> int:
    """How high the band of a square is."""
    match style.look:
        case "tall":
            return line_height(paint.size(KIND))
        case "short":
            return max(paint.px(24), line_height(paint.size(KIND)))
        case "small":
            return max(paint.px(9), min(paint.px(14), inner.height // 4))


def style_for(paint: Paint, faces: list[Face], squares: tuple[Rect, ...]) -> Style:
    """The look in which every name can be read whole on its square; `small` where none can."""
    looks: tuple[tuple[SquareSize, float], ...] = (("tall", 18.7), ("short", 17))
    for look, largest in looks:
        for broken in (False, True):
            size = largest
            while size >= (16 if not broken else 14):
                lines = max(_lines(paint, face, rect, size, broken) for face, rect in zip(faces, squares, strict=True))
                style = Style(look, size, lines)
                if lines < _TOO_MANY and all(
                    _fits(paint, style, face, rect) for face, rect in zip(faces, squares, strict=True)
                ):
                    return style
                size -= 0.5
    return Style("small")


_TOO_MANY = 99


def _lines(paint: Paint, face: Face, rect: Rect, size: float, broken: bool) -> int:
    """How many lines the name takes; too many where a word would have to break and may not."""
    inside = rect.width - 2 * paint.px(2) - 2 * paint.px(6)
    lines = paint.lines(face.name, size, "bold", inside)
    whole = " ".join(lines) == " ".join(face.name.split())
    hyphened = "".join(line.removesuffix("-") if line.endswith("-") else f"{line} " for line in lines).split() == face.name.split()  # fmt: skip
    return len(lines) if whole or (broken and hyphened) else _TOO_MANY


def _fits(paint: Paint, style: Style, face: Face, rect: Rect) -> bool:
    inner = rect.height - 2 * paint.px(2)
    words = style.lines * line_height(paint.size(style.size))
    band = band_height(paint, style, rect)
    if style.look == "tall":
        inside = rect.width - 2 * paint.px(2) - 2 * paint.px(6)
        words = paint.text_height(face.name, style.size, "bold", inside)
        band = band if face.square.colour is not None else 0
        return band + words + paint.px(34) <= inner and _band_fits(paint, face, rect)
    return band + words <= inner and _band_fits(paint, face, rect)


def _band_fits(paint: Paint, face: Face, rect: Rect) -> bool:
    """Whether the kind, the letter and the windows of a neighbourhood have their places in the band."""
    levels = windows_width(len(face.group.levels), paint.size(16)) + paint.size(15) if face.group is not None else 0
    return paint.width(face.kind, KIND, "semibold") + levels + paint.px(22) <= rect.width
