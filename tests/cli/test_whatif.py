"""One other choice, from the command line: what there was to choose, a prediction first, and no verdict."""

from pathlib import Path

import pytest

from game.apps.debrief import Evening, page
from game.apps.session import Session, line_of
from game.content import Pack, load, resolve
from game.log.reading.session_folder import read
from game.rules.bots import bot_action
from game.rules.terms.text import LANGUAGES
from game.rules.whatif import decisions
from tests.cli.here import run
from tests.evenings import setup


@pytest.fixture
def over(proefavond: Pack, tmp_path: Path) -> Path:
    """The folder of an evening that was played to its end."""
    session = Session.start(proefavond, setup(practice=False, form="cards"), {}, tmp_path)
    while session.view().prompts:
        session.do(bot_action(session.scenario, session.state, 3))
    folder = session.folder
    session.close()
    return folder


def test_every_case_is_listed_with_what_was_chosen(over: Path) -> None:
    listed = run("whatif", str(over))
    assert listed.code == 0
    assert "Zaak 1:" in listed.said
    assert listed.said.count("(dit was het besluit)") + listed.said.count("  Jullie:") == listed.said.count("Zaak ")
    assert f"whatif {over.name} --case 1 --choice A" in listed.said


def test_a_choice_is_asked_for_predicted_and_told_without_a_verdict(over: Path) -> None:
    listed = run("whatif", str(over)).said.splitlines()
    first = next(line.split()[0] for line in listed if line.startswith("  ") and "kozen jullie" not in line)
    for language in LANGUAGES:
        told = run("whatif", str(over), "--case", "1", "--choice", first, language=language)
        assert told.code == 0
        in_room, *lines = told.said.splitlines()
        assert (
            in_room
            == {
                "nl": "Dit is voor het gesprek in de kamer. De groep stelde nog niets vast.",
                "en": "This is for the talk in the room. The group has not approved anything yet.",
            }[language]
        )
        start = {"nl": ("Stel, het besluit was:", "Volgens dit spel:"), "en": ("Suppose", "According to this game:")}
        assert lines[0].startswith(start[language][0])
        assert lines[1] == start[language][1]
    assert (
        run("whatif", str(over), "--case", "1", "--choice", first).said
        == run("whatif", str(over), "--case", "1", "--choice", first.lower()).said
    )


@pytest.mark.parametrize(("case", "choice"), [("1", "Z"), ("1", "AB"), ("99", "A"), ("1", "")])
def test_what_there_was_not_to_choose_says_so(over: Path, case: str, choice: str) -> None:
    refused = run("whatif", str(over), "--case", case, "--choice", choice)
    assert refused.code == 2
    assert "Zaak" in refused.said


def test_a_year_that_is_not_over_is_for_later(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(practice=False), {}, tmp_path)
    session.do(bot_action(session.scenario, session.state, 3))
    folder = session.folder
    session.close()
    refused = run("whatif", str(folder))
    assert refused.code == 2
    assert "nog niet klaar" in refused.said


def test_the_fewest_other_decisions_are_looked_for(over: Path) -> None:
    told = run("whatif", str(over), "--fewest")
    assert told.code == 0
    words = ("Jullie hielden de belofte", "Met zo weinig andere besluiten", "Niet gevonden", "Jullie beloofden niets")
    assert sum(it in told.said for it in words) == 1


def test_of_a_works_council_it_is_what_it_could_have_said_and_what_the_director_answers_then(tmp_path: Path) -> None:
    pack = load(resolve("examples/works_council"))
    session = Session.start(pack, setup(practice=False, form="cards"), {}, tmp_path)
    while session.view().prompts:
        session.do(bot_action(session.scenario, session.state, 3))
    listed = run("whatif", str(session.folder)).said
    assert listed.count("(dit zeiden jullie)") + listed.count("  Jullie:") == listed.count("Zaak ") > 1
    assert "Dit laten wij aan de bestuurder" in listed
    case = decisions(session.scenario, line_of(session.scenario, read(session.folder).entries))[0]
    letter = next("ABCDEFGH"[at] for at, it in enumerate(case.candidates) if it != case.value)
    told = run("whatif", str(session.folder), "--case", "1", "--choice", letter).said
    assert "Stel, jullie zeiden: " in told
    assert "Het antwoord was dan: " in told
    assert "jullie kozen" not in told
    session.suppose(case.instead(case.others[0]))
    kept = read(session.folder)
    page_of = page(Evening(session.scenario, kept.entries, kept.texts()), "nl")
    assert "Stel, jullie zeiden" in page_of
    assert "Het antwoord was dan: " in page_of
    session.close()
