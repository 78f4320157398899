"""Another choice, in the debrief on the screen: a prediction before anything is told, and no verdict."""

from game.apps.debrief.room import SCRIPT, RoomLanguage, choices
from game.apps.table.lookback import LookBack
from game.apps.table.window.window import Window
from game.widgets import ChoiceBox, Typing
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import words


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
    half.prediction.put(Typing("Meer vertrouwen"))
    assert not [item for item in scene.session.items() if item.kind == "other"]
    fingers.press("show")
    (item,) = [item for item in scene.session.items() if item.kind == "other"]
    assert item.words == ("Meer vertrouwen",), "it is kept, for the group to tick"
    told = words(window)
    for sentence in (
        "Dit voorspelden jullie",
        "Meer vertrouwen",
        "Dan was er meer",
        "Dan was er minder",
        "Meer is niet altijd beter",
    ):
        assert sentence in told
    assert "kans" not in told, "luck and choice are told apart"
    fingers.press("luck")
    assert "Daarna golden jullie eigen keuzes" in words(window)
    assert "Dan was er meer" not in words(window)


def test_a_prediction_is_of_one_choice_only(window: Window, scene: LookBack) -> None:
    fingers, half = Fingers(window, mouse=False), scene._half
    several = next(it for it in scene._told.open if len(it.others) > 1)
    half.case = next(it.number for it in scene._told.cases if it.seen.card == several.card)
    half.step = [step.name for step in SCRIPT].index("other")
    window.changed()
    boxes = [it.id for it in window.placed.widgets() if isinstance(it, ChoiceBox)]
    fingers.press(boxes[0])
    half.prediction.put(Typing("Meer vertrouwen"))
    scene.back()
    window.changed()
    fingers.press(boxes[1])
    assert not half.prediction.text
    assert window.page.focus == "prediction"
    fingers.press("on")
    assert window.page.focus == "on"


def test_another_choice_that_changes_nothing_says_so(window: Window, scene: LookBack) -> None:
    half = scene._half
    half.step = [step.name for step in SCRIPT].index("other")
    for case in scene._told.cases:
        found = choices(RoomLanguage("nl"), scene._told, case.number)
        for _, half.other, _ in () if found is None else found.others:
            half.case, half.shown = case.number, True
            window.changed()
            alike = "Aan het eind was er niets anders." in words(window)
            assert alike != ("Dan was er meer" in words(window))
