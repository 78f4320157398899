"""What a question costs, in the terminal: behind it before it is asked, and under its answer."""

from pathlib import Path

from game.apps.session import Session
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import AskPrompt
from tests.apps.text.stands import on_one_line, play
from tests.evenings import setup
from tests.shipped import pack_of


def test_the_price_is_told_before_and_after(tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/talks"), setup(), {}, tmp_path)
    while session.view().prompts[0].at != "inquiry":
        session.do(bot_action(session.scenario, session.state, 3))
    screen = on_one_line(play(session, "lees"))
    assert "20 minuten; Wmo \u2212\u20ac 300; Vertrouwen +1" in screen
    assert "Daar is geen geld voor." in screen
    session.do(actions.Ask("inquiry", "open_them"))
    screen = on_one_line(play(session, "lees"))
    assert "Een medewerker blijft de hele middag. Door deze vraag: Wmo \u2212\u20ac 300; Vertrouwen +1." in screen
    session.close()


def test_where_nothing_is_left_to_ask_enter_goes_on(tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/talks"), setup(), {}, tmp_path)
    while session.view().prompts[0].at != "inquiry":
        session.do(bot_action(session.scenario, session.state, 3))
    while isinstance(asked := session.view().prompts[0], AskPrompt):
        left = [it.id for it in asked.items if it.closed is None]
        if not left:
            break
        session.do(actions.Ask("inquiry", left[0]))
    assert isinstance(asked, AskPrompt), "there are minutes left"
    screen = on_one_line(play(session, ""))
    assert "Er is geen vraag meer die nog kan." in screen
    assert "Typ een letter" not in screen.partition("Er is geen vraag meer die nog kan.")[0]
    assert session.view().prompts[0].at != "inquiry"
    session.close()
