"""The picture of a case at a terminal: facts, the law, who leads, advisers, the hint and what the resident says."""

from pathlib import Path

from game.content import Pack
from game.rules import actions, prompts
from game.rules.bots import bot_action
from game.rules.prompts import AcknowledgePrompt, PickPrompt
from tests.apps.text.stands import asks, begin, in_full, on_board, types
from tests.narrow import as_a, there


def test_facts_and_the_law_are_looked_up(waterkant: Pack, tmp_path: Path) -> None:
    session = in_full(waterkant, tmp_path, lambda view: view.case is not None and view.case.path is not None)
    case = session.view().case
    assert case is not None
    assert case.path is not None
    screen = types(session, "/wet")
    assert screen.count("Zo gaat het volgens de wet") == 1 + (case.talk is not None)
    assert f"1. {case.path.steps[0].nl}" in screen
    screen = types(session, "feiten", language="en")
    assert "The facts of" in screen
    assert "Source:" in screen
    session.close()
    session = begin(waterkant, tmp_path)
    assert "Er ligt nu geen zaak op tafel" in types(session, "feiten", "wet")
    session.close()


def test_the_lead_is_given_away_by_name(waterkant: Pack, tmp_path: Path) -> None:
    session = begin(waterkant, tmp_path, depth="first")
    session.do(actions.Attend("ochre", 0))
    while "rapporteur" not in [prompt.at for prompt in session.view().prompts]:
        session.do(bot_action(session.scenario, session.state, 2))
        if session.view().prompts[0].at == "briefing" and len(session.state.decisions) == 2:
            session.do(actions.Attend("ochre", 1))
    prompts = session.view().prompts
    assert isinstance(prompts[0], AcknowledgePrompt)
    [pick] = [prompt for prompt in prompts if prompt.at == "rapporteur"]
    first = as_a(PickPrompt, pick).items[0].id
    name = {"blue": "Rood", "green": "Groen"}.get(first, "Oker")
    screen = types(session, "1")
    assert f"1. {name}" in screen
    assert f"{name} leidt nu deze zaak." in screen
    assert there(session.view().case).rapporteur == first
    session.close()


def test_an_adviser_more_has_a_price_that_is_told_first(full: Pack, tmp_path: Path) -> None:
    session = in_full(full, tmp_path, asks("adviser"))
    screen = types(session, "1", "1", "lees")
    assert "Nog een adviseur horen kost: Ruimte voor personeel −1." in screen
    assert screen.count("Ruimte voor personeel daalt met 1.") == 1
    session.close()


def test_the_last_adviser_is_heard_too(waterkant: Pack, tmp_path: Path) -> None:
    session = on_board(waterkant, tmp_path, asks("adviser"))
    prompt = session.view().prompts[-1]
    assert isinstance(prompt, prompts.PickPrompt)
    lines = ["1"] * len(prompt.items)
    screen = types(session, *lines)
    case = session.view().case
    assert case is not None
    assert case.advisers
    for adviser in case.advisers:
        assert adviser.says.nl in screen
    session.close()


def test_the_table_whispers_once(waterkant: Pack, tmp_path: Path) -> None:
    session = in_full(waterkant, tmp_path, asks("hint"))
    screen = types(session, "briefje Z", "briefje b")
    assert screen.count("Typ briefje en de letter") == 2
    assert "Het briefje van de tafel:" in screen
    assert session.state.case is not None
    assert session.state.case.hint is not None
    session.close()


def test_the_resident_asks_what_is_written(waterkant: Pack, tmp_path: Path) -> None:
    session = in_full(waterkant, tmp_path, asks("report"))
    screen = types(session, "x", "b a")
    assert "“Wat schrijft u over mij op?”" in screen
    assert "Typ 1 tot" in screen
    state = session.state
    assert state.case is not None
    assert len(state.case.talk.report) == 2
    assert state.case.stage == "first_ballot"
    assert "Dit schrijven jullie op over" in screen
    session.close()


def test_what_was_not_asked_is_said_at_last(waterkant: Pack, tmp_path: Path) -> None:
    session = in_full(waterkant, tmp_path, lambda view: view.case is not None and bool(view.case.unsaid))
    case = session.view().case
    assert case is not None
    assert case.talk is not None
    assert case.talk.resident is not None
    screen = types(session)
    name = case.talk.resident.name.nl
    assert f"Dit vroeg niemand aan {name[0].lower()}{name[1:]}: - {case.unsaid[0].nl}" in screen
    session.close()
