"""A whole evening in the window, by keyboard only and by mouse only: the digests are those of the API."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions, prompts
from game.rules.bots import bot_action
from game.rules.setup import Form
from game.rules.terms.text import Language
from tests.apps.table.by_api import NAMES, by_api
from tests.apps.table.hands import Hands
from tests.evenings import setup
from tests.typist import REASON


@pytest.fixture
def window() -> Iterator[Window]:
    yield Window(open_window((1280, 720)), ScreenSettings(), keep_settings=False)
    close_window()


def sit_down(
    window: Window, pack: Pack, root: Path, *, mouse: bool, method: str = "tally", form: Form | None = None
) -> Hands:
    session = Session.start(pack, setup(form=form), NAMES, root)
    scene = EveningScene(window, session, "tally" if method == "tally" else "device")
    window.go(scene)
    return Hands(window, scene, mouse=mouse)


@pytest.mark.parametrize(("mouse", "language"), [(False, "nl"), (True, "en")], ids=["keyboard-nl", "mouse-en"])
def test_the_same_actions_give_the_digests_of_the_api(
    window: Window, proefavond: Pack, tmp_path: Path, mouse: bool, language: Language
) -> None:
    called, done = by_api(proefavond, tmp_path / "api", reasons=not mouse)
    window.set(ScreenSettings(language=language))
    hands = sit_down(window, proefavond, tmp_path / "window", mouse=mouse)
    for action in done:
        hands.do(action)
    played = hands.scene.session
    assert [step.digest for step in played.history] == [step.digest for step in called.history]
    assert played.view().phase == "over"
    folder = played.folder
    hands.press("leave")
    hands.press("yes") if hands.has("yes") else None
    assert not window.open_for_play
    again = Session.resume(folder)
    assert again.state == called.state
    again.close()
    called.close()


@pytest.mark.parametrize(
    ("mouse", "form"),
    [(False, "tokens"), (True, "one_token"), (False, "cards")],
    ids=["keyboard-tokens", "mouse-one_token", "keyboard-cards"],
)
def test_a_year_on_the_board_and_without_it(
    window: Window, waterkant: Pack, tmp_path: Path, mouse: bool, form: Form
) -> None:
    called, done = by_api(waterkant, tmp_path / "api", reasons=True, form=form)
    asked = {getattr(action, "at", "") for action in done}
    assert form == "cards" or {"goal", "roll", "move", "neighbourhood", "visit"} <= asked
    assert form != "cards" or "roll" not in asked
    hands = sit_down(window, waterkant, tmp_path / "window", mouse=mouse, form=form)
    for action in done:
        hands.do(action)
    assert hands.scene.session.state == called.state
    called.close()
    hands.scene.session.close()


def test_thrown_stones_are_entered(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    for mouse in (False, True):
        hands = sit_down(window, waterkant, tmp_path / str(mouse), mouse=mouse)
        while hands.scene.session.view().prompts[0].at != "roll":
            hands.do(bot_action(hands.scene.session.scenario, hands.scene.session.state, 3))
        hands.do(actions.Roll("roll", (2, 5)))
        turn = hands.scene.session.view().town.turn
        assert turn is not None
        assert turn.dice == (2, 5)
        hands.scene.session.close()


@pytest.mark.parametrize("mouse", [False, True], ids=["keyboard", "mouse"])
def test_money_is_moved_and_a_decision_comes_back(window: Window, waterkant: Pack, tmp_path: Path, mouse: bool) -> None:
    hands = sit_down(window, waterkant, tmp_path, mouse=mouse)
    session = hands.scene.session
    while not any(asked.at == "reopen" for asked in session.view().prompts):
        action = bot_action(session.scenario, session.state, 3)
        if isinstance(action, actions.Say):
            session.say(action.about, REASON)
        else:
            session.do(action)
    window.changed()
    window.draw()
    hands.rest()
    asked = {prompt.at: prompt for prompt in session.view().prompts}
    if "shift" in asked:
        before = {fund.id: fund.balance for fund in session.view().funds}
        source = max(before, key=lambda fund: before[fund])
        target = min(before, key=lambda fund: before[fund])
        step = session.scenario.settings.shift
        hands.do(actions.Shift("shift", source, target, 2 * step))
        after = {fund.id: fund.balance for fund in session.view().funds}
        assert (after[source], after[target]) == (before[source] - 2 * step, before[target] + 2 * step)
        assert not hands.has("shift"), "once a quarter"
    reopen = asked["reopen"]
    assert isinstance(reopen, prompts.PickPrompt)
    hands.do(actions.Pick("reopen", reopen.items[0].id))
    question = session.view().prompts[1]
    assert not hands.has("settle") or isinstance(question, prompts.PickPrompt), "the same is no new decision"
    if isinstance(question, prompts.PickPrompt):
        other = next(id for id in question.open_ids() if id != question.suggestion)
        hands.do(actions.Pick("revise", other))
        assert any(decision.how == "revised" for decision in session.view().decisions)
    else:
        hands.do(actions.Acknowledge("confirm"))
    assert not hands.has("reopen"), "once an evening"
    session.close()
