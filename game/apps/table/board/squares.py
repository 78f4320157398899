"""A square of the ring: its band with the levels of its facility, its picture, its name, and the tokens on it."""

from pygame import Rect

from game.apps.table.board.faces import KIND, Face, Style, band_height, picture_height
from game.apps.table.board.patterns import band
from game.apps.table.board.stones import draw_stone
from game.apps.table.board.tokens import spots
from game.apps.table.board.windows import draw_windows, windows_width
from game.apps.table.drawings import emblem
from game.board_signs import icon_of
from game.widgets import Do, Widget
from game.widgets.paint import Paint
from game.widgets.svg import drawing
from game.widgets.type import line_height


class SquareButton(Widget):
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
        if self.style.look == "tall" and self.face.square.colour is None:
            # A band says which deck or neighbourhood it is: without one the picture has the room.
            high = 0
        return Rect(inner.x, inner.y, inner.width, high), Rect(
            inner.x, inner.y + high, inner.width, inner.height - high
        )

    def token_spots(self, paint: Paint, count: int) -> tuple[list[tuple[int, int]], int]:
        """Where so many tokens stand on this square, and how large they are: never over its name."""
        _, below = self.room(paint)
        side = paint.px(40)
        match self.style.look:
            case "tall":
                row, picture, stone = self._row(paint, below, count)
                end = min(it.x for it in (picture, stone) if it.width or it is picture)
                return spots(count, Rect(row.x + paint.px(4), row.y, end - row.x - paint.px(8), row.height), side)
            case "small":
                strip = Rect(below.x + paint.px(3), below.y, below.width - paint.px(6), below.height)
                if below.width > 2 * below.height:
                    strip = Rect(below.centerx, below.y, below.width // 2 - paint.px(3), below.height)
                return spots(count, strip, min(side, below.height - paint.px(2)))
            case "short":
                strip = self._strip(paint)
                return spots(count, strip, min(side, strip.height))

    def _row(self, paint: Paint, below: Rect, tokens: int) -> tuple[Rect, Rect, Rect]:
        """Over the name: all of the room there, the picture in it, and left of that the stone that leads here.

        Tokens stand at the left of both. The picture has no width where they need its room, and the stone none where
        there is none.
        """
        words = self._words(paint, below)
        high = picture_height(paint, below, words)
        row, gap = Rect(below.x, below.y, below.width, below.height - words), paint.px(6)
        wide, small = high * 5 // 4, min(paint.px(40), high)
        stone = small + gap if self.face.leads else 0
        least = paint.px(24) * -(-tokens // 2)
        if least + stone + wide + 2 * gap > row.width:
            wide = 0
        taken = min(tokens * paint.px(42), row.width - stone - wide - 2 * gap)
        left = row.centerx - (taken + stone + wide) // 2 + taken
        if taken and not wide:
            left = row.right - stone - gap
        stands = Rect(left, row.centery - small // 2, small if stone else 0, small)
        return row, Rect(left + stone, row.centery - high // 2, wide, high), stands

    def _words(self, paint: Paint, below: Rect) -> int:
        """How high its name is."""
        return paint.text_height(self.label, self.style.size, "bold", below.width - 2 * paint.px(6))

    def _strip(self, paint: Paint) -> Rect:
        """On a short square: what its name leaves free, or else the middle of its band."""
        top, below = self.room(paint)
        words = self.style.lines * line_height(paint.size(self.style.size))
        if below.height - words >= paint.px(18):
            return Rect(below.x + paint.px(4), below.y + words, below.width - paint.px(8), below.height - words)
        return Rect(top.x + top.height, top.y, top.width - 2 * top.height, top.height)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        if self.face.leads is not None:
            wide, line = paint.px(6), paint.px(4 if self.bright else 3)
            paint.panel(rect.inflate(2 * wide, 2 * wide), fill=theme.ink, radius=15)
            paint.panel(rect.inflate(2 * (wide - line), 2 * (wide - line)), fill=theme.glow, radius=12)
        paint.panel(rect, fill=theme.card, edge=theme.edge, radius=10, shadow=self.face.leads is None)
        top, below = self.room(paint)
        if top.height:
            band(paint, top, self.face.square.colour, paint.px(8), self._plain(paint, top))
        self._kind(paint, top)
        {"tall": self._tall, "short": self._short, "small": self._small}[self.style.look](paint, top, below)
        if self.face.leads and self.style.look != "tall":
            side = max(paint.px(26), top.height)
            draw_stone(paint, Rect(rect.centerx - side // 2, rect.y - side // 3, side, side), self.face.leads)
        if focus == self.id:
            paint.ring(rect, 10)

    def _plain(self, paint: Paint, top: Rect) -> int:
        """How much of the band is without its pattern: words stand there."""
        kind = self.face.kind if self.style.look != "small" else ""
        return paint.px(14) + paint.width(kind, KIND, "semibold") if kind else 0

    def _kind(self, paint: Paint, top: Rect) -> None:
        if self._plain(paint, top):
            at = (top.x + paint.px(8), top.centery - line_height(paint.size(KIND)) // 2)
            paint.text(self.face.kind, at, KIND, "semibold", top.width, paint.theme.on_colour)

    def _letter(self, paint: Paint, top: Rect, size: int, right: int) -> None:
        """The letter of a neighbourhood that has no drawing."""
        if self.face.square.letter and self._emblem is None:
            paint.letter(self.face.square.letter, (right - size * 4 // 5, top.centery), size, paint.theme.on_colour)

    @property
    def _emblem(self) -> str | None:
        """The name of the drawing on this square, where its neighbourhood has one."""
        group = self.face.group
        return emblem(group.drawing) if group is not None and group.drawing is not None else None

    def _picture(self, paint: Paint, at: Rect) -> None:
        """The emblem of its neighbourhood, or else the icon of its kind."""
        if self._emblem is not None:
            picture = drawing(self._emblem, at.size, paint.theme.ink)
            paint.surface.blit(picture, picture.get_rect(center=at.center))
            return
        side = min(at.height, at.width) * 9 // 10
        paint.icon(
            icon_of(self.face.square), (at.centerx - side // 2, at.centery - side // 2), side, self._colour(paint)
        )

    def _tall(self, paint: Paint, top: Rect, below: Rect) -> None:
        face = self.face
        windows = self._windows(paint, top)
        self._letter(paint, top, paint.size(15), windows)
        row, picture, stone = self._row(paint, below, len(face.tokens) + face.coming)
        if picture.width:
            self._picture(paint, picture)
        if face.leads:
            draw_stone(paint, stone, face.leads)
        self._name(paint, Rect(below.x, row.bottom, below.width, below.bottom - row.bottom))

    def _windows(self, paint: Paint, top: Rect) -> int:
        """The levels of the facility at the right of the band; where they begin."""
        group = self.face.group
        if group is None:
            return top.right
        size = min(paint.size(16), top.height)
        left = top.right - windows_width(len(group.levels), size) - paint.px(6)
        shade = paint.theme.colours[group.colour].fill
        paint.surface.fill(shade, Rect(left, top.y, top.right - left - paint.px(4), top.height))
        built = tuple(level.built for level in group.levels)
        draw_windows(paint, (left, top.centery), size, built, paint.theme.on_colour, shade)
        return left

    def _short(self, paint: Paint, top: Rect, below: Rect) -> None:
        side = top.height - paint.px(4)
        if not self.face.kind:
            at = (top.x + paint.px(5), top.y + paint.px(2))
            paint.icon(icon_of(self.face.square), at, side, paint.theme.on_colour)
        self._letter(paint, top, paint.size(15), self._windows(paint, top))
        words = self.style.lines * line_height(paint.size(self.style.size))
        alone = not self.face.tokens or self._strip(paint).y < below.y
        self._name(paint, below if alone else Rect(below.x, below.y, below.width, words))

    def _small(self, paint: Paint, top: Rect, below: Rect) -> None:
        theme, face = paint.theme, self.face
        side = min(paint.px(30), below.height - paint.px(6))
        beside = below.width > 2 * below.height
        if face.tokens and not beside:
            return
        middle = below.x + below.width // 4 if beside and face.tokens else below.centerx
        letter = paint.px(20) if face.square.letter and self._emblem is None else 0
        wide = side + letter
        at = Rect(middle - wide // 2, below.centery - side // 2, side, side)
        self._picture(paint, at)
        if letter:
            paint.letter(face.square.letter or "", (at.right + letter - paint.px(7), at.centery), letter, theme.ink)

    def _name(self, paint: Paint, room: Rect) -> None:
        inside = room.width - 2 * paint.px(6)
        high = paint.text_height(self.label, self.style.size, "bold", inside)
        at = (room.x + paint.px(6), room.y + max(0, room.height - high) // 2)
        paint.text(self.label, at, self.style.size, "bold", inside, paint.theme.ink, "centre")

    def _colour(self, paint: Paint) -> str:
        colour = self.face.square.colour
        return paint.theme.colours[colour].fill if colour is not None else paint.theme.ink
