"""The kitchen behind the title: a table with empty chairs, a lamp, and a window on the town."""

import pygame
from pygame import Rect, Surface

from game.apps.table.board.panorama import Drawn, panorama
from game.widgets.kept import PICTURES
from game.widgets.paint import Paint
from game.widgets.svg import INK, drawing
from game.widgets.theme import Theme

DESIGN = (1920, 1080)
"""The size of window for which the places below are given, in pixels."""
TABLE = (0, 601, 1920, 480)
"""Left, top, width and height."""
WINDOW = (1150, 91, 680, 510)
OPENING = (1201, 116, 578, 427)
"""What is seen through the window."""
TOWN = (-415, 1785)
"""Where the town begins, from the left of the opening, and how wide it is."""
ROD = (1102, 62, 776, 12)
CURTAINS = ((1120, 73, 150, 528), (1709, 73, 150, 528))
LEDGE = 633
"""Where the lower part of the wall begins."""
WOOD = "#8C6239"
THINGS: tuple[tuple[str, int, int, int, int], ...] = (
    ("lamp", 892, -18, 240, 270),
    ("biscuit-tin", 186, 752, 150, 112),
    ("newspaper", 396, 776, 262, 142),
    ("glasses", 566, 866, 130, 60),
    ("cup-brick", 742, 808, 120, 110),
    ("tulips", 972, 610, 150, 230),
    ("teapot", 1160, 706, 190, 150),
    ("cup-ochre", 1068, 828, 120, 110),
    ("letter", 1378, 780, 220, 142),
    ("cup", 1648, 750, 120, 110),
    ("chair-teal", 92, 872, 210, 220),
    ("chair-brick", 868, 872, 210, 220),
    ("chair-ochre", 1638, 872, 210, 220),
)
"""What stands there, from behind to in front: name, left, top, and the room for it."""
CLOUDS = ((70, 36), (352, 20))
WORDS = Rect(100, 44, 880, 690)
"""The part of the wall for the words and the buttons."""
USUAL = Drawn("spring", (("old_village", 2), ("harbour", 1), ("new_land", 1), ("polder_edge", 0)))
"""The town outside, where no evening was saved."""


class Kitchen:
    """The picture; it covers the window."""

    def __init__(self, outside: Drawn = USUAL) -> None:
        """`outside`: the town as it is seen through the window."""
        self._outside = outside

    def room(self, paint: Paint) -> Rect:
        """Where words stand."""
        wide, high = paint.surface.get_size()
        scale = _scale((wide, high))
        room = Rect(*(round(it * scale) for it in WORDS))
        # A higher window has more wall.
        room.height += high - round(DESIGN[1] * scale)
        return room

    def draw(self, paint: Paint) -> None:
        """All of it, behind the page."""
        size, theme = paint.surface.get_size(), paint.theme
        made_from = ("kitchen", size, theme.name["en"], self._outside)
        paint.surface.blit(PICTURES.get(made_from, lambda: _kitchen(size, theme, self._outside)), (0, 0))


def _scale(size: tuple[int, int]) -> float:
    return min(size[0] / DESIGN[0], size[1] / DESIGN[1])


def _kitchen(size: tuple[int, int], theme: Theme, outside: Drawn) -> Surface:
    wide, high = size
    scale = _scale(size)
    layer = Surface(size, pygame.SRCALPHA)
    # A wider window has its table from wall to wall, and the town at the right; a higher one has more wall.
    right, down = wide - round(DESIGN[0] * scale), high - round(DESIGN[1] * scale)

    def at(left: int, top: int, room_wide: int, room_high: int) -> Rect:
        return Rect(*(round(it * scale) for it in (left, top, room_wide, room_high)))

    def put(name: str, place: Rect) -> None:
        part = drawing(name, place.size)
        layer.blit(part, part.get_rect(midbottom=place.midbottom))

    opening = at(*OPENING).move(right, 0)
    put("window-frame", at(*WINDOW).move(right, 0))
    rod = at(*ROD).move(right, 0)
    for place, turned in zip(CURTAINS, (False, True), strict=True):
        here = at(*place).move(right, 0)
        part = pygame.transform.flip(drawing("curtain", here.size), turned, False)
        layer.blit(part, part.get_rect(midtop=here.midtop))
    outline = rod.inflate(round(6 * scale), round(6 * scale))
    pygame.draw.rect(layer, INK, outline, border_radius=outline.height // 2)
    pygame.draw.rect(layer, WOOD, rod, border_radius=rod.height // 2)
    table = at(*TABLE).move(0, down)
    whole = drawing("kitchen-table-empty", table.size)
    layer.blit(pygame.transform.smoothscale(whole, (wide, whole.get_height())), table)
    for name, left, top, room_wide, room_high in THINGS:
        stands = at(left, top, room_wide, room_high)
        put(name, stands if name == "lamp" else stands.move(right // 2, down))
    layer.fill(theme.light, special_flags=pygame.BLEND_RGB_MULT)
    picture = Surface(size).convert()
    picture.fill(theme.paper)
    ledge = Rect(0, round(LEDGE * scale) + down, wide, high)
    picture.fill(pygame.Color(theme.paper).lerp(theme.wood, 0.4), ledge)
    picture.fill(pygame.Color(theme.paper).lerp(theme.wood, 0.9), Rect(0, ledge.y, wide, max(1, round(3 * scale))))
    _outside(picture, opening, scale, theme, outside)
    picture.blit(layer, (0, 0))
    return picture


def _outside(picture: Surface, opening: Rect, scale: float, theme: Theme, outside: Drawn) -> None:
    """The town and the sky, as far as they are seen through the window."""
    picture.set_clip(opening)
    picture.fill(theme.sky[outside.season], opening)
    town = panorama(outside, round(TOWN[1] * scale), theme)
    picture.blit(town, (opening.x + round(TOWN[0] * scale), opening.bottom - town.get_height()))
    cloud = drawing("cloud", (round(124 * scale), round(70 * scale))).copy()
    cloud.fill(theme.light, special_flags=pygame.BLEND_RGB_MULT)
    for left, top in CLOUDS:
        picture.blit(cloud, (opening.x + round(left * scale), opening.y + round(top * scale)))
    picture.set_clip(None)
