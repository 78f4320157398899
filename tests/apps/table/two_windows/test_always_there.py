"""In the facilitator's window what ends a talk, and the last promise that can be chosen, are in sight without scrolling."""

from pathlib import Path

from game.apps.table.leading.window import LeadingWindow
from game.content import Pack
from game.widgets import ChoiceBox
from tests.apps.table.sitting import evening, in_full, play_to, quietly, to_talk
from tests.apps.table.two_windows.beside import FOURTEEN


def test_a_talk_can_be_ended_at_every_answer(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "inquiry")
    window.open_wall()
    session, asked = hands.scene.session, 0
    while session.view().prompts[0].at == "inquiry":
        window.changed()
        window.draw()
        placed = window.placed
        for it in placed.widgets():
            if it.id == "done":
                assert not placed.in_body(it), "it stands at the foot of the card"
        asked += 1
        session.do(quietly(session))
    assert asked > 2
    session.close()


def test_every_promise_is_in_sight(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = evening(window, waterkant, tmp_path, method="tally", seats=FOURTEEN, practice=False)
    play_to(hands, "goal")
    window.open_wall()
    for _ in range(2):
        window.draw()
        boxes = [it for it in window.placed.widgets() if isinstance(it, ChoiceBox)]
        assert all(window.placed.view.contains(it.rect) for it in boxes), window.page.id
        if len(boxes) > 3:
            break
        hands.press("on")
    assert len(boxes) > 3
    hands.scene.session.close()
