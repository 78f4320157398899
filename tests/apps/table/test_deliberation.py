"""The talk in full: leading, advice at a price, a whispered note, the report, additions, passing, words."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.settings import Settings
from game.apps.table.window import Window
from game.apps.words import render
from game.content import Pack
from game.rules import actions
from game.rules.kinds import KitchenTableCard
from game.rules.prompts import Ask, Ballot, Choose, Pick
from game.rules.setup import Reveal
from game.rules.tally import Counts, Named
from game.rules.text import Text
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import in_full, letter, play_to, quietly, words
from tests.narrow import as_a, there

TALK = "son_at_home"
"""A card at a kitchen table."""


def to_talk(hands: Hands, at: str, card: str = TALK) -> None:
    """As far as that question of this card."""
    play_to(hands, "agenda")
    hands.scene.session.do(actions.Inject(card))
    play_to(hands, at, card)


def test_the_lead_is_given_away(window: Window, waterkant: Pack, tmp_path: Path, mouse: bool) -> None:
    window.set(Settings(still=True))
    hands = in_full(window, waterkant, tmp_path, mouse=mouse, form="tokens")
    session = hands.scene.session
    while not any(prompt.at == "rapporteur" for prompt in session.view().prompts):
        if session.view().prompts[0].at == "roll":
            only_blue_has_cases(session)
        elif session.view().prompts[0].at == "agenda":
            session.do(actions.SetAgenda(6))
        else:
            session.do(quietly(session))
    window.changed()
    asked = next(it for it in session.view().prompts if isinstance(it, Pick) and it.at == "rapporteur")
    hands.do(actions.Pick("rapporteur", asked.items[0].id))
    case = session.view().case
    assert case is not None
    assert case.rapporteur == asked.items[0].id
    assert window.page.id.startswith("case")
    session.close()


def only_blue_has_cases(session: Session) -> None:
    """Stones of their own, with which blue comes to a case and nobody else does."""
    town = session.view().town
    assert town.board is not None
    assert town.turn is not None
    squares, seat = town.board.squares, town.turn.seat
    place = next(token.place for token in town.board.tokens if token.seat == seat)
    kinds = {eyes: squares[(place + eyes) % len(squares)].kind for eyes in range(1, 7)}
    eyes = next(eyes for eyes, kind in kinds.items() if (kind == "dilemma") == (seat == "blue"))
    session.do(actions.Roll("roll", (eyes, eyes % 6 + 1)))
    session.do(actions.Pick("move", str(eyes)))


def test_one_adviser_more_has_a_price(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path)
    play_to(hands, "briefing")
    session = hands.scene.session
    while "kost" not in words(window):
        asked = next((it for it in session.view().prompts if it.at == "adviser"), None)
        if asked is None:
            play_to(hands, "outcome")
            session.do(quietly(session))
            play_to(hands, "briefing")
            continue
        assert isinstance(asked, Pick)
        before = session.view().indicators
        hands.do(actions.Pick("adviser", asked.items[0].id))
        assert session.view().indicators == before
    case = session.view().case
    assert case is not None
    heard, before = len(case.advisers), session.view().indicators
    asked = next(it for it in session.view().prompts if it.at == "adviser")
    assert isinstance(asked, Pick)
    hands.do(actions.Pick("adviser", asked.items[0].id))
    case = session.view().case
    assert case is not None
    assert len(case.advisers) == heard + 1
    assert session.view().indicators != before
    session.close()


def test_a_note_a_report_and_what_was_left_unsaid(window: Window, waterkant: Pack, tmp_path: Path, mouse: bool) -> None:
    hands = in_full(window, waterkant, tmp_path, mouse=mouse)
    to_talk(hands, "inquiry")
    session = hands.scene.session
    hint = next(it for it in session.view().prompts if isinstance(it, Pick) and it.at == "hint")
    hands.do(actions.Pick("hint", hint.items[0].id))
    assert "Briefje van de tafel" in words(window)
    assert not hands.has("hint_open"), "one note"
    card = waterkant.scenario.dilemmas[TALK]
    assert isinstance(card, KitchenTableCard)
    telling = [id for id, question in card.questions.items() if question.reveals]
    for question in telling[:2]:
        hands.do(actions.Ask("inquiry", question))
    hands.press("done")
    assert "Wat schrijft u over mij op?" in words(window)
    asked = session.view().prompts[0]
    ids = [item.id for item in as_a(Choose, asked).items]
    for id in reversed(ids[:3]):
        hands.press(f"pick.{id}")
    assert len(ids) < 4 or not hands.has(f"pick.{ids[3]}"), "three at most"
    hands.press("settle")
    case = session.state.case
    assert case is not None
    assert list(case.talk.report) == ids[:3]
    play_to(hands, "outcome", TALK)
    unsaid = there(session.view().case).unsaid
    assert unsaid
    assert unsaid[0].nl not in words(window)
    hands.press("on")
    assert unsaid[0].nl in words(window)
    hands.press("on")
    shown = session.view().case
    assert shown is None or shown.card != TALK
    session.close()


def test_a_letter_chooses_a_question_and_enter_asks_it_once(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path)
    to_talk(hands, "inquiry")
    session = hands.scene.session
    letter(window, "b")
    assert there(there(session.view().case).talk).lines == (), "a letter only chooses"
    letter(window, "c")
    third = as_a(Ask, session.view().prompts[0]).items[2]
    hands.key("Return")
    (said,) = there(there(session.view().case).talk).lines
    assert said.ask == third.text
    hands.key("Return")
    assert len(there(there(session.view().case).talk).lines) == 1, "nobody chose what comes next"
    session.close()


def test_a_letter_chooses_an_adviser_and_enter_hears_them(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path)
    play_to(hands, "adviser")
    hands.press("advice")
    letter(window, "a")
    assert there(hands.scene.session.view().case).advisers == ()
    hands.key("Return")
    assert len(there(hands.scene.session.view().case).advisers) == 1
    assert window.page.id.startswith("advice")
    hands.scene.session.close()


def test_facts_and_the_law_by_key_and_by_button(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path)
    to_talk(hands, "deliberation")
    for name, title in (("f", "Feiten en bronnen"), ("p", "Zo gaat het volgens de wet")):
        letter(window, name)
        assert title in words(window)
        if name == "f":
            assert "Op wiens stoel zit je?" in words(window)
            assert "Bron:" in words(window)
        letter(window, name)
        assert title not in words(window)
        letter(window, name)
        hands.key("Escape")
        assert window.page.id.startswith("deliberation")
    hands.press("path")
    hands.press("back")
    assert window.page.id.startswith("deliberation")
    hands.scene.session.close()


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
    letter(hands.window, "z")
    assert hands.window.page.id == here


@pytest.mark.parametrize("reveal", ["counts", "outcome"])
def test_the_options_can_be_seen_while_talking(window: Window, waterkant: Pack, tmp_path: Path, reveal: Reveal) -> None:
    hands = in_full(window, waterkant, tmp_path, reveal=reveal)
    to_talk(hands, "deliberation")
    options = as_a(Pick, there(hands.scene.session.view().case).question).items
    assert len(options) > 2
    for option in options:
        assert as_a(Text, option.text).nl in words(window)
    hands.scene.session.close()


def test_an_outcome_is_not_told_twice(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, reveal="outcome")
    to_talk(hands, "rationale")
    case = there(hands.scene.session.view().case)
    assert there(case.final).lead is not None
    assert words(window).count(render(case.decided[0].text, "nl")) == 1
    hands.scene.session.close()


def test_nothing_but_the_choice_is_on_a_voters_page(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, method="device")
    to_talk(hands, "first_ballot")
    hands.press("to_vote") if hands.has("to_vote") else None
    hands.press("begin")
    letter(window, "p")
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
    window.timing.tick()
    assert len(hands.scene.session.history) == number
    hands.press("clock.more")
    assert hands.widget("timer").value == "1:00"
    hands.press("clock.off")
    assert hands.widget("timer").value == whole
    hands.scene.session.close()


def test_something_is_added_and_a_case_is_passed(window: Window, waterkant: Pack, tmp_path: Path, mouse: bool) -> None:
    hands = in_full(window, waterkant, tmp_path, mouse=mouse)
    to_talk(hands, "deliberation")
    session = hands.scene.session
    asked = next(it for it in session.view().prompts if isinstance(it, Pick) and it.at == "amend")
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
