"""Contrast of everything that carries words or a meaning, also to eyes that see colours otherwise; never colour alone."""

import pygame
import pytest

from game.apps.table.board.patterns import PATTERNS
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.page import Page
from game.apps.table.window.window import Window
from game.widgets import Button, Column, Label, Meter, Toggle, WhoseTurn
from game.widgets.paint import Paint
from game.widgets.theme import THEMES, Hex, Theme, theme
from tests.apps.table.sitting import words
from tests.apps.table.test_reader_nodes import One
from tests.apps.table.test_theme import contrast

# How colours look to eyes without one of three kinds of cones (Machado, Oliveira and Fernandes 2009, severity 1.0), for
# linear light.
EYES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def seen_by(eyes: str, colour: Hex) -> Hex:
    """What this colour looks like to them."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    light = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    turned = [sum(share * part for share, part in zip(row, light, strict=True)) for row in EYES[eyes]]
    shown = [12.92 * it if it <= 0.0031308 else 1.055 * it ** (1 / 2.4) - 0.055 for it in (max(0.0, t) for t in turned)]
    return "#" + "".join(f"{min(255, round(255 * it)):02X}" for it in shown)


def words_on(colours: Theme) -> list[tuple[Hex, Hex]]:
    """Every pair of words and ground."""
    grounds = (colours.paper, colours.card, colours.wood)
    pairs = [(ink, ground) for ground in grounds for ink in (colours.ink, colours.soft, colours.accent, colours.warn)]
    pairs += [(colours.on_accent, colours.accent), (colours.paper, colours.ink), (colours.paper, colours.soft)]
    pairs += [(colours.on_colour, shade.fill) for shade in colours.colours.values()]
    return [*pairs, (colours.on_colour, colours.band), (colours.ink, colours.footer), (colours.soft, colours.footer)]


def signs_on(colours: Theme) -> list[tuple[Hex, Hex]]:
    """Every pair that is no text and has to be seen: outlines, ticks, what fills a meter, shapes on tokens, the focus."""
    grounds = (colours.paper, colours.card)
    pairs = [(line, ground) for ground in grounds for line in (colours.edge, colours.ink, colours.accent)]
    pairs += [(colours.card, seat) for seat in colours.seats]
    return [*pairs, (colours.on_accent, colours.accent), (colours.ink, colours.paper)]


@pytest.mark.parametrize("name", THEMES)
def test_words_have_the_contrast_they_need(name: str) -> None:
    least = 7.0 if name == "contrast" else 4.5
    assert [pair for pair in words_on(theme(name)) if contrast(*pair) < least] == []


@pytest.mark.parametrize("name", THEMES)
def test_controls_and_signs_stand_out(name: str) -> None:
    assert [pair for pair in signs_on(theme(name)) if contrast(*pair) < 3.0] == []


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("name", THEMES)
def test_so_they_do_to_eyes_that_see_colours_otherwise(name: str, eyes: str) -> None:
    colours = theme(name)
    for least, pairs in ((4.5, words_on(colours)), (3.0, signs_on(colours))):
        seen = {pair: contrast(seen_by(eyes, pair[0]), seen_by(eyes, pair[1])) for pair in pairs}
        assert {pair: round(it, 2) for pair, it in seen.items() if it < least} == {}


def test_no_seat_and_no_deck_is_told_by_colour_alone() -> None:
    assert len(set(WhoseTurn.icons)) == len(WhoseTurn.icons) == 8
    for name in THEMES:
        assert set(theme(name).colours) == set(PATTERNS), "every colour has a pattern of its own"
    assert len(set(PATTERNS.values())) == len(PATTERNS)
    pictures = set()
    for draw in PATTERNS.values():
        picture = pygame.Surface((96, 96))
        picture.fill("#000000")
        draw(picture, "#FFFFFF", 8)
        pictures.add(pygame.image.tobytes(picture, "RGB"))
    assert len(pictures) == len(PATTERNS), "no two patterns look the same"


def test_what_is_chosen_is_marked_by_more_than_colour(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(Paint, "icon", lambda *given: drawn.append(given[1]))
    for off, on in (
        (Button("a", "Kies", lambda: None), Button("a", "Kies", lambda: None, chosen=True)),
        (Toggle("a", "Stil", lambda: None, on=False), Toggle("a", "Stil", lambda: None, on=True)),
    ):
        for widget, ticked in ((off, False), (on, True)):
            drawn.clear()
            window.go(One(Page("p", Column([widget]))))
            window.draw()
            assert ("check" in drawn) == ticked, widget
    window.go(One(Page("p", Column([Meter("m", "Zorg", "€ 60.000", fraction=0.5)]))))
    assert "€ 60.000" in words(window), "a meter has its number beside it"


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("percent", [100, 200])
def test_the_focus_is_a_ring_of_two_tones(window: Window, name: str, percent: int) -> None:
    window.set(ScreenSettings("nl", percent, name))
    button = Button("on", "Verder", lambda: None, primary=True)
    window.go(
        One(Page("p", Column([Label("l", "Lees dit.", size=30), button, Button("other", "Anders", lambda: None)])))
    )
    window.changed()
    window.give_focus("on")
    window.draw()
    with_ring = window.surface.copy()
    window.give_focus("other")
    window.draw()
    colours = theme(name)
    ink, paper = pygame.Color(colours.ink), pygame.Color(colours.paper)
    middle = button.rect.centery
    column = [with_ring.get_at((x, middle)) for x in range(button.rect.left - 12, button.rect.left)]
    assert sum(it == ink for it in column) >= 2, "the dark tone is two pixels or more"
    assert column.index(ink) < len(column) - 1
    between = column[len(column) - 1 - column[::-1].index(ink) + 1 :]
    assert sum(it == paper for it in between) >= 2, "and so is the light one between it and the button"
    without = [window.surface.get_at((x, middle)) for x in range(button.rect.left - 12, button.rect.left)]
    assert ink not in without
