"""Leading the debrief from the screen: nine steps with their minutes, a prediction before anything is told, no verdict."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.lookback import LookBack
from game.apps.table.lookback.script import SCRIPT
from game.apps.table.scenes.agreements import Agreements
from game.apps.table.scenes.approve import Approve
from game.apps.table.scenes.last import LastPage
from game.apps.table.scenes.settings import Help
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.bots import POLICIES, bot_action
from game.rules.text import LANGUAGES
from game.widgets import ChoiceBox, ResultRow, StepsChart
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import letter, words
from tests.evenings import setup

WHY = "Wij kiezen dit omdat zij het zelf zo wil, ook al kost het geld."


@pytest.fixture
def session(waterkant: Pack, tmp_path: Path) -> Iterator[Session]:
    """A year that is over, of which the counts were shown."""
    session = Session.start(waterkant, setup(practice=False, form="cards"), {}, tmp_path)
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, 5, POLICIES["plausible"])
        if isinstance(action, actions.Say):
            session.say(action.about, WHY)
        else:
            session.do(action)
    session.park("Hoe doen wij dit met de wachtlijst?")
    yield session
    session.close()


@pytest.fixture
def scene(window: Window, session: Session) -> LookBack:
    """The debrief, at its first step."""
    window.set(ScreenSettings(still=True))
    window.go(Help(window))
    LastPage(window, session, None)._looks_back()
    made = window.scene
    assert isinstance(made, LookBack)
    return made


def test_the_steps_take_forty_minutes_and_what_people_take_home_never_goes() -> None:
    assert sum(step.minutes for step in SCRIPT) == 40
    assert [step.name for step in SCRIPT if step.can_go] == ["other", "counted"]
    assert [step.name for step in SCRIPT[-2:]] == ["home", "agreements"]


def test_it_is_led_from_the_first_step_to_the_last_with_one_key(window: Window, scene: LookBack) -> None:
    fingers, seen = Fingers(window, mouse=False), []
    for step in SCRIPT:
        seen.append(window.page.id.split(".")[1])
        assert f"{step.minutes} minuten" in words(window)
        assert ("Deze stap kan weg" in words(window)) == step.can_go
        if step is not SCRIPT[-1]:
            fingers.press("on")
    assert seen == [step.name for step in SCRIPT]
    fingers.press("earlier")
    assert window.page.id.split(".")[1] == "home"


def test_the_group_chooses_a_decision_and_sees_it_before_and_after(window: Window, scene: LookBack) -> None:
    fingers = Fingers(window, mouse=False)
    for _ in range(3):
        fingers.press("on")
    cases = [it for it in window.placed.widgets() if isinstance(it, ChoiceBox)]
    assert len(cases) == len(scene._told.cases)
    fingers.press(cases[0].id)
    assert any(isinstance(it, ResultRow) for it in window.placed.widgets())
    assert WHY in words(window)
    window.scene.back()
    window.changed()
    assert any(isinstance(it, ChoiceBox) for it in window.placed.widgets()), "Esc goes back to the list"
    letter(window, "2")
    assert scene._half.case == scene._told.cases[1].number
    fingers.press("again")
    assert scene._half.case == 0


def test_nothing_of_another_choice_is_told_before_it_was_predicted(window: Window, scene: LookBack) -> None:
    fingers, half = Fingers(window, mouse=False), scene._half
    half.case = next(it.number for it in scene._told.cases if it.seen.card == scene._told.open[0].card)
    half.step = [step.name for step in SCRIPT].index("other")
    window.changed()
    boxes = [it for it in window.placed.widgets() if isinstance(it, ChoiceBox)]
    assert len(boxes) == len(scene._told.open[0].others)
    fingers.press(boxes[0].id)
    assert "Voorspel het eerst" in words(window)
    assert "Dan was er meer" not in words(window)
    half.prediction.insert("Meer vertrouwen")
    fingers.press("show")
    told = words(window)
    for sentence in (
        "Dit voorspelden jullie",
        "Meer vertrouwen",
        "Dan was er meer",
        "Dan was er minder",
        "Meer is niet altijd beter",
    ):
        assert sentence in told


def test_the_year_is_a_line_with_the_numbers_of_the_decisions(window: Window, scene: LookBack) -> None:
    scene._half.step = 2
    window.changed()
    (chart,) = [it for it in window.placed.widgets() if isinstance(it, StepsChart)]
    assert chart.value, "the same in words"
    signs = {it.sign for it in chart._steps if it.sign.isdigit()}
    assert signs >= {str(it.number) for it in scene._told.cases if it.counts}


def test_agreements_and_what_leaves_the_room_open_from_the_last_step(window: Window, scene: LookBack) -> None:
    fingers = Fingers(window, mouse=False)
    scene._half.step = len(SCRIPT) - 1
    window.changed()
    fingers.press("agree")
    assert isinstance(window.scene, Agreements)
    window.close()
    fingers.press("approve")
    assert isinstance(window.scene, Approve)


def test_the_clock_runs_only_when_started_and_ends_nothing(window: Window, scene: LookBack) -> None:
    fingers = Fingers(window, mouse=False)
    assert not any(it.id == "left" for it in window.placed.widgets())
    fingers.press("clock")
    assert any(it.id == "left" for it in window.placed.widgets())
    scene._clock._left = 0.0
    window.changed()
    assert window.page.id.startswith("lookback.roles"), "over, and nothing happened"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_has_room(window: Window, scene: LookBack, language: str) -> None:
    window._settings = ScreenSettings("en" if language == "en" else "nl", still=True)
    for scene._half.step in range(len(SCRIPT)):
        window.changed()
        assert not window.placed.most, window.page.id


def test_a_prediction_is_of_one_choice_only(window: Window, scene: LookBack) -> None:
    fingers, half = Fingers(window, mouse=False), scene._half
    several = next(it for it in scene._told.open if len(it.others) > 1)
    half.case = next(it.number for it in scene._told.cases if it.seen.card == several.card)
    half.step = [step.name for step in SCRIPT].index("other")
    window.changed()
    boxes = [it.id for it in window.placed.widgets() if isinstance(it, ChoiceBox)]
    fingers.press(boxes[0])
    half.prediction.insert("Meer vertrouwen")
    scene.back()
    window.changed()
    fingers.press(boxes[1])
    assert not half.prediction.text
    assert window.page.focus == "prediction"
    fingers.press("on")
    assert window.page.focus == "on"


def test_a_question_that_was_parked_meanwhile_is_there_at_home(
    window: Window, scene: LookBack, session: Session
) -> None:
    fingers = Fingers(window, mouse=False)
    session.park("Wie belt ons terug?")
    for _ in range(len(SCRIPT) - 2):
        fingers.press("on")
    assert "Wie belt ons terug?" in words(window)


def test_the_room_sees_every_step(window: Window, scene: LookBack, session: Session) -> None:
    window.open_wall()
    fingers = Fingers(window, mouse=False)
    for step in SCRIPT:
        window.changed()
        window.draw()
        assert window.wall is not None
        assert window.wall.page.id.split(".")[1] == step.name
        if step is not SCRIPT[-1]:
            fingers.press("on")
    fingers.press("agree")
    window.draw()
    assert window.wall is not None
    assert window.wall.page.id.startswith("agreements")
