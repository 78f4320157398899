"""The tokens: a shape and a colour for each seat; one with a house for the whole municipality."""

import pygame
from pygame import Rect, Surface

from game.board_signs import SHAPES
from game.rules.setup import COLOURS
from game.widgets.kept import kept
from game.widgets.paint import Paint
from game.widgets.rounded import FINE

ALL = len(COLOURS)
"""The place of the token of the whole municipality, after those of the seats."""


def place_of(seat: str | None) -> int:
    """The place of a seat's token among the shapes."""
    return COLOURS.index(seat) if seat is not None else ALL


def draw_token(paint: Paint, seat: str | None, centre: tuple[int, int], side: int) -> None:
    """A token of `side` pixels with its middle there."""
    theme, place = paint.theme, place_of(seat)
    if seat is None:
        paint.surface.blit(_picture(2, side, theme.accent, theme.card, theme.ink), _corner(centre, side))
        inner = round(side * 0.58)
        paint.icon("building-community", _corner(centre, inner), inner, theme.on_accent)
        return
    shape = _picture(place, side, theme.seats[place], theme.card, theme.ink)
    paint.surface.blit(shape, _corner(centre, side))


def _corner(centre: tuple[int, int], side: int) -> tuple[int, int]:
    return centre[0] - side // 2, centre[1] - side // 2


@kept
def _picture(place: int, side: int, fill: str, line: str, outline: str) -> Surface:
    """The shape in its colour, in a thin line, in an outline."""
    corners, size = SHAPES[place]
    fine = side * FINE
    picture = Surface((fine, fine), pygame.SRCALPHA)
    picture.fill((*pygame.Color(outline)[:3], 0))
    for colour, away in ((outline, 0.0), (line, 0.1), (fill, 0.2)):
        reach = fine / 2 * (0.97 - away) * size if size > 1 else fine / 2 * (0.97 * size - away)
        points = [(fine / 2 + x * reach, fine / 2 + y * reach) for x, y in corners]
        pygame.draw.polygon(picture, colour, points)
    return pygame.transform.smoothscale(picture, (side, side))


def spots(count: int, room: Rect, side: int) -> tuple[list[tuple[int, int]], int]:
    """Where so many tokens stand in the room, and how large each is: side by side, smaller where they must be."""
    sizes = {rows: min(side, room.width // -(-count // rows), room.height // rows) for rows in (1, 2, 3)}
    rows = max(sizes, key=lambda it: (sizes[it], -it))
    size, in_row = sizes[rows], -(-count // rows)
    places = []
    for number in range(count):
        row, column = divmod(number, in_row)
        here = min(in_row, count - row * in_row)
        left = room.right - size * here
        top = room.centery - size * rows // 2
        places.append((left + size * column + size // 2, top + size * row + size // 2))
    # Side by side, and a little apart.
    return places, size - size // 12
