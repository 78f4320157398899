"""A square of the ring: its band, icon, name, the levels of its facility, and the tokens on it."""

from dataclasses import dataclass, field
from typing import Literal

from pygame import Rect

from game.apps.table.board.patterns import band
from game.apps.table.board.stones import draw_stone
from game.apps.table.board.tokens import spots
from game.apps.table.paint import Paint
from game.apps.table.type import line_height
from game.apps.table.widgets import Do, Widget
from game.rules.views.town_shapes import GroupView, SquareView

ICONS = {
    "start": "calendar-event",
    "dilemma": "cards",
    "neighbourhood": "home-heart",
    "news": "news",
    "voice": "message-2",
    "reflection": "leaf",
}
DECKS = {
    "wmo": "heart-handshake",
    "youth": "mood-kid",
    "jeugd": "mood-kid",
    "work": "briefcase",
    "werk": "briefcase",
    "participatie": "briefcase",
    "participation": "briefcase",
}
"""Decks and funds that many packs have."""

Look = Literal["tall", "short", "small"]
"""A square with all its words; the same with its icon in the band; one with an icon and a letter only."""


def icon_of(square: SquareView) -> str:
    """The icon of a square: by its deck where that is known, else by its kind."""
    known = DECKS.get(square.of or "") if square.kind == "dilemma" else None
    return known or ICONS[square.kind]


@dataclass(frozen=True)
class Style:
    """How all squares of a ring are drawn."""

    look: Look
    size: float = 0
    """The size of the names."""
    lines: int = 1
    """How many lines the longest name takes."""


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


class Square(Widget):
    """A square that can be looked at, and gone to where a stone leads there."""

    role = "button"
    group = "ring"

    def __init__(self, id: str, face: Face, value: str, press: Do, inspect: Do) -> None:
        super().__init__(id, face.name, value=value)
        self.face = face
        self.style = Style("small")
        self.bright = False
        """Whether this is where the option with the keyboard leads."""
        self.actions["press"] = press
        self.actions["inspect"] = inspect

    def measure(self, paint: Paint, room: int) -> int:
        return self.rect.height

    def room(self, paint: Paint) -> tuple[Rect, Rect]:
        """The band, and what is under it."""
        line = paint.px(2)
        inner = self.rect.inflate(-2 * line, -2 * line)
        high = band_height(paint, self.style, inner)
        return Rect(inner.x, inner.y, inner.width, high), Rect(
            inner.x, inner.y + high, inner.width, inner.height - high
        )

    def token_spots(self, paint: Paint, count: int) -> tuple[list[tuple[int, int]], int]:
        """Where so many tokens stand on this square, and how large they are: never over its name."""
        _, below = self.room(paint)
        side = paint.px(36)
        if self.style.look == "tall":
            left, wide, middle, _ = self._icon_row(paint, below, count)
            high = below.height - self.style.lines * line_height(paint.size(self.style.size)) - paint.px(4)
            left += wide
            if self._crowded(paint, below, count):
                left = below.x + boxes_width(paint, self._levels)
            strip = Rect(left + paint.px(4), middle - high // 2, below.right - left - paint.px(8), high)
            return spots(count, strip, side)
        if self.style.look == "small":
            strip = Rect(below.x + paint.px(3), below.y, below.width - paint.px(6), below.height)
            if below.width > 2 * below.height:
                strip = Rect(below.centerx, below.y, below.width // 2 - paint.px(3), below.height)
            return spots(count, strip, min(side, below.height - paint.px(2)))
        strip = self._strip(paint)
        return spots(count, strip, min(side, strip.height))

    @property
    def _levels(self) -> int:
        return len(self.face.group.levels) if self.face.group is not None else 0

    def _crowded(self, paint: Paint, below: Rect, count: int) -> bool:
        """Whether so many tokens need the room of the icon too."""
        left, wide, _, _ = self._icon_row(paint, below, count)
        free = Rect(0, 0, below.right - left - wide - paint.px(8), paint.px(36))
        return bool(count) and spots(count, free, paint.px(36))[1] < paint.px(24)

    def _strip(self, paint: Paint) -> Rect:
        """On a short square: what its name leaves free, or else the middle of its band."""
        top, below = self.room(paint)
        words = self.style.lines * line_height(paint.size(self.style.size))
        if below.height - words >= paint.px(18):
            return Rect(below.x + paint.px(4), below.y + words, below.width - paint.px(8), below.height - words)
        return Rect(top.x + top.height, top.y, top.width - 2 * top.height, top.height)

    def _icon_row(self, paint: Paint, below: Rect, tokens: int) -> tuple[int, int, int, int]:
        """The left of the icon with the levels, how wide that is, the middle of its row, and the side of the icon."""
        words = self.style.lines * line_height(paint.size(self.style.size))
        side = max(paint.px(18), min(paint.px(40), below.height - words - paint.px(10)))
        wide = side + boxes_width(paint, self._levels)
        spare = below.height - side - words
        left = below.centerx - wide // 2
        # It makes way for tokens where there is little room.
        if below.right - left - wide < tokens * paint.px(40):
            left = below.x + paint.px(7)
        return left, wide, below.y + spare * 2 // 5 + side // 2, side

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        if self.face.leads is not None:
            wide = paint.px(7 if self.bright else 5)
            paint.panel(rect.inflate(2 * wide, 2 * wide), fill=theme.glow, radius=14)
            line = paint.px(5 if self.bright else 3)
            paint.panel(rect.inflate(2 * line, 2 * line), fill=theme.ink, radius=13)
        paint.panel(rect, fill=theme.card, edge=theme.edge, radius=10, shadow=self.face.leads is None)
        top, below = self.room(paint)
        band(paint, top, self.face.square.colour, paint.px(8))
        {"tall": self._tall, "short": self._short, "small": self._small}[self.style.look](paint, top, below)
        if self.face.leads:
            side = max(paint.px(26), top.height)
            draw_stone(paint, Rect(rect.centerx - side // 2, rect.y - side // 3, side, side), self.face.leads)
        if focus == self.id:
            paint.ring(rect, 10)

    def _letter(self, paint: Paint, top: Rect, size: int) -> None:
        if self.face.square.letter:
            paint.letter(self.face.square.letter, (top.right - size * 4 // 5, top.centery), size, paint.theme.on_colour)

    def _tall(self, paint: Paint, top: Rect, below: Rect) -> None:
        theme, face = paint.theme, self.face
        if face.kind:
            at = (top.x + paint.px(8), top.centery - round(paint.size(14) * 0.7))
            paint.text(face.kind, at, 14, "semibold", top.width, theme.on_colour)
        self._letter(paint, top, paint.size(15))
        count = len(face.tokens) + face.coming
        left, _, middle, side = self._icon_row(paint, below, count)
        if not self._crowded(paint, below, count):
            paint.icon(icon_of(face.square), (left, middle - side // 2), side, self._colour(paint))
            self._boxes(paint, left + side, middle)
        else:
            self._boxes(paint, below.x, middle)
        self._name(paint, Rect(below.x, middle + side // 2, below.width, below.bottom - middle - side // 2))

    def _short(self, paint: Paint, top: Rect, below: Rect) -> None:
        side = top.height - paint.px(4)
        paint.icon(icon_of(self.face.square), (top.x + paint.px(5), top.y + paint.px(2)), side, paint.theme.on_colour)
        self._letter(paint, top, paint.size(15))
        words = self.style.lines * line_height(paint.size(self.style.size))
        strip = self._strip(paint)
        alone = (self.face.group is None and not self.face.tokens) or strip.y < below.y
        self._name(paint, below if alone else Rect(below.x, below.y, below.width, words))
        if self.face.group is not None and not self.face.tokens:
            wide = boxes_width(paint, len(self.face.group.levels))
            self._boxes(paint, strip.centerx - wide // 2 - paint.px(3), strip.centery, on_band=strip.y < below.y)

    def _small(self, paint: Paint, top: Rect, below: Rect) -> None:
        theme, face = paint.theme, self.face
        side = min(paint.px(30), below.height - paint.px(6))
        beside = below.width > 2 * below.height
        if face.tokens and not beside:
            return
        middle = below.x + below.width // 4 if beside and face.tokens else below.centerx
        wide = side + (paint.px(20) if face.square.letter else 0)
        paint.icon(icon_of(face.square), (middle - wide // 2, below.centery - side // 2), side, self._colour(paint))
        if face.square.letter:
            at = (middle + wide // 2 - paint.px(7), below.centery)
            paint.letter(face.square.letter, at, paint.px(20), theme.ink)

    def _name(self, paint: Paint, room: Rect) -> None:
        inside = room.width - 2 * paint.px(6)
        high = paint.text_height(self.label, self.style.size, "semibold", inside)
        at = (room.x + paint.px(6), room.y + max(0, room.height - high) // 2)
        paint.text(self.label, at, self.style.size, "semibold", inside, paint.theme.ink, "centre")

    def _boxes(self, paint: Paint, left: int, middle: int, *, on_band: bool = False) -> None:
        """The levels of the facility: filled where built."""
        if self.face.group is None:
            return
        ink, ground = paint.theme.ink, paint.theme.card
        if on_band:
            ink, ground = paint.theme.on_colour, paint.theme.colours[self.face.group.colour].fill
        side = paint.px(13)
        for number, level in enumerate(self.face.group.levels):
            box = Rect(left + paint.px(6) + number * (side + paint.px(4)), middle - side // 2, side, side)
            paint.panel(box, fill=ink if level.built else ground, edge=ink, radius=3, border=1.5)

    def _colour(self, paint: Paint) -> str:
        colour = self.face.square.colour
        return paint.theme.colours[colour].fill if colour is not None else paint.theme.ink


def boxes_width(paint: Paint, count: int) -> int:
    """How wide so many levels are."""
    return paint.px(6) + count * (paint.px(13) + paint.px(4)) if count else 0


def band_height(paint: Paint, style: Style, inner: Rect) -> int:
    """How high the band of a square is."""
    match style.look:
        case "tall":
            return line_height(paint.size(15))
        case "short":
            return max(paint.px(24), line_height(paint.size(15)))
        case "small":
            return max(paint.px(9), min(paint.px(14), inner.height // 4))


def style_for(paint: Paint, faces: list[Face], squares: tuple[Rect, ...]) -> Style:
    """The look in which every name can be read whole on its square; `small` where none can."""
    looks: tuple[tuple[Look, float], ...] = (("tall", 18), ("short", 17))
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
    lines = paint.lines(face.name, size, "semibold", inside)
    whole = " ".join(lines) == " ".join(face.name.split())
    hyphened = "".join(line.removesuffix("-") if line.endswith("-") else f"{line} " for line in lines).split() == face.name.split()  # fmt: skip
    return len(lines) if whole or (broken and hyphened) else _TOO_MANY


def _fits(paint: Paint, style: Style, face: Face, rect: Rect) -> bool:
    inner = rect.height - 2 * paint.px(2)
    words = style.lines * line_height(paint.size(style.size))
    band = band_height(paint, style, rect)
    if style.look == "tall":
        kind = paint.lines(face.kind, 14, "semibold", rect.width - paint.px(36)) if face.kind else ()
        return band + words + paint.px(28) + paint.px(8) <= inner and len(kind) <= 1
    return band + words <= inner
