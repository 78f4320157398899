"""Every page as a picture, to be looked at."""

from pathlib import Path

import pygame

from game.apps.table.settings import ScreenSettings
from game.rules.terms.text import LANGUAGES
from game.widgets.theme import THEMES
from tests.golden.frames.pages import PACKS, a_window, pages
from tests.golden.frames.pictures import kind_of

SIZES = ((1280, 720), (1920, 1080), (3840, 2160))


def picture_all(out: Path, packs: list[str]) -> None:
    """Every page of every pack, in both languages, all themes and three sizes, a folder for each."""
    for pack in packs or PACKS:
        for language in LANGUAGES:
            for theme in THEMES:
                for size in SIZES:
                    folder = out / f"{pack}-{language}-{theme}-{size[0]}x{size[1]}"
                    folder.mkdir(parents=True, exist_ok=True)
                    number = 0
                    with a_window(ScreenSettings(language, theme=theme, still=True), size) as window:
                        for number, (page, _) in enumerate(pages(window, pack), start=1):
                            window.dirty = True
                            window.draw()
                            pygame.image.save(window.surface, folder / f"{number:03d}-{kind_of(page.id)}.png")
                    print(f"{number} pictures in {folder}")
