"""What comes in between, in the terminal: the sentence, and what can be chosen since."""

from pathlib import Path

from game.apps.session import Session
from game.rules import actions
from game.rules.bots import bot_action
from tests.apps.text.stands import on_one_line, play
from tests.evenings import setup
from tests.shipped import pack_of


def test_it_is_read_with_what_everything_costs_since(tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/twist"), setup(), {}, tmp_path)
    while session.view().prompts[0].at != "deliberation":
        session.do(bot_action(session.scenario, session.state, 3))
    screen = on_one_line(play(session, "", "lees"))
    case = session.view().case
    assert case is not None
    assert case.twist is not None
    assert screen.count("Er komt iets tussen.") == 2, "when it comes, and when the page is read again"
    assert screen.count(on_one_line(case.twist.nl)) >= 2
    assert "Praat er nog een minuut over." in screen
    assert "In twee stappen met een loonvoorwaarde (kost nu" in screen
    assert case.stage == "deliberation"
    session.do(actions.Acknowledge("deliberation"))
    assert session.view().prompts[0].at == "final_ballot"
    session.close()
