"""The facilitator's window on cases that are put to a works council: every page says what comes next, in its words."""

from pathlib import Path

from game.apps.session import Session
from game.apps.table.leading.entries import after
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes import EveningScene
from game.apps.table.voice import TableLanguage
from game.content import load, resolve
from game.rules.bots import bot_action
from tests.evenings import setup


def test_every_stage_of_it_says_what_comes_after(window: LeadingWindow, tmp_path: Path) -> None:
    session = Session.start(load(resolve("examples/works_council")), setup(), {}, tmp_path)
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
