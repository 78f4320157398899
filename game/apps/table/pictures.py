"""Every screen of an evening that plays itself, as pictures, without a screen."""

import os
import re
from pathlib import Path

import pygame

from game.apps.session import Session
from game.apps.table.scenes.demo import DemoScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.scene import Host
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window


def picture_evening(
    session: Session, seed: int, settings: ScreenSettings, size: tuple[int, int], folder: Path, page: Path
) -> int:
    """Play the session with bots and write each page as `NNN-name.png`; how many there were."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    folder.mkdir(parents=True, exist_ok=True)
    window = Window(open_window(size), settings, keep_settings=False)

    def scene(host: Host) -> DemoScene:
        return DemoScene(host, session, seed, lambda: page)

    try:
        window.go(scene(window))
        count = 0
        while True:
            window.changed()
            window.draw()
            if window.page.moving == "alone" and window.page.then is not None:
                window.act(window.page.then)
                continue
            name = re.sub(r"[^a-z_]", "", window.page.id.split(".")[0])
            pygame.image.save(window.surface, folder / f"{count:03d}-{name}.png")
            count += 1
            if window.page.then is None:
                return count
            window.act(window.page.then)
    finally:
        close_window()
