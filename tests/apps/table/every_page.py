"""Every page that the window can show, one after the other; and, run as a program, a picture of each.

    python -m tests.apps.table.every_page OUT

writes the pages of Waterkant and Proefavond in both languages at 1280×720 and 1920×1080, and at 1024×640 with
letters of 200 %: the board, what is looked at on it, every visit, and what the facilitator sets by hand.
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
from game.apps.table.scenes.hand import AgendaNow, BringForward, ChangeNumber, WhoIsHere
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
QUARTER = ("shift", "reopen")
END = ("letters", "account")


def every_page(window: Window, pack: Pack, root: Path) -> Iterator[Page]:
    """Every page of an evening, and what can lie over it."""
    session = Session.start(pack, setup(), {"blue": "Team Kompas", "green": "De overkant van de haven"}, root)
    scene = EveningScene(window, session, "device")
    walked = False
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
    by_hand: list[Scene] = []
    while session.view().prompts:
        if session.view().phase == "turn" and not by_hand:
            by_hand = _by_hand(window, session)
            for scene_over in by_hand:
                window.open(scene_over)
                yield window.page
                window.close()
            window.open(Menu(window, session))
            yield window.page
            window.close()
        yield from _pages_of_now(window, scene)
        action = bot_action(session.scenario, session.state, 3)
        if isinstance(action, actions.Say):
            session.say(action.at, "Wij kiezen dit omdat het past, ook al kost het geld dat wij niet hebben.")
        else:
            session.do(action)
        window.changed()
        if window.page.moving == "alone" and not walked:
            walked = True
            yield window.page
        scene._walk = scene._rolling = None
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


def _by_hand(window: Window, session: Session) -> list[Scene]:
    """What the facilitator can set by hand, each as far as a person gets."""
    forward, number = BringForward(window, session), ChangeNumber(window, session)
    forward._chosen = next(iter(session.scenario.dilemmas))
    number._chosen = next(iter(session.scenario.funds))
    number._amount = 5_000
    number._typing.insert("De subsidie van het Rijk stond er nog niet in.")
    return [AgendaNow(window, session), forward, WhoIsHere(window, session), number]


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
    at = prompts[0].at
    asked = {prompt.at for prompt in prompts}
    subs = [f"square.{place}" for place in (0, 1, 2, 4)] if at == "roll" and scene.session.state.turns == 1 else []
    subs += [sub for sub in QUARTER if sub in asked]
    subs += END if at == "quarter_end" else ()
    for sub in subs:
        scene._half.sub = sub
        window.changed()
        yield window.page
    scene._half.sub = ""
    if at == "roll":
        scene._half.stones = [3, 5]
        window.changed()
        yield window.page
        scene._half.stones = [0, 0]
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
