"""A count that a teller typed: how many are expected, read back before anything shows, and with the letters of the cards."""

from pathlib import Path

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.widgets import ChoiceBox, ResultRow, Stepper
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import evening, in_full, play_to, to_talk, words
from tests.apps.text.test_council import step
from tests.evenings import setup
from tests.shipped import pack_of


def letters(window: Window, kind: type[Stepper] | type[ResultRow] | type[ChoiceBox]) -> list[str]:
    """The letters on the page, of what can be counted, was counted, or can be chosen."""
    window.draw()
    return [it.letter for it in window.placed.widgets() if isinstance(it, kind)]


def counts(hands: Hands, *numbers: int) -> None:
    """The teller types these, and says that all is counted."""
    for place, number in enumerate(numbers):
        hands.adjust(f"tally.{place}", "more", number)
    hands.press("count")


def to_the_run_off(hands: Hands) -> None:
    """Five vote on a case with four options, and after the talk the second and the fourth lead."""
    to_talk(hands, "first_ballot", "fair_rate")
    counts(hands, 1, 2, 1, 1)
    hands.press("right")
    play_to(hands, "final_ballot")
    counts(hands, 0, 2, 1, 2)
    assert "Lees de aantallen voor" in words(hands.window)
    assert letters(hands.window, ResultRow) == ["A", "B", "C", "D", ""]
    hands.press("right")


def test_a_run_off_keeps_the_letters_of_the_cards_and_its_count_is_read_back(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path)
    to_the_run_off(hands)
    assert letters(window, Stepper) == ["B", "D", ""]
    assert "We verwachten 5 stemmen." in words(window)
    counts(hands, 3, 2)
    read = words(window)
    assert "Klopt de telling?" in read
    assert "5 van de 5 stemmen zijn geteld." in read
    assert letters(window, ResultRow) == [], "beside what was shown before these counts would tell too much"
    step = len(hands.scene.session.history)
    hands.press("again")
    hands.press("count")
    hands.press("right")
    assert len(hands.scene.session.history) == step + 1
    hands.scene.session.close()


def test_for_and_against_have_letters_where_those_choose(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, method="device")
    to_talk(hands, "deliberation", "youth_prevention")
    play_to(hands, "final_ballot")
    hands.press("begin")
    assert letters(window, ChoiceBox) == ["A", "B"]
    assert {"Voor", "Tegen"} <= {it.label for it in window.placed.widgets()}
    hands.scene.session.close()


def test_where_only_the_outcome_shows_the_count_is_asked_about_and_stays_covered(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    hands = evening(window, proefavond, tmp_path, "tally", reveal="outcome")
    hands.do(actions.Acknowledge("briefing"))
    counts(hands, 3, 2)
    read = words(window)
    assert "Klopt de telling?" in read
    assert "5 van de 5 stemmen zijn geteld." in read
    assert letters(window, ResultRow) == [], "nobody gets to see them"
    step = len(hands.scene.session.history)
    hands.press("right")
    assert len(hands.scene.session.history) == step + 1
    hands.scene.session.close()


def test_a_works_council_hears_its_count_read_back_before_the_room_sees_it(window: Window, tmp_path: Path) -> None:
    pack = pack_of("examples/works_council")
    session = Session.start(pack, setup(practice=False), {}, tmp_path)
    hands = Hands(window, EveningScene(window, session, "tally"), mouse=False)
    window.go(hands.scene)
    while session.view().prompts[0].at != "final_ballot":
        step(session, {}, "wait")
    window.changed()
    done = len(session.history)
    counts(hands, 3, 2)
    assert len(session.history) == done
    assert "Lees de aantallen voor" in words(window)
    rows = [(it.letter, it.value) for it in window.placed.widgets() if isinstance(it, ResultRow)]
    assert [letter for letter, _ in rows[:2]] == ["A", "B"]
    hands.press("right")
    assert len(session.history) == done + 1
    session.close()
