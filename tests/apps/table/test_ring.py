"""The ring: where squares and tokens stand, where the arrows go, what can be read on every colour."""

import itertools

import pygame
import pytest
from pygame import Rect

from game.apps.table.board.geometry import lay, sides
from game.apps.table.board.patterns import PATTERNS
from game.apps.table.board.tokens import draw_token, spots
from game.rules.setup import COLOURS
from game.widgets.base import Direction
from game.widgets.paint import Paint
from game.widgets.theme import THEMES, theme
from tests.apps.table.test_theme import contrast

SIZES = ((1024, 606), (1280, 686), (1366, 730), (1920, 1029))
ARROWS: tuple[Direction, ...] = ("left", "right", "up", "down")


def test_a_token_is_a_shape_in_a_colour_and_has_no_letter_to_take_for_a_neighbourhood() -> None:
    surface = pygame.Surface((200, 200))
    paint = Paint(surface, theme("paper"), "nl")
    shapes = set()
    for place, seat in enumerate(COLOURS):
        surface.fill("#FFFFFF")
        draw_token(paint, seat, (100, 100), 120)
        colour = pygame.Color(paint.theme.seats[place])
        inside = [surface.get_at((x, y)) == colour for x in range(85, 116) for y in range(85, 116)]
        assert all(inside), seat
        shapes.add(pygame.mask.from_threshold(surface, "#FFFFFF", (1, 1, 1, 255)).count())
    assert len(shapes) == len(COLOURS), "the shape alone tells them apart"


@pytest.mark.parametrize("count", range(4, 41))
def test_squares_stand_round_the_edge_and_never_overlap(count: int) -> None:
    for (wide, high), thick in itertools.product(SIZES, (None, (58, 58))):
        area = Rect(0, 0, wide, high).inflate(-28, -28)
        ring = lay(count, area, 6, thick)
        assert len(ring.squares) == count == sum(sides(count, area.width, area.height))
        for square in ring.squares:
            assert area.contains(square)
            assert not square.colliderect(ring.inside)
            assert min(square.size) >= 40
        for one, other in itertools.combinations(ring.squares, 2):
            assert not one.inflate(4, 4).colliderect(other)
        assert ring.squares[0].topleft == area.topleft, "the first stands in the corner, and then on clockwise"
        assert ring.squares[1].left > ring.squares[0].right


@pytest.mark.parametrize("count", [12, 24, 25, 28, 32, 40])
def test_arrows_reach_every_square_and_go_where_they_point(count: int) -> None:
    ring = lay(count, Rect(14, 14, 1252, 658), 6)
    reached, new = {0}, {0}
    while new:
        new = {ring.next(place, arrow) for place in new for arrow in ARROWS} - reached
        reached |= new
    assert reached == set(range(count))
    for place, square in enumerate(ring.squares):
        right, down = ring.squares[ring.next(place, "right")], ring.squares[ring.next(place, "down")]
        assert right.centerx >= square.centerx
        assert down.centery >= square.centery


@pytest.mark.parametrize("name", THEMES)
def test_words_can_be_read_on_every_colour_and_its_pattern(name: str) -> None:
    colours = theme(name)
    least = 7.0 if name == "contrast" else 4.5
    assert set(colours.colours) == set(PATTERNS) == set(COLOURS)
    assert len({(it.fill, it.mark) for it in colours.colours.values()}) == len(PATTERNS) == len(set(PATTERNS.values()))
    for id, shade in colours.colours.items():
        assert contrast(colours.on_colour, shade.fill) >= least, id
        assert contrast(colours.on_colour, shade.mark) >= least, id
        assert contrast(shade.fill, colours.card) >= 3, f"the icon in {id}"
        assert contrast(shade.fill, shade.mark) >= 1.4, f"the pattern of {id} can be seen"
    assert contrast(colours.on_colour, colours.band) >= least
    for seat in colours.seats:
        assert contrast(colours.on_colour, seat) >= least, "the letter on a token"
        assert contrast(seat, colours.card) >= 3
    assert max(contrast(colours.glow, colours.paper), contrast(colours.ink, colours.paper)) >= 3


@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize("room", [(140, 40), (60, 60), (44, 34), (120, 27)])
def test_tokens_on_one_square_stand_beside_one_another(count: int, room: tuple[int, int]) -> None:
    here = Rect((10, 10), room)
    places, side = spots(count, here, 34)
    assert len(places) == count
    for one, other in itertools.combinations(places, 2):
        assert max(abs(one[0] - other[0]), abs(one[1] - other[1])) >= side
    for place in places:
        assert here.inflate(2, 2).contains(Rect(place[0] - side // 2, place[1] - side // 2, side, side))
