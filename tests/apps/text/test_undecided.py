"""A case that is put off, and what happens without a decision, in the terminal."""

from pathlib import Path

from game.apps.session import Session
from game.rules import actions
from game.rules.bots import bot_action
from tests.apps.text.stands import on_one_line, play
from tests.evenings import setup
from tests.shipped import pack_of


def to(session: Session, at: str) -> None:
    while (here := session.view().prompts[0].at) != at:
        talked = actions.Acknowledge("deliberation")
        session.do(talked if here == "deliberation" else bot_action(session.scenario, session.state, 3))


def test_it_is_told_before_it_counts_and_that_a_case_is_back(tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/undecided"), setup(), {}, tmp_path)
    to(session, "deliberation")
    screen = on_one_line(play(session, "lees"))
    assert "Aanhouden? De zaak komt volgend kwartaal terug. Dit kost het: Vertrouwen \u22122." in screen
    session.do(actions.Pick("postpone", "postpone"))
    to(session, "briefing")
    assert "Deze zaak hielden jullie eerder aan. Zij is nu terug." in on_one_line(play(session, "lees"))
    to(session, "final_ballot")
    told = "Komt er geen besluit, dan geldt deze keuze: ‘Stop ermee’. Niet besluiten heeft ook zelf een gevolg: Vertrouwen \u22123."
    assert told in on_one_line(play(session, "lees"))
    session.close()
