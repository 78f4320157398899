"""The ring of squares round a page: where they stand, what is on them, and the tokens that walk."""

from collections.abc import Callable, Iterator, Mapping

import pygame
from pygame import Rect

from game.apps.table.board.faces import Face, Style, style_for
from game.apps.table.board.geometry import Layout, lay
from game.apps.table.board.ledge import Ledge
from game.apps.table.board.remembered import remembered
from game.apps.table.board.squares import SquareButton
from game.apps.table.board.tokens import draw_token
from game.apps.table.motion import Walk
from game.apps.table.voice import TableLanguage
from game.rules.views.shapes import BoardView
from game.widgets import Do, Widget
from game.widgets.base import Direction
from game.widgets.paint import REACH, Paint
from game.widgets.press import LEAST

NARROW = (122, 70)
"""How wide the sides of a small ring are and how high its top and bottom, with names on its squares."""

OnSquare = Callable[[int], object]
"""What is done with the square at this place."""


class Ring:
    """The board, as it stands round a page."""

    def __init__(
        self,
        board: BoardView,
        voice: TableLanguage,
        inspect: OnSquare,
        go: Mapping[int, tuple[str, int, Do]],
        *,
        home: int = 0,
        walk: Walk | None = None,
        ledge: Ledge,
    ) -> None:
        """`go`: the squares to go to, each with the widget that does the same, the eyes, and what goes there."""
        self._walk = walk
        self._ledge = ledge
        self._town_shown = False
        self._tokens = board.tokens
        self.home = f"square.{home}"
        """Where the keyboard enters the ring."""
        groups = {group.id: group for group in board.groups}
        self._leads = {option: place for place, (option, _, _) in go.items()}
        self._squares: list[SquareButton] = []
        self._layout: Layout | None = None
        self._percent = 100
        """The size of the letters on the squares."""
        for square in board.squares:
            group = groups.get(square.of or "") if square.kind == "neighbourhood" else None
            kind = voice.say(f"table.board.kind.{square.kind}") if square.kind in ("dilemma", "neighbourhood") else ""
            tokens = [
                token.seat
                for number, token in enumerate(board.tokens)
                if token.place == square.place and (walk is None or number != walk.token)
            ]
            coming = walk is not None and walk.path[-1] == square.place
            face = Face(square, voice.words(square.name), kind, group, tokens, coming)
            look: Do = _asks(inspect, square.place)
            press = look
            if square.place in go:
                _, face.leads, press = go[square.place]
            self._squares.append(SquareButton(f"square.{square.place}", face, spoken(voice, face), press, look))

    def place(self, paint: Paint, window: Rect, *, small: bool) -> Rect:
        margin, gap = min(paint.px(14), window.width // 60), paint.px(6)
        area = window.inflate(-2 * margin, -2 * margin)
        faces = [square.face for square in self._squares]
        narrow, side = (paint.px(NARROW[0]), max(LEAST, paint.px(NARROW[1]))), max(LEAST, paint.px(58))
        style, self._layout = Style("small"), lay(len(faces), area, gap, (side, side))
        # Names grow less than other words: in usual letters they are better than not at all.
        for thick, percent in ((None, paint.text_percent), (None, 100), (narrow, 100)):
            layout = lay(len(faces), area, gap, thick)
            found = style_for(paint.again(percent), faces, layout.squares) if thick or not small else style
            if found.look != "small":
                style, self._layout, self._percent = found, layout, percent
                break
        for square, rect in zip(self._squares, self._layout.squares, strict=True):
            square.rect, square.style = rect, style
        return self._layout.inside

    def stand(self, paint: Paint, *, shown: bool) -> int:
        assert self._layout is not None
        self._town_shown = shown and self._ledge.place(paint, self._layout.inside)
        return paint.measured(self._ledge, self._layout.inside.width) if self._town_shown else 0

    @property
    def style(self) -> Style:
        """How its squares are drawn."""
        return self._squares[0].style

    def next(self, id: str, direction: Direction) -> str:
        """The square beside this one, by the arrow keys."""
        assert self._layout is not None
        here = next(place for place, square in enumerate(self._squares) if square.id == id)
        return self._squares[self._layout.next(here, direction)].id

    def led_to(self, id: str) -> Rect | None:
        place = self._leads.get(id)
        return next((square.rect for square in self._squares if square.face.square.place == place), None)

    def draw(self, paint: Paint, focus: str | None) -> None:
        """The board, over it where the keyboard is, and over that what walks."""
        for square in self._squares:
            square.bright = self._leads.get(focus or "") == square.face.square.place or focus == square.id
        paint = paint.again(self._percent)
        size, lit = paint.surface.get_size(), self._lit(paint)
        paint.surface.blit(remembered(size, self._shows(paint), lit, lambda it: self._draw_all(paint.on(it))), (0, 0))
        for square in self._squares:
            if square.id == focus:
                paint.ring(square.rect, 10)
        if self._walk is not None:
            self._draw_walk(paint, self._walk)

    def _shows(self, paint: Paint) -> object:
        """All that decides how the board looks, but for the focus ring, for what is bright, and for what walks."""
        return (
            (paint.theme, paint.language, paint.text_percent),
            (self._layout, self.style, [square.face for square in self._squares]),
            self._ledge.shows if self._town_shown else None,
        )

    def _lit(self, paint: Paint) -> list[Rect]:
        """Where a square is bright among others that are not, with what is drawn round it."""
        reach = 2 * paint.px(REACH)
        return [square.rect.inflate(reach, reach) for square in self._squares if square.bright and self._leads]

    def _draw_all(self, paint: Paint) -> None:
        """The wood or the town inside, the squares, and the tokens that stand on them."""
        assert self._layout is not None
        paint.surface.fill(paint.theme.paper)
        if self._town_shown:
            self._ledge.draw(paint)
        else:
            _wood(paint, self._layout.inside)
        shown = [square for square in self._squares if paint.shows(square.rect)]
        # What is bright lies over its neighbours.
        for square in sorted(shown, key=lambda it: (it.face.leads is not None, it.bright)):
            square.draw(paint, None)
            if self._leads and square.face.leads is None and not square.bright:
                paint.veil(square.rect)
        for square in shown:
            stand = square.face.tokens
            # Whoever is on the way here finds a place free.
            places, side = square.token_spots(paint, len(stand) + square.face.coming) if stand else ([], 0)
            for seat, spot in zip(stand, places, strict=False):
                draw_token(paint, seat, spot, side)

    def _draw_walk(self, paint: Paint, walk: Walk) -> None:
        start, end, part, high = walk.where
        side = paint.px(40)
        (x, y), (to_x, to_y) = (self._spot(paint, place) for place in (start, end))
        centre = (round(x + (to_x - x) * part), round(y + (to_y - y) * part - high * paint.px(16)))
        draw_token(paint, self._tokens[walk.token].seat, centre, side)

    def _spot(self, paint: Paint, place: int) -> tuple[int, int]:
        square = self._squares[place]
        here = len(square.face.tokens)
        return square.token_spots(paint, here + 1)[0][here]

    def widgets(self) -> Iterator[Widget]:
        """The squares in the order you walk them, and the plates of the town."""
        yield from self._squares
        if self._town_shown:
            yield from self._ledge.widgets()


def spoken(voice: TableLanguage, face: Face) -> str:
    """What a square is, in words: its kind, its levels, and who stands there."""
    parts = [voice.say(f"table.board.kind.{face.square.kind}")]
    if face.group is not None:
        if face.group.drawing is None:
            parts = [voice.say("table.board.kind.group", letter=face.group.letter)]
        parts.append(voice.say("table.board.level", level=face.group.level, top=len(face.group.levels)))
    parts += [voice.seat(seat) if seat is not None else voice.say("table.board.municipality") for seat in face.tokens]
    return ", ".join(parts)


def _asks(act: OnSquare, place: int) -> Do:
    return lambda: act(place)


def _wood(paint: Paint, inside: Rect) -> None:
    theme = paint.theme
    paint.panel(inside, fill=theme.wood, edge=theme.line, radius=14)
    seam_colour = pygame.Color(theme.wood).lerp(theme.line, 0.4)
    step = paint.px(104)
    for number, top in enumerate(range(inside.y + step, inside.bottom - paint.px(10), step)):
        paint.surface.fill(seam_colour, Rect(inside.x + paint.px(3), top, inside.width - 2 * paint.px(3), 1))
        seam = inside.x + inside.width * (2 + 3 * (number % 2)) // 7
        paint.surface.fill(seam_colour, Rect(seam, top - step, 1, step))
