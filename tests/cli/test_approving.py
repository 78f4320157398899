"""From the last page to the report, on the command line."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.words.typed import extra
from game.content import Pack
from tests.apps.debrief.paper import needs_poppler, words
from tests.apps.session.test_approving import over
from tests.cli.here import run


@pytest.fixture
def name(root: Path, proefavond: Pack) -> str:
    """An evening that is over, with a question that was parked."""
    session = over(proefavond, root)
    session.park("Hoe zit het bij ons?")
    session.close()
    return session.folder.name


def test_there_is_no_report_before_the_group_approved_it(name: str) -> None:
    refused = run("debrief", name, "-o", "uit")
    assert refused.code == 2
    assert f"keukentafel approve {name}" in refused.said
    assert not Path("uit").exists()


def test_before_it_there_is_a_draft_that_says_so(name: str) -> None:
    assert run("debrief", name, "--draft", "-o", "uit").code == 0
    assert [path.name for path in Path("uit").iterdir()] == ["debrief-nl-draft.html"]
    html = (Path("uit") / "debrief-nl-draft.html").read_text(encoding="utf-8")
    assert "Nog niet vastgesteld door de groep" in html
    assert "Hoe zit het bij ons?" in html


def test_after_it_the_report_holds_what_was_approved(name: str) -> None:
    agreed = run("approve", name, typed="De folder herschrijven\nde griffie\nvoor maart\n\n\nja\n")
    assert agreed.code == 0
    assert f"keukentafel debrief {name}" in agreed.said
    assert run("debrief", name, "-o", "uit").code == 0
    html = (Path("uit") / "debrief-nl.html").read_text(encoding="utf-8")
    assert "Vastgesteld door de groep op" in html
    assert "De folder herschrijven" in html
    assert "Hoe zit het bij ons?" not in html


def test_an_evening_that_is_still_played_cannot_be_approved(root: Path, session: Session, name: str) -> None:
    open_evening = session.folder.name
    session.close()
    refused = run("approve", open_evening)
    assert refused.code == 2
    assert "als het spel is afgesloten" in refused.said


def test_the_end_of_input_loses_no_agreement(name: str) -> None:
    assert run("approve", name, typed="De folder herschrijven\nBen\n\n").code == 0
    again = run("approve", name, typed="\n\nja\n")
    assert "De folder herschrijven. Ben" in again.said


def test_an_evening_under_older_rules_can_be_approved(name: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.log.told.replay.RULES_VERSION", 99)
    assert run("approve", name, typed="\n\nja\n").code == 0
    assert run("debrief", name, "-o", "uit").code == 0
    assert "Vastgesteld door de groep op" in (Path("uit") / "debrief-nl.html").read_text(encoding="utf-8")


@needs_poppler
def test_papers_stand_beside_the_page_and_say_what_they_are(name: str) -> None:
    done = run("debrief", name, "--draft", "--papers", "-o", "uit")
    assert done.code == 0
    made = sorted(path.name for path in Path("uit").iterdir())
    papers = ["handout-nl-draft.pdf", "report-nl-draft.pdf", "slides-nl-draft.pptx"]
    assert made == ["debrief-nl-draft.html", *papers]
    assert all(it in done.said for it in made)
    told = words((Path("uit") / "handout-nl-draft.pdf").read_bytes())
    assert "Nog niet vastgesteld" in told
    assert "Hoe zit het bij ons?" in told


def test_without_the_extra_a_sentence_says_how_to_get_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.apps.papers.lacking.NEEDED", ("no_such_module_here",))
    done = run("debrief", name, "--draft", "--papers", "-o", "uit")
    assert done.code == 2
    assert extra("report") in done.said
    assert [path.name for path in Path("uit").iterdir()] == ["debrief-nl-draft.html"], "the page is made all the same"
