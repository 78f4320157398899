"""A real window on a virtual screen: keys and clicks of the operating system play a whole evening."""

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from game.apps.session import Session
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes import EveningScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.log.folders import sessions
from game.rules import actions
from game.rules.actions import Action
from game.rules.bots import bot_action
from game.rules.setup import Form
from game.rules.text import Language
from tests.apps.table.hands import Hands
from tests.apps.table.real import RealWindow, Screen, needs_screen, virtual_screen
from tests.apps.table.test_evening import NAMES, by_api
from tests.evenings import setup
from tests.typist import REASON

pytestmark = needs_screen
SEATS = "Rood:2, Groen:2, Oker:1"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A virtual screen; the environment of a program on it."""
    with virtual_screen(tmp_path) as environment:
        yield environment


def plays_along(
    real: RealWindow, pack: Pack, root: Path, done: list[Action], *, mouse: bool, language: Language, form: Form | None
) -> Session:
    """The same evening in a window of our own, without a screen: it says where things are in the real one."""
    shadow = Window(open_window((1280, 720)), ScreenSettings(language, still=form is not None), keep_settings=False)
    session = Session.start(pack, setup(form=form, practice=form is None), NAMES, root)
    scene = EveningScene(shadow, session, "tally", lambda evening, _: evening.folder)
    shadow.go(scene)
    hands = Hands(shadow, scene, mouse=mouse)
    hands.also.append(real.tell)
    hands.also.append(lambda *given: None if shadow.page.moving else real.comes_to(shadow.page.id, *given))
    real.wait_for(1)
    for number, action in enumerate(done, start=2):
        hands.do(action)
        real.wait_for(number)
    hands.press("leave")
    close_window()
    return session


@pytest.mark.parametrize(("mouse", "language"), [(False, "nl"), (True, "en")], ids=["keyboard-nl", "mouse-en"])
def test_an_evening_with_real_keys_or_a_real_mouse(
    screen: Screen, proefavond: Pack, tmp_path: Path, mouse: bool, language: Language
) -> None:
    called, done = by_api(proefavond, tmp_path / "api", reasons=not mouse)
    words = ("play", "proefavond", "--seed", "7", "--seats", SEATS, "--ballots", "tally", "--lang", language)
    real = RealWindow(screen, tmp_path / "real", *words)
    scene = plays_along(real, proefavond, tmp_path / "shadow", done, mouse=mouse, language=language, form=None)
    assert real.program.wait(60) == 0
    same(tmp_path / "real", called)
    scene.close()


def test_an_evening_led_beside_a_wall_with_real_keys(screen: Screen, proefavond: Pack, tmp_path: Path) -> None:
    called, done = by_api(proefavond, tmp_path / "api", reasons=False)
    words = ("play", "proefavond", "--seed", "7", "--seats", SEATS, "--ballots", "tally", "--lang", "nl")
    real = RealWindow(screen, tmp_path / "real", *words, "--windows", "2")
    assert len(real.x("search", "--onlyvisible", "--name", "Keukentafel").split()) == 2
    shadow = LeadingWindow(open_window((1280, 720)), ScreenSettings("nl"), keep_settings=False)
    session = Session.start(proefavond, setup(practice=True), NAMES, tmp_path / "shadow")
    scene = EveningScene(shadow, session, "tally", lambda evening, _: evening.folder)
    shadow.go(scene)
    shadow.open_wall()
    hands = Hands(shadow, scene, mouse=False)
    hands.also.append(real.tell)
    hands.also.append(lambda *given: None if shadow.page.moving else real.comes_to(shadow.page.id, *given))
    real.wait_for(1)
    for number, action in enumerate(done, start=2):
        hands.do(action)
        real.wait_for(number)
    hands.press("leave")
    close_window()
    assert real.program.wait(60) == 0
    same(tmp_path / "real", called)
    session.close()


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
    screen: Screen, waterkant: Pack, tmp_path: Path, form: Form
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
            session.say(action.about, REASON)
            action = actions.Say(action.at, "t")
        else:
            session.do(action)
        done.append(action)
    return session, done


def still(config: Path) -> None:
    """Nothing moves by itself: a click must not be spent on ending what moves."""
    file = config / "keukentafel" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(msgspec.json.encode(ScreenSettings("nl", still=True)))


def test_killed_in_the_middle_the_title_offers_to_go_on(screen: Screen, proefavond: Pack, tmp_path: Path) -> None:
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
