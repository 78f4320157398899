"""What is typed and is no answer is said to be none; it never counts as Enter, and commands are not kept as words."""

from io import StringIO
from pathlib import Path

import pytest

from game.apps.session import BallotBox, Session
from game.apps.text import EveningAtTerminal, People, Terminal
from game.apps.text.asking.questions import Questions
from game.apps.words import render
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import TABLE, AcknowledgePrompt, Ballot, Item, PickPrompt
from game.rules.terms.text import Text
from tests.apps.text.stands import asks, in_full, on_board, types
from tests.evenings import setup
from tests.narrow import as_a, there
from tests.shipped import pack_of


@pytest.mark.parametrize("at", ["briefing", "deliberation", "outcome"])
def test_only_enter_goes_on(proefavond: Pack, tmp_path: Path, at: str) -> None:
    session = on_board(proefavond, tmp_path, lambda view: view.prompts[0].at == at, "cards")
    before = len(session.history)
    screen = types(session, "parkeren Hoe zit het met nachtopvang?", "voorbeeldtekst")
    assert len(session.history) == before
    assert "Dat ken ik niet: ‘parkeren Hoe zit het met nacht…’. Bedoel je de opdracht parkeer?" in screen
    assert "Dat ken ik niet: ‘voorbeeldtekst’." in screen
    session.close()


def test_a_break_ends_with_enter_and_with_nothing_else(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    assert "Druk op Enter, met niets ervoor." in types(session, "pauze", "hulp")
    assert session.paused
    types(session, "")
    assert not session.paused
    session.close()


def test_the_last_page_and_the_question_how_to_stop_read_only_what_they_ask(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    screen = types(session, "stop", "nee", "/overslaan", "einde", "misschien", "ja", "vaststelen", "terug", "ja")
    assert "We slaan dit verhaal over" in screen
    assert screen.count("Typ ja of nee.") >= 2, "maybe is neither"
    assert "Bedoel je de opdracht vaststellen?" in screen
    assert session.view().phase != "over", "the last page was still open for going back"
    session.close()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("", "Alleen Enter is hier geen antwoord."),
        ("f", "F staat er niet bij. Kies uit: A, B, C."),
        ("agenda 1", "De opdracht agenda typ je alleen"),
        ("bort", "Bedoel je de opdracht bord?"),
        ("zz zz", "Dat ken ik niet: ‘zz zz’."),
    ],
)
def test_a_wrong_answer_hears_why(waterkant: Pack, tmp_path: Path, line: str, why: str) -> None:
    session = on_board(waterkant, tmp_path, asks("news"))
    items = as_a(PickPrompt, session.view().prompts[-1]).items
    screen = types(session, line)
    assert why.replace("A, B, C", ", ".join("ABCDEF"[: len(items)])) in screen
    assert "Typ een letter en druk op Enter." in screen
    session.close()


def test_what_is_typed_in_a_secret_ballot_is_not_repeated(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    terminal = Terminal("nl", StringIO("\n\nik kies de eerste\nf\n"), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "device")).play()
    assert "de eerste" not in screen.getvalue()
    assert "Dat is hier geen keuze." in screen.getvalue()
    assert "F staat er niet bij. Kies uit: A, B, C." in screen.getvalue()
    session.close()


def test_one_command_word_as_a_reason_is_asked_about(proefavond: Pack, tmp_path: Path) -> None:
    session = on_board(proefavond, tmp_path, asks("rationale"), "cards")
    screen = types(session, "stand", "ja")
    assert "‘stand’ is ook een opdracht. Bedoel je de opdracht?" in screen
    assert "Aan het eind van het jaar, als er niets verandert" in screen
    assert asks("rationale")(session.view())
    types(session, "stand", "", "nee")
    assert session.text(there(there(session.state.case).reason)) == "stand"
    session.close()


def test_a_reason_that_comes_later_is_asked_about_too(full: Pack, tmp_path: Path) -> None:
    session = in_full(full, tmp_path, lambda view: any(it.how in ("decided", "passed") for it in view.decisions))
    screen = types(session, "reden", "1", "terug", "ja")
    assert "is ook een opdracht" in screen
    assert "De reden is bewaard" not in screen
    session.close()


def test_options_have_letters_and_who_gives_advice_has_a_number(waterkant: Pack, tmp_path: Path) -> None:
    session = on_board(waterkant, tmp_path, asks("adviser"))
    first = as_a(PickPrompt, session.view().prompts[-1]).items[0].text
    screen = types(session, "a", "1")
    assert f"1. {render(first, 'nl')}" in screen
    assert "A staat er niet bij. Kies uit: 1," in screen
    assert len(there(session.view().case).advisers) == 1
    session.close()


def test_a_number_means_that_choice_also_where_two_are_called_the_same() -> None:
    name = Text(nl="Groen")
    adviser = PickPrompt("adviser", TABLE, name, (Item("red", name), Item("green", name)))
    lead = PickPrompt("rapporteur", TABLE, name, (Item("green", name),))
    for typed, answer in (("2", actions.Pick("adviser", "green")), ("3.", actions.Pick("rapporteur", "green"))):
        questions = Questions(Terminal("nl", StringIO(f"green\n{typed}\n"), StringIO()), {})
        assert questions.answer([AcknowledgePrompt("briefing", TABLE, name), adviser, lead]) == answer


def proposing(pack: str, root: Path, *lines: str) -> tuple[BallotBox, str]:
    """The box in which every seat puts a proposal of its own, after these lines."""
    session = Session.start(pack_of(pack), setup(), {}, root)
    while not isinstance(session.view().prompts[-1], Ballot):
        session.do(bot_action(session.scenario, session.state, 3))
    terminal = Terminal("nl", StringIO("".join(f"{line}\n" for line in lines)), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    box = session.open_box(as_a(Ballot, session.view().prompts[-1]))
    session.close()
    return box, screen.getvalue()


def test_a_ranking_in_secret_suggests_nothing_and_may_be_blank(tmp_path: Path) -> None:
    box, screen = proposing("examples/priority", tmp_path, "", "", "", "-", "")
    assert [seat for seat, _ in box.waiting] == ["green", "ochre"]
    assert screen.count("Alleen Enter is hier geen antwoord.") == 2
    assert "Enter is:" not in screen
    assert "Blanco mag ook: typ een streepje." in screen


def test_a_division_in_secret_suggests_nothing_and_may_be_blank(tmp_path: Path) -> None:
    box, screen = proposing("examples/budget", tmp_path, "", "", "", "blanco", "")
    assert [seat for seat, _ in box.waiting] == ["green", "ochre"]
    assert screen.count("Alleen Enter is hier geen antwoord.") == 2
    assert "Enter is €" not in screen


def test_who_is_away_is_said_and_can_be_taken_back(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {"green": "Haven"}, tmp_path)
    lines = ["", "", "a", "weg", "hier", "", "b", "", "a", "nu", "weg", "weg", "toch", "hier", "", "c"]
    terminal = Terminal("nl", StringIO("".join(f"{line}\n" for line in lines)), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "device")).play()
    said = " ".join(screen.getvalue().split())
    assert "Blauw, stem 2: is er bij deze stemming niet. Vergissing? Typ hier." in said
    assert "Blauw, stem 2: is er toch." in said
    assert "Oker is er bij deze stemming niet. Wie er is, heeft gekozen." in said
    assert "Oker is er toch." in said
    assert "Dat ken ik niet: ‘nu’." in said
    assert "4 van de 5 keuzes zijn binnen." in said
    assert asks("deliberation")(session.view())
    session.close()
