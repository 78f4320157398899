"""What a question costs, on the wall."""

from pathlib import Path

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.rules import actions
from game.rules.bots import bot_action
from tests.apps.table.sitting import words
from tests.evenings import setup
from tests.shipped import pack_of


def test_the_price_stands_with_the_question_and_what_it_brought_with_the_answer(window: Window, tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/talks"), setup(), {}, tmp_path)
    while session.view().prompts[0].at != "inquiry":
        session.do(bot_action(session.scenario, session.state, 3))
    window.go(EveningScene(window, session, "device"))
    shown = words(window)
    assert "20 minuten; Wmo \u2212\u20ac\u00a0300; Vertrouwen +1" in shown
    assert "Daar is geen geld voor." in shown
    assert "Door deze vraag" not in shown
    session.do(actions.Ask("inquiry", "open_them"))
    window.go(EveningScene(window, session, "device"))
    shown = words(window)
    assert "Door deze vraag" in shown
    assert "Een medewerker blijft de hele middag." in shown
    session.do(actions.Skip())
    session.close()
