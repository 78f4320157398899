"""A case that is put off, and what happens without a decision, on the wall."""

from pathlib import Path

import pytest

from game.apps.session import Method, Session
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.rules import actions
from game.rules.ballots.publishing import publish_counts
from game.rules.bots import bot_action
from game.rules.prompts import Ballot, PickPrompt
from game.rules.terms.tally import Counts
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import words
from tests.evenings import setup
from tests.shipped import pack_of


def to(session: Session, at: str) -> None:
    while (here := session.view().prompts[0].at) != at:
        talked = actions.Acknowledge("deliberation")
        session.do(talked if here == "deliberation" else bot_action(session.scenario, session.state, 3))


def test_putting_off_says_what_it_costs_and_the_case_is_back_next_quarter(window: Window, tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/undecided"), setup(), {}, tmp_path)
    to(session, "deliberation")
    scene = EveningScene(window, session, "device")
    window.go(scene)
    hands = Hands(window, scene, mouse=False)
    hands.press("postpone")
    assert "Dit kost het: Vertrouwen \u22122." in words(window)
    hands.press("back")
    assert not session.state.decisions, "it was only asked"
    hands.press("postpone")
    hands.press("yes")
    assert session.state.decisions[-1].how == "postponed"
    to(session, "briefing")
    window.changed()
    assert "Deze zaak hielden jullie eerder aan. Zij is nu terug." in words(window)
    session.close()


@pytest.mark.parametrize("method", ["device", "tally"])
def test_what_happens_without_a_decision_stands_above_the_last_ballot(
    window: Window, tmp_path: Path, method: Method
) -> None:
    session = Session.start(pack_of("examples/undecided"), setup(), {}, tmp_path)
    to(session, "final_ballot")
    scene = EveningScene(window, session, method)
    window.go(scene)
    told = "Komt er geen besluit, dan geldt deze keuze: ‘Stop ermee’. Niet besluiten heeft ook zelf een gevolg: Vertrouwen \u22123."
    assert told in words(window)
    session.do(actions.Skip())
    session.close()


def test_what_came_of_no_decision_is_not_called_a_decision(window: Window, tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/undecided"), setup(), {}, tmp_path)
    to(session, "final_ballot")
    while isinstance(ballot := session.view().prompts[0], Ballot):
        assert isinstance(ballot.question, PickPrompt)
        nobody = Counts((0,) * len(ballot.question.items), ballot.ballots)
        session.do(
            actions.CloseBallot("final_ballot", nobody if ballot.reveal == "counts" else publish_counts(ballot, nobody))
        )
        if session.view().prompts[0].at == "deliberation":
            to(session, "final_ballot")
    scene = EveningScene(window, session, "device")
    window.go(scene)
    hands = Hands(window, scene, mouse=False)
    read = words(window)
    while "Vertrouwen" not in read and hands.has("on"):
        hands.press("on")
        read = words(window)
    assert "Doordat jullie niet besloten." in read
    assert "Door het besluit." not in read
    session.close()
