"""A whole year of a works council on the wall: every page of every case fits and says what the director answers."""

from pathlib import Path

import pytest

from game.apps.session import Method, Session
from game.apps.table.scenes import EveningScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.voice import TableLanguage
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.apps.words import render
from game.rules.actions import Say
from game.rules.bots import bot_action
from game.rules.prompts import Ballot
from game.rules.terms.text import Language
from tests.apps.table.sitting import words
from tests.apps.text.test_council import LAST, YEARS, step
from tests.evenings import setup
from tests.shipped import pack_of

WHY = "Omdat collega’s er anders niets aan hebben."


@pytest.mark.parametrize(("year", "language"), [("answers_otherwise", "nl"), ("goes_to_court", "en")])
def test_every_page_of_a_year_is_on_the_wall(tmp_path: Path, year: str, language: Language) -> None:
    window = Window(open_window((1280, 720)), ScreenSettings(language=language), keep_settings=False)
    session = Session.start(pack_of("examples/works_council"), setup(practice=False), {}, tmp_path)
    scene = EveningScene(window, session, "tally")
    window.go(scene)
    answered: list[str] = []
    while session.view().prompts:
        read, case = words(window), session.view().case
        council = None if case is None else case.council
        if case is not None and council is not None and council.answer is not None and case.card not in answered:
            answered.append(case.card)
            assert render(council.answer, language) in read
        step(session, YEARS[year], "court" if year == "goes_to_court" else "wait")
        scene._walk = scene._rolling = None
        window.changed()
    assert LAST[language][min(len(YEARS[year]), 2)] in words(window)
    assert len(answered) == 4
    session.close()
    close_window()


@pytest.mark.parametrize("method", ["tally", "device"])
def test_conditions_stand_at_the_ballot_and_the_reason_beside_the_answer(
    window: Window, tmp_path: Path, method: Method
) -> None:
    session = Session.start(pack_of("werkvloer"), setup(form="cards", practice=False), {}, tmp_path)
    window.go(scene := EveningScene(window, session, method))
    voted, answered = set[str](), set[str]()
    while session.view().prompts:
        case = session.view().case
        if case is not None and case.council is not None:
            read = words(window)
            if case.stage == "final_ballot" and isinstance(session.view().prompts[0], Ballot) and case.added:
                voted.add(case.card)
                # Where the same window counts cards, its rows go before; on a wall there is room for both.
                wall = scene.room_page(TableLanguage("nl", {}))
                assert wall is not None
                read = " ".join((read, *(it.label for it in wall.body.widgets()))) if method == "tally" else read
                assert all(render(it, "nl").casefold() in read.casefold() for it in case.added)
            if case.stage == "answer" and case.reason is not None and case.council.answer is not None:
                answered.add(case.card)
                assert WHY in read
        action = bot_action(session.scenario, session.state, 5)
        session.say(action.about, WHY) if isinstance(action, Say) else session.do(action)
        window.changed()
    assert voted
    assert answered
    session.close()
