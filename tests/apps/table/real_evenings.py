"""Evenings on a real screen: what was done through the API is done again with keys and clicks of the operating system.

A window of our own, without a screen, plays along: it says where things are in the real one.
"""

from pathlib import Path

import msgspec

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
from game.rules.terms.text import Language
from tests.apps.table.by_api import NAMES, by_api
from tests.apps.table.hands import Hands
from tests.apps.table.real import RealWindow, Screen
from tests.evenings import WHOLE, setup
from tests.typist import REASON

SEATS = "Rood:2, Groen:2, Oker:1"
FORMS: tuple[Form, ...] = ("tokens", "one_token", "cards")
USUAL = ("--seed", "7", "--seats", SEATS, "--ballots", "tally")


def whole_evening(screen: Screen, pack: Pack, place: Path, *, mouse: bool, language: Language) -> None:
    """Proefavond from its first page to its last; the evening on the disk is that of the API."""
    called, done = by_api(pack, place / "api", reasons=not mouse, whole=True)
    real = RealWindow(screen, place / "real", "play", "proefavond", *USUAL, "--cases", "4", "--lang", language)
    shadow = Window(open_window((1280, 720)), ScreenSettings(language), keep_settings=False)
    _plays_along(real, shadow, Session.start(pack, setup(**WHOLE), NAMES, place / "shadow"), done, mouse=mouse)
    _over(real, place / "real", called)


def beside_a_wall(screen: Screen, pack: Pack, place: Path, most: int | None = None) -> None:
    """The same led with keys from the facilitator's window, the wall beside it; as far as `most` actions."""
    called, done = by_api(pack, place / "api", reasons=False, whole=True)
    words = ("play", "proefavond", *USUAL, "--cases", "4", "--lang", "nl", "--windows", "2")
    real = RealWindow(screen, place / "real", *words)
    assert len(real.x("search", "--onlyvisible", "--name", "Keukentafel").split()) == 2
    shadow = LeadingWindow(open_window((1280, 720)), ScreenSettings("nl"), keep_settings=False)
    session = Session.start(pack, setup(**WHOLE), NAMES, place / "shadow")
    _plays_along(real, shadow, session, done[:most], mouse=False, wall=True, leaves=most is None)
    _stopped(real, place / "real", called, most) if most is not None else _over(real, place / "real", called)


def four_cases(
    screen: Screen, pack: Pack, place: Path, form: Form, *, mouse: bool, until: frozenset[str] = frozenset()
) -> None:
    """A year of Waterkant with one case each quarter; as far as all these questions were answered, where it says so."""
    called, done = _four_cases(pack, place / "api", form)
    assert [it.quarter for it in called.view().decisions if it.how != "revised"] == [1, 2, 3, 4]
    most = as_far_as(done, until) if until else None
    _still(place / "config")
    words = ("play", "waterkant", *USUAL, "--no-practice", "--form", form, "--lang", "nl")
    real = RealWindow(screen, place / "real", *words)
    shadow = Window(open_window((1280, 720)), ScreenSettings("nl", still=True), keep_settings=False)
    session = Session.start(pack, setup(form=form, practice=False, quarters=4, cases=8), NAMES, place / "shadow")
    _plays_along(real, shadow, session, done[:most], mouse=mouse, leaves=most is None)
    _stopped(real, place / "real", called, most) if most is not None else _over(real, place / "real", called)


def as_far_as(done: list[Action], wanted: frozenset[str]) -> int:
    """How many actions it takes until each of these questions was answered once."""
    asked = [getattr(action, "at", "") for action in done]
    assert wanted <= set(asked), wanted - set(asked)
    return 1 + max(asked.index(at) for at in wanted)


def _plays_along(
    real: RealWindow,
    shadow: Window,
    session: Session,
    done: list[Action],
    *,
    mouse: bool,
    wall: bool = False,
    leaves: bool = True,
) -> None:
    scene = EveningScene(shadow, session, "tally", lambda evening, _: evening.folder)
    shadow.go(scene)
    if isinstance(shadow, LeadingWindow) and wall:
        shadow.open_wall()
    hands = Hands(shadow, scene, mouse=mouse)
    hands.also.append(real.tell)
    hands.also.append(lambda *given: None if shadow.page.moving else real.comes_to(shadow.page.id, *given))
    real.wait_for(1)
    for number, action in enumerate(done, start=2):
        hands.do(action)
        real.wait_for(number)
    if leaves:
        hands.press("leave")
        hands.press("yes")
    if isinstance(shadow, LeadingWindow):
        shadow.close_wall()
    close_window()
    session.close()


def _over(real: RealWindow, root: Path, called: Session) -> None:
    """The program has ended, and the one evening under this root is over and went as through the API."""
    assert real.program.wait(60) == 0
    [info] = sessions(root)
    assert info.state == "ended"
    _same(info.folder, called, None)


def _stopped(real: RealWindow, root: Path, called: Session, most: int) -> None:
    """Cut off there, the one evening under this root went as through the API so far."""
    real.program.kill()
    real.program.wait(10)
    [info] = sessions(root)
    _same(info.folder, called, most)


def _same(folder: Path, called: Session, most: int | None) -> None:
    played = Session.resume(folder)
    assert [step.digest for step in played.history] == [step.digest for step in called.history][:most]
    played.close()
    called.close()


def _four_cases(pack: Pack, root: Path, form: Form) -> tuple[Session, list[Action]]:
    """A year with one case each quarter, through the API."""
    session = Session.start(pack, setup(form=form, practice=False, quarters=4, cases=8), NAMES, root)
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


def _still(config: Path) -> None:
    """Nothing moves by itself: a click must not be spent on ending what moves."""
    file = config / "keukentafel" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(msgspec.json.encode(ScreenSettings("nl", still=True)))
