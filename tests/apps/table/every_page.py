"""Every page that the window can show, one after the other; and, run as a program, a picture of each.

    python -m tests.apps.table.every_page OUT

writes the pages of Waterkant and Proefavond in both languages at 1280×720 and 1920×1080, and at 1024×640 with
letters of 200 %.
"""

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.apps.session import Session
from game.apps.table.page import Page
from game.apps.table.scene import Scene
from game.apps.table.scenes import EveningScene, SetupScene, Title
from game.apps.table.scenes.menu import Finish, Help, Menu, Pause, SettingsScene, TakeBack, Write
from game.apps.table.sdl import close_window, open_window
from game.apps.table.settings import Settings
from game.apps.table.window import Window
from game.content import Pack, load, resolve
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import Ballot
from tests.evenings import setup

SUBPAGES = ("options", "facts", "advice", "resident")


def every_page(window: Window, pack: Pack, root: Path) -> Iterator[Page]:
    """Every page of an evening, and what can lie over it."""
    session = Session.start(pack, setup(), {"blue": "Team Kompas", "green": "De overkant van de haven"}, root)
    scene = EveningScene(window, session, "device")
    scenes: list[Scene] = [
        Title(window, None, lambda: scene, lambda: None),
        SetupScene(window, (pack,), lambda *_: session, lambda: 1),
    ]
    for first in scenes:
        window.go(first)
        yield window.page
    table = scenes[1]
    assert isinstance(table, SetupScene)
    table._table = True
    window.changed()
    yield window.page
    window.go(scene)
    while session.view().prompts:
        yield from _pages_of_now(window, scene)
        action = bot_action(session.scenario, session.state, 3)
        if isinstance(action, actions.Say):
            session.say(action.at, "Wij kiezen dit omdat het past, ook al kost het geld dat wij niet hebben.")
        else:
            session.do(action)
        window.changed()
    yield window.page
    over: list[Scene] = [
        Menu(window, session),
        TakeBack(window, session),
        Finish(window, session),
        Write(window, session, "note"),
        Write(window, session, "park"),
        SettingsScene(window),
        Help(window),
        Pause(window, session),
    ]
    for scene_over in over:
        window.open(scene_over)
        yield window.page
        window.close()
    session.close()


def _pages_of_now(window: Window, scene: EveningScene) -> Iterator[Page]:
    yield window.page
    prompts = scene.session.view().prompts
    if prompts[0].at == "briefing":
        for sub in SUBPAGES:
            case = scene.session.view().case
            if sub == "resident" and (case is None or case.talk is None):
                continue
            scene._half.sub = sub
            window.changed()
            yield window.page
        scene._half.sub = ""
    if isinstance(prompts[-1], Ballot):
        scene._half.voting = True
        window.changed()
        yield window.page
        scene._half.voting = False
        scene._method = "tally"
        window.changed()
        yield window.page
        scene._method = "device"
    window.changed()


SHOTS = ((1280, 720, 100), (1920, 1080, 100), (1024, 640, 200))


def main(out: Path) -> None:
    """Write every page as a picture."""
    for name in ("proefavond", "waterkant"):
        pack = load(resolve(name))
        for language in ("nl", "en"):
            for wide, high, percent in SHOTS:
                folder = out / f"{name}-{language}-{wide}x{high}-{percent}"
                folder.mkdir(parents=True, exist_ok=True)
                settings = Settings(language, percent)
                window = Window(open_window((wide, high)), settings, keep_settings=False)
                for number, page in enumerate(every_page(window, pack, Path(tempfile.mkdtemp()))):
                    window.draw()
                    title = re.sub(r"[^a-z_]+", "_", page.id).strip("_")
                    pygame.image.save(window.surface, folder / f"{number:03d}-{title}.png")
                close_window()
                print(f"{number + 1} pictures in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
