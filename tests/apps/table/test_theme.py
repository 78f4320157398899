"""Contrast, computed from the themes."""

import pytest

from game.widgets.theme import THEMES, theme

GROUNDS = ("paper", "card", "wood")


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", THEMES)
def test_words_can_be_read_on_every_ground(name: str) -> None:
    colours = theme(name)
    least = 7.0 if name == "contrast" else 4.5
    for ground in GROUNDS:
        for ink in ("ink", "soft", "accent", "warn"):
            assert contrast(getattr(colours, ink), getattr(colours, ground)) >= least, (name, ink, ground)
    assert contrast(colours.on_accent, colours.accent) >= least
    assert contrast(colours.paper, colours.ink) >= least
    assert contrast(colours.paper, colours.soft) >= 4.5
    assert contrast(colours.soft, colours.footer) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_what_can_be_used_stands_out(name: str) -> None:
    colours = theme(name)
    for ground in ("paper", "card"):
        for edge in ("edge", "ink", "accent"):
            assert contrast(getattr(colours, edge), getattr(colours, ground)) >= 3, (name, edge, ground)


@pytest.mark.parametrize("name", THEMES)
def test_every_seat_has_a_colour_that_can_be_read(name: str) -> None:
    colours = theme(name)
    assert len(set(colours.seats)) == len(colours.seats) == 8
    for seat in colours.seats:
        assert contrast(seat, colours.paper) >= 4.5
