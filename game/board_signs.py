"""The signs of the board: by the shape of its token a seat is known where colours are not seen, and a square by its icon.

The wall and the papers follow it.
"""

from math import cos, pi, sin

from game.rules.views.shapes import SquareView

Outline = tuple[tuple[float, float], ...]
"""Corners round the middle; 1 is half of how large it is drawn."""


def _around(corners: int, turn: float, near: float = 1.0) -> Outline:
    """Corners on a circle of 1 round the middle; every second one on a circle of `near`."""
    return tuple(
        (
            (1.0 if corner % 2 == 0 else near) * sin(2 * pi * corner / corners + turn),
            -(1.0 if corner % 2 == 0 else near) * cos(2 * pi * corner / corners + turn),
        )
        for corner in range(corners)
    )


def _cross(turn: float) -> Outline:
    arm = 0.46
    points = ((-arm, -1), (arm, -1), (arm, -arm), (1, -arm), (1, arm), (arm, arm), (arm, 1), (-arm, 1), (-arm, arm), (-1, arm), (-1, -arm), (-arm, -arm))  # fmt: skip
    return tuple((x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)) for x, y in points)


_BOX: Outline = ((-0.86, -0.86), (0.86, -0.86), (0.86, 0.86), (-0.86, 0.86))
SHAPES: tuple[tuple[Outline, float], ...] = (
    (_around(64, 0), 1.0),
    (((0, -1), (1, 0.82), (-1, 0.82)), 1.0),
    (_BOX, 1.0),
    (_around(10, 0, 0.6), 1.08),
    (((0, -1.06), (1.06, 0), (0, 1.06), (-1.06, 0)), 1.0),
    (_around(6, pi / 6), 1.0),
    (_cross(pi / 4), 0.88),
    (_cross(0), 0.96),
)
"""Corners, and how large it is drawn; in the order of the seats. No letter: those are of the neighbourhoods."""

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


def icon_of(square: SquareView) -> str:
    """The icon of a square: by its deck where that is known, else by its kind."""
    known = DECKS.get(square.of or "") if square.kind == "dilemma" else None
    return known or ICONS[square.kind]
