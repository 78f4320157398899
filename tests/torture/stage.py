"""Every kind of page on a real screen, with a key of that screen held down on each: run by `held`.

    python -m tests.torture.stage FOLDER SECONDS SLOW EVERY

holds Enter, Space and Page Down for SECONDS on every EVERYth kind of page; with SLOW, every page takes so many
milliseconds longer to make and as many to draw. Each line it prints is a list: the kind, the key, how many actions
were kept, how many of them after another page had come on screen, and how often the page changed.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame

from game.apps.session import Session
from game.apps.table.scenes import EveningScene, SetupScene, TitleScene
from game.apps.table.scenes.setting_up.of_scene import SetUpStep
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.scene import Scene
from game.apps.table.window.sdl import open_window
from game.apps.table.window.window import Window
from game.content import Pack, load, resolve
from game.rules.prompts import Ballot
from tests.apps.table import halves
from tests.apps.table.every_page import _go_on, _sides, evening
from tests.apps.table.over import by_hand, in_the_end
from tests.apps.table.setting_up import Starts
from tests.apps.table.watched import Seen, Watch

KEYS = ("Return", "space", "Next")
STEPS: tuple[SetUpStep, ...] = ("pack", "way", "table", "two", "counts", "play", "by_name", "roles", "keep")


class Lasting(EveningScene):
    """An evening that can be left again and again."""

    def leave(self) -> None:
        return


Show = Callable[[], None]


class Stage:
    """A window, and what happens on it."""

    def __init__(self, window: Window, slow: float) -> None:
        self._window = window
        self._seen: list[Seen] = []
        self._watch = Watch(self._seen.append)
        self._watch.begin()
        self._slow = slow

    def hold(self, key: str, seconds: float) -> tuple[int, int, int]:
        """Actions, those that came after another page, and changes of the page."""
        window = self._window
        window.open_for_play, window.blank = True, None
        window.changed()
        window.show()
        self._turn(0.25)
        self._seen.clear()
        self._watch.make = self._watch.draw = self._slow
        first = window.page.id
        _x("keydown", key)
        self._turn(seconds)
        _x("keyup", key)
        self._turn(0.1 + 2 * self._slow)
        self._watch.make = self._watch.draw = 0.0
        acts = late = changes = 0
        page = first
        for _, what, which in self._seen:
            if what == "did":
                acts += 1
                late += page != first
            elif what == "shown" and which != page:
                changes, page = changes + 1, which
        return acts, late, changes

    def _turn(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and self._window.open_for_play:
            self._window.turn()


def _x(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True, timeout=30)


def stages(window: Window, root: Path) -> Iterator[tuple[Show, Show]]:
    """What brings a page on the window, and what puts back what was done there."""
    packs = (load(resolve("waterkant")), load(resolve("proefavond")))
    nothing = lambda: None  # noqa: E731 - there is nothing to put back
    yield lambda: window.go(TitleScene(window, None, lambda: window.scene, lambda: None, lambda: window.scene)), nothing
    for step in STEPS:
        yield _sets_up(window, packs, root, step), nothing
    session = evening(packs[0], root)
    shown = False
    been: set[str] = set()
    while session.view().prompts:
        back = _puts_back(session, len(session.history))
        asked = session.view().prompts
        for sub in ("", *_sides(session, asked[0].at, {it.at for it in asked})):
            yield _shows(window, session, sub=sub), back
        if session.view().case is not None:
            case = session.view().case
            for over in ("facts", *(("path",) if case is not None and case.path is not None else ()), "story"):
                yield _shows(window, session, over=over), back
        if isinstance(asked[-1], Ballot):
            yield _shows(window, session, sub="vote"), back
            yield _shows(window, session, sub="close"), back
            yield _shows(window, session, sub="vote", voting=True), back
            yield _shows(window, session, sub="vote", method="tally"), back
        if session.view().phase == "case" and session.state.quarter and not shown:
            shown = True
            for number in range(len(by_hand(window, session))):
                yield _over(window, session, by_hand, number), back
        _go_on(session, been)
    back = _puts_back(session, len(session.history))
    yield _shows(window, session), back
    for number in range(len(in_the_end(window, session))):
        yield _over(window, session, in_the_end, number), back


def _sets_up(window: Window, packs: tuple[Pack, ...], root: Path, step: SetUpStep) -> Show:
    def show() -> None:
        scene = SetupScene(window, packs, Starts(root / "set"), lambda: 7)
        scene.step = step
        window.go(scene)

    return show


def _shows(
    window: Window, session: Session, *, sub: str = "", over: str = "", voting: bool = False, method: str = "device"
) -> Show:
    def show() -> None:
        scene = Lasting(window, session, "tally" if method == "tally" else "device")
        window.go(scene)
        assert window.page
        halves.put(scene, sub=sub, over=over, voting=voting)
        window.changed()

    return show


def _over(window: Window, session: Session, make: Callable[[Window, Session], list[Scene]], number: int) -> Show:
    def show() -> None:
        window.go(Lasting(window, session, "device"))
        window.open(make(window, session)[number])

    return show


def _puts_back(session: Session, step: int) -> Show:
    def back() -> None:
        if session.paused:
            session.resume_play()
        if len(session.history) > step:
            session.retract(step)

    return back


def main(folder: Path, seconds: float, slow: float, every: int) -> None:
    os.environ["BROWSER"] = "true"
    window = Window(open_window(), ScreenSettings(still=True), keep_settings=False)
    window.go(TitleScene(window, None, lambda: window.scene, lambda: None, lambda: window.scene))
    window.show()
    _x("search", "--sync", "--onlyvisible", "--name", "Keukentafel", "windowfocus", "--sync")
    stage = Stage(window, slow)
    # A turn of the window never waits long.
    pygame.time.set_timer(pygame.USEREVENT, 50)
    kinds: dict[str, None] = {}
    for show, back in stages(window, folder):
        show()
        kind = re.sub(r"\d+", "", window.page.id)
        if kind in kinds:
            continue
        kinds[kind] = None
        if len(kinds) % every:
            continue
        for key in KEYS:
            # Seen as if for the first time: the keyboard is where the page begins.
            window.go(TitleScene(window, None, lambda: window.scene, lambda: None, lambda: window.scene))
            window.draw()
            show()
            print(json.dumps([kind, key, *stage.hold(key, seconds)]), flush=True)
            back()


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3]) / 1_000, int(sys.argv[4]))
