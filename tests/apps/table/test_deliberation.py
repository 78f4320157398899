"""The talk in full: what can be seen, the clock, amendments, passing, by name, words of a minority."""

from pathlib import Path

import pytest

from game.apps.table.window.window import Window
from game.apps.words import render
from game.content import Pack
from game.rules import actions
from game.rules.prompts import Ballot, PickPrompt
from game.rules.setup import Reveal
from game.rules.terms.tally import Counts, Named
from game.rules.terms.text import Text
from game.rules.terms.value import Chosen
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import TALK, in_full, letter, play_to, quietly, to_talk, words
from tests.narrow import as_a, there


def test_every_page_of_a_case_has_its_title_and_a_way_back_to_the_text(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, method="device")
    to_talk(hands, "briefing")
    session = hands.scene.session
    asked = set()
    while (case := session.view().case) is not None and case.card == TALK:
        window.changed()
        asked.add(session.view().prompts[0].at)
        told(hands, render(case.title, "nl"), render(case.case, "nl"))
        if hands.has("begin"):
            hands.press("begin")
            told(hands, render(case.title, "nl"), render(case.case, "nl"))
            assert hands.has("vote") or hands.has("blank"), "back where they were"
        session.do(quietly(session))
    assert {"briefing", "inquiry", "first_ballot", "deliberation", "final_ballot", "rationale", "outcome"} <= asked
    session.close()


def told(hands: Hands, title: str, text: str) -> None:
    """The title is on this page; the text too, or it is a press of a button away, and so is this page from there."""
    assert title in words(hands.window), hands.window.page.id
    if text in words(hands.window):
        return
    here = hands.window.page.id
    hands.press("story")
    assert text in words(hands.window), here
    letter(hands.window, "o")
    assert hands.window.page.id == here


@pytest.mark.parametrize("reveal", ["counts", "outcome"])
def test_the_options_can_be_seen_while_talking(window: Window, waterkant: Pack, tmp_path: Path, reveal: Reveal) -> None:
    hands = in_full(window, waterkant, tmp_path, reveal=reveal)
    to_talk(hands, "deliberation")
    options = as_a(PickPrompt, there(hands.scene.session.view().case).question).items
    assert len(options) > 2
    for option in options:
        assert as_a(Text, option.text).nl in words(window)
    hands.scene.session.close()


def test_an_outcome_is_not_told_twice(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, reveal="outcome")
    # Where the table decides: under advice the decision and the advice are two things.
    to_talk(hands, "first_ballot", "purpose_or_rule")
    session = hands.scene.session
    while session.view().prompts[0].at != "rationale":
        # What passes without a talk has no second ballot.
        keeps = actions.Pick("advocate", "keep")
        session.do(keeps if session.view().prompts[0].at == keeps.at else quietly(session))
    case = there(session.view().case)
    assert there(case.final).lead is not None
    window.changed()
    assert words(window).count(render(case.decided[0].text, "nl")) == 1
    session.close()


def test_who_looks_up_the_law_while_voting_comes_back_to_the_choice(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, method="device")
    to_talk(hands, "first_ballot")
    hands.press("to_vote") if hands.has("to_vote") else None
    hands.press("begin")
    letter(window, "n")
    assert window.page.id.startswith("path")
    hands.press("back")
    assert window.page.id.startswith("vote")
    hands.scene.session.close()


def test_the_clock_is_off_until_started_and_decides_nothing(
    window: Window, waterkant: Pack, tmp_path: Path, mouse: bool
) -> None:
    hands = in_full(window, waterkant, tmp_path, mouse=mouse)
    to_talk(hands, "deliberation")
    assert window.page.pulse is None, "nothing runs"
    whole = hands.widget("timer").value
    hands.press("clock.start")
    assert window.page.pulse is not None
    hands.press("clock.more")
    assert hands.widget("timer").value != whole
    hands.press("clock.pause")
    assert window.page.pulse is None
    soft = hands.scene._soft
    assert soft is not None
    soft[1]._left = 0.0
    window.changed()
    assert "jullie beslissen zelf" in words(window)
    number = len(hands.scene.session.history)
    window.tick()
    assert len(hands.scene.session.history) == number
    hands.press("clock.more")
    assert hands.widget("timer").value == "1:00"
    hands.press("clock.pause")
    hands.press("clock.off")
    assert hands.widget("timer").value == whole
    hands.scene.session.close()


def test_something_is_added_and_a_case_is_passed(window: Window, waterkant: Pack, tmp_path: Path, mouse: bool) -> None:
    hands = in_full(window, waterkant, tmp_path, mouse=mouse)
    to_talk(hands, "first_ballot")
    session = hands.scene.session
    box = session.open_box(as_a(Ballot, session.view().prompts[-1]))
    for voter in box.expected:
        box.vote(voter, Chosen(box.ballot.option_ids()[0]))
    session.do(box.close())
    play_to(hands, "deliberation")
    asked = next(it for it in session.view().prompts if isinstance(it, PickPrompt) and it.at == "amend")
    hands.do(actions.Pick("amend", asked.items[0].id))
    assert "Toegevoegd" in words(window)
    hands.do(actions.Pick("pass", "pass"))
    assert "veertig seconden" in words(window)
    assert window.page.pulse is None
    hands.press("clock.start")
    assert hands.widget("timer").value in ("0:40", "0:39")
    hands.do(actions.Pick("advocate", "keep"))
    assert not hands.has("pass"), "somebody wanted to talk, and that stands"
    session.undo()
    window.changed()
    hands.do(actions.Pick("advocate", "passed"))
    case = session.view().case
    assert case is not None
    assert case.how == "passed"
    session.close()


def test_by_name_everyone_sees_who_chose_what(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, method="device", by_name=True, decision="majority")
    to_talk(hands, "final_ballot")
    session = hands.scene.session
    assert "bij naam" in words(window)
    ballot = session.view().prompts[0]
    assert isinstance(ballot, Ballot)
    item = ballot.option_ids()[0]
    while hands.has("begin"):
        hands.press("begin")
        hands.press(f"vote.{item}")
        hands.press("vote")
    hands.press("reveal")
    assert isinstance(session.state.case and session.state.case.final, Named)
    assert "2 stemmen" in words(window)
    session.close()


def test_who_chose_otherwise_may_say_so_and_reasons_can_come_later(
    window: Window, waterkant: Pack, tmp_path: Path, mouse: bool
) -> None:
    hands = in_full(window, waterkant, tmp_path, mouse=mouse, decision="majority")
    to_talk(hands, "final_ballot")
    session = hands.scene.session
    ballot = session.view().prompts[0]
    assert isinstance(ballot, Ballot)
    hands.do(actions.CloseBallot(ballot.at, Counts((4, 1, *[0] * (len(ballot.option_ids()) - 2)), 0)))
    while session.view().prompts[0].at != "rationale":
        session.do(quietly(session))
    window.changed()
    hands.do(actions.Say("rationale", None))
    assert "stemverklaring" in words(window)
    hands.do(actions.Say("minority", "t1"))
    case = session.view().case
    assert case is not None
    assert case.minority is not None
    hands.press("menu") if mouse else hands.key("Escape")
    hands.press("reasons") if hands.has("reasons") else hands.press("back")
    while session.view().phase != "over":
        session.do(quietly(session))
    window.go(hands.scene)
    hands.key("Escape")
    hands.press("reasons")
    first = next(it for it in session.view().decisions if it.reason is None)
    hands.press(f"reason.{first.card}.{first.occurrence}")
    hands.go_to("reason")
    hands.text("omdat het past")
    hands.press("keep")
    now = next(it for it in session.view().decisions if (it.card, it.occurrence) == (first.card, first.occurrence))
    assert now.reason is not None
    assert session.text(now.reason) == "omdat het past"
    session.close()
