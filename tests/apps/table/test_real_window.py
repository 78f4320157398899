"""A real window on a virtual screen: keys and clicks of the operating system play a whole evening."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

import msgspec
import pytest

from game.apps.session import Session
from game.apps.table.presses import BOUNCE, REACTION
from game.apps.table.scenes import EveningScene
from game.apps.table.sdl import close_window, open_window
from game.apps.table.settings import Settings
from game.apps.table.window import Window
from game.content import Pack
from game.log.folders import sessions
from game.rules import actions
from game.rules.actions import Action
from game.rules.bots import bot_action
from game.rules.setup import Form
from game.rules.text import Language
from tests.apps.table.hands import Hands
from tests.apps.table.test_evening import NAMES, by_api
from tests.evenings import setup
from tests.typist import REASON

MISSING = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"needs {' and '.join(MISSING)} (Debian packages xvfb, xdotool)")

SEATS = "Rood:2, Groen:2, Oker:1"
PATIENCE = 60.0
"""Seconds for one step to reach the disk."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A virtual screen; the environment of a program on it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    environment = {
        **os.environ,
        "DISPLAY": f":{number}",
        "SDL_VIDEODRIVER": "x11",
        "KEUKENTAFEL_SESSIONS": str(tmp_path / "real"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "LC_ALL": "nl_NL.UTF-8",
        "PYTHONUTF8": "1",
    }
    yield environment
    for program in RealWindow.programs:
        program.kill()
        program.wait(10)
    RealWindow.programs.clear()
    # Not killed: it would leave its lock behind, and the next screen could not have its number.
    server.terminate()
    server.wait(10)


class RealWindow:
    """The program on a virtual screen, and somebody before it who waits until they see what came of a key."""

    programs: ClassVar[list[subprocess.Popen[bytes]]] = []

    def __init__(self, environment: dict[str, str], root: Path, *words: str) -> None:
        self._environment = environment
        self._root = root
        self._record = root.parent / f"record{len(self.programs)}.jsonl"
        self._record.touch()
        watched = [sys.executable, "-m", "tests.apps.table.watched", str(self._record), "--", *words]
        self.program = subprocess.Popen(watched, env=environment)
        self.programs.append(self.program)
        self.x("search", "--sync", "--onlyvisible", "--name", "Keukentafel|Kitchen", "windowfocus", "--sync")
        self._until(lambda seen: any(what == "shown" for _, what, _ in seen))
        time.sleep(0.5)

    def x(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True, timeout=30, stdout=subprocess.DEVNULL)

    def tell(self, kind: str, what: object) -> None:
        """The same key, text, click or turn of the wheel."""
        heard = "KeyUp" if kind in ("key", "text") else "MouseButtonUp"
        wanted = _count(self.seen(), heard) + (len(str(what)) if kind == "text" else 1)
        match kind:
            case "key":
                self.x("key", str(what))
            case "text":
                self.x("type", "--delay", "40", str(what))
            case "click":
                assert isinstance(what, tuple)
                self.x("mousemove", str(what[0]), str(what[1]), "click", "1")
            case "wheel":
                self.x("click", "4" if int(str(what)) > 0 else "5")
        self._until(lambda seen: _count(_turned(seen), heard) >= wanted)
        page = [moment for moment, *_ in _pages(self.seen())]
        time.sleep(max(BOUNCE + 0.01, page[-1] + REACTION + 0.08 - time.monotonic()))

    def seen(self) -> list[tuple[float, str, str]]:
        """What the program wrote down so far."""
        whole, _, _ = self._record.read_text(encoding="utf-8").rpartition("\n")
        return [tuple(json.loads(line)) for line in whole.splitlines()]

    def _until(self, enough: Callable[[list[tuple[float, str, str]]], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not enough(self.seen()):
            if self.program.poll() is not None:
                return
            assert time.monotonic() < end
            time.sleep(0.005)

    def entries(self) -> int:
        logs = list(self._root.glob("*/log.jsonl"))
        return logs[0].read_bytes().count(b"\n") if logs else 0

    def wait_for(self, entries: int) -> None:
        end = time.monotonic() + PATIENCE
        while self.entries() < entries:
            assert time.monotonic() < end, f"{self.entries()} of {entries} entries reached the disk"
            assert self.program.poll() is None, "the program ended"
            time.sleep(0.01)


def _count(seen: list[tuple[float, str, str]], heard: str) -> int:
    return sum(what == "heard" and which == heard for _, what, which in seen)


def _turned(seen: list[tuple[float, str, str]]) -> list[tuple[float, str, str]]:
    """As far as the end of the last turn."""
    last = max((number for number, (_, what, _) in enumerate(seen) if what == "turned"), default=0)
    return seen[:last]


def _pages(seen: list[tuple[float, str, str]]) -> list[tuple[float, str, str]]:
    """When each page first came on screen."""
    shown = [it for it in seen if it[1] == "shown"]
    return [it for number, it in enumerate(shown) if number == 0 or shown[number - 1][2] != it[2]]


def plays_along(
    real: RealWindow, pack: Pack, root: Path, done: list[Action], *, mouse: bool, language: Language, form: Form | None
) -> Session:
    """The same evening in a window of our own, without a screen: it says where things are in the real one."""
    shadow = Window(open_window((1280, 720)), Settings(language, still=form is not None), keep_settings=False)
    session = Session.start(pack, setup(form=form, practice=form is None), NAMES, root)
    scene = EveningScene(shadow, session, "tally", lambda evening, _: evening.folder)
    shadow.go(scene)
    hands = Hands(shadow, scene, mouse=mouse)
    hands.also.append(real.tell)
    real.wait_for(1)
    for number, action in enumerate(done, start=2):
        hands.do(action)
        real.wait_for(number)
    hands.press("leave")
    close_window()
    return session


@pytest.mark.parametrize(("mouse", "language"), [(False, "nl"), (True, "en")], ids=["keyboard-nl", "mouse-en"])
def test_an_evening_with_real_keys_or_a_real_mouse(
    screen: dict[str, str], proefavond: Pack, tmp_path: Path, mouse: bool, language: Language
) -> None:
    called, done = by_api(proefavond, tmp_path / "api", reasons=not mouse)
    words = ("play", "proefavond", "--seed", "7", "--seats", SEATS, "--ballots", "tally", "--lang", language)
    real = RealWindow(screen, tmp_path / "real", *words)
    scene = plays_along(real, proefavond, tmp_path / "shadow", done, mouse=mouse, language=language, form=None)
    assert real.program.wait(60) == 0
    same(tmp_path / "real", called)
    scene.close()


def same(root: Path, called: Session) -> None:
    """The one evening under this root is over, and went as through the API."""
    [info] = sessions(root)
    assert info.state == "ended"
    played = Session.resume(info.folder)
    assert [step.digest for step in played.history] == [step.digest for step in called.history]
    played.close()
    called.close()


FORMS: tuple[Form, ...] = ("tokens", "one_token", "cards")


@pytest.mark.parametrize("form", FORMS)
def test_a_year_of_four_cases_with_a_real_mouse_and_real_keys(
    screen: dict[str, str], waterkant: Pack, tmp_path: Path, form: Form
) -> None:
    called, done = four_cases(waterkant, tmp_path / "api", form)
    assert [it.quarter for it in called.view().decisions if it.how != "revised"] == [1, 2, 3, 4]
    still(tmp_path / "config")
    words = (
        "play",
        "waterkant",
        "--seed",
        "7",
        "--seats",
        SEATS,
        "--ballots",
        "tally",
        "--no-practice",
        "--form",
        form,
    )
    real = RealWindow(screen, tmp_path / "real", *words, "--lang", "nl")
    mouse = form != "cards"
    scene = plays_along(real, waterkant, tmp_path / "shadow", done, mouse=mouse, language="nl", form=form)
    assert real.program.wait(60) == 0
    same(tmp_path / "real", called)
    scene.close()


def four_cases(pack: Pack, root: Path, form: Form) -> tuple[Session, list[Action]]:
    """A year with one case each quarter, through the API."""
    session = Session.start(pack, setup(form=form, practice=False), NAMES, root)
    done: list[Action] = []
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, 3)
        if isinstance(action, actions.SetAgenda):
            action = actions.SetAgenda(1)
        if session.view().prompts[0].at == "confirm":
            # The same once more is no new decision: the window does not offer it.
            action = actions.Acknowledge("confirm")
        if isinstance(action, actions.Say):
            session.say(action.at, REASON)
            action = actions.Say(action.at, "t")
        else:
            session.do(action)
        done.append(action)
    return session, done


def still(config: Path) -> None:
    """Nothing moves by itself: a click must not be spent on ending what moves."""
    file = config / "keukentafel" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(msgspec.json.encode(Settings("nl", still=True)))


def test_killed_in_the_middle_the_title_offers_to_go_on(
    screen: dict[str, str], proefavond: Pack, tmp_path: Path
) -> None:
    real = RealWindow(screen, tmp_path / "real", "play", "proefavond", "--seed", "7", "--seats", SEATS)
    for count in (1, 2):
        real.wait_for(count)
        real.tell("key", "Return")
        time.sleep(0.3)
        real.tell("key", "Return")
    kept = real.entries()
    real.program.send_signal(signal.SIGKILL)
    real.program.wait(10)
    again = RealWindow(screen, tmp_path / "real", "play")
    again.tell("key", "Return")
    # Opening an evening writes nothing that could be waited for; on a busy machine it takes its time.
    time.sleep(3.0)
    again.tell("key", "ctrl+z")
    again.tell("key", "shift+Tab")
    again.tell("key", "Return")
    again.wait_for(kept + 1)
    assert len(list((tmp_path / "real").iterdir())) == 1, "the same evening, no new one"
