"""The title: the kitchen behind it, and the buttons beside the window of that kitchen."""

import gc

import pygame
import pytest
from pygame import Surface

from game.apps.table.scenes import TitleScene, UnfinishedEvening
from game.apps.table.scenes.before.kitchen import DESIGN, OPENING, Kitchen
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.scene import Scene
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.rules.terms.text import LANGUAGES, Text, message
from game.widgets.kept import PICTURES
from game.widgets.theme import THEMES

KEPT = UnfinishedEvening(
    Text("Proefavond in Waterkant", "Trial evening in Waterkant"), "donderdag 19 november, 22:14", lambda: None
)


def nothing() -> Scene:
    raise AssertionError("nobody opens it")


def title(window: Window, kept: UnfinishedEvening | None) -> Surface:
    """The title as it is drawn."""
    window.go(TitleScene(window, kept, nothing, lambda: None, nothing))
    window.draw()
    return window.surface


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1600, 720), (1600, 1200)])
@pytest.mark.parametrize("kept", [None, KEPT])
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stand_beside_the_window_of_the_kitchen(
    size: tuple[int, int], kept: UnfinishedEvening | None, language: str
) -> None:
    window = Window(open_window(size), ScreenSettings("nl" if language == "nl" else "en"), keep_settings=False)
    surface = title(window, kept)
    scale = min(size[0] / DESIGN[0], size[1] / DESIGN[1])
    left = size[0] - round((DESIGN[0] - OPENING[0]) * scale)
    assert max(it.rect.right for it in window.placed.widgets()) < left
    assert not window.placed.most
    view = surface.subsurface((left + 8, round(OPENING[1] * scale), round(380 * scale), round(OPENING[3] * scale)))
    assert len({tuple(view.get_at((x, view.get_height() * 2 // 3)))[:3] for x in range(view.get_width())}) > 6
    close_window()


def test_in_larger_letters_the_words_have_all_the_wall() -> None:
    window = Window(open_window((1024, 640)), ScreenSettings(text=200), keep_settings=False)
    title(window, KEPT)
    paper = window.paint().theme.paper
    assert tuple(window.surface.get_at((1000, 20)))[:3] == tuple(pygame.Color(paper))[:3]
    assert {"continue", "new", "demo", "evenings", "settings", "stored", "quit"} <= {
        it.id for it in window.placed.focusable()
    }
    close_window()


def test_the_kitchen_is_drawn_once_for_a_size_and_a_theme(window: Window) -> None:
    kitchen = Kitchen()
    pictures = []
    for name in THEMES:
        window.set(ScreenSettings(theme=name))
        kitchen.draw(window.paint())
        made = len(PICTURES)
        kitchen.draw(window.paint())
        assert len(PICTURES) == made
        pictures.append(pygame.image.tobytes(window.surface, "RGB"))
    assert len(set(pictures)) == len(THEMES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kept", [None, KEPT])
def test_what_is_said_lies_over_the_picture_and_moves_no_button(language: str, kept: UnfinishedEvening | None) -> None:
    window = Window(open_window((1280, 720)), ScreenSettings("nl" if language == "nl" else "en"), keep_settings=False)
    title(window, kept)
    before = {it.id: it.rect.copy() for it in window.placed.focusable()}
    window.tell(message("leading.mirrored"), good=True)
    window.draw()
    assert window.page.said is not None
    assert not window.placed.most
    assert {it.id: it.rect for it in window.placed.focusable()} == before
    assert not any(it.colliderect(window.page.said.rect) for it in before.values())
    close_window()


def test_what_is_there_when_a_window_begins_is_not_looked_through_again() -> None:
    window = Window(open_window((1280, 720)), ScreenSettings(still=True), keep_settings=False)
    window.go(TitleScene(window, None, nothing, lambda: None, nothing))
    gc.unfreeze()
    try:
        window.begin()
        assert gc.get_freeze_count() > len(gc.get_objects())
    finally:
        gc.unfreeze()
        close_window()
