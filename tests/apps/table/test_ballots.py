"""Secret ballots in the window: the laptop that goes round, and the teller."""

from pathlib import Path

import pytest

from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.prompts import Ballot
from game.rules.terms.tally import Counts, Lead
from tests.apps.table import halves
from tests.apps.table.sitting import evening, in_full, letter, quietly, to_talk, words


def test_a_secret_vote_marks_confirms_and_is_gone(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.do(actions.Acknowledge("briefing"))
    secret = proefavond.scenario.dilemmas["practice_time"].names()
    for mark in ("a", "b", "a"):
        hands.press("begin")
        letter(window, mark)
        assert window.focus == "vote", "Enter now confirms what was chosen, and nothing else"
        hands.key("Return")
        assert not any(name.nl in words(window) for name in secret.values()), "nothing secret is left on screen"
    assert "3 van de 5" in words(window)
    for _ in range(2):
        hands.press("begin")
        hands.press("blank")
    assert "Alle keuzes zijn binnen" in words(window)
    hands.press("reveal")
    state = hands.scene.session.state
    assert state.case is not None
    assert state.case.first == Counts((2, 1, 0), 2)
    hands.scene.session.close()


def test_a_clicker_casts_no_vote(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.do(actions.Acknowledge("briefing"))
    hands.press("begin")
    page = window.page.id
    for _ in range(3):
        hands.key("Next")
    assert window.page.id == page, "who chose nothing is not blank"
    letter(window, "a")
    hands.key("Next")
    assert window.page.id == page, "nor does it cast what was chosen"
    hands.key("Return")
    assert "Eén van de 5" in words(window)
    hands.scene.session.close()


def test_the_facilitator_closes_a_ballot_early(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.do(actions.Acknowledge("briefing"))
    assert not hands.has("close"), "there is nothing to close yet"
    hands.press("begin")
    letter(window, "c")
    hands.press("vote")
    hands.press("close")
    assert "stemmen zijn nog niet binnen" in words(window), "asked once"
    hands.press("yes")
    state = hands.scene.session.state
    assert state.case is not None
    assert state.case.first == Lead(None), "one vote is nobody's to see"
    hands.scene.session.close()


def test_a_menu_in_the_middle_of_a_ballot_loses_no_vote(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.do(actions.Acknowledge("briefing"))
    hands.press("begin")
    letter(window, "a")
    hands.press("vote")
    hands.key("Escape")
    assert not hands.has("pause"), "never a break during an open ballot"
    hands.press("park")
    hands.text("hoe doen wij dit zelf")
    hands.press("keep")
    assert "Eén van de 5" in words(window)
    hands.scene.session.close()


def test_a_teller_who_miscounts_is_told(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path, "tally")
    hands.do(actions.Acknowledge("briefing"))
    hands.adjust("tally.0", "more", 6)
    hands.press("count")
    assert "5 stemmen verwacht, 6 geteld" in words(window)
    hands.adjust("tally.0", "less", 2)
    assert not hands.has("absent"), "it keeps its place, and cannot be used yet"
    hands.press("count")
    assert "kies ‘De rest is er niet’" in words(window)
    hands.press("absent")
    assert "4 van de 5 stemmen zijn geteld." in words(window)
    hands.press("right")
    state = hands.scene.session.state
    assert state.case is not None
    assert state.case.first == Lead("seven")
    hands.scene.session.close()


def test_a_result_stands_where_the_table_goes_back_and_cards_can_be_counted_again(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    hands = evening(window, proefavond, tmp_path, "tally")
    hands.do(actions.Acknowledge("briefing"))
    hands.adjust("tally.0", "more", 5)
    hands.press("count")
    assert "Lees de aantallen voor" in words(window)
    hands.press("again")
    hands.press("count")
    hands.press("right")
    session = hands.scene.session
    session.undo()
    window.changed()
    assert "Jullie stemden hierover al. De uitslag staat." in words(window)
    assert not hands.has("hands"), "nothing is decided here"
    hands.press("recount")
    assert "Jullie tellen opnieuw" in words(window)
    hands.adjust("tally.1", "more", 5)
    hands.press("count")
    hands.press("right")
    assert session.state.case is not None
    assert session.state.case.first == Lead("half_past"), "what is not to be shown is not read out"
    assert "Dit is opnieuw geteld. Daarom zien jullie alleen de uitkomst." in words(window)
    session.undo()
    session.undo()
    window.changed()
    hands.press("on")
    assert session.state.case is not None
    assert session.state.case.first == Lead("half_past")
    session.close()


def test_cards_are_counted_again_without_the_options_in_between(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    """Of a talk the options come before the first count; not once more when that is put right."""
    hands = in_full(window, waterkant, tmp_path)
    to_talk(hands, "first_ballot")
    assert window.page.id.startswith("options")
    hands.press("to_vote")
    expected = hands.scene.session.view().prompts[-1]
    assert isinstance(expected, Ballot)
    hands.adjust("tally.0", "more", expected.ballots)
    for esc in (False, True):
        hands.press("count")
        assert window.page.id.startswith("read")
        hands.key("Escape") if esc else hands.press("again")
        assert window.page.id.startswith("tally")
    hands.press("count")
    hands.press("right")
    hands.scene.session.close()


@pytest.mark.parametrize("name", ["proefavond", "waterkant"])
def test_every_page_of_a_voter_is_private(
    window: Window, request: pytest.FixtureRequest, tmp_path: Path, name: str
) -> None:
    pack: Pack = request.getfixturevalue(name)
    hands = in_full(window, pack, tmp_path, method="device")
    scene, session = hands.scene, hands.scene.session
    been = set[tuple[str, str]]()
    while session.view().prompts:
        asked = session.view().prompts[-1]
        if isinstance(asked, Ballot) and (key := (asked.at, type(asked.question).__name__)) not in been:
            been.add(key)
            scene._walk = scene._rolling = None
            window.changed()
            assert not window.page.private, "nothing was asked of one person yet"
            halves.put(scene, sub="vote", voting=True)
            window.changed()
            page = window.page
            assert page.private, page.id
            assert page.alone, page.id
            assert any(it.id == "hear" for it in page.bar), page.id
            halves.put(scene, voting=False)
        session.do(quietly(session))
    assert len(been) > 1
    session.close()
