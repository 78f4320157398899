"""The debrief led from the facilitator's own window: step by step, with the notes of whoever leads."""

from pathlib import Path

import pytest

from game.apps.debrief.room import SCRIPT
from game.apps.session import Session
from game.apps.table.leading.step import NextStep
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes import EveningScene
from game.content import Pack
from game.rules import actions
from game.rules.bots import POLICIES, bot_action
from game.widgets import Toggle
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import letter, words
from tests.apps.table.two_windows.beside import NOTE, in_sight, on_the_wall, wall_of
from tests.evenings import setup


@pytest.mark.parametrize("wall", [False, True])
def test_who_chose_no_decision_yet_chooses_one_where_another_choice_is_asked_for(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path, *, wall: bool
) -> None:
    session = Session.start(waterkant, setup(practice=False, form="cards"), {}, tmp_path)
    while len(session.state.decisions) < 3:
        session.do(bot_action(session.scenario, session.state, 5, POLICIES["plausible"]))
    session.do(actions.Finish())
    while session.view().prompts:
        session.do(bot_action(session.scenario, session.state, 5, POLICIES["plausible"]))
    window.go(EveningScene(window, session, "tally", lambda evening, _: evening.folder))
    if wall:
        window.open_wall()
    hands = Fingers(window, mouse=False)
    hands.press("lookback")
    while window.page.id.split(".")[1] != "other":
        hands.press("on")
    rows = [it for it in window.placed.focusable() if it.id.startswith("case.")]
    assert len(rows) > 1
    hands.press(rows[0].id)
    assert window.page.id.split(".")[1] == "other"
    assert not hands.has(rows[0].id)
    hands.press("again")
    letter(window, "2")
    assert window.page.id.split(".")[1:3] == ["other", rows[1].id.partition(".")[2]]
    session.close()


def test_what_is_ticked_is_in_sight_of_the_room(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    session = Session.start(waterkant, setup(practice=False, form="cards"), {}, tmp_path)
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, 5, POLICIES["plausible"])
        if isinstance(action, actions.Say):
            session.say(action.about, "omdat het zo beter gaat")
        else:
            session.do(action)
    window.go(EveningScene(window, session, "tally", lambda evening, _: evening.folder))
    window.open_wall()
    hands = Fingers(window, mouse=False)
    hands.press("approve")
    wall = wall_of(window)
    items = [it.id for it in window.placed.widgets() if isinstance(it, Toggle)]
    assert wall.placed.most > 0, "the list is longer than the wall"
    for id in (items[-1], items[0], items[-1]):
        hands.go_to(id)
        (there,) = (it for it in wall.placed.widgets() if it.id == id)
        assert wall.placed.sees(there), id
    session.close()


@pytest.mark.parametrize("decisions", [1, 8])
def test_whoever_leads_the_debrief_has_notes_that_the_room_does_not_see(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path, decisions: int
) -> None:
    session = Session.start(waterkant, setup(practice=False, form="cards"), {}, tmp_path)
    while len(session.state.decisions) < decisions or [it.at for it in session.view().prompts][:1] == ["cover"]:
        session.do(bot_action(session.scenario, session.state, 5, POLICIES["plausible"]))
    if session.view().prompts:
        session.do(actions.Finish())
    while session.view().prompts:
        session.do(bot_action(session.scenario, session.state, 5, POLICIES["plausible"]))
    window.go(EveningScene(window, session, "tally", lambda evening, _: evening.folder))
    window.open_wall()
    hands = Fingers(window, mouse=False)
    hands.press("lookback")
    for step in SCRIPT:
        assert window.page.id.split(".")[1] == step.name
        assert "Alleen voor de spelleider" in words(window)
        assert not in_sight(window), step.name
        assert "De klok beslist niets" not in on_the_wall(window), "which key does what is for who has the keys"
        (onward,) = (it for it in window.placed.widgets() if isinstance(it, NextStep))
        assert onward.label != "Volgende stap", "it says what the next step is"
        before = on_the_wall(window)
        hands.go_to("note")
        hands.text(f"{NOTE} {step.name}")
        assert on_the_wall(window) == before
        hands.press("note.keep")
        assert session.notes[-1] == f"{NOTE} {step.name}"
        assert NOTE not in on_the_wall(window)
        if step is not SCRIPT[-1]:
            hands.press("on")
    assert NOTE in words(window), "the last ones stay in sight"
    session.close()
