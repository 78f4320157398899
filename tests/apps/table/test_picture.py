"""Before the talk: who leads, advice at a price, questions at the kitchen table, facts and the law."""

from pathlib import Path

from game.apps.session import Session
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.kinds import KitchenTableCard
from game.rules.prompts import AskPrompt, ChoosePrompt, PickPrompt
from game.widgets import ChoiceBox
from tests.apps.table.sitting import TALK, in_full, letter, play_to, quietly, to_talk, words
from tests.narrow import as_a, there


def test_the_lead_is_given_away(window: Window, waterkant: Pack, tmp_path: Path, mouse: bool) -> None:
    window.set(ScreenSettings(still=True))
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
    asked = next(it for it in session.view().prompts if isinstance(it, PickPrompt) and it.at == "rapporteur")
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
        assert isinstance(asked, PickPrompt)
        before = session.view().indicators
        hands.do(actions.Pick("adviser", asked.items[0].id))
        assert session.view().indicators == before
    case = session.view().case
    assert case is not None
    heard, before = len(case.advisers), session.view().indicators
    asked = next(it for it in session.view().prompts if it.at == "adviser")
    assert isinstance(asked, PickPrompt)
    hands.do(actions.Pick("adviser", asked.items[0].id))
    case = session.view().case
    assert case is not None
    assert len(case.advisers) == heard + 1
    assert session.view().indicators != before
    session.close()


def numbered(window: Window) -> dict[str, str]:
    """Of each question on the page the number before it."""
    return {it.id.partition(".")[2]: it.letter for it in window.placed.widgets() if isinstance(it, ChoiceBox)}


def test_a_note_a_report_and_what_was_left_unsaid(window: Window, waterkant: Pack, tmp_path: Path, mouse: bool) -> None:
    hands = in_full(window, waterkant, tmp_path, mouse=mouse)
    to_talk(hands, "inquiry")
    session = hands.scene.session
    numbers = numbered(window)
    hands.press("hint_open")
    assert numbers.items() >= numbered(window).items() > set(), "a question has one number, in the talk and on the note"
    hands.press("back")
    hint = next(it for it in session.view().prompts if isinstance(it, PickPrompt) and it.at == "hint")
    hands.do(actions.Pick("hint", hint.items[0].id))
    assert "Briefje van de tafel" in words(window)
    assert not hands.has("hint_open"), "one note"
    card = waterkant.scenario.dilemmas[TALK]
    assert isinstance(card, KitchenTableCard)
    telling = [id for id, question in card.questions.items() if question.reveals]
    for question in telling[:2]:
        hands.do(actions.Ask("inquiry", question))
    hands.press("done")
    assert "Nog 25 speelminuten." in words(window)
    assert session.view().prompts[0].at == "inquiry", "asked once"
    hands.press("back")
    hands.press("done")
    hands.press("yes")
    assert "Wat schrijft u over mij op?" in words(window)
    asked = session.view().prompts[0]
    ids = [item.id for item in as_a(ChoosePrompt, asked).items]
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


def test_a_number_chooses_a_question_and_enter_asks_it_once(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path)
    to_talk(hands, "inquiry")
    session = hands.scene.session
    numbers = {it.id: it.letter for it in window.placed.widgets() if isinstance(it, ChoiceBox)}
    letter(window, "1")
    assert there(there(session.view().case).talk).lines == (), "a number only chooses"
    third = as_a(AskPrompt, session.view().prompts[0]).items[2]
    letter(window, numbers[f"ask.{third.id}"])
    hands.key("Return")
    (said,) = there(there(session.view().case).talk).lines
    assert said.ask == third.text
    hands.key("Return")
    assert len(there(there(session.view().case).talk).lines) == 1, "nobody chose what comes next"
    after = {it.id: it.letter for it in window.placed.widgets() if isinstance(it, ChoiceBox)}
    assert {id: number for id, number in after.items() if id in numbers}.items() <= numbers.items(), (
        "each keeps its own"
    )
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
    for name, title in (("f", "Feiten en bronnen"), ("n", "Zo gaat het volgens de wet")):
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
