"""The facilitator's window on cases that are put to a works council: every page says what comes next, in its words."""

from pathlib import Path

import pygame

from game.apps.session import Session
from game.apps.table.leading.entries import after
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes import EveningScene
from game.apps.table.voice import TableLanguage
from game.rules.bots import bot_action
from tests.apps.table.sitting import key, words
from tests.apps.table.two_windows.beside import on_the_wall
from tests.evenings import setup
from tests.shipped import pack_of


def test_every_stage_of_it_says_what_comes_after(window: LeadingWindow, tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/works_council"), setup(), {}, tmp_path)
    voice, said = TableLanguage("nl", session.names), dict[str, str]()
    while session.view().prompts and len(session.state.decisions) < 2:
        case = session.state.case
        if case is not None and case.stage not in said:
            window.go(EveningScene(window, session, "device"))
            window.draw()
            said[case.stage] = after(session.view(), voice)
        session.do(bot_action(session.scenario, session.state, 3))
    session.close()
    assert said["briefing"] == "Daarna: vragen stellen"
    assert said["rationale"] == "Daarna: het antwoord van de bestuurder"
    assert not any("keukentafel" in it for it in said.values())


def test_the_case_itself_is_a_key_away_where_the_page_does_not_show_it(window: LeadingWindow, tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/works_council"), setup(), {}, tmp_path)
    case = session.view().case
    while case is None or case.stage != "briefing" or session.view().prompts[0].at != "briefing":
        session.do(bot_action(session.scenario, session.state, 3))
        case = session.view().case
    voice = TableLanguage("nl", session.names)
    window.go(EveningScene(window, session, "tally"))
    window.open_wall()
    told = voice.words(case.case)
    assert told not in on_the_wall(window)
    key(window, pygame.K_o, "o")
    assert told in on_the_wall(window)
    assert "Daarna: " not in words(window), "from here one only goes back"
    session.close()
