"""The debrief at a terminal: every step of the wall, from the same model, led with Enter alone or with words in between."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from game.apps.debrief.room import SCRIPT, RoomLanguage, ToldBack, counted
from game.apps.session import Session
from game.apps.text import EveningAtTerminal, People, Terminal
from game.content import Pack
from game.log import read
from game.rules import actions
from game.rules.bots import POLICIES, bot_action
from game.rules.terms.text import LANGUAGES, Language
from tests.evenings import setup

WHY = "Wij kiezen dit omdat zij het zelf zo wil, ook al kost het geld."


@pytest.fixture
def session(waterkant: Pack, tmp_path: Path) -> Iterator[Session]:
    """A year that is over, of which the counts were shown."""
    session = Session.start(waterkant, setup(practice=False, form="cards", decision="majority"), {}, tmp_path)
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, 5, POLICIES["plausible"])
        if isinstance(action, actions.Say):
            session.say(action.about, WHY)
        else:
            session.do(action)
    yield session
    session.close()


def led(session: Session, *lines: str, language: Language = "nl") -> str:
    """What was on the screen, each wrapped line joined."""
    screen = StringIO()
    terminal = Terminal(language, StringIO("".join(f"{line}\n" for line in lines)), screen)
    assert EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    return " ".join(screen.getvalue().split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_enter_alone_leads_through_every_step(session: Session, language: Language) -> None:
    screen = led(session, *[""] * (len(SCRIPT) + 2), language=language)
    word = {"nl": ("Stap", "van", "minuten"), "en": ("Step", "of", "minutes")}[language]
    for place, step in enumerate(SCRIPT, start=1):
        assert f"{word[0]} {place} {word[1]} {len(SCRIPT)} · {step.full} {word[2]}" in screen
    done = {"nl": "De nabespreking is klaar.", "en": "The debrief is done."}[language]
    assert screen.index(done) > screen.index(f"{word[0]} {len(SCRIPT)} ")
    assert session.approval is None, "nothing leaves the room by pressing Enter"


def test_the_group_chooses_predicts_and_agrees(session: Session) -> None:
    screen = led(
        session,
        *(
            "",
            "25",
            "",
            "",
            "m",
            "",
            "1",
            "",
            "",
        ),  # roles in the short form, own moment, year, decision, what came back
        "parkeer Wie belt ons terug?",
        *("", "1", ""),
        *("a", "De folder herschrijven", "Ben", "in maart", "", ""),
        *("v", "", "ja", ""),
    )
    for words in (
        "Stap 1 van 9 · 2 minuten",
        "Eerst jullie eigen momenten",
        "De reden",
        WHY,
        "Wie belt ons terug?",
    ):
        assert words in screen
    assert "Eén andere keuze" not in screen, "short of time that step goes"
    (agreed,) = session.agreements
    assert (agreed.what, agreed.who, agreed.when) == ("De folder herschrijven", "Ben", "in maart")
    assert "- De folder herschrijven · Ben · in maart" in screen
    assert session.approval is not None


def test_who_chose_no_decision_yet_chooses_one_where_another_choice_is_asked_for(session: Session) -> None:
    case = next(it.number for it in ToldBack(session).cases if ToldBack(session).open_case(it.number) is not None)
    screen = led(session, *[""] * 6, str(case), *[""] * 8)
    asked = screen.split("Stap 6 van")[1].split("Stap 7 van")[0]
    assert asked.index("Over welk besluit willen jullie praten?") < asked.index("Stel, er was anders besloten.")


def test_nothing_of_another_choice_is_told_before_the_prediction(session: Session) -> None:
    to_choice = ["", "", "", "", "1", "", ""]
    assert "Dan was er meer" not in led(session, *to_choice, "a")
    screen = led(session, *to_choice, "a", "Meer vertrouwen", "stop", "stop")
    asked, said, told = map(screen.index, ("Voorspel het eerst", "Dit voorspelden jullie Meer", "Volgens dit spel"))
    assert asked < said < told
    assert "Daarna golden jullie eigen keuzes" in screen
    assert "Meer is niet altijd beter" in screen
    (item,) = [item for item in session.items() if item.kind == "other"]
    assert item.words == ("Meer vertrouwen",), "it is kept, for the group to tick"


def test_one_can_go_back_look_at_another_language_and_stop(session: Session) -> None:
    screen = led(session, "", "", "terug", "taal", "", "stop", "debrief", "stop", "stop")
    assert screen.count("Stap uit het spel") == 2
    assert screen.count("Step out of the game") == 1
    assert "The debrief has stopped" in screen
    assert screen.count("A moment of your own") == 2, "who stopped goes on where the group was"


def test_before_the_year_is_over_there_is_nothing_to_look_back_on(waterkant: Pack, tmp_path: Path) -> None:
    session = Session.start(waterkant, setup(), {}, tmp_path / "begun")
    screen = StringIO()
    terminal = Terminal("nl", StringIO("nabespreking\n"), screen)
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    assert "De nabespreking begint als het spel klaar is." in screen.getvalue()
    session.close()


def test_words_that_are_forgotten_in_the_middle_are_not_told_again(session: Session) -> None:
    session.park("Vraag van mevrouw Bakker")
    [place] = [it for it in session.places() if it.kind == "parked"]
    asked = [it.id for it in session.places()].index(place.id) + 1
    screen = led(session, *[""] * 8, "vergeet", "", str(asked), "ja", "", "stop", "stop")
    home = screen.index("Terug naar ons eigen werk")
    assert "Vraag van mevrouw Bakker" in screen[home:]
    assert session.places()[asked - 1].words is None
    assert "Vraag van mevrouw Bakker" not in screen[screen.rindex("Terug naar ons eigen werk") :]


def test_the_questions_that_were_asked_are_kept_and_asked_first_when_it_is_led_again(session: Session) -> None:
    to_learned = ["", "25", "", "", "", "1", "", "", ""]
    screen = led(session, *to_learned, "1", "", "stop", "stop")
    asked = [it.text for it in ToldBack(session).debrief("nl").opening.questions]
    assert ToldBack(session).evening.reflected
    step = screen.split("Stap 7 van")[1].split("Stap 8 van")[0]
    assert all(words in step for words in asked)
    entries = len(read(session.folder).entries)
    again = led(session, *to_learned, "", "stop", "stop").split("Stap 7 van")[1].split("Stap 8 van")[0]
    assert all(words in again for words in asked)
    assert len(read(session.folder).entries) == entries


def test_of_what_counted_and_is_not_told_it_says_how_many_more(session: Session) -> None:
    more = counted(RoomLanguage("nl", {}), ToldBack(session), 0).more
    assert more > 1
    assert f"… en nog {more} keuzes" in led(session, *[""] * (len(SCRIPT) + 2))
